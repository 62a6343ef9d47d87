import { advised, opined, orderedIn, orderedOf, urged } from "./advised.ts";
import { type Asked, asked } from "./asked-of-me.ts";
import { type Contact, contact } from "./contact.ts";
import { isForLater } from "./deeds.ts";
import { type Heard, heardAs, withPlainApostrophes } from "./heard.ts";
import { type Introduced, introduced } from "./introduced.ts";
import { offered, openDoor } from "./offered.ts";
import { namedOpening, toldOpening } from "./opening.ts";
import { type CameOf, cameOf } from "./outcomes.ts";
import { isTask, promised, toDo, vowed } from "./promised.ts";
import { quotedIn, toldOn } from "./quoted.ts";
import { saidIn } from "./said.ts";
import { offeredByTheirs } from "./their-people.ts";

/** What the words of one clause do; `guessed` where they only sound so. */
export type Cue = { readonly guessed?: true } & (
  | ({ readonly kind: "touch" } & Contact)
  /** A time to come, with whoever is named or was spoken of. */
  | { readonly kind: "arranged" }
  | { readonly kind: "advice"; readonly text: string }
  | { readonly kind: "promise"; readonly text: string }
  | ({ readonly kind: "introduction" } & Introduced)
  | ({ readonly kind: "need" } & Asked)
  | { readonly kind: "offer"; readonly text: string }
  | { readonly kind: "lead"; readonly text: string }
  /** What came of advice. */
  | ({ readonly kind: "outcome" } & CameOf)
  /** An order by itself: theirs after a talk; without one mine to do, where it is a task, or nobody's. */
  | { readonly kind: "order"; readonly text: string; readonly isTask: boolean }
);

/** What a clause seems to do; undefined where its words give nothing away. Case of the first letter does not count. */
export function cueOf(clause: string): Cue | undefined {
  const open = openDoor(quotedIn(clause) ?? clause);
  if (open !== undefined) return { kind: "offer", text: open };
  const theirs = toldOn(clause);
  return theirs === undefined ? cueIn(clause) : ofTheirs(cueIn(theirs), clause);
}

/** What they say in their own words is no promise of mine, and no contact; an opinion among them stands as it was said. */
function ofTheirs(cue: Cue | undefined, clause: string): Cue | undefined {
  if (cue?.kind === "offer" || cue?.kind === "need" || cue?.kind === "introduction" || cue?.kind === "lead")
    return cue;
  const asWritten = VOWS.test(clause) ? undefined : cueIn(clause);
  return asWritten?.kind === "advice" ? asWritten : undefined;
}

/** "“I'll ring you”": their word, and no advice. */
const VOWS =
  /["“][^"”]*?\b(?:i|we)(?:['’]ll| will| can| could|['’]m going to| am going to| shall)\b(?! never| not)/iu;

function cueIn(clause: string): Cue | undefined {
  const text = withPlainApostrophes(clause);
  const heard = heardAs(text);
  const said = saidIn(text, heard);
  const named = introduced(text, heard);
  if (named !== undefined) return { kind: "introduction", ...named };
  const came = cameOf(text);
  if (came !== undefined) return { kind: "outcome", ...came };
  const told = worded("promise", vowed(said)) ?? worded("advice", advised(text, said));
  if (told !== undefined) return told;
  const offer = worded("offer", offered(text, heard) ?? offeredByTheirs(text));
  if (offer !== undefined) return offer;
  const theirs = asked(text, heard);
  if (theirs !== undefined) return { kind: "need", ...theirs };
  const ordered = orderedOf(text);
  if (ordered !== undefined) return { kind: "order", text: ordered, isTask: true };
  const heardOf =
    worded("lead", toldOpening(text, heard)) ??
    worded("advice", opined(text, heard, said)) ??
    worded("promise", promised(text, said) ?? (isForLater(text) ? text : undefined));
  if (heardOf !== undefined) return heardOf;
  const touch = contact(text, heard);
  if (touch === "arranged") return { kind: touch };
  if (touch !== undefined) return { kind: "touch", ...touch };
  return (
    worded("lead", namedOpening(text, heard)) ??
    worded("advice", urged(text, heard)) ??
    worded("promise", toDo(text, heard)) ??
    order(text, heard)
  );
}

function worded<Kind extends "advice" | "promise" | "lead" | "offer">(
  kind: Kind,
  words: string | undefined,
): { readonly kind: Kind; readonly text: string } | undefined {
  return words === undefined || words === "" ? undefined : { kind, text: words };
}

function order(text: string, heard: Heard): Cue | undefined {
  const words = orderedIn(text, heard);
  return words === undefined ? undefined : { kind: "order", text: words, isTask: isTask(words) };
}

/** Words that put what stands beside them under a seal. */
export const IN_CONFIDENCE =
  "(?:off the record|between (?:us|you and me)|in (?:strict )?confidence|confidential(?:ly)?|not for attribution)";
const CONFIDED = new RegExp(
  `[([]?\\b(?:(?:(?:and|but) )?(?:this|that|it|all (?:of )?(?:this|that))(?:['’]s| is| was| stays) )?(?:(?:just|strictly|completely|totally|all) )*(?:${IN_CONFIDENCE}|(?:(?:(?:and|but) )?(?:s?he|they)(?:'d| would) )?(?:rather|prefers?) (?:not (?:to )?be|I (?:did not|didn't) have (?:it|her|him|them)) (?:quoted|named)(?: on (?:this|it|that))?|not to be quoted|unter uns|vertraulich)\\b[)\\]]?[:,]?\\s*`,
  "i",
);

/** Said in confidence; and the clause without those words. */
export function confided(clause: string): { readonly offRecord: boolean; readonly text: string } {
  return CONFIDED.test(clause)
    ? { offRecord: true, text: balanced(clause.replace(CONFIDED, "")).trim() }
    : { offRecord: false, text: clause };
}

/** Without a bracket whose other half is gone: "boss is awful)". */
function balanced(words: string): string {
  const alone = new Set<number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of words.matchAll(/[()[\]]/g)) {
    if (bracket === "(" || bracket === "[") open.push(index);
    else if (open.pop() === undefined) alone.add(index);
  }
  for (const index of open) alone.add(index);
  return [...words].length === words.length && alone.size > 0
    ? [...words].filter((_, at) => !alone.has(at)).join("")
    : words;
}
