import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { detailLine } from "#formats/vcard/kept.ts";
import { readCards } from "#formats/vcard/read.ts";
import { atOnce } from "#time/steps.ts";
import { peopleInContacts } from "./from-jscontact.ts";
import { cardPeopleInSteps, peopleInCards } from "./from-vcard.ts";
import { compare } from "./identity/compare.ts";
import { traitsOfRecord } from "./identity/traits.ts";

const read = (text: string) => peopleInCards({ text, charset: "utf-8" }, "ana.vcf");

describe("people on cards", () => {
  it("says of a file with no card in it that can be read that it is none", () => {
    expect(read("BEGIN:VCARD VERSION:3.0 FN:Ana END:VCARD")).toMatchObject({
      people: [],
      nothing: true,
      problems: [{ line: null, reason: expect.stringMatching(/^It looks like a vCard/) }],
    });
  });

  it("leaves the cards of organizations out, and says so; a person whose firm has their name comes in", () => {
    const card = (...lines: readonly string[]) => ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"];
    const { people, problems, bad } = read(
      [
        ...card("KIND:org", "FN:Lumen"),
        ...card("FN:Fenwick", "ORG:Fenwick", "TEL:+36 1 555 0134"),
        ...card("FN:Ana Ruiz", "N:Ruiz;Ana;;;", "ORG:Ana Ruiz"),
      ].join("\n"),
    );
    expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(bad).toBe(0);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "The card is an organization’s (Lumen), and no person’s."],
      [6, "The card is an organization’s (Fenwick), and no person’s."],
    ]);
  });

  it("leaves the cards of places, devices and programs out, in a vCard and a Card of JSContact", () => {
    const kinds = ["location", "Device", "application"];
    const written = kinds.map((kind) => `BEGIN:VCARD\nVERSION:4.0\nKIND:${kind}\nFN:Room 3\nEND:VCARD`);
    const inJson = kinds.map((kind) => ({ "@type": "Card", version: "1.0", kind, name: { full: "Room 3" } }));
    const json = atOnce(peopleInContacts(JSON.stringify(inJson), "people.json"));
    for (const { people, problems, bad } of [read(written.join("\n")), json]) {
      expect(people).toEqual([]);
      expect(bad).toBe(0);
      expect(problems.map(({ reason }) => reason)).toEqual([
        "The card is a place’s (Room 3), and no person’s.",
        "The card is a device’s or a program’s (Room 3), and no person’s.",
        "The card is a device’s or a program’s (Room 3), and no person’s.",
      ]);
    }
  });

  it("passes a group of a JSContact draft over by its name, and reads the cards beside it", () => {
    const group = { "@type": "CardGroup", uid: "g", name: "Lab", members: { a: true } };
    const named = { "@type": "CardGroup", uid: "h", card: { name: { full: "Choir" } }, members: { a: true } };
    const ana = { "@type": "Card", uid: "a", name: { full: "Ana Ruiz" } };
    const { people, problems, bad } = atOnce(
      peopleInContacts(JSON.stringify([group, ana, named]), "people.json"),
    );
    expect([people.map(({ name }) => name), bad]).toEqual([["Ana Ruiz"], 0]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      "The card is a list of others (Lab), who come in by themselves.",
      "The card is a list of others (Choir), who come in by themselves.",
    ]);
  });

  it.each([
    [["FN:Doe, Jane"], "Jane Doe"],
    [["FN:Doe, Jane", "N:Doe;Jane;;;"], "Jane Doe"],
    [["FN:Patel DJ", "N:Patel;DJ;;;"], "DJ Patel"],
    [["N:Patel;DJ;;;"], "DJ Patel"],
    [["FN:LI Wei", "N:LI;Wei;;;"], "LI Wei"],
    [["FN:LI WEI", "N:LI;WEI;;;"], "LI WEI"],
    [["FN:Doe, Xochitl M.", "N:Doe;Xochitl;M.;Dr.;"], "Xochitl M. Doe"],
    [["FN:Doe, Jane (Lumen)"], "Doe, Jane (Lumen)"],
    [["FN:Doe, Jane (Lumen)", "N:Doe;Jane;;;"], "Doe, Jane (Lumen)"],
    [["FN:Smith, PhD"], "Smith, PhD"],
    [["FN:Smith, PhD", "N:Smith;;;;PhD"], "Smith, PhD"],
    [["FN:Acme, Inc."], "Acme, Inc."],
    [["FN:Hotel Sol, Madrid"], "Hotel Sol, Madrid"],
    [["FN:Doe, Jane", "N:;Doe, Jane;;;"], "Doe, Jane"],
  ])("call somebody of %j %s", (lines, name) => {
    const escaped = lines.map((line) => (line.startsWith("FN") ? line.replaceAll(",", "\\,") : line));
    for (const written of [lines, escaped])
      expect(read(["BEGIN:VCARD", "VERSION:3.0", ...written, "END:VCARD"].join("\n")).people[0]?.name).toBe(
        name,
      );
    expect(read(["BEGIN:VCARD", "KIND:org", ...lines, "END:VCARD"].join("\n")).people).toEqual([]);
  });

  it("reads a profile that is told by its name alone, and labels of Android's own", () => {
    const { people } = read(
      [
        ...[
          "BEGIN:VCARD",
          "VERSION:3.0",
          "FN:Ana Ruiz",
          "X-SOCIALPROFILE;TYPE=LINKEDIN:ana-ruiz-1",
          "END:VCARD",
        ],
        "BEGIN:VCARD\nVERSION:3.0\nFN:Imre\nX-SOCIALPROFILE;type=linkedin;x-user=imre.k:x-apple:imre.k\nEND:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nX-SOCIALPROFILE;TYPE=MASTODON:@zoe@x.example\nEND:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname\\;Joey;1\nX-SOCIALPROFILE;TYPE=linkedin:www.linkedin.com/in/jo-1/\nEND:VCARD",
        ...[
          "BEGIN:VCARD",
          "VERSION:2.1",
          "FN:Kim",
          "TEL;X-Lab phone:5550134",
          "EMAIL;X-EVOLUTION;WORK:k@x.example",
        ],
        ...["TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC=72=6F):5550135", "END:VCARD"],
      ].join("\n"),
    );
    expect(people.map(({ points }) => points.map(({ kind, key, label }) => [kind, key, label]))).toEqual([
      [["linkedin", "ana-ruiz-1", "linkedin"]],
      [["linkedin", "imre.k", "linkedin"]],
      [],
      [["linkedin", "jo-1", "linkedin"]],
      [
        ["email", "k@x.example", "work"],
        ["phone", "5550134", "Lab phone"],
        ["phone", "5550135", "Büro"],
      ],
    ]);
    expect(people[3]?.extra).toContainEqual(["nickname", "Joey"]);
    expect(people[2]?.extra).toContainEqual([
      "X-SOCIALPROFILE",
      "X-SOCIALPROFILE;TYPE=MASTODON:@zoe@x.example",
    ]);
  });

  it("reads an address that stands on its label alone, and Apple's labels without their outer marks", () => {
    const { people } = read(
      [
        ...["BEGIN:VCARD", "VERSION:2.1", "FN:Ana Ruiz"],
        ...["LABEL;HOME;ENCODING=QUOTED-PRINTABLE:1 F=C5=91 t=C3=A9r=0D=0A=", "P=C3=A9cs, 7621"],
        ...["item1.EMAIL:ana@example.org", "item1.X-ABLabel:$!<Work>!$", "END:VCARD"],
        ...["BEGIN:VCARD", "VERSION:4.0", "FN:Imre", 'ADR;LABEL="2 Rue Haute\\nLyon":;;;;;;', "END:VCARD"],
      ].join("\n"),
    );
    expect(people.map(({ points }) => points.map(({ value, label }) => [value, label]))).toEqual([
      [
        ["ana@example.org", "work"],
        ["1 Fő tér, Pécs, 7621", "home"],
      ],
      [["2 Rue Haute, Lyon", ""]],
    ]);
  });

  it("reads several addresses in one property, links that open a mail program, and a profile behind its network's name", () => {
    const { people, problems } = read(
      [
        ...["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "EMAIL;TYPE=HOME:ana@example.org,ruiz@example.org"],
        "URL:mailto:contact@example.org?subject=x",
        ...["X-SOCIALPROFILE;TYPE=twitter:twitter:https://twitter.com/ana", "END:VCARD"],
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(people[0]?.points.map(({ kind, value, label }) => [kind, value, label])).toEqual([
      ["email", "ana@example.org", "home"],
      ["email", "ruiz@example.org", "home"],
      ["email", "contact@example.org", ""],
      ["url", "https://twitter.com/ana", "twitter"],
    ]);
    expect(people[0]?.extra).toEqual([
      ["X-SOCIALPROFILE", "X-SOCIALPROFILE;TYPE=twitter:twitter:https://twitter.com/ana"],
    ]);
  });

  it("reads Android's nickname, a birthday whose year is Apple's placeholder, and a street in two values", () => {
    const { people } = read(
      [
        ...["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"],
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anita;1;;;;;;;;;;;;;",
        ...["ADR:;;1 Fő tér,2. emelet;Pécs;;7621;", "END:VCARD"],
      ].join("\n"),
    );
    expect(people).toMatchObject([
      { birthday: "--04-12", points: [{ value: "1 Fő tér, 2. emelet, Pécs, 7621" }] },
    ]);
    expect(people[0]?.extra.map(([name]) => name)).toEqual(["nickname", "ADR"]);
  });

  it("keeps all that a card tells, what has no place as whole lines for the way back", () => {
    const { people, problems } = read(
      [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ana Ruiz",
        "NICKNAME:Anita",
        "EMAIL;TYPE=WORK:Ana@Example.org",
        "EMAIL:not an address",
        "TEL;TYPE=CELL:+36 20 555 0134",
        "URL:https://www.linkedin.com/in/Ana-Example/",
        "ADR;TYPE=HOME:;;1 Fő tér;Pécs;;7621;",
        "ORG:Lumen;Optics",
        "TITLE:Postdoc",
        "BDAY:--0412",
        "NOTE:one\\ntwo",
        "PHOTO;ENCODING=b;TYPE=JPEG:SGVsbG8=",
        "X-ICQ;TYPE=HOME:1",
        "END:VCARD",
      ].join("\n"),
    );
    expect(problems).toEqual([
      {
        file: "ana.vcf",
        line: 1,
        reason: "“not an address” does not read as an e-mail address; the rest is kept.",
      },
    ]);
    expect(people).toEqual([
      {
        name: "Ana Ruiz",
        headline: "Postdoc, Lumen",
        points: [
          { kind: "email", value: "Ana@Example.org", key: "ana@example.org", label: "work" },
          { kind: "phone", value: "+36 20 555 0134", key: "+36205550134", label: "mobile" },
          {
            kind: "linkedin",
            value: "https://www.linkedin.com/in/Ana-Example/",
            key: "ana-example",
            label: "",
          },
          { kind: "address", value: "1 Fő tér, Pécs, 7621", key: "1 fő tér, pécs, 7621", label: "home" },
        ],
        affiliations: [{ organization: "Lumen", role: "Postdoc", startsOn: null, endsOn: null }],
        howMet: "",
        notes: "one\ntwo",
        birthday: "--04-12",
        connectedOn: null,
        paceMonths: null,
        extra: [
          ["nickname", "Anita"],
          ["department", "Optics"],
          ["ADR", "ADR;TYPE=HOME:;;1 Fő tér;Pécs;;7621;"],
          ["PHOTO", "PHOTO:data:image/jpeg;base64,SGVsbG8="],
          ["X-ICQ", "X-ICQ;TYPE=HOME:1"],
          ["email", "not an address"],
        ],
        source: { file: "ana.vcf", line: 1 },
      },
    ]);
  });

  it("[R58] knows a detail of ours as it was told, and whose a department is where there are several", () => {
    const { people } = read(
      [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Ana Ruiz",
        "ORG:Lumen;Optics",
        "ORG:EMBL;Cells",
        detailLine(["what she eats", "no; meat\nat all"]),
        "END:VCARD",
      ].join("\n"),
    );
    expect(people[0]?.extra).toEqual([
      ["department of Lumen", "Optics"],
      ["department of EMBL", "Cells"],
      ["what she eats", "no; meat\nat all"],
    ]);
  });

  it("calls someone without a name by a nickname or an address", () => {
    const names = read("BEGIN:VCARD\nNICKNAME:Joey\nEND:VCARD\nBEGIN:VCARD\nEMAIL:a@example.org\nEND:VCARD");
    expect(names.people.map((each) => each.name)).toEqual(["Joey", "a@example.org"]);
  });

  it("says that a name was cut, or is none for its length", () => {
    const { people, problems } = read(
      `BEGIN:VCARD\nFN:${"x".repeat(35_000)}\nEMAIL:ana@example.org\nEND:VCARD\nBEGIN:VCARD\nFN:${"y".repeat(300)}\nEND:VCARD\n`,
    );
    expect(people.map(({ name }) => name.length)).toEqual(["ana@example.org".length, 200]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "What stands as the name is longer than 1,000 characters and is none; it is left out."],
      [5, "The name is longer than 200 characters; what comes after is left out."],
    ]);
  });

  it("says that a note was cut, or a picture too large, and keeps the rest", () => {
    const { people, problems } = read(
      `BEGIN:VCARD\nFN:Ana\nNOTE:${"x".repeat(20_001)}\nPHOTO:data:image/png;base64,${"A".repeat(700_000)}\nX-ICQ:1\nEND:VCARD`,
    );
    expect(people).toMatchObject([{ name: "Ana", extra: [["X-ICQ", "X-ICQ:1"]] }]);
    expect(people[0]?.notes).toHaveLength(20_000);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "The note is longer than 20,000 characters; what comes after is left out."],
      [1, "PHOTO is too large to be kept; the rest is kept."],
    ]);
  });

  it("tells the line of a card that names nobody, and counts it; a list of others is no loss", () => {
    expect(
      read("BEGIN:VCARD\nBDAY:1970-07-14\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Lab\nEND:VCARD"),
    ).toEqual({
      people: [],
      bad: 1,
      problems: [
        { file: "ana.vcf", line: 1, reason: "The card names nobody: no name, no address." },
        {
          file: "ana.vcf",
          line: 4,
          reason: "The card is a list of others (Lab), who come in by themselves.",
        },
      ],
    });
  });
});

