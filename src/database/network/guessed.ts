import { isInferred } from "#network/evidence.ts";
import { type Between, togetherAt, togetherInLetters } from "#network/together.ts";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { atOnce } from "#time/steps.ts";
import { introductionsOf } from "../introductions/introductions.ts";
import { placesOf, staysAt } from "../organizations/stays.ts";
import { lettersTo } from "../outreach/shared-letters.ts";
import { listAcquaintances } from "../people/acquaintances.ts";
import { readSettings } from "../settings.ts";
import type { Tx } from "../transaction.ts";

/**
 * Whom one person probably knows, and from what, by other person: those of whom I said nothing, and who were not
 * introduced. It reads what is around them alone, for a page that is opened often.
 */
export async function guessedAround(
  tx: Tx,
  personId: PersonId,
  today: DateText,
): Promise<ReadonlyMap<PersonId, readonly Between[]>> {
  const byMail = (await readSettings(tx))["sharedLetters"] !== false;
  const between = [
    ...togetherAt(await staysAt(tx, await placesOf(tx, [personId])), today),
    ...(byMail ? atOnce(togetherInLetters([...(await lettersTo(tx, [personId])).values()])) : []),
  ].filter(({ one, other }) => one === personId || other === personId);
  const said = (await listAcquaintances(tx, personId)).map((each) => [each.personId, each.otherId]);
  const introduced = (await introductionsOf(tx, personId))
    .filter(({ madeAt }) => madeAt !== null)
    .map(({ introducerId, otherId, personId: met }) => [met, introducerId ?? otherId]);
  const sure = new Set([...said, ...introduced].flat());
  const guessed = between.filter(({ evidence }) => isInferred(evidence));
  const found = Map.groupBy(guessed, ({ one, other }) => (one === personId ? other : one));
  return new Map([...found].filter(([id]) => !sure.has(id)));
}
