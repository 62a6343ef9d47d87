import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { writeTable } from "#formats/csv/write.ts";
import { COLUMN_WORDS, type Column } from "#people/table-column.ts";
import { columnKeys, columnSaid } from "./columns.ts";
import { fingerprintOf, fingerprintsOf } from "./fingerprint.ts";
import { peopleInTable, tablePeopleInSteps } from "./from-table.ts";

const LINKEDIN = `Notes:
"When exporting, some
addresses are missing; see https://example.org/a,b"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,"Ruiz, PhD",https://www.linkedin.com/in/ana-example,,"Lumen, ""Inc.""",Scientist,12 Mar 2024
,,,,,,
Imre 🚀,,https://www.linkedin.com/in/imre-example,,,"Patents
and more",7-Feb-22
,,,,Hidden GmbH,,1 Jan 2020
`;

describe("a table of people", () => {
  it("reads a position with the day it ended as a former one, and says of a day that is none", () => {
    const heading = "Name,E-mail,Organization,Role,Start date,End date";
    const rows = "Ana,ana@example.org,Lumen,Postdoc,2015-03-01,2019-06-30\nImre,i@example.org,EMBL,,,soon\n";
    const { people, problems } = peopleInTable(`${heading}\n${rows}`, "a.csv");
    expect(people.map(({ affiliations }) => affiliations)).toEqual([
      [{ organization: "Lumen", role: "Postdoc", startsOn: "2015-03-01", endsOn: "2019-06-30" }],
      [{ organization: "EMBL", role: "", startsOn: null, endsOn: null }],
    ]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      "End date: “soon” is no day that can be read; the rest is kept.",
    ]);
    const inGerman = peopleInTable(
      "Name;E-Mail;Firma;Seit;Bis\nAna;a@example.org;Lumen;1.3.2015;30.6.2019\n",
      "a.csv",
    );
    expect(inGerman.people[0]?.affiliations).toMatchObject([
      { startsOn: "2015-03-01", endsOn: "2019-06-30" },
    ]);
  });

  it("takes a row of one cell in LinkedIn’s list for a broken one, with its line", () => {
    const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    const read = peopleInTable(
      `${head}Ana,Ruiz,,,EMBL,,12 Mar 2024\nbroken row only\nImre,Kovács,,,,,\n`,
      "a.csv",
    );
    expect(read.people.map(({ name }) => name)).toEqual(["Ana Ruiz", "Imre Kovács"]);
    expect(read.bad).toBe(1);
    expect(read.problems).toContainEqual({
      file: "a.csv",
      line: 3,
      reason: "The row has one cell where 7 belong, so nobody was read in it.",
    });
    expect(peopleInTable("Name,E-mail,Phone,City\nAna\n", "a.csv").people).toMatchObject([{ name: "Ana" }]);
  });

  it("tells of an address that is none and of a cell too many, and brings the person in", () => {
    const read = peopleInTable(
      "Name,E-mail\nAna,not an address\nImre,imre@example.org,Lumen\nKim,kim@example.org,\n",
      "a.csv",
    );
    expect(read.people.map(({ name }) => name)).toEqual(["Ana", "Imre", "Kim"]);
    expect(read.bad).toBe(0);
    expect(read.problems).toEqual([
      {
        file: "a.csv",
        line: 2,
        reason: "“not an address” does not read as an e-mail address; the rest is kept.",
      },
      {
        file: "a.csv",
        line: 3,
        reason: "The row has more cells than there are headings; “Lumen” is kept as it stands.",
      },
    ]);
    expect(read.people.slice(0, 2).map(({ extra }) => extra)).toEqual([
      [["email", "not an address"]],
      [["column 3", "Lumen"]],
    ]);
  });

  it("brings every organization of one cell with its role, and keeps an interval that cannot be read", () => {
    const { people } = peopleInTable(
      "Name,Organization 1 - Name,Organization 1 - Title,Keep In Touch\nAna,Lumen ::: A choir ::: EMBL,Postdoc ::: Singer,Custom\n",
      "contacts.csv",
    );
    expect(people[0]?.affiliations.map(({ organization, role }) => [organization, role])).toEqual([
      ["Lumen", "Postdoc"],
      ["A choir", "Singer"],
      ["EMBL", ""],
    ]);
    expect(people[0]?.extra).toEqual([["keep in touch", "Custom"]]);
  });

  it("finds LinkedIn's headings behind the preamble, and tells the line of each row", () => {
    const { people, problems } = peopleInTable(LINKEDIN, "Connections.csv");
    expect(people).toMatchObject([
      {
        name: "Ana Ruiz, PhD",
        headline: 'Scientist, Lumen, "Inc."',
        points: [{ kind: "linkedin", key: "ana-example" }],
        affiliations: [{ organization: 'Lumen, "Inc."', role: "Scientist" }],
        connectedOn: "2024-03-12",
        source: { line: 6 },
      },
      { name: "Imre 🚀", headline: "Patents and more", connectedOn: "2022-02-07", source: { line: 8 } },
    ]);
    expect(problems).toEqual([
      { file: "Connections.csv", line: 10, reason: "The row names nobody: no name, no address." },
    ]);
  });

  it("tells a profile without a name as the row of nobody, and makes no person called by an address on the web", () => {
    const rows = [
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      "Ana,Ruiz,https://www.linkedin.com/in/ana-example,,Lumen,Scientist,12 Mar 2024",
      ",,https://www.linkedin.com/in/gone,,,,15 Mar 2024",
    ];
    const { people, problems, bad } = peopleInTable(rows.join("\n"), "Connections.csv");
    expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(bad).toBe(1);
    expect(problems).toEqual([
      {
        file: "Connections.csv",
        line: 3,
        reason: "The row names nobody: it has the address of a page, and no name.",
      },
    ]);
  });

  it("tells a day that no calendar has with its line, and keeps the good record", () => {
    const head = "First Name,Last Name,Email Address,Connected On\n";
    const rows =
      "Ana,Ruiz,a@example.org,31 Feb 2022\nImre,Kovács,i@example.org,40 Xyz 2022\nIda,Öz,,7 Feb 2022\n";
    const { people, problems, bad } = peopleInTable(head + rows, "Connections.csv");
    expect(people.map(({ connectedOn }) => connectedOn)).toEqual([null, null, "2022-02-07"]);
    const reason = (day: string) => `Connected On: “${day}” is no day that can be read; the rest is kept.`;
    expect(problems).toEqual([
      { file: "Connections.csv", line: 2, reason: reason("31 Feb 2022") },
      { file: "Connections.csv", line: 3, reason: reason("40 Xyz 2022") },
    ]);
    expect(bad).toBe(0);
  });

  it("tells that a file ends in the midst of a row, and takes no half cell for an address", () => {
    const whole = "First Name,Last Name,URL,Company\nAna,Ruiz,https://www.linkedin.com/in/ana,EMBL\n";
    const cut = peopleInTable(`${whole}Imre,Kovács,https://www.li`, "Connections.csv");
    expect(cut.people).toMatchObject([{ name: "Ana Ruiz" }, { name: "Imre Kovács", points: [] }]);
    const reason =
      "The file ends in the midst of a row; its last cell, which may be half of one, is left out.";
    expect(cut.problems).toEqual([{ file: "Connections.csv", line: 3, reason }]);
    const lazy = peopleInTable(`${whole}Imre,Kovács\nIda,Öz`, "Connections.csv");
    expect(lazy.problems, "a program that leaves empty cells away").toEqual([]);
  });

  it("reads LinkedIn in another language, and its old layout without addresses of profiles", () => {
    const german = "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n";
    const { people } = peopleInTable(`${german}Ida,Öz,,,Lumen,Chefin,12. März 2024\n`, "x.csv");
    expect(people).toMatchObject([{ name: "Ida Öz", headline: "Chefin, Lumen", connectedOn: "2024-03-12" }]);
    const old = "First Name,Last Name,Email Address,Company,Position,Connected On\n";
    expect(peopleInTable(`${old}Ida,Öz,i@example.org,,,"1/2/19, 3:04 PM"\n`, "x.csv").people).toMatchObject([
      { points: [{ key: "i@example.org" }], connectedOn: "2019-01-02" },
    ]);
  });

  it("reads anybody's table, and keeps what has no place", () => {
    const { people } = peopleInTable(
      "Name;Vorname;Firma;E-Mail-Adresse;How we met;Lieblingsfarbe\nMüller;Jörg;Beispiel GmbH;j@example.org, k@example.org;at a fair;Blau\n",
      "k.csv",
    );
    expect(people).toMatchObject([
      {
        name: "Jörg Müller",
        howMet: "at a fair",
        extra: [["Lieblingsfarbe", "Blau"]],
        points: [{ key: "j@example.org" }, { key: "k@example.org" }],
      },
    ]);
  });

  it("reads Weakties' own table of people again", () => {
    const { people } = peopleInTable(
      "Name,Role,Organization,Email,Phone,LinkedIn,Website,How you met,How well,Notes,Birthday,Connected On,Left out,Added\r\n" +
        "Ana Ruiz,Postdoc,Lumen,a@example.org; b@example.org,'+36 1 555 0134; '555 0135,https://linkedin.com/in/ana,,at a fair,known,=x,--04-12,2024-03-12,,2026-01-01\r\n",
      "people.csv",
    );
    expect(people).toMatchObject([
      {
        headline: "Postdoc, Lumen",
        points: [
          { key: "a@example.org" },
          { key: "b@example.org" },
          { key: "+3615550134" },
          { key: "5550135" },
          { kind: "linkedin", key: "ana" },
        ],
        howMet: "at a fair",
        birthday: "--04-12",
        connectedOn: "2024-03-12",
      },
    ]);
  });

  it("takes what the user said of headings before what they seem to say", () => {
    const said = new Map(
      ["Wer = Name", "Woher=How we met", "notes=nothing"].flatMap((each) => [columnSaid(each) ?? []]) as [
        string,
        Column,
      ][],
    );
    const { people } = peopleInTable("wer,WOHER,Notes\nAna,in Lyon,x\n", "x.csv", said);
    expect(people).toMatchObject([{ name: "Ana", howMet: "in Lyon", notes: "", extra: [["Notes", "x"]] }]);
    expect(columnSaid("Wer=whatever it may be")).toBeUndefined();
    expect(columnSaid("=Name")).toBeUndefined();
  });

  it("knows every word that can be said of a column, and every heading again by its key", () => {
    for (const [column, word] of COLUMN_WORDS) expect(columnSaid(`x=${word}`)).toEqual(["x", column]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (heading) => {
        const [key = ""] = columnKeys([heading]);
        expect(columnSaid(`${key}=Name`)).toEqual([key, "name"]);
      }),
    );
  });

  it("tells its columns with what stands in them, bounded, and what they seem to be where nobody is named", () => {
    const long = "x".repeat(100_000);
    const { people, problems, table } = peopleInTable(
      `Bekannte\n联系人,公司,Tel,空\n王伟,${long},1,\n李娜,\u202eA\tB,2,\n`,
      "x.csv",
    );
    expect(people).toEqual([]);
    expect(problems).toMatchObject([{ about: "columns", line: 1 }]);
    expect(table).toMatchObject({ firstRow: "perhaps headings", names: false });
    expect(table?.columns).toEqual([
      { key: "联系人", place: "column 1", heading: "联系人", values: ["王伟", "李娜"], holds: "name" },
      {
        key: "公司",
        place: "column 2",
        heading: "公司",
        values: [`${"x".repeat(59)}…`, "A B"],
        holds: "organization",
      },
      { key: "tel", place: "column 3", heading: "Tel", values: ["1", "2"], holds: "phone" },
    ]);
  });

  it.each([
    ["blanks in a cell of numbers", `Name,Phone\nAna,${" ".repeat(100_000)}1\n`],
    ["lines in a cell of numbers", `Name,Phone\nAna,"+49 6221${"\n".repeat(100_000)}1"\n`],
    [
      "blanks in LinkedIn's copy of an address book",
      `FirstName,LastName,Emails,PhoneNumbers\nAna,Ruiz,a@example.org${" ".repeat(100_000)},1\n`,
    ],
  ])("takes the length of a table that was made to be slow: %s", (_, text) => {
    expect(peopleInTable(text, "x.csv").people.length).toBeGreaterThan(0);
  });

  it("tells whether the first row was read as headings, may be that, or is somebody's", () => {
    const told = (text: string) => peopleInTable(text, "x.csv").table;
    expect(told("Name,Lieblingsort\nAna,Lyon\n")).toMatchObject({
      firstRow: "headings",
      names: true,
      columns: [{ holds: "name" }, { key: "lieblingsort", holds: null }],
    });
    expect(
      told(
        "Wer,Wie\nAna Ruiz,ana@example.org\nImre,imre@example.org\nZoë,zoe@example.org\nLin,lin@example.org\nKim,kim@example.org\n",
      ),
    ).toMatchObject({
      firstRow: "perhaps headings",
      names: true,
    });
    expect(told("Ana Ruiz,ana@example.org\nImre,imre@example.org\n")).toMatchObject({ firstRow: "somebody" });
    expect(told("Ana Ruiz,Lumen\nImre Kovács,Lyon\n")).toMatchObject({ firstRow: "somebody", names: false });
    expect(told("E-mail,Wer\n,Ana\n"), "headings alone name nobody").toMatchObject({ names: false });
    expect(told("Name,E-mail\n"), "nothing to say").toBeUndefined();
  });

  it("takes the apostrophe away that keeps a cell from being a formula", () => {
    const { people } = peopleInTable("Name,Phone,Notes\nAna,'+36 1 555 0134,'=1+1\n", "x.csv");
    expect(people).toMatchObject([{ points: [{ value: "+36 1 555 0134" }], notes: "=1+1" }]);
  });

  it("reads notes with a list as they were before they were written out", () => {
    const notes = "Asked for:\n- a protocol;=1+1\n- 'her' word\n\n+ more";
    const { people } = peopleInTable(
      writeTable([
        ["Name", "Notes"],
        ["Ana Ruiz", notes],
      ]),
      "x.csv",
    );
    expect(people).toMatchObject([{ name: "Ana Ruiz", notes }]);
  });

  it("makes nobody of a line that was never meant as a name", () => {
    const { people, bad, problems } = peopleInTable(
      `Name,Email\n${"x".repeat(5_000)}\nAna,a@example.org\n`,
      "x.csv",
    );
    expect([people.map((each) => each.name), bad, problems.map((each) => each.line)]).toEqual([
      ["Ana"],
      1,
      [2],
    ]);
  });

  it("says in a sentence when a table is not of people, or empty", () => {
    expect(peopleInTable("a,b\n1,2\n", "x.csv").problems[0]?.reason).toMatch(/headings/);
    expect(peopleInTable("\n\n", "x.csv").problems[0]?.reason).toMatch(/not a single row/);
  });

  it("never throws, and keeps the rows after any nonsense", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { people } = peopleInTable(
          `Name,Email\n${text.replace(/[\r\n]/g, "")}\nAna,a@example.org\n`,
          "x",
        );
        expect(people.at(-1)).toMatchObject({ name: "Ana", points: [{ key: "a@example.org" }] });
      }),
    );
  });
});

