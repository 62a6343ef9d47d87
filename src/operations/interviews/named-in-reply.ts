import { introductionsOf } from "#database/introductions/introductions.ts";
import { stateOf } from "#introductions/introduction.ts";
import type { OtherNamed } from "#outreach/others-named.ts";
import type { PersonId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";

export type NamedInReply = OtherNamed & {
  /** Who it is in the book; null where nobody there is meant for certain. */
  readonly personId: PersonId | null;
  /** That they were named is written down already. */
  readonly noted: boolean;
};

/** Whom the reply of `by` names, as far as the book has them (R53). Whoever is left out of everything is not named. */
export async function namedInReply(
  { tx }: Pick<Context, "tx">,
  by: PersonId,
  others: readonly OtherNamed[],
): Promise<readonly NamedInReply[]> {
  const there = others.length === 0 ? [] : await introductionsOf(tx, by);
  const noted = there.filter((each) => each.introducerId === by && stateOf(each) === "made");
  const found: NamedInReply[] = [];
  for (const other of others) {
    const who = await whoInTheBook(tx, { ...other, email: other.address });
    if (who.kind === "left-out" || (who.kind === "known" && who.person.id === by)) continue;
    const personId = who.kind === "known" ? who.person.id : null;
    found.push({ ...other, personId, noted: noted.some((each) => each.personId === personId) });
  }
  return found;
}
