import { capitalised } from "#people/shown.ts";
import type { Clause } from "./clauses.ts";
import { IN_CONFIDENCE } from "./cues/cues.ts";
import { firstIn, heardAs, SOMEBODY } from "./cues/heard.ts";
import type { ReadItem } from "./reading.ts";
import { inFull } from "./words/in-full.ts";

const MARK = `(?:strictly )?${IN_CONFIDENCE}`;
/** "(off the record: boss is awful)", "[between us, salaries are 90k]", with nothing of the sentence behind it. */
const IN_BRACKETS = new RegExp(
  `\\s*[(\\[](${MARK}[:,]?\\s+[^()[\\]]+|[^()[\\]]+,\\s+${MARK})[)\\]](?=\\s*(?:[.!?;\\n]|$))`,
  "giu",
);
const BEFORE_A_DASH = new RegExp(`(?<![\\p{L}] )\\b(${MARK})\\s+[–—-]+\\s+`, "giu");
const AMID = new RegExp(
  `(^|[.!?;,\\n]\\s*)([^.!?;,\\n]{1,60}?\\b(?:said|says|told me|tells me|mentioned)),?\\s+(${MARK})\\b,?\\s+(?:that\\s+)?`,
  "giu",
);

/** What a text says in confidence, as sentences that begin by saying so. */
export function confidedApart(text: string): string {
  return text
    .replace(IN_BRACKETS, (_, inside: string, at: number) => `${at === 0 ? "" : ". "}${capitalised(inside)}`)
    .replace(BEFORE_A_DASH, (_, mark: string) => `${mark}: `)
    .replace(
      AMID,
      (_, start: string, teller: string, mark: string) => `${start}${capitalised(mark)}, ${teller} `,
    );
}

/**
 * What was said in confidence stands in advice alone, which has a mark for it (R15). That there was a contact or a
 * promise may be known, and is kept without the words.
 */
export function confidedIn(
  read: readonly ReadItem[],
  clause: Clause,
  person: string | null,
): readonly ReadItem[] {
  const [item] = read;
  const { text, keptFrom = "" } = clause;
  const seal = keptFrom === "" ? "" : `. ${inFull(keptFrom)}`;
  if (item?.kind === "advice")
    return read.map((each) => (each.kind === "advice" ? { ...each, text: `${each.text}${seal}` } : each));
  if (item?.kind === "promise") return [{ ...item, text: AGREED }, confidedItem(`${text}${seal}`, person)];
  if (item?.kind !== "touch") return [confidedItem(`${text}${seal}`, person)];
  return [{ ...item, text: "" }, ...(item.text === "" ? [] : [confidedItem(`${item.text}${seal}`, person)])];
}

const AGREED = "What was agreed off the record";

/** What somebody told me in confidence is kept as what they told me. */
function confidedItem(words: string, person: string | null): ReadItem {
  return {
    kind: "advice",
    person,
    text: inFull(withoutTeller(words.replace(/^[\s,:;–-]+/u, ""))),
    on: null,
    offRecord: true,
  };
}

const TELLS = new RegExp(`^(?:${SOMEBODY} )?(?:said|says|told me|mentioned|tells me)(?: that)? `, "u");

/** Whose names are told by capitals, which a pattern of them may not leave out of account. */
function withoutTeller(words: string): string {
  return words.slice(firstIn(TELLS, heardAs(words))?.[0].length ?? 0);
}
