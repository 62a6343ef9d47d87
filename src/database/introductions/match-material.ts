import type { MatchMaterial } from "#introductions/matches.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { listOptions } from "../options/options.ts";
import { findPeople } from "../people/people.ts";
import { givesIn, readSettings } from "../settings.ts";
import { tiesOf } from "../ties/ties.ts";
import type { Tx } from "../transaction.ts";
import { listIntroductions } from "./introductions.ts";
import { ALL_INTRODUCTIONS } from "./lead-trace.ts";
import { listNeeds } from "./needs.ts";

/** What contacts look for and offer, with all that tells where two of them meet. */
export async function matchMaterial(tx: Tx, limit: number): Promise<MatchMaterial> {
  const needs = await listNeeds(tx, { limit });
  if (needs.length === 0) return { people: [], needs, gives: [], careers: [], introductions: [] };
  const ids = [...new Set(needs.map((need) => need.personId))];
  const ties = await tiesOf(tx, ids);
  const options = await listOptions(tx);
  return {
    people: (await findPeople(tx, ids)).map((person) => ({
      ...person,
      inTouch: (ties.get(person.id) ?? NO_HISTORY).lastAt !== null,
    })),
    needs,
    gives: givesIn(await readSettings(tx)),
    careers: options
      .filter(({ verdict }) => verdict === "pursue" || verdict === "undecided")
      .map(({ name }) => name),
    introductions: await listIntroductions(tx, ALL_INTRODUCTIONS),
  };
}
