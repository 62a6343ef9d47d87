import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { readCalendar } from "#formats/ics/read.ts";
import { readCards } from "./read.ts";

const pairs = join(import.meta.dirname, "pairs");
const read = (text: string) => readCards({ text, charset: "utf-8" });

describe("golden pairs", () => {
  it.each(
    readdirSync(pairs)
      .filter((name) => name.endsWith(".vcf"))
      .map((name) => name.replace(".vcf", "")),
  )("reads %s as a person would", (name) => {
    const { cards, flaws } = readCards(decodeText(readFileSync(join(pairs, `${name}.vcf`))));
    const expected = JSON.parse(readFileSync(join(pairs, `${name}.json`), "utf8"));
    expect(cards.map(({ card }) => JSON.parse(JSON.stringify(card)))).toEqual(expected);
    expect(flaws).toEqual([]);
  });
});

describe("names on cards", () => {
  const named = (...lines: readonly string[]) =>
    read(`BEGIN:VCARD\n${lines.join("\n")}\nEND:VCARD`).cards[0]?.card;

  it("come from their parts where an address stands for the whole", () => {
    expect(named("VERSION:3.0", "FN:ana@example.org", "N:Ruiz;Ana;;;")?.name).toBe("Ana Ruiz");
    expect(named("VERSION:3.0", "FN:Ana R.", "N:Ruiz;Ana;;;")?.name).toBe("Ana R.");
    expect(named("VERSION:3.0", "FN:info@example.org", "N:;;;;")?.name).toBe("info@example.org");
  });

  it("are written as they are said where their script has the family first", () => {
    expect(named("VERSION:2.1", "N:山田;太郎")?.name).toBe("山田太郎");
  });

  it("keep those in other languages, as what somebody is also called", () => {
    const card = named("VERSION:4.0", "FN;LANGUAGE=en:Ivan Petrov", "FN;LANGUAGE=ru:Иван Петров");
    expect([card?.name, card?.nicknames]).toEqual(["Ivan Petrov", ["Иван Петров"]]);
  });
});

it("reads profiles by either name, and keeps those that are no page as they are", () => {
  const { cards } = read(
    "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nSOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ana\n" +
      "X-SOCIALPROFILE;TYPE=mastodon:x-apple:ana@example.org\nEND:VCARD",
  );
  expect(cards[0]?.card.urls).toEqual([{ value: "https://www.linkedin.com/in/ana", label: "" }]);
  expect(cards[0]?.card.others.map(({ name, value }) => [name, value])).toEqual([
    ["X-SOCIALPROFILE", "x-apple:ana@example.org"],
  ]);
});

