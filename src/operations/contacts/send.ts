import { readAllContacts, readContacts } from "#database/people/contacts.ts";
import { findLink, readLinks, removeLink, writeLink } from "#database/syncing/synchronisation.ts";
import { changedCard, freshCard, readCard } from "#importing/contact-on-card.ts";
import type { PersonId } from "#people/id.ts";
import { applyChanges, type Contact, changesBetween, isUnchanged, NOBODY } from "#syncing/contact.ts";
import { toAdd, toGo, toSend } from "#syncing/decide.ts";
import { changesInWords, type Deed } from "#syncing/deed.ts";
import type { Link } from "#syncing/link.ts";
import type { Agreed } from "#syncing/merge.ts";
import type { Outside } from "../operation.ts";
import { done } from "../outcome.ts";
import type { Opened } from "../syncing/open.ts";
import { pausing } from "../turns.ts";
import { type Card, cardFrom, uidOf } from "./card.ts";
import { readUndecided } from "./questions.ts";
import { takeInOne } from "./take-in.ts";

const AT_ONCE = 50;
/** How often a card may change under our hands before it waits for the next time. */
const TRIES = 5;

type Sending = Outside & Opened;

/** Sends what changed here, one card at a time, each kept as done before the next. */
export async function sendChanges(outside: Outside, opened: Opened, deeds: Deed[]): Promise<void> {
  const sending: Sending = { ...outside, ...opened };
  const { account, collection } = opened;
  const links = await outside.reading(async ({ tx, today }) =>
    toSend(
      {
        links: await readLinks<Agreed>(tx, account.id),
        people: await readAllContacts(tx, today, pausing(outside)),
      },
      account.wishes.notes,
      await readUndecided(tx, today),
    ),
  );
  for (let from = 0; from < links.length; from += AT_ONCE) {
    const some = links.slice(from, from + AT_ONCE);
    const read = await collection.read(some.map(({ href }) => href));
    const cards = new Map(read.map((each) => [each.href, cardFrom(each, account.name)]));
    for (const [at, link] of some.entries()) {
      outside.signal.throwIfAborted();
      outside.report({ done: from + at, total: links.length, says: `Sending to ${account.name}` });
      deeds.push(...(await sendOne(sending, link.href, cards.get(link.href))));
    }
  }
}

/** A card that changes meanwhile is read again and taken in first, so that nothing of it is written over. */
async function sendOne(sending: Sending, href: string, read: Card | undefined): Promise<readonly Deed[]> {
  const { collection, account, writing } = sending;
  const deeds: Deed[] = [];
  let card = read;
  for (let tries = 0; tries < TRIES && card !== undefined; tries += 1) {
    const now: Card = card;
    const prepared = await writing(async (context) => {
      const link = await findLink<Agreed>(context.tx, account.id, href);
      if (link === undefined) return done(undefined);
      const taken = isAsAgreed(link, now) ? [] : await takeInOne(context, account, link, now);
      const here = (await readContacts(context.tx, [link.subjectId as PersonId], context.today)).get(
        link.subjectId as PersonId,
      );
      const agreed = (await findLink<Agreed>(context.tx, account.id, href))?.agreed;
      if (here === undefined || agreed === undefined) return done(undefined);
      const waits = (await readUndecided(context.tx, context.today, link)).get(link.subjectId);
      const going = toGo(here.contact, agreed, account.wishes.notes, waits);
      return done({
        taken,
        link,
        here: here.contact,
        going,
        changes: changesBetween(agreed.here, going),
      });
    });
    if (prepared.kind !== "done" || prepared.value === undefined) return deeds;
    const { taken, link, here, going, changes } = prepared.value;
    deeds.push(...taken);
    if (isUnchanged(changes) || now.contact === null) return deeds;
    if (now.etag === null) return [...deeds, notDone(here, "The server does not say which version it has.")];
    const text = changedCard(now.text, now.contact, applyChanges(now.contact, changes));
    const written = await collection.write(href, text, now.etag);
    if (written.kind === "unwanted") return [...deeds, notDone(here, written.says)];
    if (written.kind === "written") {
      await keepSent(sending, { ...link, etag: written.etag }, going, text);
      return [...deeds, { what: "changed-there", name: here.name, detail: changesInWords(changes) }];
    }
    const [again] = await collection.read([href]);
    card = again && cardFrom(again, account.name);
  }
  return card === undefined
    ? deeds
    : [...deeds, { what: "not-done", name: card.contact?.name ?? "", detail: "It keeps changing there." }];
}

/** By its version; and as it reads now, since a later release may read more on a card than an earlier one agreed to. */
function isAsAgreed({ etag, agreed }: Link<Agreed>, { etag: read, contact }: Card): boolean {
  return (
    etag !== null && etag === read && contact !== null && isUnchanged(changesBetween(agreed.there, contact))
  );
}

/** Adds those who are here alone. */
export async function addNew(outside: Outside, opened: Opened, deeds: Deed[]): Promise<void> {
  const { account, collection } = opened;
  if (!account.wishes.add) return;
  const sending: Sending = { ...outside, ...opened };
  const { ids, people } = await outside.reading(async ({ tx, today }) => {
    const people = await readAllContacts(tx, today, pausing(outside));
    return { people, ids: toAdd({ links: await readLinks<Agreed>(tx, account.id), people }) };
  });
  for (const [at, id] of ids.entries()) {
    outside.signal.throwIfAborted();
    outside.report({ done: at, total: ids.length, says: `Adding to ${account.name}` });
    const here = people.get(id as PersonId)?.contact ?? NOBODY;
    const agreed = { here: NOBODY, there: NOBODY };
    const going = toGo(here, agreed, account.wishes.notes);
    const text = freshCard(uidOf(id), going);
    const href = collection.place(`${id}.vcf`);
    const link = { href, subject: "person" as const, subjectId: id, agreed };
    // Noted first: cut off in between, the card is compared the next time with what was sent, and not taken for theirs.
    await keepSent(sending, { ...link, etag: null, state: "sending" }, going, text);
    const written = await collection.write(href, text, null);
    if (written.kind === "unwanted") deeds.push(notDone(here, written.says));
    if (written.kind !== "written") continue;
    await keepSent(
      sending,
      { ...link, href: written.href, etag: written.etag, state: "live" },
      going,
      written.text,
      href,
    );
    deeds.push({ what: "added-there", name: here.name, detail: "" });
  }
}

/** What was sent is what both agree on: as it was here when it went, as it stands on the card there. */
async function keepSent(
  { account, writing }: Sending,
  link: Link<Agreed>,
  sent: Contact,
  text: string,
  calledBefore = link.href,
): Promise<void> {
  const there = readCard(text, account.name)?.contact ?? NOBODY;
  await writing(async ({ tx }) => {
    if (calledBefore !== link.href) await removeLink(tx, account.id, calledBefore);
    return done(await writeLink(tx, account.id, { ...link, agreed: { here: sent, there } }));
  });
}

function notDone({ name }: Contact, detail: string): Deed {
  return { what: "not-done", name, detail };
}
