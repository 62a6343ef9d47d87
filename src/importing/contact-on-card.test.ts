import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactKey } from "#people/contact-point.ts";
import type { Contact, Point } from "#syncing/contact.ts";
import { changedCard, freshCard, readCard } from "./contact-on-card.ts";

const CARD = `BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iOS 26//EN
N:Ruiz;Ana;;Dr.;
FN:Ana Ruiz
ORG:EMBL;Cell Biology
TITLE:Postdoc
item1.EMAIL;type=INTERNET;type=pref:ana@embl.example
item1.X-ABLabel:the lab
TEL;TYPE=CELL:+49 170 555 0101
ADR;TYPE=HOME:;;Hauptstr. 1;Heidelberg;;69117;Germany
X-SOCIALPROFILE;type=mastodon:https://example.social/@ana
IMPP;X-SERVICE-TYPE=Matrix:matrix:ana
X-CUSTOM;X-P="a:b":kept\\, as it is
NOTE:tennis
PHOTO;ENCODING=b;TYPE=JPEG:${"QUJD".repeat(40)}
UID:card-1
END:VCARD
`.replace(/\n/g, "\r\n");

const on = (text: string): Contact => {
  const card = readCard(text, "ana.vcf");
  if (card === undefined) throw new Error("no card");
  return card.contact;
};
const unfolded = (text: string) => text.replace(/\r\n /g, "").split("\r\n");

describe("a card of an address book, changed", () => {
  it("keeps every line that it does not change", () => {
    const from = on(CARD);
    const to = { ...from, role: "Group leader", note: "tennis\nmoving in May" };
    const before = unfolded(CARD);
    const after = unfolded(changedCard(CARD, from, to));
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "TITLE:Group leader",
      "NOTE:tennis\\nmoving in May",
    ]);
    expect(after.length).toBe(before.length);
  });

  it("takes an address away together with its own label, and nothing else", () => {
    const from = on(CARD);
    const to = { ...from, points: from.points.filter(({ kind }) => kind !== "email") };
    const after = unfolded(changedCard(CARD, from, to));
    expect(unfolded(CARD).filter((line) => !after.includes(line))).toEqual([
      "item1.EMAIL;type=INTERNET;type=pref:ana@embl.example",
      "item1.X-ABLabel:the lab",
    ]);
  });

  it("changes a label and leaves an address in its parts", () => {
    const from = on(CARD);
    const to = {
      ...from,
      points: from.points.map((point) => (point.kind === "address" ? { ...point, label: "parents" } : point)),
    };
    const text = changedCard(CARD, from, to);
    expect(text).toContain("item2.ADR:;;Hauptstr. 1;Heidelberg;;69117;Germany\r\n");
    expect(on(text)).toEqual(to);
  });

  it("lets the part of a name that was told before stay that part", () => {
    const from = on(CARD);
    expect(changedCard(CARD, from, { ...from, name: "Ana Maria Ruiz" })).toContain(
      "\r\nN:Ruiz;Ana Maria;;;\r\n",
    );
    expect(changedCard(CARD, from, { ...from, name: "Ana Castro" })).toContain("\r\nN:Castro;Ana;;;\r\n");
  });

  it("keeps the family name of one without spaces", () => {
    const card = CARD.replace("N:Ruiz;Ana;;Dr.;", "N:王;小明;;;").replace("FN:Ana Ruiz", "FN:王小明");
    expect(changedCard(card, on(card), { ...on(card), name: "王大明" })).toContain("\r\nN:王;大明;;;\r\n");
  });

  it("says afterwards what it was to say, whatever that is", () => {
    const from = on(CARD);
    fc.assert(
      fc.property(contact(), (to) => {
        const text = changedCard(CARD, from, to);
        expect(told(on(text))).toEqual(told(to));
        expect(text).toContain('X-CUSTOM;X-P="a:b":kept\\, as it is\r\n');
        expect(told(on(changedCard(text, on(text), from)))).toEqual(told(from));
      }),
    );
  });
});

describe("a new card", () => {
  it("is vCard 3.0 with a name in both its forms", () => {
    expect(freshCard("urn:uuid:1", { ...on(CARD), name: "Imre Nagy", points: [] }).split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "PRODID:-//Weakties//Weakties//EN",
      "UID:urn:uuid:1",
      "FN:Imre Nagy",
      "N:;Imre Nagy;;;",
      "ORG:EMBL",
      "TITLE:Postdoc",
      "NOTE:tennis",
      "END:VCARD",
      "",
    ]);
  });

  it("says whatever somebody is", () => {
    fc.assert(
      fc.property(contact(), (to) => {
        expect(told(on(freshCard("1", to)))).toEqual(told(to));
      }),
    );
  });
});

/** In an order of its own: a card has its lines in another. */
function told({ points, ...contact }: Contact) {
  return { ...contact, points: points.toSorted((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1)) };
}

function contact(): fc.Arbitrary<Contact> {
  const word = fc.stringMatching(/^[A-Za-zäößŁ,;:\\"'^]{1,12}$/).filter((each) => /[A-Za-z]/.test(each));
  const label = fc.constantFrom("", "work", "home", "mobile", "work fax", "the lab’s; door", "a,b:c");
  const point = fc.oneof(
    fc.tuple(fc.constant("email" as const), fc.stringMatching(/^[A-Za-z]{1,8}@[a-z]{1,8}\.example$/), label),
    fc.tuple(fc.constant("phone" as const), fc.stringMatching(/^\+[0-9]{5,12}$/), label),
    fc.tuple(
      fc.constant("url" as const),
      fc.stringMatching(/^https:\/\/[a-z]{1,8}\.example\/[a-z,;]{1,8}$/),
      label,
    ),
    fc.tuple(
      fc.constant("address" as const),
      word.map((each) => `${each} 1`),
      label,
    ),
  );
  return fc.record({
    name: word.map((each) => `N ${each}`),
    organization: word,
    role: fc.oneof(fc.constant(""), word),
    birthday: fc.constantFrom(null, "1980-04-12", "--02-29"),
    note: fc.array(word, { maxLength: 3 }).map((lines) => lines.join("\n")),
    points: fc
      .uniqueArray(point, { selector: ([kind, value]) => `${kind} ${contactKey(kind, value)}`, maxLength: 6 })
      .map((list) =>
        list.flatMap(([kind, value, own]): readonly Point[] => {
          const key = contactKey(kind, value);
          return key === undefined ? [] : [{ kind, key, value, label: own }];
        }),
      ),
  });
}