const corpus = join(import.meta.dirname, "../../../shared/corpora/csv-synthetic");

describe.skipIf(!existsSync(corpus))("the corpus of tables", () => {
  const read = (file: string) => peopleInTable(decodeText(readFileSync(join(corpus, file))).text, file);

  it.each([
    ["linkedin-lf-notes.csv", ["Priya Sharma, PhD", "Neha 🚀"]],
    ["linkedin-bom-crlf-notes.csv", ["Priya Sharma, PhD", "Neha 🚀"]],
    ["linkedin-quoted-notes.csv", ["Priya Sharma, PhD", "Neha 🚀"]],
    ["linkedin-no-preamble.csv", ["Priya Sharma, PhD", "Neha 🚀"]],
    ["linkedin-old-no-url.csv", ["Ada Lovelace"]],
    ["google-2024.csv", ["Robert Smith"]],
    ["google-legacy-utf16le.csv", ["Zoë Ünal"]],
    ["outlook-cp1252.csv", ["Jörg Müller"]],
  ])("reads everybody in %s", (file, names) => {
    const { people, problems } = read(file);
    expect(problems).toEqual([]);
    expect(people.map((each) => each.name)).toEqual(names);
  });

  it("knows headings that are written as one word, or said to be required", () => {
    const { people } = peopleInTable(
      "Firstname,Lastname,Emails,Urls,Jobtitle,Companyname,Mobilephone\n" +
        "Ana,Ruiz,ana@example.org,https://ana.example,Postdoc,Lumen,+36 20 555 0134\n",
      "x.csv",
    );
    expect(people).toMatchObject([
      {
        name: "Ana Ruiz",
        headline: "Postdoc, Lumen",
        points: [{ kind: "email" }, { kind: "url" }, { kind: "phone", label: "mobile" }],
        extra: [],
      },
    ]);
    const directory =
      "First Name [Required],Last Name [Required],User principal name\nAna,Ruiz,ana@example.org\n";
    expect(peopleInTable(directory, "x.csv").people).toMatchObject([
      { name: "Ana Ruiz", points: [{ key: "ana@example.org" }] },
    ]);
  });

  it("puts an address that a cell has on several lines on one", () => {
    const { people } = peopleInTable('Name,Address\nAna,"1 Fő tér,\n7621 Pécs\nHungary"\n', "x.csv");
    expect(people[0]?.points[0]?.value).toBe("1 Fő tér, 7621 Pécs, Hungary");
  });

  it("keeps the label of a Google address in parts, and a department as a card does", () => {
    const { people } = peopleInTable(
      "First Name,Address 1 - Label,Address 1 - Country,Address 1 - Street,Address 1 - City,Organization Department\n" +
        "Ana,Home,Hungary,1 Fő tér,Pécs,Optics\n",
      "x.csv",
    );
    expect(people).toMatchObject([
      {
        points: [{ value: "1 Fő tér, Pécs, Hungary", label: "home" }],
        extra: [
          ["department", "Optics"],
          ["ADR", "ADR:;;1 Fő tér;Pécs;;;Hungary"],
        ],
      },
    ]);
  });

  it.each([
    ["Website 1 - Label", "Blog", "blog"],
    ["Website 1 - Type", "Profile", "profile"],
    ["Website 1 - Label", "Home Page", "homepage"],
    ["Website 1 - Label", "Work", "work"],
    ["Website 1 - Label", "Website", ""],
  ])("keeps what Google calls a page: %s %s", (heading, called, label) => {
    const text = `First Name,Last Name,${heading},Website 1 - Value\nAna,Ruiz,${called},https://example.org/ana\n`;
    expect(peopleInTable(text, "x.csv").people[0]?.points).toMatchObject([{ kind: "url", label }]);
  });

  it("knows a row again whose page an earlier Weakties kept without what it is called", () => {
    const of = (called: string) =>
      peopleInTable(
        `First Name,Last Name,Website 1 - Label,Website 1 - Value\nAna,Ruiz,${called},https://example.org/ana\n`,
        "x.csv",
      ).people.flatMap(fingerprintsOf);
    expect(of("Blog")).toContain(of("Website")[0]);
  });

  it("says which order it took of a day that nothing in the table decides, and is silent where something does", () => {
    const problems = (...days: readonly string[]) =>
      peopleInTable(
        `Name,Email,Birthday\n${days.map((day, at) => `Bo ${at},bo${at}@example.org,${day}\n`).join("")}`,
        "x.csv",
      ).problems.map(({ reason }) => reason);
    expect(problems("5/4/1985", "6/4/1985")).toEqual([
      "“5/4/1985” is read as 1985-05-04, the month first: no day in the table tells which it is.",
    ]);
    expect(problems("5/4/1985", "25/4/1985")).toEqual([]);
    expect(problems("4/4/1985", "1985-05-04")).toEqual([]);
  });

  it("names an address that Exchange keeps as a path", () => {
    const text =
      "First Name,Last Name,E-mail Address,E-mail Display Name\nAna,Ruiz,/o=Labs/cn=abc-ana,Ana Ruiz\n";
    const { people, problems } = peopleInTable(text, "x.csv");
    expect(people).toMatchObject([{ name: "Ana Ruiz", points: [] }]);
    expect(problems).toMatchObject([
      {
        line: 2,
        reason:
          "E-mail Address: “/o=Labs/cn=abc-ana” is a path within Exchange, and no address that mail goes to; the rest is kept.",
      },
    ]);
  });

  it("keeps what stands beside both parts of a name, as a card has it", () => {
    const text =
      "First Name,Middle Name,Last Name,Name Prefix,Name Suffix\nAna,Maria,Ruiz,Prof. Dr.,Jr.\nImre,,Kovács,,\n";
    const lines = peopleInTable(text, "x.csv").people.map(({ name, extra }) => [
      name,
      new Map(extra).get("N"),
    ]);
    expect(lines).toEqual([
      ["Ana Maria Ruiz, Jr.", "N:Ruiz;Ana;Maria;Prof. Dr.;Jr."],
      ["Imre Kovács", undefined],
    ]);
  });

  it("parts several values of one Google cell, with their labels", () => {
    const [person] = read("google-2024.csv").people;
    expect(person?.points.map(({ key, label }) => [key, label])).toEqual([
      ["rob@acme.example", "work"],
      ["bob@example.com", "work"],
      ["+14155550134", "mobile"],
      ["+14155550135", "mobile"],
    ]);
    expect(person).toMatchObject({ birthday: "--03-07", notes: "Two\nlines", headline: "Manager, Acme" });
  });

  it("finds the address beside Outlook's directory path, and no birthday in zeros", () => {
    const [person] = read("outlook-cp1252.csv").people;
    expect(person?.points.map(({ key, label }) => [key, label])).toEqual([
      ["+4930123456", "work"],
      ["jm@example.com", ""],
    ]);
    expect(person).toMatchObject({ birthday: null, headline: "Chef, Beispiel GmbH" });
  });
});

