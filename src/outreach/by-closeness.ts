import { givenName, titlesBefore } from "#people/bare-name.ts";
import type { Familiarity } from "#people/person.ts";
import { isFirstName } from "./address.ts";
import type { DraftKind } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { plainFact } from "./sentences.ts";
import { slot } from "./slots.ts";

/** "Hi" goes with a given name alone: "Dear Dr von Berg", whatever form the letter has. */
export function greetedFitly(text: string, called: string): string {
  return isFirstName(called) ? text : text.replace(/^hi(?= )/i, "Dear");
}

/** Nobody takes leave of family as of an office; a letter to two is read by the other one as well. */
export function signedFitly(text: string, { me, them }: LetterFacts, kind: DraftKind): string {
  if (kind === "joining" || (them.kin !== true && them.familiarity !== "known")) return text;
  const name = plainFact(me.name);
  const [end = "", farewell = "", signature = ""] = /\n([^\n]+),\n([^\n]+)$/.exec(text) ?? [];
  if (signature === "" || signature !== (name || slot("your name"))) return text;
  const fit = them.kin === true ? amongFamily(farewell) : farewell.replace("kind regards", "best wishes");
  const signed = them.kin === true ? givenName(name) || signature : signature;
  return `${text.slice(0, -end.length)}\n${fit},\n${signed}`;
}

function amongFamily(farewell: string): string {
  if (!/regards|wishes/.test(farewell)) return farewell;
  return /thank/i.test(farewell) ? "Thank you, and take care" : "Take care";
}

/**
 * How well we know each other by the day of the letter, for its salutation: whom I have talked with I call as one does
 * afterwards, but for a title; and of two whom I bring together neither is further from me than the other.
 */
export function closeBy(facts: LetterFacts, kind: DraftKind): Familiarity {
  const { name, familiarity } = facts.them;
  if (familiarity === "known" || familiarity === "acquaintance") return familiarity;
  return kind === "joining" || (hasMet(facts, kind) && titlesBefore(name) === "")
    ? "acquaintance"
    : familiarity;
}

/** Whether the book says that we have talked. */
export function hasMet({ met, before, when, introduced, lead }: LetterFacts, kind: DraftKind): boolean {
  const isOfTalk = kind === "thanks" && when !== "" && introduced === undefined && lead === undefined;
  return met === true || before?.how === "talked" || isOfTalk;
}
