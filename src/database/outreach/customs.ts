import { countryIn, isNorm, type Norm, normFor } from "#outreach/norms.ts";
import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import { emailsInUse } from "../people/contact-points.ts";
import { affiliationsOfMany, type Position } from "../people/people.ts";
import { readSettings } from "../settings.ts";
import type { Tx } from "../transaction.ts";

/**
 * What is usual where each of some people works (R24): by their field, and by the country of their address. Planning,
 * the reminder and the check of a letter all go by it.
 */
export async function customsOf(
  tx: Tx,
  ids: readonly PersonId[],
  today: DateText,
): Promise<(id: PersonId) => Norm> {
  return customsAt(tx, await affiliationsOfMany(tx, ids), ids, today);
}

/** The same for whoever has read where they are already. */
export async function customsAt(
  tx: Tx,
  positions: ReadonlyMap<string, readonly Position[]>,
  ids: readonly PersonId[],
  today: DateText,
): Promise<(id: PersonId) => Norm> {
  const own = await ownNorms(tx);
  const addresses = await emailsInUse(tx, ids);
  return (id) => {
    const present = positions.get(id)?.find((each) => isPresent(each, today));
    return normFor(present?.field ?? "", countryIn(addresses.get(id) ?? []), own);
  };
}

/** What is usual where one person works. */
export async function customsFor(tx: Tx, id: PersonId, today: DateText): Promise<Norm> {
  return (await customsOf(tx, [id], today))(id);
}

/** The user's own lines, which go before ours. */
export async function ownNorms(tx: Tx): Promise<readonly Norm[]> {
  const kept = (await readSettings(tx))["norms"];
  return Array.isArray(kept) ? kept.filter(isNorm) : [];
}
