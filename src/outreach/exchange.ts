import { DAY_MS, type Instant } from "#time/date.ts";
import type { Touch } from "#timeline/touch.ts";

/** A letter that comes later than this after another answers nothing in it. */
const ANSWERS_WITHIN = 31 * DAY_MS;

type Letter = Pick<Touch, "at" | "direction">;

export type Written = { readonly how: "wrote" | "they-wrote"; readonly at: Instant };

/**
 * What was written last that a letter may speak of, the newest of `letters` first: letters both ways are an exchange
 * where the one can answer the other; a letter of theirs that came since is theirs alone. Undefined where only one wrote.
 */
export function lastWritten(letters: readonly Letter[]): Written | undefined {
  const exchange = letters.find((letter, index) => isExchanged(letter, letters.slice(index + 1)));
  const theirs = letters.find(({ direction }) => direction === "in");
  const isBothWays = exchange !== undefined || letters.some(({ direction }) => direction === "out");
  if (isBothWays && theirs !== undefined && theirs.at > (exchange?.at ?? 0))
    return { how: "they-wrote", at: theirs.at };
  return exchange && { how: "wrote", at: exchange.at };
}

function isExchanged({ at, direction }: Letter, earlier: readonly Letter[]): boolean {
  if (direction === "mutual") return true;
  return earlier.some((each) => each.direction !== direction && at - each.at <= ANSWERS_WITHIN);
}
