import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";
import { readSources, type Source } from "./source.ts";

/** Words by which other tools press people: reproach for what was not done, rankings, runs of days (R8, R32). */
const PRESSING =
  /\b(?:overdue|streaks?|leader ?boards?|high scores?|badges?|shame on|behind schedule|falling behind|last chance|hurry up|what are you waiting for|(?:don't|don’t|do not) forget|you (?:have |should have )?(?:failed|missed|forgot(?:ten)?|neglected)|you (?:should|ought to|must) have)\b/i;

/** Here such words are looked for in what the user writes, or read out of a note. */
const LOOKING = /^src\/(?:outreach\/check|capture|formats)\/|\.test\.|^src\/outreach\/reply/;

/** What the program says: texts between tags, and in quotation marks. */
function wordsOf({ path, text }: Source): readonly string[] {
  const said: string[] = [];
  new Visitor({
    JSXText: (node) => void said.push(node.value),
    Literal: (node) => {
      if (typeof node.value === "string") said.push(node.value);
    },
    TemplateElement: (node) => void said.push(node.value.cooked ?? ""),
  }).visit(parseSync(path, text).program);
  return said.filter((each) => / /.test(each));
}

function pressing(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => !LOOKING.test(path))
    .flatMap((source) =>
      wordsOf(source)
        .filter((each) => PRESSING.test(each))
        .map((each) => `${source.path}: ${each.replace(/\s+/g, " ").trim()}`),
    );
}

it("[R8] [R32] nothing that the program says reproaches, ranks or counts days in a row", () => {
  const sources = readSources(join(import.meta.dirname, "../.."));
  expect(sources.filter(({ path }) => !LOOKING.test(path)).flatMap(wordsOf).length).toBeGreaterThan(5_000);
  expect(pressing(sources)).toEqual([]);
});

it("finds such words between tags, in quotation marks and in templates", () => {
  const planted = [
    "export const A = () => <p>You missed two letters</p>;",
    'export const say = "This thanks is overdue";',
    "export const of = () => `A streak of days`;",
  ];
  for (const text of planted) expect(pressing([{ path: "web/a.tsx", text }])).toHaveLength(1);
});