it("reads a table of any size in pieces, so that it can be stopped between two of them", () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `Ana ${at},ana${at}@example.org`);
  const steps = tablePeopleInSteps(
    { text: `Name,E-mail\n${rows.join("\n")}`, charset: "utf-8" },
    "people.csv",
  );
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      expect(step.value.people).toHaveLength(5_000);
      break;
    }
    shares.push(step.value ?? 0);
  }
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
});

it("takes none of a table longer than anybody's address book, and says so", () => {
  const { people, problems, bad } = peopleInTable(
    `Name,Email\n${"Ana,ana@example.org\n".repeat(200_000)}`,
    "all.csv",
  );
  expect([people.length, bad]).toEqual([0, 0]);
  expect(problems).toEqual([
    {
      file: "all.csv",
      line: null,
      reason:
        "There are more than 200,000 rows in it, more than anybody’s own address book has, so none were taken. " +
        "Keep the rows of people you know; a longer list comes in as several files.",
    },
  ]);
});

it("reads the columns that the user did not name by what stands in them, once they named one", () => {
  const text =
    "Wer;Haus;Post;Ruf;Zuletzt\n" +
    "Nils Holgersson;Schwanen AG;nils@schwan.example;+46 8 555 0134;24.12.2023\n" +
    "Akka Holgersson;Schwanen AG;akka@schwan.example;+46 8 555 0135;24.12.2023\n";
  const said = (...words: readonly string[]) =>
    new Map(words.flatMap((each) => [columnSaid(each)].filter((told) => told !== undefined)));
  const read = (...words: readonly string[]) => peopleInTable(text, "any.csv", said(...words));
  expect(read("Wer=Name").people[0]).toMatchObject({
    name: "Nils Holgersson",
    points: [{ key: "nils@schwan.example" }, { key: "+4685550134" }],
    extra: [
      ["Haus", "Schwanen AG"],
      ["Zuletzt", "24.12.2023"],
    ],
  });
  expect(read("Wer=Name", "Post=nothing").people[0]?.points).toMatchObject([{ key: "+4685550134" }]);
  expect(read("Wer=Name", "Zuletzt=lastContact", "Haus=organization").touches).toHaveLength(2);
  expect(read("Haus=Organization").problems.map(({ reason }) => reason)).toEqual([
    "What you said of its columns is understood; which of them has people’s names, or their e-mail addresses, is still to say.",
  ]);
});

