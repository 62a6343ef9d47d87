import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { MAX_ROWS, readTable } from "./read.ts";
import { unguarded, writeTable } from "./write.ts";

const cells = (text: string) => readTable(text).rows.map((row) => row.cells);

it("tells the line each row begins on, across cells of several lines and blank rows", () => {
  const { rows, flaws } = readTable('a,b\r\n\r\n1,"x\r\ny"\r\n,\r\n2,z');
  expect(rows).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["1", "x\r\ny"] },
    { line: 6, cells: ["2", "z"] },
  ]);
  expect(flaws).toEqual([]);
});

it("leaves quotation marks inside a cell where they stand", () => {
  expect(cells('Imre,Multi "raw" quote,"5" disk"\nAna,"Lumen, ""Inc.""",x')).toEqual([
    ["Imre", 'Multi "raw" quote', '5" disk'],
    ["Ana", 'Lumen, "Inc."', "x"],
  ]);
});

it("loses no row to a quotation mark that is never closed", () => {
  const { rows, flaws } = readTable('n,o\nAna,"Unclosed\nImre,"Org, Inc"\nIda,"x\ny"\nUwe,"end');
  expect(rows.map((row) => row.cells)).toEqual([
    ["n", "o"],
    ["Ana", "Unclosed"],
    ["Imre", "Org, Inc"],
    ["Ida", "x\ny"],
    ["Uwe", "end"],
  ]);
  expect(flaws.map((flaw) => flaw.line)).toEqual([2, 6]);
});

it("finds the delimiter, a preamble in prose notwithstanding", () => {
  expect(cells("Name;Notiz\nAna;eins, zwei, drei\nImre;x")[1]).toEqual(["Ana", "eins, zwei, drei"]);
  expect(cells("Name\tE-mail\nAna\ta@example.org")[1]).toEqual(["Ana", "a@example.org"]);
  expect(cells('Notes:\n"one, two; three, four"\n\nName,URL,Company\nAna,u,c\nImre,v,d')[3]).toHaveLength(3);
  expect(cells("Name\rAna\rImre")).toEqual([["Name"], ["Ana"], ["Imre"]]);
});

it("cuts a cell of a hundred thousand letters, and says so", () => {
  const { rows, flaws } = readTable(`a,b\n1,${"x".repeat(200_000)}\n2,y`);
  expect(rows[1]?.cells[1]).toHaveLength(100_000);
  expect(rows[2]?.cells).toEqual(["2", "y"]);
  expect(flaws).toMatchObject([{ line: 2 }]);
});

const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "\r\n", "'", "=", "🚀") });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const notBlank = (row: readonly string[]) => row.some((each) => each.trim() !== "");

it("agrees with papaparse on everything that papaparse writes", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = Papa.unparse(rows);
      expect(readTable(text, ",").rows.map((row) => row.cells)).toEqual(
        Papa.parse<string[]>(text, { delimiter: "," }).data.filter(notBlank),
      );
    }),
  );
});

const hostile = fc.string({
  unit: fc.constantFrom(
    "a",
    " ",
    ",",
    ";",
    "|",
    '"',
    "\n",
    "\r\n",
    "\r",
    "\t",
    "'",
    "=",
    "+",
    "-",
    "@",
    "＝",
  ),
});
/** Blank marks at the beginning, which some programs take away, make a cell no safer. */
const FORMULA = /^[\t\r\n]*[=+\-@＝]/;
/** A file as programs part it: at commas, or, where Excel has another list separator, at that; and in the crudest way. */
const PARTED = {
  "at commas": (text) => readTable(text, ",").rows.flatMap((row) => row.cells),
  "at semicolons": (text) => Papa.parse<string[]>(text, { delimiter: ";" }).data.flat(),
  "at tabs": (text) => Papa.parse<string[]>(text, { delimiter: "\t" }).data.flat(),
  "at bars": (text) => Papa.parse<string[]>(text, { delimiter: "|" }).data.flat(),
  "at semicolons, as our own reader would": (text) => readTable(text, ";").rows.flatMap((row) => row.cells),
  "wherever it can be": (text) => text.split(/[;|\t\r\n]/).map((each) => each.replace(/^"+|"+$/g, "")),
} satisfies Readonly<Record<string, (text: string) => readonly string[]>>;

it.each(Object.entries(PARTED))(
  "writes no cell that is taken for a formula by who parts them %s",
  (_, parted) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(hostile, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(parted(writeTable(rows)).filter((each) => FORMULA.test(each))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  },
);

it.each([[["-", "';＝", "'"]], [["+", "';-'\r\n", ""]]])(
  "takes the marks before formulas for no quotation marks: %j",
  (row) => {
    const read = PARTED["at semicolons, as our own reader would"](writeTable([row, ["", ""]]));
    expect(read.filter((each) => FORMULA.test(each))).toEqual([]);
  },
);

it("reads back a row of nothing but guarded cells", () => {
  const rows = [["='", "-'"]];
  expect(readTable(writeTable(rows), ",").rows.map((row) => row.cells.map(unguarded))).toEqual(rows);
});

it("keeps a link in a note from being one where Excel parts cells at semicolons", () => {
  const note = 'met in May;=HYPERLINK("https://elsewhere.example/";"more")\n-2+3;"=1+1;b';
  const text = writeTable([["Ana", note]]);
  const read = Papa.parse<string[]>(text, { delimiter: ";" }).data.flat();
  expect(read).toContain('\'=HYPERLINK(""https://elsewhere.example/""');
  expect(read.filter((each) => FORMULA.test(each))).toEqual([]);
  expect(readTable(text, ",").rows[0]?.cells.map(unguarded)).toEqual(["Ana", note]);
});

it("reads back what it writes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(cell, hostile), { minLength: 2, maxLength: 5 }), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const back = readTable(writeTable(rows), ",").rows.map((row) => row.cells.map(unguarded));
        expect(back.filter(notBlank)).toEqual(rows.filter(notBlank));
      },
    ),
    { numRuns: 5_000 },
  );
});

it("reads back what was written while only a cell's beginning was guarded", () => {
  for (const [kept, was] of [
    ["'=1+1", "=1+1"],
    ["''=1", "'=1"],
    ["'\tx", "\tx"],
    ["a;=1", "a;=1"],
    ["it's", "it's"],
  ])
    expect(unguarded(kept ?? "")).toBe(was);
});

it("never throws, and every whole row after any nonsense survives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(readTable(text).rows.length).toBeLessThanOrEqual(text.length);
      const after = readTable(`${text.replaceAll("\n", " ").replaceAll("\r", " ")}\nAna,"x, y"\n`, ",").rows;
      expect(after.at(-1)?.cells).toEqual(["Ana", "x, y"]);
    }),
  );
});

it("reads as many rows as an address book may have, and says that a table goes on after them", () => {
  const all = readTable("a\n".repeat(MAX_ROWS));
  expect([all.rows.length, all.goesOn]).toEqual([MAX_ROWS, false]);
  const more = readTable(`${'"\n'.repeat(2_000)}${"a\n".repeat(MAX_ROWS)}b\n`, ",");
  expect([more.rows.length, more.goesOn]).toEqual([MAX_ROWS, true]);
});
