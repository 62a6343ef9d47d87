import { chainBack } from "#introductions/chain.ts";
import type { Lead } from "#leads/lead.ts";
import type { TracedPerson, TraceMaterial } from "#leads/trace.ts";
import type { Touch } from "#timeline/touch.ts";
import { pictureHeldAt } from "../options/projections.ts";
import { findPeople } from "../people/people.ts";
import { findTouch, firstTouchWith, touchesOf } from "../ties/touches.ts";
import type { Tx } from "../transaction.ts";
import { listIntroductions, talksHeld } from "./introductions.ts";
import { thanksFor } from "./leads.ts";

/** One is written by hand, so this many are more than anybody has. */
export const ALL_INTRODUCTIONS = 2_000;

/** All that is kept of the way a lead came, from through whom it reached me to the first in the row. */
export async function traceMaterial(
  tx: Tx,
  lead: Lead,
): Promise<Pick<TraceMaterial, "lead" | "people" | "before" | "picture">> {
  const links = chainBack(lead.personId, await listIntroductions(tx, ALL_INTRODUCTIONS));
  const ids = links.map((link) => link.personId);
  const known = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
  const talks = await talksHeld(tx, ids);
  const thanks = new Map((await thanksFor(tx, lead.id)).map((each) => [each.personId, each.thankedAt]));
  const people: TracedPerson[] = [];
  for (const link of links) {
    const person = known.get(link.personId);
    if (person === undefined) continue;
    people.push({
      ...link,
      name: person.name,
      leftOut: person.leftOut,
      howMet: person.howMet,
      talks: (talks.get(link.personId) ?? []).toReversed(),
      first: link.through === null ? ((await firstTouchWith(tx, link.personId)) ?? null) : null,
      thankedAt: thanks.get(link.personId) ?? null,
    });
  }
  return {
    lead,
    people,
    before: await contactBefore(tx, lead),
    picture: await pictureHeldAt(tx, lead.personId, lead.reachedAt),
  };
}

/** The contact that was named for it; otherwise the last one that had been by then. */
async function contactBefore(tx: Tx, lead: Lead): Promise<Touch | null> {
  const named = lead.touchId === null ? undefined : await findTouch(tx, lead.touchId);
  return named ?? (await lastBy(tx, lead)) ?? null;
}

/** The word that they brought is itself contact, and not what had gone before. */
async function lastBy(tx: Tx, { id, personId, reachedAt }: Lead): Promise<Touch | undefined> {
  const last = await touchesOf(tx, personId, { before: { at: reachedAt + 1 }, limit: 2 });
  return last.find(({ messageId }) => messageId !== `lead:${id}`);
}
