import { expect, it } from "vitest";
import { add, NOTHING } from "./progress.ts";
import { withEntry } from "./reliability-page.ts";
import { atLeast, none, type Row } from "./row.ts";

const row: Row = {
  name: "kill",
  promise: "nothing is lost",
  rounds: { full: 10, quick: 1 },
  begin: async () => ({ round: async () => ({}), end: async () => {} }),
  judge: (totals) => [none(totals, "lost"), atLeast(totals, "kills", totals.rounds)],
};

it("adds up what rounds saw, and keeps the first problems", () => {
  const first = add(NOTHING, { counts: { kills: 1 }, times: { reopened: [3] }, problems: ["one"] });
  const second = add(first, { counts: { kills: 1, lost: 2 }, times: { reopened: [4] } });
  expect(second).toEqual({
    rounds: 2,
    counts: { kills: 2, lost: 2 },
    times: { reopened: [3, 4] },
    problems: ["one"],
  });
});

it("says on the page which figures were missed and how few rounds there were", () => {
  const totals = add(NOTHING, { counts: { kills: 1, lost: 2 } });
  const entry = {
    row,
    rounds: totals.rounds,
    figures: row.judge(totals),
    commit: "abc1234",
    on: "2026-11-25",
  };
  const page = withEntry("# Page\n| kill | | | not yet | |\n| other |", entry);
  expect(page.split("\n")).toEqual([
    "# Page",
    "| kill | nothing is lost | **missed:** lost 2 (0); kills 1 (≥ 1) | 1 of 10 | abc1234, 2026-11-25 |",
    "| other |",
  ]);
});

it("keeps on the page what more rounds have come to, until fewer of them find something", () => {
  const entry = (rounds: number, lost: number) => ({
    row,
    rounds,
    figures: [none({ rounds, counts: { lost }, times: {}, problems: [] }, "lost")],
    commit: "abc1234",
    on: "2026-11-25",
  });
  const whole = withEntry("| kill | | | | |", entry(10, 0));
  expect(whole).toContain("| 10 | abc1234");
  expect(withEntry(whole, entry(3, 0))).toBe(whole);
  expect(withEntry(whole, entry(3, 1))).toContain("**missed:** lost 1 (0) | 3 of 10 |");
  expect(withEntry(withEntry("| kill | | | | |", entry(3, 0)), entry(4, 0))).toContain("| 4 of 10 |");
});

it("does not pass over a row that the page has no line for", () => {
  const entry = { row, rounds: 1, figures: [], commit: "abc1234", on: "2026-11-25" };
  expect(() => withEntry("# Page", entry)).toThrow("docs/reliability.md has no line for the row “kill”.");
});
