import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { readLdif } from "./read.ts";

const read = (text: string) => atOnce(readLdif(text));

const ANA = `version: 1
# one of us
dn: cn=Ana Ruiz,mail=ana@example.org
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName: Ana
sn: Ruiz
cn: Ana Ruiz
mail: ana@example.org
mozillaSecondEmail: a2@example.org
mobile: +36 20 555 0134
facsimileTelephoneNumber: +36 1 555 0135
o: Lumen
ou: Optics
title: Group leader
street: 1 Fő tér
l: Pécs
postalCode: 7621
mozillaHomeLocalityName: Szeged
birthmonth: 4
birthday: 12
description:: TWV0IGF0
 IGEgZmFpcg==
mozillaCustom1: tea
modifytimestamp: 0
`;

describe("a directory's text", () => {
  it("is read as the cards of those in it, whatever its letters are written in", () => {
    const { cards, flaws } = read(`${ANA}\ndn:: Y249Wg==\ncn:: Wm/DqyBRdWlzdA==\nmail: zoe@example.org\n`);
    expect(flaws).toEqual([]);
    expect(cards.map(({ line }) => line)).toEqual([1, 27]);
    expect(cards[0]?.card).toMatchObject({
      name: "Ana Ruiz",
      emails: [
        { value: "ana@example.org", label: "" },
        { value: "a2@example.org", label: "" },
      ],
      phones: [
        { value: "+36 20 555 0134", label: "mobile" },
        { value: "+36 1 555 0135", label: "fax" },
      ],
      organizations: [{ name: "Lumen", units: ["Optics"], title: "Group leader" }],
      addresses: [
        { value: "1 Fő tér, Pécs, 7621", label: "work" },
        { value: "Szeged", label: "home" },
      ],
      birthday: "--04-12",
      note: "Met at a fair",
      others: [{ name: "X-MOZILLACUSTOM1", value: "tea" }],
    });
    expect(cards[1]?.card).toMatchObject({ name: "Zoë Quist", kind: "individual" });
  });

  it("has lists in it too, which are nobody, and lines that are none, which are told", () => {
    const { cards, flaws } = read(
      "dn: cn=Lab\nobjectclass: groupOfNames\ncn: Lab\nmember: cn=Ana\n\nnot so\n",
    );
    expect(cards.map(({ card }) => card.kind)).toEqual(["group"]);
    expect(flaws).toMatchObject([{ line: 6 }]);
  });

  it("never throws, and keeps whoever comes after any nonsense", () => {
    const piece = fc.constantFrom(
      "dn: x\n",
      "cn:: ",
      "mail: ",
      ":",
      " ",
      "\n",
      "#",
      "=\n",
      "sn;lang-de: a\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }), (parts) => {
        const { cards } = read(`${parts.join("")}\n\ndn: cn=Ana\ncn: Ana\n`);
        expect(cards.at(-1)?.card.name).toBe("Ana");
      }),
    );
  });
});
