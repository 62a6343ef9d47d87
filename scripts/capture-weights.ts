import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dayReader } from "../src/capture/days/days.ts";
import { KINDS, NOBODY_OR_SOMEBODY, type Weights, writtenDown } from "../src/capture/ear/ear.ts";
import { featuresOf, featuresOfName } from "../src/capture/ear/features.ts";
import type { DateText } from "../src/time/date.ts";
import { readNotes } from "../test/corpus/captures/read.ts";
import { namesIn, readStatements, statementsOf } from "../test/corpus/captures/statements.ts";
import { pruned, trained } from "../test/corpus/captures/train.ts";

/**
 * `npm run capture-weights` learns what statements and names sound like from the notes that may be learned from, writes the
 * weights that the reader takes with it, and says what tells each kind most.
 */
const root = dirname(import.meta.dirname);
const corpus = join(root, "test/corpus/captures");
const SETS = (
  process.argv[2] ??
  "notes second held-out phone phone-tuned students students-tuned talks-tuned others others-later thumbs-tuned thumbs-more voices voices-more hands-more hurried-tuned"
).split(" ");
const sight = { today: "2026-11-25" as DateText, days: await dayReader(["en-GB", "de"]) };
const notes = SETS.flatMap((set) => readNotes(join(corpus, `${set}.txt`)));
const single = readStatements(join(corpus, "statements.txt"));

// Twice: the single ones were written to be told apart.
const statements = [...notes.flatMap((note) => statementsOf(note, sight)), ...single, ...single];
const ofStatements = pruned(
  trained(
    statements.map(({ text, kind }) => ({ features: featuresOf(text), of: KINDS.indexOf(kind) })),
    KINDS.length,
  ),
  0.4,
);
const names = notes.flatMap((note) => namesIn(note, sight));
const ofNames = pruned(
  trained(
    names.map(({ place, is }) => ({ features: featuresOfName(place), of: is ? 1 : 0 })),
    NOBODY_OR_SOMEBODY,
  ),
  0.15,
);

writeFileSync(
  join(root, "src/capture/ear/weights.ts"),
  `/*
 * Written by \`npm run capture-weights\`: what can be seen of a statement, or of words with a capital, and a letter for each
 * class it may be of, from "m", which says nothing.
 */
export const OF_STATEMENTS = \`${writtenDown(ofStatements)}\`;

export const OF_NAMES = \`${writtenDown(ofNames)}\`;
`,
);
for (const [at, kind] of KINDS.entries()) console.info(`${kind}: ${strongest(ofStatements, at)}`);
console.info(`somebody: ${strongest(ofNames, 1)}`);
console.info(`nobody: ${strongest(ofNames, 0)}`);
console.info(`${statements.length} statements, ${names.length} names`);

function strongest(weights: Weights, at: number): string {
  return [...weights]
    .sort(([, one], [, other]) => (other[at] ?? 0) - (one[at] ?? 0))
    .slice(0, 12)
    .map(([feature]) => feature)
    .join("  ");
}