const corpus = join(import.meta.dirname, "../../../shared/corpora/calcard-vcard/resources/vcard");

describe.skipIf(!existsSync(corpus))("the corpus of cards", () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".vcf")) : [];
  const all = files.map((name) => {
    const decoded = decodeText(readFileSync(join(corpus, name)));
    return { name, cards: readCards(decoded).cards, ...peopleInCards(decoded, name) };
  });

  it("has a person for every card that names one", () => {
    const begun = files.flatMap((name) => {
      const text = decodeText(readFileSync(join(corpus, name))).text;
      return text.match(/^begin:vcard\s*$/gim) ?? [];
    });
    expect(all.reduce((sum, each) => sum + each.cards.length, 0)).toBe(begun.length);
    const nameless = all.flatMap(({ name, problems }) =>
      problems
        .filter(({ reason }) => reason.startsWith("The card names nobody"))
        .map(({ line }) => `${name}:${line}`),
    );
    // A birthday alone, a web site alone, a postal address alone, nothing at all: nobody could say whose they are.
    expect(nameless).toHaveLength(all.reduce((sum, each) => sum + each.bad, 0));
    expect(new Set(nameless.map((each) => each.slice(0, 3)))).toEqual(
      new Set(["050", "052", "053", "055", "063", "068", "069", "073", "075"]),
    );
  });

  it("leaves no encoding, escape or broken character in a name", () => {
    const names = all.flatMap(({ people }) => people.map((each) => each.name));
    expect(names.filter((name) => /\ufffd|=[0-9A-F]{2}|\\[,;n]/.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        "Bjørn Jensen",
        "Ludwig-Götz Graßl",
        "Mäx Mustermann",
        "Dummy Dummy",
        "Big Joey",
      ]),
    );
  });
});

