import { DatabaseGone, meansGone } from "#database/gone.ts";

/** That the database elsewhere went away in the midst of a call; undefined where it did not. */
export function goneInWords(error: unknown): string | undefined {
  if (!(error instanceof DatabaseGone || meansGone(error))) return undefined;
  return "The database went away in the midst of this. Try again in a moment; under the same key nothing is done twice.";
}
