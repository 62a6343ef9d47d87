import { expect, it } from "vitest";
import { newPaper } from "./paper.ts";
import { columnsOf } from "./width.ts";

const people = [
  { name: "Ana Silva", headline: "postdoc at an institute with a long name", state: "known" },
  { name: "李明", headline: "", state: "" },
];
const columns = [
  { title: "name", of: (row: (typeof people)[number]) => row.name },
  { title: "does", of: (row: (typeof people)[number]) => row.headline, flexible: true },
  { title: "you", of: (row: (typeof people)[number]) => row.state },
];

function drawn(width: number, colour = false) {
  const paper = newPaper({ width, colour });
  paper.table(people, columns);
  return paper.done();
}

it("sets a table in columns, wide letters too", () => {
  expect(drawn(Number.POSITIVE_INFINITY)).toBe(
    [
      "name       does                                      you",
      "Ana Silva  postdoc at an institute with a long name  known",
      "李明",
      "",
    ].join("\n"),
  );
});

it("narrows the flexible column to the window", () => {
  const lines = drawn(40).trimEnd().split("\n");
  expect(lines[1]).toBe("Ana Silva  postdoc at an institu…  known");
  expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(40);
});

it("goes on in the lines below where a column is not to be cut", () => {
  const paper = newPaper({ width: 30, colour: false });
  paper.table(
    [
      { who: "Ana Silva", at: "Institute of Slow Light, Other Institute" },
      { who: "Imre", at: "Lumen" },
    ],
    [
      { title: "who", of: (row) => row.who },
      { title: "at", of: (row) => row.at, wraps: true },
    ],
  );
  expect(paper.done().trimEnd().split("\n")).toEqual([
    "who        at",
    "Ana Silva  Institute of Slow",
    "           Light, Other",
    "           Institute",
    "Imre       Lumen",
  ]);
});

it("leaves out a column in which nothing stands", () => {
  const paper = newPaper({ width: 80, colour: false });
  paper.table(
    [{ a: "x", b: null }],
    [
      { title: "a", of: (row) => row.a },
      { title: "b", of: (row) => row.b },
    ],
  );
  expect(paper.done()).toBe("a\nx\n");
});

it("writes no colour where none is wanted", () => {
  expect(drawn(80)).not.toContain("\u001b");
  expect(drawn(80, true)).toContain("\u001b[2m");
});

it("[R18] lays two lists beside each other in full, and under each other where it is narrow", () => {
  const laid = (width: number) => {
    const paper = newPaper({ width, colour: false });
    paper.beside(
      { title: "For", lines: ["- one", "- a second that is so long that half a window does not hold it"] },
      { title: "Against", lines: ["- evenings"] },
    );
    return paper.done().trimEnd().split("\n");
  };
  expect(laid(70).slice(0, 2)).toEqual([
    "For                                 Against",
    "- one                               - evenings",
  ]);
  expect(laid(70).join(" ")).toContain("hold it");
  expect(laid(40)).toContain("Against");
});

it("lets no text of others move the cursor", () => {
  const paper = newPaper({ width: 80, colour: false });
  paper.heading("\u001b[2JAna");
  paper.facts([["notes", "a\u001b]0;title\u0007b\nc"]]);
  paper.page("Dear Ana,\r\n\u001b[31m");
  paper.table([{ a: "x\ny\u009b" }], [{ title: "", of: (row) => row.a }]);
  expect(paper.done()).toBe("[2JAna\nnotes  a]0;titleb\n       c\nDear Ana,\n[31m\nx y\n");
});
