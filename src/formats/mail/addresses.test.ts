import fc from "fast-check";
import { expect, it } from "vitest";
import { addressesIn, KnownAddresses } from "./addresses.ts";

it("remembers what a line reads, and gives the same address for the same words", () => {
  const known = new KnownAddresses();
  const [first] = known.in("Ana <Ana@example.org>");
  expect(first).toEqual({ name: "Ana", address: "ana@example.org" });
  expect(known.in("Ana <Ana@example.org>")[0]).toBe(first);
  expect(known.in('me@example.org, "Ana" <ana@example.org>')[1]).toBe(first);
  expect(known.in("Ana R. <ana@example.org>")[0]?.name).toBe("Ana R.");
});

it("takes a comma, brackets or an address within an encoded word for a part of the name", () => {
  expect(
    addressesIn("=?iso-8859-2?Q?Wa=B3=EAsa=2C_=A3ukasz?= <lukasz@example.org>, ana@example.org"),
  ).toEqual([
    { name: "Wałęsa, Łukasz", address: "lukasz@example.org" },
    { name: "", address: "ana@example.org" },
  ]);
  expect(addressesIn("=?utf-8?Q?Ana_=3Cimre=40example.org=3E=2C_=28EMBL=29?= <ana@example.org>")).toEqual([
    { name: "Ana <imre@example.org>, (EMBL)", address: "ana@example.org" },
  ]);
  expect(addressesIn('"=?utf-8?Q?Ruiz=2C_Ana?=" <ana@example.org>')).toEqual([
    { name: "Ruiz, Ana", address: "ana@example.org" },
  ]);
});

it("reads two that nothing parts as two", () => {
  expect(addressesIn("Ana <ana@example.org> Imre Kovács <imre@example.org>")).toEqual([
    { name: "Ana", address: "ana@example.org" },
    { name: "Imre Kovács", address: "imre@example.org" },
  ]);
});

it("reads an address that was encoded with its name", () => {
  expect(addressesIn("=?utf-8?Q?Ana_Ruiz_=3Cana=40example.org=3E?=")).toEqual([
    { name: "Ana Ruiz", address: "ana@example.org" },
  ]);
});

it("reads a name with a comma that nobody quoted as one, and addresses that archives hide", () => {
  expect(addressesIn("Ruiz Gómez, Ana <ana@example.org>, kim, Kovács, Imre <imre@example.org>")).toEqual([
    { name: "Ruiz Gómez, Ana", address: "ana@example.org" },
    { name: "Kovács, Imre", address: "imre@example.org" },
  ]);
  expect(addressesIn("kim, Lab <lab@example.org>")).toEqual([{ name: "Lab", address: "lab@example.org" }]);
  expect(addressesIn("ana.r at example.org (Ana Ruiz)")).toEqual([
    { name: "Ana Ruiz", address: "ana.r@example.org" },
  ]);
  expect(addressesIn("Meet me at example.org")).toEqual([]);
  expect(addressesIn("ana@m\xc3\xbcller.example")).toEqual([{ name: "", address: "ana@müller.example" }]);
});

it("reads every line as it is read without memory", () => {
  const known = new KnownAddresses();
  const line = fc.oneof(fc.string(), fc.constantFrom("a@b.example", "A <a@b.example>", "", "x".repeat(400)));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const each of [...lines, ...lines]) expect(known.in(each)).toEqual(addressesIn(each));
    }),
  );
});

it("reads a plain name and address as it reads them among others", () => {
  const letter = fc.constantFrom(..."aZ9 .'-");
  const name = fc.string({ unit: letter, maxLength: 12 });
  fc.assert(
    fc.property(name, (words) => {
      const alone = addressesIn(`${words} <ana.ruiz@example.org>`);
      expect(addressesIn(`${words} <ana.ruiz@example.org>, imre@example.org`)[0]).toEqual(alone[0]);
    }),
  );
});
