import { deedId } from "#database/deeds.ts";
import { insertImport, readImportedRecords } from "#database/importing/imports.ts";
import { type ContactHere, readAllContacts, readContacts, writeContact } from "#database/people/contacts.ts";
import { markSynced, writeLink, writeRemark } from "#database/syncing/synchronisation.ts";
import { fingerprintOf } from "#importing/fingerprint.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import type { SyncAccount } from "#syncing/account.ts";
import { changesBetween, isUnchanged } from "#syncing/contact.ts";
import { decide } from "#syncing/decide.ts";
import { changesInWords, type Deed } from "#syncing/deed.ts";
import type { Link } from "#syncing/link.ts";
import { type Agreed, type TakenIn, takeIn, takeInFirst } from "#syncing/merge.ts";
import { applyPlan } from "../importing/apply-plan.ts";
import type { Context } from "../operation.ts";
import { pausing, turns } from "../turns.ts";
import type { Card } from "./card.ts";
import { type Fetched, linksHeld } from "./fetch-cards.ts";
import { withdrawMet } from "./questions.ts";
import { tellerOf } from "./teller.ts";
import { type Recognised, whoIsOnIt } from "./who-is-on-it.ts";

/** Takes in all that changed there, in one transaction with the mark up to which it did. */
export async function takeInCards(
  context: Context,
  account: SyncAccount,
  fetched: Fetched,
): Promise<readonly Deed[]> {
  const { tx } = context;
  const taking = takingFrom(context, account);
  const links = await linksHeld(tx, account.id, fetched);
  const people = await readAllContacts(tx, context.today, pausing(context));
  const decided = decide({ links, people }, fetched);
  const deeds: Deed[] = [];
  const rest = resting(context, decided.taken.length + decided.gone.length);
  for (const { link, there, result } of decided.taken) {
    await rest();
    deeds.push(
      ...(await keepTaken(taking, account, { ...link, etag: there.etag, state: "live" }, people, result)),
    );
  }
  for (const link of decided.gone) {
    await rest();
    await writeLink(tx, account.id, { ...link, state: "gone" });
    deeds.push({
      what: "gone-there",
      name: people.get(link.subjectId as PersonId)?.contact.name ?? "",
      detail: "",
    });
  }
  const unknown = decided.unknown as readonly Card[];
  deeds.push(...(await takeInUnknown(taking, account, unknown, people)));
  await withdrawMet(tx, context.today);
  await markSynced(tx, account.id, fetched.mark);
  return deeds;
}

/** One card that came back different while it was being sent. */
export async function takeInOne(
  context: Context,
  account: SyncAccount,
  link: Link<Agreed>,
  card: Card,
): Promise<readonly Deed[]> {
  const people = await readContacts(context.tx, [link.subjectId as PersonId], context.today);
  const here = people.get(link.subjectId as PersonId);
  if (here === undefined || card.contact === null) return [];
  const result = takeIn(here.contact, card.contact, link.agreed);
  return keepTaken(takingFrom(context, account), account, { ...link, etag: card.etag }, people, result);
}

/** With what tells of the address book that it told something, noted once it did. */
type Taking = Context & { readonly told: () => Promise<ImportId> };

function takingFrom(context: Context, account: SyncAccount): Taking {
  let told: Promise<ImportId> | undefined;
  return {
    ...context,
    told: () => {
      told ??= tellerOf(context, account);
      return told;
    },
  };
}

async function keepTaken(
  taking: Taking,
  account: SyncAccount,
  link: Link<Agreed>,
  people: ReadonlyMap<PersonId, ContactHere>,
  { here, agreed, conflicts }: TakenIn,
): Promise<readonly Deed[]> {
  const { tx, now, today, newId } = taking;
  const personId = link.subjectId as PersonId;
  const was = people.get(personId)?.contact;
  if (was === undefined) return [];
  const changes = changesBetween(was, here);
  if (!isUnchanged(changes))
    await writeContact(tx, personId, was, here, { now, today, newId, told: await taking.told() });
  for (const conflict of conflicts)
    await writeRemark(tx, { ...conflict, id: newId(), personId, subjectId: personId, at: now });
  await writeLink(tx, account.id, { ...link, agreed });
  return [
    ...(isUnchanged(changes)
      ? []
      : [{ what: "changed-here" as const, name: here.name, detail: changesInWords(changes) }]),
    ...conflicts.map(({ there }) => ({ what: "both-changed" as const, name: here.name, detail: there })),
  ];
}

async function takeInUnknown(
  context: Taking,
  account: SyncAccount,
  cards: readonly Card[],
  people: ReadonlyMap<PersonId, ContactHere>,
): Promise<readonly Deed[]> {
  const who = await whoIsOnIt(context, account.id, cards, new Set(people.keys()));
  const deeds: Deed[] = who.out.map(({ record }) => ({ what: "stays-out", name: record.name, detail: "" }));
  const rest = resting(context, who.known.length + who.fresh.length);
  for (const { card, personId } of who.known) {
    await rest();
    const here = people.get(personId as PersonId);
    if (here === undefined || here.leftOut) continue;
    deeds.push({ what: "put-together", name: here.contact.name, detail: card.record.name });
    // Each card sees what the one before it brought.
    const now =
      card === who.known[0]?.card
        ? people
        : await readContacts(context.tx, [personId as PersonId], context.today);
    deeds.push(...(await meet(context, account, card, personId, now)));
  }
  if (who.fresh.length === 0) return deeds;
  const importId = await deedId(context.tx, context.newId<"import">);
  const kept = { id: importId, format: "carddav", files: [account.name], at: context.now, undoneAt: null };
  await insertImport(context.tx, {
    ...kept,
    answer: {
      import: importId,
      new: who.plan.people.length,
      merged: 0,
      skipped: 0,
      bad: 0,
      touches: 0,
      problems: [],
      me: null,
    },
  });
  await applyPlan(context, who.plan, importId, {
    keep: [],
    different: new Set(),
    mine: [],
    returned: [],
    answered: [],
    recognised: [],
  });
  const ids = await readImportedRecords(context.tx);
  const now = await readAllContacts(context.tx, context.today, pausing(context));
  for (const card of who.fresh) {
    await rest();
    const personId = ids.get(fingerprintOf(card.record));
    if (personId === undefined) continue;
    deeds.push({ what: "came-in", name: card.record.name, detail: "" });
    await meet(context, account, card, personId, now);
  }
  return deeds;
}

/** Lets others in between one and the next, and tells how far it is. */
function resting({ signal, report }: Context, total: number): () => Promise<void> {
  const rest = turns(signal);
  let done = 0;
  return () => {
    done += 1;
    return rest(() => report({ done, total, says: "Taking in what is there" }));
  };
}

/** Somebody and their card, put together for the first time. */
async function meet(
  context: Taking,
  account: SyncAccount,
  { href, etag, contact }: Recognised,
  personId: string,
  people: ReadonlyMap<PersonId, ContactHere>,
): Promise<readonly Deed[]> {
  const here = people.get(personId as PersonId);
  if (here === undefined || contact === null) return [];
  const result = takeInFirst(here.contact, contact);
  const link = { href, subject: "person" as const, subjectId: personId, etag, state: "live" as const };
  return keepTaken(context, account, { ...link, agreed: result.agreed }, people, result);
}
