import { expect, it } from "vitest";
import { readContacts } from "#formats/jscontact/read.ts";
import { writeContacts } from "#formats/jscontact/write.ts";
import { cardsInSteps } from "#formats/vcard/read.ts";
import { atOnce } from "#time/steps.ts";
import type { VCard } from "./card.ts";
import { type Card, writeCards } from "./write.ts";

const cards = (text: string) =>
  atOnce(cardsInSteps({ text, charset: "utf-8" })).cards.map(({ card }) => card);
const told = (version: string, lines: readonly string[]) =>
  cards(["BEGIN:VCARD", `VERSION:${version}`, "FN:Ana Ruiz", ...lines, "END:VCARD"].join("\r\n"))[0];
const preferred = (card: VCard | undefined) =>
  [...(card?.emails ?? []), ...(card?.phones ?? []), ...(card?.urls ?? []), ...(card?.addresses ?? [])]
    .filter((each) => each.preferred)
    .map(({ value }) => value);

it("is the address and the number that a card of any version says so of", () => {
  const email = "EMAIL:a@alias.example";
  for (const [version, ...lines] of [
    ["2.1", email, "EMAIL;PREF;INTERNET:ana@work.example"],
    ["3.0", email, "EMAIL;type=INTERNET;type=pref:ana@work.example"],
    ["3.0", email, "EMAIL;TYPE=work,pref:ana@work.example"],
    ["3.0", email, 'EMAIL;TYPE="WORK,PREF":ana@work.example'],
    ["4.0", "EMAIL;PREF=2:a@alias.example", "EMAIL;PREF=1:ana@work.example"],
    ["4.0", email, "EMAIL;PREF=50:ana@work.example"],
  ] as const)
    expect([version, ...lines, preferred(told(version, lines))]).toEqual([
      version,
      ...lines,
      ["ana@work.example"],
    ]);
  expect(preferred(told("4.0", [email, "TEL:+36 1 1", "TEL;PREF=1;VALUE=uri:tel:+36-1-555-0134"]))).toEqual([
    "+36-1-555-0134",
  ]);
  expect(preferred(told("4.0", [email, "EMAIL;PREF=none:ana@work.example"]))).toEqual([]);
});

it("[R58] goes out as it came in, in a vCard and a Card of JSContact", () => {
  const ways = [{ value: "ana@work.example", label: "work", preferred: true as const }];
  const others = [{ value: "a@alias.example", label: "" }];
  const card: Card = {
    id: "1",
    name: "Ana Ruiz",
    nicknames: [],
    emails: [...ways, ...others],
    phones: [{ value: "+36 1 555 0134", label: "my own", preferred: true }],
    urls: [],
    addresses: [],
    positions: [],
    note: "",
    birthday: null,
    updatedAt: 0,
    kept: [],
  };
  const written = writeCards([card]);
  expect(written).toContain("EMAIL;TYPE=work;PREF=1:ana@work.example\r\n");
  const wanted = ["ana@work.example", "+36 1 555 0134"];
  expect(preferred(cards(written)[0])).toEqual(wanted);
  expect(preferred(readContacts(writeContacts([card])).cards[0]?.card)).toEqual(wanted);
});

it("is found among more addresses than anybody has", () => {
  const many = Array.from({ length: 200_000 }, (_, at) => ({
    address: `a${at}@b.example`,
    pref: at === 7 ? 1 : 9,
  }));
  const card = { "@type": "Card", version: "1.0", uid: "x", name: { full: "Ana" }, emails: { ...many } };
  const [read] = readContacts(JSON.stringify(card)).cards;
  expect(preferred(read?.card)).toEqual(["a7@b.example"]);
  const lines = many.slice(0, 1_500).map(({ address, pref }) => `EMAIL;PREF=${pref}:${address}`);
  expect(preferred(told("4.0", lines))).toEqual(["a7@b.example"]);
});
