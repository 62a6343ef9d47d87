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
  return saying(PRESSING, sources, LOOKING);
}

function saying(words: RegExp, sources: readonly Source[], elsewhere: RegExp): readonly string[] {
  return sources
    .filter(({ path }) => !elsewhere.test(path))
    .flatMap((source) =>
      wordsOf(source)
        .filter((each) => words.test(each))
        .map((each) => `${source.path}: ${each.replace(/\s+/g, " ").trim()}`),
    );
}

/** Words that mean nothing to a teacher, a nurse or an accountant who changes fields. */
const OF_A_LABORATORY =
  /\b(?:labs?|laborator(?:y|ies)|lab ?mates?|bench|posters?|thesis|dissertation|supervisors?|ph\.?ds?|doctorates?|doctoral|postdocs?|professors?|degrees?|your (?:programme|group|committee|year|defence)|students?|committee|microscopes?|(?:our|a|clearing) protocols?|papers? (?:of|that|you)|faculty|semester|ORCID|EMBL)\b/i;

/**
 * Where such words are looked for in what others wrote, are the sample's, or are chosen by what one comes from: the
 * questions and the places to look, which tests of their own go through.
 */
const NOT_SAID_TO_ALL =
  /^src\/(?:outreach\/check|capture|formats|sample|importing|people|organizations|identity|interviews\/questions)\/|\.test\.|\/testing|^web\/(?:dev\/|shell\/doings)|^src\/(?:outreach\/(?:reply|how-we-met|phrases|sentences|role-words|proper-words|place-name|norms|personal|hours-said|days-said)|introductions\/matches|follow-ups\/(?:relevance|first-steps)|options\/aspect|stages\/(?:background|stage-on)|help\/version)/;

it("[R9] nothing that the program says to everybody takes a laboratory, a degree or a supervisor for granted", () => {
  expect(saying(OF_A_LABORATORY, readSources(join(import.meta.dirname, "../..")), NOT_SAID_TO_ALL)).toEqual(
    [],
  );
  const planted = "export const A = () => <p>Ask your lab mates</p>;";
  expect(saying(OF_A_LABORATORY, [{ path: "web/a.tsx", text: planted }], NOT_SAID_TO_ALL)).toHaveLength(1);
});

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
