import { foldText } from "#people/fold.ts";
import type { DateText } from "#time/date.ts";
import type { SaidOfMe } from "./background.ts";
import { governingOn } from "./governing.ts";
import { withoutWish } from "./wish.ts";

/** A name of fewer letters is found in too many words. */
const SHORTEST = 3;

/**
 * Whether I am at a place myself on a day, as far as what I say of me, or what I am in, names it: nobody there can tell
 * me what it is like.
 */
export function isMyPlace(
  organization: string,
  { programmes, introduction }: SaidOfMe,
  date: DateText,
): boolean {
  const name = asWords(organization).replace(/^ the (?=.)/, " ");
  if (name.trim().length < SHORTEST) return false;
  const found = governingOn(programmes, date);
  const title = "programme" in found && found.kind !== "over" ? found.programme.title : "";
  return [withoutWish(introduction), title].some((said) => asWords(said).includes(name));
}

function asWords(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
