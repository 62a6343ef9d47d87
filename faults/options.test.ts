import { expect, it } from "vitest";
import { parseOptions } from "./options.ts";

const ROWS = ["kill", "syncs"];

it("runs every row in full where nothing is said", () => {
  expect(parseOptions([], ROWS)).toEqual({
    kind: "options",
    options: { quick: false, planted: false, fresh: false, only: [], seed: 1, minutes: 55, tally: undefined },
  });
});

it("takes rows, a seed and a time", () => {
  const parsed = parseOptions(["--only", "kill,syncs", "--seed", "7", "--minutes", "5", "--quick"], ROWS);
  expect(parsed).toMatchObject({ options: { only: ROWS, seed: 7, minutes: 5, quick: true } });
});

it.each([
  [
    ["--fast"],
    "npm run faults knows --quick, --planted, --fresh, --only ROW[,ROW], --seed NUMBER and --minutes NUMBER, not --fast.",
  ],
  [["--only", "floods"], "There is no row “floods”; there are kill, syncs."],
  [["--seed", "x"], "--seed takes a number above 0."],
])("refuses %j and says what it knows", (words, says) => {
  expect(parseOptions(words, ROWS)).toEqual({ kind: "refused", says });
});
