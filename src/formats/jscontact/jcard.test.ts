import fc from "fast-check";
import { expect, it } from "vitest";
import { readJCards } from "./jcard.ts";

const ANA = [
  "vcard",
  [
    ["version", {}, "text", "4.0"],
    ["fn", {}, "text", "Ana Ruiz"],
    ["n", {}, "text", ["Ruiz", "Ana", ["Eva", "Lea"], "", ""]],
    ["email", { type: ["work"] }, "text", "ana@example.org"],
    ["tel", { type: "cell" }, "uri", "tel:+36-20-555-0134"],
    ["adr", { group: "item1" }, "text", ["", "", "1 Fő tér, 2", "Pécs", "", "7621", ""]],
    ["org", {}, "text", ["Lumen; Ltd", "Optics"]],
    ["bday", {}, "date", "--04-12"],
    ["categories", {}, "text", "lab", "choir"],
    ["photo", {}, "uri", "data:image/png;base64,AAAA"],
  ],
];

it("reads a vCard written as JSON as it reads any other, alone or among several", () => {
  const [card] = readJCards(JSON.stringify(ANA)) ?? [];
  expect(card).toMatchObject({
    name: "Ana Ruiz",
    parts: { family: "Ruiz", given: "Ana", additional: "Eva Lea" },
    emails: [{ value: "ana@example.org", label: "work" }],
    phones: [{ value: "+36-20-555-0134", label: "mobile" }],
    addresses: [{ value: "1 Fő tér, 2, Pécs, 7621", label: "" }],
    organizations: [{ name: "Lumen; Ltd", units: ["Optics"] }],
    birthday: "--04-12",
    others: [
      { name: "CATEGORIES", value: "lab,choir" },
      { name: "PHOTO", value: "data:image/png;base64,AAAA" },
    ],
  });
  expect(readJCards(JSON.stringify([ANA, ANA]))).toHaveLength(2);
});

it("is undefined for what is cut off, and never throws", () => {
  expect(readJCards('["vcard", [["fn"')).toBeUndefined();
  fc.assert(
    fc.property(fc.json(), (json) => void readJCards(`["vcard",[["fn",{},"text",${json}],${json}]]`)),
  );
});
