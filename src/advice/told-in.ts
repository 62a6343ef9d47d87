import { searchWords } from "#people/fold.ts";
import type { Advice } from "./advice.ts";

/**
 * Of what came of it, in other words or in another order, this much has to stand in two sentences; of less than so many
 * words, all.
 */
const [MOST_OF_IT, ENOUGH_WORDS, FEWEST_WORDS] = [0.7, 4, 2];
const CARRIES_NOTHING =
  /^(?:a|an|and|are|as|at|but|by|for|from|has|have|i|in|is|it|me|my|of|on|so|that|the|they|this|to|was|we|were|with|you|your)$/;

/**
 * Whether its giver learns from these words what came of it: a hello that holds the news tells it as well as a letter of
 * news does (R36). What says too little to be known again, "Yes", is told by a letter about it alone.
 */
export function isToldIn(body: string, { outcome, cameOfIt }: Pick<Advice, "outcome" | "cameOfIt">): boolean {
  if (outcome === null) return false;
  const all = searchWords(cameOfIt.replace(/^(?:i|we) /i, ""));
  if (all.length < FEWEST_WORDS) return false;
  const clauses = body.split(/[.!?,;:\n]+/).map(searchWords);
  // "I got in" is no "I got in touch": words so few end what they stand in.
  if (clauses.some((clause) => clause.slice(-all.length).join(" ") === all.join(" "))) return true;
  const telling = all.filter((word) => !CARRIES_NOTHING.test(word));
  if (telling.length < ENOUGH_WORDS) return false;
  const sentences = body.split(/[.!?\n]+/).map(searchWords);
  return sentences.some((sentence, at) => {
    const said = new Set([...sentence, ...(sentences[at + 1] ?? [])]);
    return telling.filter((word) => said.has(word)).length >= MOST_OF_IT * telling.length;
  });
}