it("makes nobody of a row that is of an organization alone, and says so", () => {
  const table =
    "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value\n" +
    ",,Acme Plumbing,,,+49 6221 555 010\n,,Lumen,,,\n,,Lumen,Postdoc,,+34 91 555 01 20\n,,Lumen,,ana@example.org,\n";
  const { people, problems, bad } = peopleInTable(table, "google.csv");
  expect(people.map(({ name }) => name)).toEqual(["Lumen", "ana@example.org"]);
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "The row is an organization’s (Acme Plumbing), and no person’s."],
    [3, "The row names nobody: no name, no address."],
  ]);
  expect(bad).toBe(1);
});

it("makes no profile of what says only whether there is one, and keeps it", () => {
  const table = "Name,LinkedIn\nAna,yes\nImre,no\nBob,imre-example\nJane,https://www.linkedin.com/in/me/\n";
  const { people } = peopleInTable(table, "people.csv");
  expect(people.map(({ points }) => points.map(({ key }) => key))).toEqual([[], [], ["imre-example"], []]);
  expect(people.map(({ extra }) => extra.map(([, value]) => value))).toEqual([
    ["yes"],
    ["no"],
    [],
    ["https://www.linkedin.com/in/me/"],
  ]);
});

it("reads a web address whose colon an old export of Google hid", () => {
  const table =
    "Name,Website 1 - Type,Website 1 - Value\nAna,Profile,http\\://www.linkedin.com/in/ana-example\n";
  expect(peopleInTable(table, "google.csv").people[0]?.points).toMatchObject([
    { kind: "linkedin", key: "ana-example", value: "http://www.linkedin.com/in/ana-example" },
  ]);
});

it("keeps which words are the family name, and knows a row again that was read without", () => {
  const table = "First Name,Last Name,E-mail Address\nMaría José,Núñez Peña,mj@csic.example\n";
  const [maria] = peopleInTable(table, "people.csv").people;
  if (maria === undefined) throw new Error("The row names nobody.");
  expect(maria).toMatchObject({
    name: "María José Núñez Peña",
    extra: [["N", "N:Núñez Peña;María José;;;"]],
  });
  expect(fingerprintsOf(maria)).toContain(fingerprintOf({ ...maria, extra: [] }));
  expect(peopleInTable("Name\nMaría José Núñez Peña\n", "people.csv").people[0]?.extra).toEqual([]);
});

it("reads what stands between the names in Dutch, and a Chinese Outlook's notes", () => {
  const dutch = "Voornaam,Middelste naam,Achternaam,E-mailadres\nAnouk,van der,Berg,a@example.org\n";
  expect(peopleInTable(dutch, "nl.csv").people[0]?.name).toBe("Anouk van der Berg");
  const chinese = "姓,名,电子邮件地址,便笺\n王,芳,w@example.org,会议\n";
  expect(peopleInTable(chinese, "zh.csv").people[0]?.notes).toBe("会议");
});
