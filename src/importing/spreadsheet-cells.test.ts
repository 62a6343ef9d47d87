import { describe, expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { readTable } from "#formats/csv/read.ts";
import { writeTable } from "#formats/csv/write.ts";
import { atOnce } from "#time/steps.ts";
import { peopleInTable, tablePeopleInSteps } from "./from-table.ts";

const HEADINGS = ["Name", "E-Mail", "Telefon", "Firma", "Geburtstag", "Vernetzt am"];
const ROWS = [
  ["Ana Ruiz", "ana@example.org", "+49 30 5550134", "Lumen", "03.04.1991", "44289"],
  ["Łukasz Nagy", "lukasz@example.org", "4,91512E+11", "#NAME?", "33331", "03.04.2021"],
  ["Ida Öz", "ida@example.org", '="+49 30 5550135"', "Fenwick", "#########", "44289,5"],
];
const table = (mark: string, first = "") =>
  `${first}${[HEADINGS, ...ROWS].map((row) => row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)).join("\r\n")}\r\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from(
    [..."\ufeff".concat(text)].flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8]),
  );

/** What Excel offers to save as, in Germany. */
const SAVED: Readonly<Record<string, Uint8Array>> = {
  "CSV UTF-8, at semicolons": utf8(table(";", "\ufeff")),
  "with the mark named first": utf8(table(";", "\ufeffsep=;\r\n")),
  "Unicode Text": utf16(table("\t")),
  "Unicode Text with the mark named first": utf16(table("\t", "sep=\t\r\n")),
};

describe("a table that Excel has written", () => {
  it.each(Object.entries(SAVED))("as %s is read with its days, and what it lost is told", (_, bytes) => {
    const { people, problems } = atOnce(tablePeopleInSteps(decodeText(bytes), "t.csv"));
    expect(
      people.map((each) => [
        each.name,
        each.points.map(({ value }) => value).slice(1),
        each.affiliations.map(({ organization }) => organization),
        each.birthday,
        each.connectedOn,
      ]),
    ).toEqual([
      ["Ana Ruiz", ["+49 30 5550134"], ["Lumen"], "1991-04-03", "2021-04-03"],
      ["Łukasz Nagy", [], [], "1991-04-03", "2021-04-03"],
      ["Ida Öz", ["+49 30 5550135"], ["Fenwick"], null, "2021-04-03"],
    ]);
    const first = problems.find(({ line }) => line !== null)?.line ?? 0;
    expect(problems.map(({ line, reason }) => [line === null ? null : line - first, reason])).toEqual([
      [
        null,
        "Some of its days are written as numbers; they were read as spreadsheets count days, from 1900 on.",
      ],
      [0, "Firma: “#NAME?” is a spreadsheet’s error in place of what stood there; it is left out."],
      [
        0,
        "“4,91512E+11” is a number that a spreadsheet cut short; its last digits are lost. Copy it from where it is whole.",
      ],
      [1, "Geburtstag: “#########” is a spreadsheet’s error in place of what stood there; it is left out."],
    ]);
  });

  it("makes nobody one by a number that was cut short", () => {
    const { people } = peopleInTable("Name,Phone\nAna Ruiz,4.91512E+11\nImre Nagy,4.91512E+11\n", "t.csv");
    expect(people.map(({ points, extra }) => [points, extra])).toEqual([
      [[], [["phone", "4.91512E+11"]]],
      [[], [["phone", "4.91512E+11"]]],
    ]);
  });

  it("takes a number for a day only where a day should stand", () => {
    const { people, problems } = peopleInTable("Name,Phone,Notes\nAna Ruiz,44289,44289\n", "t.csv");
    expect(people).toMatchObject([{ points: [{ key: "44289" }], notes: "44289" }]);
    expect(problems).toEqual([]);
  });
});

it("is written with numbers that no spreadsheet shortens, and read back as they were", () => {
  const row = ["03012345678", "491512345678", "'0301", "+4930", "1234567", "01234 56"];
  const text = writeTable([row]);
  expect(text).toBe("'03012345678,'491512345678,''0301,'+4930,1234567,01234 56\r\n");
  const [read] = peopleInTable(`Name,Phone,Notes\r\nAna,'0301234567,'01234\r\n`, "t.csv").people;
  expect(read).toMatchObject({ points: [{ value: "0301234567" }], notes: "01234" });
  expect(readTable(text).rows[0]?.cells).toHaveLength(row.length);
});
