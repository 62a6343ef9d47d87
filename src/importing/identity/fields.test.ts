import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDays } from "./days.ts";
import { compareEmails, isMadeOf, mailboxOf } from "./emails.ts";
import { compareOrganizations, plainOrganization } from "./organizations.ts";
import { comparePhones, dialledKeys } from "./phones.ts";
import { comparePlaces } from "./places.ts";
import { edits, jaroWinkler } from "./similar-words.ts";

const set = (...of: readonly string[]) => of;

describe("fields", () => {
  it("tells a slip in an e-mail address from somebody else's", () => {
    const boxes = (...of: readonly string[]) => of.map(mailboxOf);
    const level = (a: string, b: string) => compareEmails(boxes(a), boxes(b));
    expect(level("ana.ruiz@example.org", "ana.ruiz@exmaple.org")).toBe("mistyped");
    expect(level("ana.ruiz@example.org", "ana.riuz@example.org")).toBe("mistyped");
    expect(level("ana.ruiz@example.org", "ana.ruiz@lumen.example")).toBe("same-local");
    expect(level("ana.ruiz@example.org", "anaruiz@example.org")).toBe("same-local");
    expect(level("ruiz1@example.org", "ruiz2@example.org")).toBe("same-domain");
    expect(level("ruiz1@gmail.com", "ruiz2@gmail.com")).toBe("different");
    expect(level("office@example.org", "office@lumen.example")).toBe("different");
    expect(compareEmails(boxes(), boxes("ana@example.org"))).toBe("missing");
  });

  it("knows the ways an address is made of a name", () => {
    for (const made of ["ana.ruiz7", "aruiz", "ruiz_ana", "anar", "ruiza"])
      expect([made, isMadeOf(mailboxOf(`${made}@example.org`), ["ana", "ruiz"])]).toEqual([made, true]);
    for (const other of ["ar", "ana", "ruizana2x"])
      expect([other, isMadeOf(mailboxOf(`${other}@example.org`), ["ana", "ruiz"])]).toEqual([other, false]);
  });

  it("reads numbers as they are dialled, within a country and from abroad", () => {
    const level = (a: string, b: string) => comparePhones(set(a), set(b));
    for (const other of ["0615550134", "15550134"])
      expect([other, level("+3615550134", other)]).toEqual([other, "same"]);
    expect(level("+49622154321", "0622154321")).toBe("same");
    expect(level("+490622154321", "+49622154321")).toBe("same");
    expect(level("+49622154321", "+43622154321")).toBe("different");
    expect(level("0622154321", "0622154322")).toBe("different");
  });

  it("tells a slip in a birthday from another day", () => {
    expect(compareDays("1980-04-12", "1980-04-12")).toBe("same");
    expect(compareDays("1980-04-12", "--04-12")).toBe("same-day");
    expect(compareDays("1980-04-12", "1981-04-12")).toBe("one-off");
    expect(compareDays("1980-04-12", "1980-12-04")).toBe("one-off");
    expect(compareDays("1980-04-12", "1980-05-13")).toBe("two-off");
    expect(compareDays("1980-04-12", "1990-01-01")).toBe("apart");
    expect(compareDays("1980-04-12", "--04-13")).toBe("apart");
  });

  it("leaves legal forms aside, and knows an organization by its beginning and its initials", () => {
    const level = (a: string, b: string) =>
      compareOrganizations(set(plainOrganization(a)), set(plainOrganization(b)));
    expect(level("lumen, inc.", "lumen gmbh")).toBe("same");
    expect(level("lumen", "lumen diagnostics")).toBe("close");
    expect(level("cas", "chinese academy of sciences")).toBe("close");
    expect(level("lumen", "harbour")).toBe("different");
  });

  it("makes less of a town than of a street", () => {
    expect(comparePlaces(set("mill lane 3, leeds"), set("mill lane 3, leeds"))).toBe("same");
    expect(comparePlaces(set("leeds"), set("leeds"))).toBe("same-town");
    expect(comparePlaces(set("leeds"), set("leedds"))).toBe("close-town");
    expect(comparePlaces(set("leeds"), set("lyon"))).toBe("different");
  });

  it("counts edits the same both ways, and never more than were made", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((each) => each.join(""));
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(1, 2, 3), (a, b, most) => {
        const apart = edits(a, b, most);
        expect(edits(b, a, most)).toBe(apart);
        expect(Math.min(edits(a, b, 99), most + 1)).toBe(apart);
        expect(edits(`x${a}`, a, 1)).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 9);
      }),
    );
    expect(jaroWinkler("martha", "marhta")).toBeCloseTo(0.9611, 4);
  });
});

it("tells by keys alone the same of two numbers as the comparison does", () => {
  const end = fc.constantFrom("1715550134", "15550134", "35550134", "06221555010", "9715550134");
  const written = fc
    .tuple(fc.constantFrom("+49", "+36", "+1", "+490", "0", "06", "8", "", "+9"), end)
    .map(([before, number]) => before + number);
  let same = 0;
  fc.assert(
    fc.property(written, written, (one, other) => {
      const { noted } = dialledKeys(one);
      const isOne = dialledKeys(other).asked.some((key) => noted.includes(key));
      same += Number(isOne);

      expect(isOne, `${one} and ${other}`).toBe(comparePhones([one], [other]) === "same");
    }),
    { numRuns: 3_000 },
  );
  expect(same).toBeGreaterThan(200);
});
