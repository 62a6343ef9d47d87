import { findLink, readLinks, removeLink, writeLink } from "#database/syncing/synchronisation.ts";
import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { patchEvent } from "#formats/ics/patch.ts";
import { writeEvent } from "#formats/ics/write.ts";
import { eventSeen } from "#importing/event-time.ts";
import { type AgreedDate, type Dated, datedOf, facetsToSend, isAhead } from "#syncing/dates.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Link } from "#syncing/link.ts";
import type { Outside } from "../operation.ts";
import { done } from "../outcome.ts";
import type { Opened } from "../syncing/open.ts";
import { type DatedThing, datedThings, uidOf } from "./dated-things.ts";

/** How often an event may change under our hands before it waits for the next time. */
const TRIES = 5;

type Sending = Outside & Opened;

/** Sends what is new, changed or taken away here, one event at a time, each kept as done before the next. */
export async function sendEvents(outside: Outside, opened: Opened, deeds: Deed[]): Promise<void> {
  const sending: Sending = { ...outside, ...opened };
  const { account } = opened;
  const { links, things } = await outside.reading(async ({ tx }) => {
    const links = await readLinks<AgreedDate>(tx, account.id);
    return { links, things: await datedThings(tx, links, account.wishes.names) };
  });
  const byId = new Map(links.map((link) => [link.subjectId, link]));
  const here = new Set(things.map(({ subjectId }) => subjectId));
  for (const [at, thing] of things.entries()) {
    outside.signal.throwIfAborted();
    outside.report({ done: at, total: things.length, says: `Sending to ${account.name}` });
    const link = byId.get(thing.subjectId);
    if (link === undefined) deeds.push(...(await add(sending, thing)));
    else if (link.state === "live") deeds.push(...(await change(sending, link, thing)));
  }
  for (const link of links.filter(({ subjectId, state }) => state === "live" && !here.has(subjectId)))
    deeds.push(...(await remove(sending, link)));
}

async function add(sending: Sending, thing: DatedThing): Promise<readonly Deed[]> {
  const { account, collection, writing, now, timeZone } = sending;
  const { entry, subject, subjectId } = thing;
  if (!account.wishes.add || entry === null || !isAhead(entry, now())) return [];
  const text = writeEvent(entry, now());
  const href = collection.place(`${uidOf(subject, subjectId)}.ics`);
  const written = await collection.write(href, text, null);
  if (written.kind === "unwanted") return [{ what: "not-done", name: entry.summary, detail: written.says }];
  // It was written before, and the program ended before it could note so: it is read the next time.
  const etag = written.kind === "written" ? written.etag : null;
  const here = datedOf(entry);
  const agreed = { here, there: eventSeen(text, timeZone) ?? { when: here.when } };
  await writing(async ({ tx }) =>
    done(await writeLink(tx, account.id, { href, subject, subjectId, etag, agreed, state: "live" })),
  );
  return written.kind === "written" ? [{ what: "added-there", name: entry.summary, detail: "" }] : [];
}

async function change(
  sending: Sending,
  link: Link<AgreedDate>,
  { entry }: DatedThing,
): Promise<readonly Deed[]> {
  const { account, collection, writing, now, timeZone } = sending;
  // Here, and without a date now: kept, put off, called off.
  const wanted: Dated = entry === null ? { ...link.agreed.here, status: "cancelled" } : datedOf(entry);
  const facets = facetsToSend(link.agreed, wanted);
  if (facets.length === 0) return [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [read] = await collection.read([link.href]);
    if (read === undefined) return [];
    if (read.etag === null)
      return [
        { what: "not-done", name: wanted.summary, detail: "The server does not say which version it has." },
      ];
    const text = patchEvent(read.text, entryOf(link, wanted, entry), facets, now());
    const written = await collection.write(link.href, text, read.etag);
    if (written.kind === "unwanted")
      return [{ what: "not-done", name: wanted.summary, detail: written.says }];
    if (written.kind === "changed") continue;
    // Moved there in the meantime, and not moved here: that is still to be told.
    const before = link.agreed.there;
    const [was, is] = [eventSeen(read.text, timeZone), eventSeen(text, timeZone)];
    const when = facets.includes("when") ? (is?.when ?? wanted.when) : before.when;
    const off = (facets.includes("status") ? is?.off : before.off) ?? false;
    const seen =
      (was?.when === before.when || facets.includes("when")) &&
      (was?.off === (before.off ?? false) || facets.includes("status"));
    const agreed = { here: wanted, there: { when, off } };
    await writing(async ({ tx }) =>
      done(await writeLink(tx, account.id, { ...link, etag: seen ? written.etag : null, agreed })),
    );
    return [
      {
        what: "changed-there",
        name: wanted.summary,
        detail: facets.includes("status") ? "called off" : facets.includes("when") ? "time" : "words",
      },
    ];
  }
  return [{ what: "not-done", name: wanted.summary, detail: "It keeps changing there." }];
}

function entryOf(link: Link<AgreedDate>, wanted: Dated, entry: CalendarEntry | null): CalendarEntry {
  if (entry !== null) return entry;
  const when = /^\d{4}-/.test(wanted.when)
    ? { kind: "all-day" as const, on: wanted.when as never }
    : { kind: "at" as const, startsAt: Number(wanted.when), minutes: wanted.minutes };
  const uid = uidOf(link.subject as DatedThing["subject"], link.subjectId);
  const { summary, location, status } = wanted;
  return { uid, sequence: 0, summary, description: "", location, when, alarms: [], status };
}

/** Removed here, so removed there, unless it was changed there since. */
async function remove(
  { account, collection, writing }: Sending,
  link: Link<AgreedDate>,
): Promise<readonly Deed[]> {
  if (link.etag === null) return [];
  const came = await collection.remove(link.href, link.etag);
  await writing(async ({ tx }) => {
    const known = await findLink<AgreedDate>(tx, account.id, link.href);
    if (known === undefined) return done(null);
    return done(
      came === "changed"
        ? await writeLink(tx, account.id, { ...known, state: "gone" })
        : await removeLink(tx, account.id, link.href),
    );
  });
  if (came === "removed") return [{ what: "removed-there", name: link.agreed.here.summary, detail: "" }];
  return came === "gone"
    ? []
    : [
        {
          what: "not-done",
          name: link.agreed.here.summary,
          detail: "It was changed there since you removed it here, so it stays there.",
        },
      ];
}
