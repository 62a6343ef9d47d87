import {
  markSynced,
  readLinks,
  removeRemarksOf,
  writeLink,
  writeRemark,
} from "#database/syncing/synchronisation.ts";
import { eventSeen } from "#importing/event-time.ts";
import { type AgreedDate, changedThere, datedOf, FACET_OF, withSent } from "#syncing/dates.ts";
import { missingFrom, toRead } from "#syncing/decide.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Link } from "#syncing/link.ts";
import { versionInWords } from "#syncing/version-in-words.ts";
import type { Context, Outside } from "../operation.ts";
import type { Opened } from "../syncing/open.ts";
import { type DatedThing, datedThings } from "./dated-things.ts";
import { withdrawMet } from "./questions.ts";

export type Event = { readonly href: string; readonly etag: string | null; readonly text: string };
export type FetchedEvents = {
  readonly events: readonly Event[];
  readonly removed: ReadonlySet<string>;
  readonly mark: string | null;
};

/** What became different there of what this program put there; other people's events are not even read. */
export async function fetchEvents(
  { reading, signal }: Outside,
  { account, collection }: Opened,
): Promise<FetchedEvents> {
  const { listed, removed, whole, mark } = await collection.changes(account.mark);
  signal.throwIfAborted();
  const links = await reading(({ tx }) => readLinks<AgreedDate>(tx, account.id));
  const ours = new Set(links.map(({ href }) => href));
  const events = await collection.read(
    toRead(
      listed.filter(({ href }) => ours.has(href)),
      links,
    ),
  );
  const missing = whole
    ? missingFrom(
        listed.map(({ href }) => href),
        links,
      )
    : removed;
  return { events, removed: new Set(missing), mark };
}

/**
 * Takes in what was changed or removed there. A talk that was moved in the calendar, or takes place elsewhere or longer
 * there, does so there alone: what stands here stays until the user takes theirs over. What was removed or called off
 * there stays here, and is not put back.
 */
export async function takeInEvents(
  context: Context,
  { account }: Opened,
  fetched: FetchedEvents,
): Promise<readonly Deed[]> {
  const { tx } = context;
  const links = await readLinks<AgreedDate>(tx, account.id);
  const things = new Map(
    (await datedThings(tx, links, account.wishes.names)).map((each) => [each.subjectId, each]),
  );
  const deeds: Deed[] = [];
  for (const event of fetched.events) {
    const link = links.find((each) => each.href === event.href);
    const thing = link && things.get(link.subjectId);
    if (link === undefined || thing === undefined) continue;
    deeds.push(...(await hearEvent(context, account.id, link, thing, event)).deeds);
  }
  for (const link of links.filter(({ href, state }) => state === "live" && fetched.removed.has(href))) {
    await writeLink(tx, account.id, { ...link, state: "gone" });
    const thing = things.get(link.subjectId);
    if (thing?.entry) deeds.push({ what: "gone-there", name: link.agreed.here.summary, detail: "" });
  }
  await withdrawMet(tx);
  await markSynced(tx, account.id, fetched.mark);
  return deeds;
}

export type Heard = { readonly link: Link<AgreedDate>; readonly deeds: readonly Deed[] };

/** Hears what one event says now: what became different there is kept to choose, and the link knows this version. */
export async function hearEvent(
  { tx, now, newId, timeZone }: Context,
  accountId: string,
  known: Link<AgreedDate>,
  { entry, place, subjectId, personId }: DatedThing,
  { etag, text }: Event,
): Promise<Heard> {
  const { agreed } = known;
  const there = eventSeen(text, timeZone) ?? agreed.there;
  const here = entry === null ? null : datedOf(entry);
  const changes = here === null ? [] : changedThere(agreed, there, here, place);
  // What both sides changed to the same is agreed on, and not sent.
  const met = changes.flatMap(({ same, field }) => (same ? [FACET_OF[field]] : []));
  const both = { here: here === null ? agreed.here : withSent(agreed.here, here, met), there };
  const link = { ...known, etag, state: "live" as const, agreed: { ...agreed, ...both } };
  await writeLink(tx, accountId, link);
  if (entry === null || here === null) return { link, deeds: [] };
  const deeds: Deed[] = [];
  if (there.off === true && agreed.there.off !== true && entry.status === "confirmed")
    deeds.push({ what: "off-there", name: here.summary, detail: "" });
  for (const { same, ...change } of changes) {
    await removeRemarksOf(tx, subjectId, change.field);
    if (same) continue;
    await writeRemark(tx, { ...change, id: newId(), personId, subjectId, at: now });
    deeds.push({
      what: change.field === "time" ? "moved-there" : "both-changed",
      name: here.summary,
      detail: change.field === "time" ? change.there : versionInWords(change.field, change.there),
    });
  }
  return { link, deeds };
}
