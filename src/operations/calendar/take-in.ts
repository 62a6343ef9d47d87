import { markSynced, readLinks, writeLink, writeRemark } from "#database/syncing/synchronisation.ts";
import { eventSeen } from "#importing/event-time.ts";
import { type AgreedDate, datedOf, movedThere } from "#syncing/dates.ts";
import { missingFrom, toRead } from "#syncing/decide.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Context, Outside } from "../operation.ts";
import type { Opened } from "../syncing/open.ts";
import { datedThings } from "./dated-things.ts";

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
 * Takes in what was moved or removed there. A talk that was moved in the calendar is moved there alone: what stands here
 * stays until the user takes the other time over. What was removed or called off there stays here, and is not put back.
 */
export async function takeInEvents(
  context: Context,
  { account }: Opened,
  fetched: FetchedEvents,
): Promise<readonly Deed[]> {
  const { tx, now, newId } = context;
  const links = await readLinks<AgreedDate>(tx, account.id);
  const things = new Map(
    (await datedThings(tx, links, account.wishes.names)).map((each) => [each.subjectId, each]),
  );
  const deeds: Deed[] = [];
  for (const { href, etag, text } of fetched.events) {
    const link = links.find((each) => each.href === href);
    const thing = link && things.get(link.subjectId);
    if (link === undefined || thing === undefined) continue;
    const there = eventSeen(text, context.timeZone) ?? link.agreed.there;
    const here = thing.entry === null ? link.agreed.here : datedOf(thing.entry);
    const moved = movedThere(link.agreed, there.when, here);
    await writeLink(tx, account.id, {
      ...link,
      etag,
      state: "live",
      agreed: { ...link.agreed, there },
    });
    if (there.off === true && link.agreed.there.off !== true && thing.entry?.status === "confirmed")
      deeds.push({ what: "off-there", name: here.summary, detail: "" });
    if (moved.kind === "same" || thing.entry === null) continue;
    const { subjectId, personId } = thing;
    await writeRemark(tx, {
      id: newId(),
      personId,
      subjectId,
      field: "time",
      here: here.when,
      there: moved.to,
      at: now,
    });
    deeds.push({ what: "moved-there", name: here.summary, detail: moved.to });
  }
  for (const link of links.filter(({ href, state }) => state === "live" && fetched.removed.has(href))) {
    await writeLink(tx, account.id, { ...link, state: "gone" });
    const thing = things.get(link.subjectId);
    if (thing?.entry) deeds.push({ what: "gone-there", name: link.agreed.here.summary, detail: "" });
  }
  await markSynced(tx, account.id, fetched.mark);
  return deeds;
}
