import { findLink, readLinks, removeLink, writeLink } from "#database/syncing/synchronisation.ts";
import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { patchEvent } from "#formats/ics/patch.ts";
import { writeEvent } from "#formats/ics/write.ts";
import { eventSeen } from "#importing/event-time.ts";
import {
  type AgreedDate,
  type Dated,
  type DateField,
  datedOf,
  FACET_OF,
  facetsToSend,
  isAhead,
  isDay,
  withSent,
} from "#syncing/dates.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Link } from "#syncing/link.ts";
import type { DateText } from "#time/date.ts";
import type { Outside } from "../operation.ts";
import { done } from "../outcome.ts";
import type { Opened } from "../syncing/open.ts";
import { type DatedThing, datedThings, uidOf } from "./dated-things.ts";
import { datesInQuestion, fieldsInQuestion } from "./questions.ts";
import { hearEvent } from "./take-in.ts";

/** How often an event may change under our hands before it waits for the next time. */
const TRIES = 5;

type Sending = Outside & Opened;

/** Sends what is new, changed or taken away here, one event at a time, each kept as done before the next. */
export async function sendEvents(outside: Outside, opened: Opened, deeds: Deed[]): Promise<void> {
  const sending: Sending = { ...outside, ...opened };
  const { account } = opened;
  const { links, things, questions } = await outside.reading(async ({ tx }) => {
    const links = await readLinks<AgreedDate>(tx, account.id);
    const things = await datedThings(tx, links, account.wishes.names);
    return { links, things, questions: fieldsInQuestion(await datesInQuestion(tx)) };
  });
  const byId = new Map(links.map((link) => [link.subjectId, link]));
  const here = new Set(things.map(({ subjectId }) => subjectId));
  for (const [at, thing] of things.entries()) {
    outside.signal.throwIfAborted();
    outside.report({ done: at, total: things.length, says: `Sending to ${account.name}` });
    const link = byId.get(thing.subjectId);
    if (link === undefined) deeds.push(...(await add(sending, thing)));
    else if (link.state === "live")
      deeds.push(...(await change(sending, link, thing, questions.get(thing.subjectId))));
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
  known: Link<AgreedDate>,
  thing: DatedThing,
  asked: ReadonlySet<DateField> | undefined,
): Promise<readonly Deed[]> {
  const { account, collection, writing, now, timeZone } = sending;
  const { entry, subjectId } = thing;
  // Here, and without a date now: kept, put off, called off.
  const wanted: Dated = entry === null ? { ...known.agreed.here, status: "cancelled" } : datedOf(entry);
  if (facetsToSend(known.agreed, wanted, asked).length === 0) return [];
  const deeds: Deed[] = [];
  let link = known;
  let inQuestion = asked;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [read] = await collection.read([link.href]);
    if (read === undefined) return deeds;
    if (read.etag === null)
      return [
        ...deeds,
        { what: "not-done", name: wanted.summary, detail: "The server does not say which version it has." },
      ];
    if (read.etag !== link.etag) {
      // Changed there in the meantime: that is heard first, and what is in question now is not written over.
      const from = link;
      const heard = await writing(async (context) => {
        const came = await hearEvent(context, account.id, from, thing, read);
        return done({
          ...came,
          questions: fieldsInQuestion(await datesInQuestion(context.tx, { subjectId })),
        });
      });
      if (heard.kind !== "done") return deeds;
      link = heard.value.link;
      inQuestion = heard.value.questions.get(subjectId);
      deeds.push(...heard.value.deeds);
    }
    const facets = facetsToSend(link.agreed, wanted, inQuestion);
    if (facets.length === 0) return deeds;
    const text = patchEvent(read.text, entryOf(link, wanted, entry, facets), facets, now());
    const there = eventSeen(text, timeZone) ?? link.agreed.there;
    const going = { ...link, agreed: { ...link.agreed, going: there } };
    await writing(async ({ tx }) => done(await writeLink(tx, account.id, going)));
    const written = await collection.write(link.href, text, read.etag);
    if (written.kind === "unwanted")
      return [...deeds, { what: "not-done", name: wanted.summary, detail: written.says }];
    if (written.kind === "changed") continue;
    const kept = {
      ...link,
      etag: written.etag,
      agreed: { here: withSent(link.agreed.here, wanted, facets), there },
    };
    await writing(async ({ tx }) => done(await writeLink(tx, account.id, kept)));
    return [...deeds, { what: "changed-there", name: wanted.summary, detail: inWords(wanted, facets) }];
  }
  return [...deeds, { what: "not-done", name: wanted.summary, detail: "It keeps changing there." }];
}

type Facets = ReturnType<typeof facetsToSend>;

function inWords({ status }: Dated, facets: Facets): string {
  if (status === "cancelled" && facets.includes("status")) return "called off";
  const said = Object.entries(FACET_OF).flatMap(([field, facet]) => (facets.includes(facet) ? [field] : []));
  return said.length === 0 ? "words" : said.join(", ");
}

/** As it is to be there. What is sent with its time and stays as it was changed there is how long it lasts. */
function entryOf(
  link: Link<AgreedDate>,
  wanted: Dated,
  entry: CalendarEntry | null,
  facets: Facets,
): CalendarEntry {
  const minutes = facets.includes("minutes") ? wanted.minutes : (link.agreed.there.minutes ?? wanted.minutes);
  const when = isDay(wanted.when)
    ? { kind: "all-day" as const, on: wanted.when as DateText }
    : { kind: "at" as const, startsAt: Number(wanted.when), minutes };
  if (entry !== null) return { ...entry, when };
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
