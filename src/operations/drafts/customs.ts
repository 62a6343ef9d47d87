import { affiliationsOf, contactPointsOf } from "#database/people.ts";
import { readSettings } from "#database/settings.ts";
import type { Tx } from "#database/transaction.ts";
import { countryIn, isNorm, type Norm, normFor } from "#outreach/norms.ts";
import type { PersonId } from "#people/id.ts";

/** How people are usually written to where somebody works (R24): by their field, and by the country of their address. */
export async function customsFor(tx: Tx, personId: PersonId): Promise<Norm> {
  const present = (await affiliationsOf(tx, personId)).find((each) => each.endsOn === null);
  const country = countryIn(await contactPointsOf(tx, personId));
  return normFor(present?.field ?? "", country, await ownNorms(tx));
}

/** The user's own lines, which go before ours. */
export async function ownNorms(tx: Tx): Promise<readonly Norm[]> {
  const kept = (await readSettings(tx))["norms"];
  return Array.isArray(kept) ? kept.filter(isNorm) : [];
}
