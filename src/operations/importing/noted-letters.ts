import { promptedLettersTo, recognisedLetters } from "#database/ties/touches.ts";
import type { Tx } from "#database/transaction.ts";
import type { Plan } from "#importing/plan.ts";
import { isUnnamed } from "#importing/same-letter.ts";
import type { PersonId } from "#people/id.ts";
import { type Came, whatCameOf } from "#ties/prompted.ts";

type Touches = Plan["touches"][number];

/** What of somebody's contacts among the files came of letters that I said went out: such a letter is noted already. */
export async function whatCameTo(
  tx: Tx,
  personId: PersonId | null,
  touches: Touches,
): Promise<readonly Came[]> {
  if (touches.length === 0) return [];
  return whatCameOf(personId === null ? [] : await promptedLettersTo(tx, personId), touches);
}

/** A letter that is noted already, with the id by which an answer to it is known. */
export type Recognised = { readonly personId: PersonId; readonly messageId: string };

/** Of letters that are noted already those whose ids nobody has kept yet. */
export async function newlyRecognised(
  tx: Tx,
  personId: PersonId,
  letters: Touches,
): Promise<readonly Recognised[]> {
  const named = letters.filter((each) => !isUnnamed(each));
  if (named.length === 0) return [];
  const known = new Set(await recognisedLetters(tx, personId));
  return named.flatMap(({ messageId }) => (known.has(messageId) ? [] : [{ personId, messageId }]));
}

/** How many contacts of a plan are new to the timelines, and how many are letters that are noted already. */
export async function countTouches(
  tx: Tx,
  { people, touches }: Pick<Plan, "people" | "touches">,
): Promise<{ readonly touches: number; readonly noted: number }> {
  let [all, noted] = [0, 0];
  for (const [place, person] of people.entries()) {
    const personId = person.kind === "merge" ? person.personId : null;
    const came = await whatCameTo(tx, personId, touches[place] ?? []);
    all += came.length;
    noted += came.filter((each) => each === "the letter").length;
  }
  return { touches: all - noted, noted };
}