describe("cards that programs get wrong", () => {
  it("ends a card that has no END where the next begins, or with the file", () => {
    const { cards, flaws } = read(
      "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Imre\nEND:VCARD\nBEGIN:VCARD\nFN:Ida",
    );
    expect(cards.map(({ line, card }) => [line, card.name])).toEqual([
      [1, "Ana"],
      [3, "Imre"],
      [6, "Ida"],
    ]);
    expect(flaws.map(({ line }) => line)).toEqual([1, 6]);
  });

  it("loses no card to an agent that is never ended", () => {
    const { cards } = read(
      "BEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\nBEGIN:VCARD\nFN:Imre\nEND:VCARD",
    );
    expect(cards.map(({ card }) => card.name)).toEqual(["Ana", "Imre"]);
  });

  it("joins lines that were broken without an indent", () => {
    const { cards } = read("BEGIN:VCARD\nFN:Ana\nNOTE:one \\\nand two\n, three\nEND:VCARD\n");
    expect(cards[0]?.card.note).toBe("one \\and two, three");
  });

  it("copes with CR CR LF, with lone CR, with groups named home and work, and quoted marks", () => {
    expect(read("BEGIN:VCARD\r\r\nFN:Ana\r\r\nEND:VCARD\r\r\n").cards[0]?.card.name).toBe("Ana");
    expect(read("BEGIN:VCARD\rFN:Ana\rhome.TEL:555 0134\rEND:VCARD\r").cards[0]?.card).toMatchObject({
      name: "Ana",
      phones: [{ value: "555 0134", label: "home" }],
    });
    const odd = 'BEGIN:VCARD\nADR;TYPE=HOME;LABEL=\\"1 Main St: Town\\":;;1 Main St;Town;;;\nEND:VCARD';
    expect(read(odd).cards[0]?.card.addresses).toEqual([{ value: "1 Main St, Town", label: "home" }]);
  });

  it("says a street once that is there whole and in parts", () => {
    const { cards } = read("BEGIN:VCARD\nFN:Ana\nADR:;;1 Fő tér;Pécs;;7621;;;;;1;Fő tér;;;;;;\nEND:VCARD");
    expect(cards[0]?.card.addresses).toEqual([{ value: "1 Fő tér, Pécs, 7621", label: "" }]);
  });

  it("undoes quoted-printable that an old card does not declare, and leaves newer ones alone", () => {
    expect(read("begin:vcard\nfn:Bj=F8rn\nend:vcard").cards[0]?.card.name).toBe("Bjørn");
    expect(read("BEGIN:VCARD\nVERSION:4.0\nFN:x=F8\nEND:VCARD").cards[0]?.card.name).toBe("x=F8");
  });

  it("reads a charset that the card names from bytes that are not UTF-8", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-2:"),
      ...[0xa3, 0xf3, 0x64, 0xbc],
      ...new TextEncoder().encode("\nNOTE:größer\nEND:VCARD\n"),
    ]);
    expect(readCards(decodeText(bytes)).cards[0]?.card).toMatchObject({ name: "Łódź", note: "größer" });
  });

  it("says where it passed over what is no card, once for lines that stand together", () => {
    const { cards, flaws } = read("hello there\nAna:\nB:c\nBEGIN:VCARD\nFN:Ana\n\nEND:VCARD\nE:f\n");
    const reason = "What stands here is outside any card and was passed over.";
    expect([cards.length, flaws]).toEqual([
      1,
      [
        { line: 1, reason },
        { line: 8, reason },
      ],
    ]);
  });

  const CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nNOTE:one\\, two\\n\n three\nEND:VCARD\n";
  it.each([
    ["indented", CARD.replace(/^/gm, "\t")],
    ["quoted in a letter", CARD.replace(/^/gm, "> ")],
    ["on one line, with its breaks escaped", CARD.replaceAll("\\", "\\\\").replaceAll("\n", "\\r\\n")],
    ["without its first line", CARD.replace(/^.*\n/, "")],
  ])("reads a card that is %s", (_, written) => {
    expect(read(written).cards).toMatchObject([{ card: { name: "Ana Ruiz", note: "one, two\nthree" } }]);
  });

  it("takes no half of a line from a card that the file ends within, nor of an event", () => {
    const cut = read("BEGIN:VCARD\nFN:Ana\nEMAIL:ana@example.org\nEMAIL:a2@exam");
    expect(cut.cards[0]?.card.emails.map(({ value }) => value)).toEqual(["ana@example.org"]);
    expect(cut.flaws).toEqual([
      {
        line: 1,
        reason:
          "The file ends within this card; its last line (EMAIL), which may be half of one, is left out.",
      },
    ]);
    expect(read("BEGIN:VCARD\nFN:Ana\nEND:VCA").cards[0]?.card.name).toBe("Ana");
    const event =
      "BEGIN:VEVENT\nDTSTART:20260302T100000Z\nATTENDEE:mailto:ana@example.org\nATTENDEE:mailto:a@ex";
    expect(readCalendar(event).events[0]?.guests.map(({ address }) => address)).toEqual(["ana@example.org"]);
  });

  it("reads cards that were joined without a line break between them", () => {
    const { cards, flaws } = read(`${CARD.trimEnd()}${CARD.trimEnd()}${CARD}`);
    expect([cards.map(({ line }) => line), flaws]).toEqual([[1, 6, 11], []]);
  });
});

describe("hostile text", () => {
  const piece = fc.constantFrom(
    ...[
      "BEGIN:VCARD\n",
      "END:VCARD\n",
      "AGENT:\n",
      "FN:x",
      ";",
      ":",
      "=",
      '"',
      "\\",
      ",",
      "\n",
      " ",
      "\r",
      "=0A",
    ],
    ...["ENCODING=QUOTED-PRINTABLE", "item1.", "N:", "BASE64", "TEL;", "\u{1f680}", "ORG:a;b\n", "TITLE:c\n"],
  );

  it("keeps a good card after one that breaks off at its agent", () => {
    const { cards } = read("BEGIN:VCARD\nAGENT:\n\n\nBEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n");
    expect(cards.at(-1)?.card.name).toBe("Ana Ruiz");
  });

  it("never throws, and keeps a good card after any nonsense", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 60 }), (parts) => {
        const { cards } = read(`${parts.join("")}\n\nBEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n`);
        expect(cards.at(-1)?.card.name).toBe("Ana Ruiz");
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["addresses that never close", "EMAIL:<", "@"],
    ["white space", "ADR:;;", " \\n"],
    ["blanks", "ADR:;;x", " "],
    ["encodings without a value", "FN", ";QUOTED-PRINTABLE"],
    ["quotation marks", 'FN;X="', '";"'],
    ["escapes", "NOTE:", "\\"],
    ["groups", "a.", "a."],
  ])("does not stop at a line of a million %s", (_, begun, piece) => {
    const { cards } = read(
      `BEGIN:VCARD\n${begun}${piece.repeat(1_000_000)}\nEND:VCARD\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\n`,
    );
    expect(cards.at(-1)?.card.name).toBe("Ana");
  });

  it("bounds a property that never ends", () => {
    const { cards } = read(`BEGIN:VCARD\nFN:Ana\nNOTE:${"x".repeat(9_000_000)}\nTEL:5550134\nEND:VCARD\n`);
    expect(cards[0]?.card).toMatchObject({ name: "Ana", phones: [{ value: "5550134" }] });
    expect(cards[0]?.card.note.length).toBeLessThan(100_001);
  });
});
