import { readFileSync } from "node:fs";
import type { Sight } from "#capture/clause-days.ts";
import { type Clause, clausesOf } from "#capture/clauses.ts";
import { cueOf } from "#capture/cues/cues.ts";
import { clocksIn } from "#capture/days/clock.ts";
import type { Kind } from "#capture/ear/ear.ts";
import { withoutListMarks } from "#capture/listed.ts";
import { mentionsIn, samePerson } from "#capture/named/mentions.ts";
import type { Place } from "#capture/named/signs-of-somebody.ts";
import { MOST_CLAUSES } from "#capture/reading.ts";
import { spelledOut } from "#capture/words/thumbs.ts";
import { foldText } from "#people/fold.ts";
import type { Label, Labelled } from "./read.ts";

/** Without an ear: it is what learns. */
type Eyes = Omit<Sight, "ear">;

/** A statement, and what it is. */
export type Statement = { readonly text: string; readonly kind: Kind };

/** Words with a capital, and whether they name somebody. */
export type Name = { readonly place: Place; readonly is: boolean };

/** `statements.txt`: "kind: the statement" a line. */
export function readStatements(file: string): readonly Statement[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const at = line.indexOf(": ");
      return { kind: line.slice(0, at) as Kind, text: line.slice(at + 2) };
    });
}

/** The words with a capital of a labelled note, and whether they name somebody. */
export function namesIn({ note, labels }: Labelled, sight: Eyes): readonly Name[] {
  const names = labels.flatMap(({ kind, key }) => (kind === "who" ? [key.split(",")[0] ?? ""] : []));
  const found = new Map<string, Name>();
  const judge = (place: Place) => {
    const is = names.some((name) => samePerson(name, place.name));
    found.set(`${place.before}|${place.name}|${place.after}`, { place, is });
    return is;
  };
  for (const { text } of clausesOf(spelledOut(withoutListMarks(note)), MOST_CLAUSES))
    mentionsIn(text, sight.days(text, sight.today, "future"), [], judge);
  return [...found.values()];
}

/** The statements of a labelled note, each with the kind of the label that it gave rise to, as far as words and days tell. */
export function statementsOf({ note, labels }: Labelled, sight: Eyes): readonly Statement[] {
  const clauses = new Map<string, Clause>();
  clausesOf(spelledOut(withoutListMarks(note)), MOST_CLAUSES, (text) => {
    const cue = cueOf(text);
    clauses.set(text, { text, cue, offRecord: false });
    return cue;
  });
  const pieces = [...clauses.values()];
  const tellsOfContact = pieces.some(({ cue }) => cue?.kind === "touch");
  return pieces.map(({ text, cue }, place) => {
    const opens = place === 0 && !tellsOfContact;
    return { text, kind: kindOf(text, cue?.kind, labels, opens, isAhead(text, sight)) };
  });
}

function isAhead(text: string, { today, days }: Eyes): boolean {
  return clocksIn(text).length > 0 || days(text, today, "future").some(({ first }) => first > today);
}

function kindOf(
  text: string,
  heard: string | undefined,
  labels: readonly Label[],
  opens: boolean,
  ahead: boolean,
): Kind {
  const said = foldText(text);
  const has = (kind: Kind) => labels.some((label) => label.kind === kind);
  const worded = labels.find(({ words }) => words !== "" && said.includes(words));
  // What came of advice is heard by rules alone.
  if (worded?.kind === "outcome") return "nothing";
  if (worded !== undefined) return worded.kind as Kind;
  const named = labels.some(
    ({ kind, key }) => kind === "introduction" && said.includes(key.split(": ")[1] ?? "\n"),
  );
  if (named && (heard === "introduction" || heard === undefined)) return "introduction";
  const isContact = heard === "touch" || heard === "arranged";
  if (has("arranged") && ahead && (isContact || heard === undefined)) return "arranged";
  return has("touch") && (heard === "touch" || opens) ? "touch" : "nothing";
}
