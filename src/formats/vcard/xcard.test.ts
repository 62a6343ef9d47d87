import fc from "fast-check";
import { expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { readXCards } from "./xcard.ts";

const read = (text: string) => atOnce(readXCards(text));

const ANA = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE vcards [<!ENTITY who "nobody">]>
<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
  <!-- <vcard> -->
  <vcard>
    <fn><text>Ana Ruiz &amp; co</text></fn>
    <n><surname>Ruiz</surname><given>Ana</given><additional>Eva</additional><additional>Lea</additional><prefix/><suffix/></n>
    <email><parameters><type><text>work</text></type></parameters><text>ana@example.org</text></email>
    <tel><parameters><type><text>cell</text><text>voice</text></type></parameters><uri>tel:+36-20-555-0134</uri></tel>
    <adr><pobox/><ext/><street>1 F&#337; tér, 2</street><locality>Pécs</locality><region/><code>7621</code><country/></adr>
    <org><text>Lumen; Ltd</text><text>Optics</text></org>
    <title><text>Scientist</text></title>
    <bday><date>--0412</date></bday>
    <note><text><![CDATA[likes <tea>]]></text></note>
    <categories><text>lab</text><text>choir</text></categories>
    <photo><uri>data:image/png;base64,AAAA</uri></photo>
    <group name="item1"><url><uri>https://ana.example.org</uri></url><x-ablabel><text>Lab page</text></x-ablabel></group>
  </vcard>
  <x:vcard xmlns:x="urn:ietf:params:xml:ns:vcard-4.0"><x:fn><x:text>Imre</x:text></x:fn></x:vcard>
</vcards>`;

it("reads vCards written as XML as it reads any other", () => {
  const { cards, flaws } = read(ANA);
  expect(flaws).toEqual([]);
  expect(cards.map(({ line, card }) => [line, card.name])).toEqual([
    [5, "Ana Ruiz & co"],
    [19, "Imre"],
  ]);
  expect(cards[0]?.card).toMatchObject({
    parts: { family: "Ruiz", given: "Ana", additional: "Eva Lea" },
    emails: [{ value: "ana@example.org", label: "work" }],
    phones: [{ value: "+36-20-555-0134", label: "mobile" }],
    addresses: [{ value: "1 Fő tér, 2, Pécs, 7621", label: "" }],
    organizations: [{ name: "Lumen; Ltd", units: ["Optics"], title: "Scientist" }],
    urls: [{ value: "https://ana.example.org", label: "Lab page" }],
    birthday: "--0412",
    note: "likes <tea>",
    others: [
      { name: "CATEGORIES", value: "lab,choir" },
      { name: "PHOTO", value: "data:image/png;base64,AAAA" },
    ],
  });
});

it("expands nothing, reads what is cut off as far as it goes, and never throws", () => {
  expect(read(ANA.replace("Ana Ruiz &amp; co", "&who;")).cards[0]?.card.name).toBe("&who;");
  const { cards, flaws } = read(ANA.slice(0, ANA.indexOf("<org>")));
  expect([cards[0]?.card.name, flaws.length]).toEqual(["Ana Ruiz & co", 1]);
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void read(`<vcards><vcard>${text}`)));
});

it("knows no element by a name that every object has", () => {
  const { cards } = read("<vcards><vcard><constructor/><fn><text>Ana</text></fn></vcard></vcards>");
  expect(cards[0]?.card.name).toBe("Ana");
});

it("takes no longer for a line of what was made to be slow than for so many lines", () => {
  for (const [piece, times] of [
    ["<vcard>", 600_000],
    ["<!-- ", 600_000],
    ["<a ", 600_000],
    ["<![CDATA[", 600_000],
  ] as const)
    read(`<vcards>${piece.repeat(times)}`);
}, 15_000);
