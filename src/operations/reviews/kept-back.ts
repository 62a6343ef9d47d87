import { confided } from "#database/erasing/confided.ts";
import { findPerson } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import { confidedIn, confidedInWords } from "#reviews/confided.ts";
import type { Context } from "../operation.ts";

/** Why a letter is not for a friend's eyes as it stands: what was told off the record stays out of reviews (R15). */
export async function keptBack({ tx }: Context, draft: Draft): Promise<string | null> {
  const found = confidedIn(draft, await confided(tx));
  if (found === undefined) return null;
  const person = found.personId === null ? undefined : await findPerson(tx, found.personId);
  return confidedInWords(person?.name ?? null);
}