it("reads cards in pieces, so that a file of any size can be stopped between two of them", () => {
  const card = (at: number) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana ${at}\r\nEND:VCARD\r\n`;
  const text = Array.from({ length: 5_000 }, (_, at) => card(at)).join("");
  const steps = cardPeopleInSteps({ text, charset: "utf-8" }, "people.vcf");
  let pieces = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) pieces += 1;
  expect(pieces).toBeGreaterThan(20);
});

it("takes a card named as a firm for the firm's, and one that says it is a person's for theirs", () => {
  const read = (...lines: readonly string[]) =>
    peopleInCards(
      { text: ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD", ""].join("\n"), charset: "utf-8" },
      "x.vcf",
    ).people.map(({ name }) => name);
  expect(read("ORG:Lumen", "EMAIL:info@lumen.example")).toEqual([]);
  expect(read("ORG:Lumen", "TEL:+36 1 555 0134")).toEqual([]);
  expect(read("ORG:Lumen", "TITLE:Director", "TEL:+36 1 555 0134")).toEqual(["Lumen"]);
  expect(read("KIND:individual", "ORG:Lumen")).toEqual(["Lumen"]);
  expect(read("FN:Lumen GmbH", "ORG:Lumen", "X-ABShowAs:COMPANY")).toEqual([]);
  expect(read("FN:Lumen", "ORG:Lumen")).toEqual([]);
  expect(read("ORG:Lumen", "EMAIL:ana@lumen.example")).toEqual(["ana@lumen.example"]);
  expect(read("ORG:Lumen", "NICKNAME:Ani")).toEqual(["Ani"]);
  expect(read("KIND:individual", "FN:Lumen", "ORG:Lumen")).toEqual(["Lumen"]);
});

it("says of an organization’s own card that it is left out, whatever it was written in", () => {
  const left = { line: 1, reason: "The card is an organization’s (Lumen), and no person’s." };
  const card = { text: "BEGIN:VCARD\nVERSION:3.0\nORG:Lumen\nEND:VCARD\n", charset: "utf-8" } as const;
  expect(peopleInCards(card, "x.vcf")).toMatchObject({ people: [], bad: 0, problems: [left] });
  const contact = { "@type": "Card", version: "1.0", organizations: { o: { name: "Lumen" } } };
  const of = (more: object) => atOnce(peopleInContacts(JSON.stringify({ ...contact, ...more }), "x.json"));
  expect(of({})).toMatchObject({ people: [], bad: 0, problems: [{ reason: left.reason }] });
  expect(of({ kind: "individual" }).people).toMatchObject([{ name: "Lumen" }]);
  expect(of({ nicknames: { n: { name: "Ani" } } }).people).toMatchObject([{ name: "Ani" }]);
});

describe("an extension of a number", () => {
  it("belongs to the number: two at one switchboard have two, and one person has both", () => {
    const card = (...numbers: readonly string[]) =>
      `BEGIN:VCARD\nVERSION:4.0\nFN:Ana Quiroga\n${numbers.map((each) => `TEL;VALUE=uri:tel:+49-30-20930;ext=${each}\n`).join("")}END:VCARD\n`;
    const { people } = peopleInCards({ text: card("12", "34"), charset: "utf-8" }, "cards.vcf");
    expect(people[0]?.points.map(({ value }) => value)).toEqual([
      "+49-30-20930 ext. 12",
      "+49-30-20930 ext. 34",
    ]);
    const { people: two } = peopleInCards({ text: card("12") + card("34"), charset: "utf-8" }, "cards.vcf");
    const [one, other] = two.map(traitsOfRecord);
    expect(one && other && compare(one, other).kind).toBe("ask");
  });
});
