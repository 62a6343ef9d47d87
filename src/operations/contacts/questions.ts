import { readContacts } from "#database/people/contacts.ts";
import {
  accountOf,
  listRemarks,
  liveLinks,
  type Only,
  removeRemarks,
} from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import type { PersonId } from "#people/id.ts";
import type { Contact } from "#syncing/contact.ts";
import type { Undecided } from "#syncing/decide.ts";
import type { Remark } from "#syncing/link.ts";
import { type Agreed, CONFLICT_FIELDS, type Conflict, positionLines } from "#syncing/merge.ts";
import { type BothSides, metMeanwhile, type Question, questionsNow } from "#syncing/question.ts";
import type { DateText } from "#time/date.ts";

/** Where somebody is called otherwise on their card than here, and it is not chosen yet which one is right; `only`: of one alone. */
export async function contactsInQuestion(tx: Tx, today: DateText, only?: Only): Promise<readonly Question[]> {
  const { remarks, sidesOf } = await bothSides(tx, today, only);
  return questionsNow(remarks, sidesOf);
}

/** Asks no more where both sides came to say the same. */
export async function withdrawMet(tx: Tx, today: DateText): Promise<void> {
  const { remarks, sidesOf } = await bothSides(tx, today);
  const met = metMeanwhile(remarks, sidesOf).map(({ id }) => id);
  if (met.length > 0) await removeRemarks(tx, met);
}

async function bothSides(tx: Tx, today: DateText, only?: Only) {
  const remarks = await listRemarks(tx, CONFLICT_FIELDS, only);
  const account = remarks.length === 0 ? undefined : await accountOf(tx, "contacts");
  if (account === undefined) return { remarks: [], sidesOf: () => undefined };
  const ids = [...new Set(remarks.map(({ personId }) => personId as PersonId))];
  const people = await readContacts(tx, ids, today);
  const links = await liveLinks<Agreed>(tx, account.id, new Set(ids));
  const sidesOf = ({ personId, field }: Remark): BothSides | undefined => {
    const person = people.get(personId as PersonId);
    if (person === undefined || person.leftOut) return undefined;
    const here = said(person.contact, field as Conflict["field"], person.contact);
    // A card that does not say it asks nothing.
    const there = (links.get(personId) ?? [])
      .map(({ agreed }) => said(agreed.there, field as Conflict["field"], person.contact))
      .filter((each) => each !== "");
    return { here, there };
  };
  return { remarks, sidesOf };
}

/** By somebody's id, the fields of which one of two versions is still to be chosen. */
export async function readUndecided(tx: Tx, today: DateText, only?: Only): Promise<Undecided> {
  const asked = await contactsInQuestion(tx, today, only);
  const bySubject = Map.groupBy(asked, ({ subjectId }) => subjectId);
  return new Map([...bySubject].map(([id, own]) => [id, new Set(own.map(({ field }) => field))]));
}

function said(contact: Contact, field: Conflict["field"], mine: Contact): string {
  switch (field) {
    case "name":
      return contact.name;
    case "birthday":
      return contact.birthday ?? "";
    case "position":
      // A card with a title alone means the place that is known here.
      return positionLines(
        contact.role === ""
          ? contact
          : { ...contact, organization: contact.organization || mine.organization },
      );
  }
}
