import { CANDIDATES, type LeadOwed, type Snapshot } from "#follow-ups/snapshot.ts";
import { chainBack } from "#introductions/chain.ts";
import type { Introduction } from "#introductions/introduction.ts";
import { everyoneToThank } from "#leads/trace.ts";
import { addDays, type DateText } from "#time/date.ts";
import { talksHeld } from "../introductions/introductions.ts";
import { gotSince, thanksForAll } from "../introductions/leads.ts";
import { findPeople } from "../people/people.ts";
import type { Tx } from "../transaction.ts";
import { readQuiet } from "./quiet.ts";

/** Thanks for a lead are welcome for half a year; after that they are left to its own page. */
const THANKS_DAYS = 180;

/** Introductions that are not closed, each with the first talk that came of it and what silence asks for. */
export async function introductionsOpen(
  tx: Tx,
  all: readonly Introduction[],
  when: Pick<Snapshot, "today" | "timeZone">,
): Promise<Snapshot["introductions"]> {
  const open = all.filter(
    ({ introducerId, madeAt, thankedAt, toldAt, imported }) =>
      madeAt === null ||
      (imported !== true && introducerId !== null && (thankedAt === null || toldAt === null)),
  );
  const talks = await talksHeld(tx, [...new Set(open.map((each) => each.personId))]);
  const quiet = await readQuiet(tx, open, when);
  return open.map((introduction) => {
    const since = introduction.madeAt;
    const talk =
      since === null ? undefined : talks.get(introduction.personId)?.find((each) => each.heldAt >= since);
    return { ...introduction, talkedAt: talk?.heldAt ?? null, quiet: quiet(introduction) };
  });
}

/** Who on the chain of a lead that worked out has not been thanked (R52). */
export async function leadsOwed(
  tx: Tx,
  all: readonly Introduction[],
  today: DateText,
): Promise<readonly LeadOwed[]> {
  const leads = await gotSince(tx, Date.parse(addDays(today, -THANKS_DAYS)), CANDIDATES.leads);
  if (leads.length === 0) return [];
  const thanked = await thanksForAll(
    tx,
    leads.map((lead) => lead.id),
  );
  const chains = leads.map((lead) => ({
    lead,
    links: chainBack(lead.personId, all),
  }));
  const people = new Map(
    (
      await findPeople(tx, [...new Set(chains.flatMap(({ links }) => links.map(({ personId }) => personId)))])
    ).map((person) => [person.id, person]),
  );
  return chains.flatMap(({ lead, links }) => {
    const traced = links.flatMap(({ personId: id, through }) => {
      const person = people.get(id);
      const thanks = thanked.find((each) => each.leadId === lead.id && each.personId === id);
      if (person === undefined) return [];
      const { name, leftOut } = person;
      return [{ personId: id, name, leftOut, through, thankedAt: thanks?.thankedAt ?? null }];
    });
    return everyoneToThank(traced, lead)
      .filter((each) => each.thankedAt === null)
      .map(({ personId, because }) => ({ lead, personId, because }));
  });
}
