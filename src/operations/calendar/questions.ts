import {
  accountOf,
  listRemarks,
  liveLinks,
  type Only,
  removeRemarks,
  writeLink,
} from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import { type AgreedDate, type DateField, datedOf, FACET_OF, withSent } from "#syncing/dates.ts";
import { DATE_FIELDS, type Link, type Remark } from "#syncing/link.ts";
import { type BothSides, metMeanwhile, type Question, questionsNow } from "#syncing/question.ts";
import { type DatedThing, datedThings } from "./dated-things.ts";

export type DateQuestion = Question & { readonly field: DateField };

/** Where a date is another in the calendar than here, and it is not chosen yet which one stands; `only`: of one alone. */
export async function datesInQuestion(tx: Tx, only?: Only): Promise<readonly DateQuestion[]> {
  const { remarks, sidesOf } = await bothSides(tx, only);
  return questionsNow(remarks, sidesOf) as readonly DateQuestion[];
}

/** Asks no more where both sides came to say the same: that is what they agree on from now. */
export async function withdrawMet(tx: Tx): Promise<void> {
  const { remarks, sidesOf, accountId, linkOf, thingOf } = await bothSides(tx);
  for (const { id, subjectId, field } of metMeanwhile(remarks, sidesOf)) {
    const [link, entry] = [linkOf.get(subjectId), thingOf.get(subjectId)?.entry];
    if (link !== undefined && entry) {
      const here = withSent(link.agreed.here, datedOf(entry), [FACET_OF[field as DateField]]);
      const met = { ...link, agreed: { ...link.agreed, here } };
      linkOf.set(subjectId, met);
      await writeLink(tx, accountId, met);
    }
    await removeRemarks(tx, [id]);
  }
}

async function bothSides(tx: Tx, only?: Only) {
  const remarks = await listRemarks(tx, DATE_FIELDS, only);
  const account = remarks.length === 0 ? undefined : await accountOf(tx, "calendar");
  if (account === undefined) return NOTHING;
  const subjects = new Set(remarks.map(({ subjectId }) => subjectId));
  const links = [...(await liveLinks<AgreedDate>(tx, account.id, subjects)).values()].flat();
  const linkOf = new Map(links.map((link) => [link.subjectId, link]));
  const things = await datedThings(tx, links, account.wishes.names);
  const thingOf = new Map(things.map((thing) => [thing.subjectId, thing]));
  const sidesOf = ({ subjectId, field }: Remark): BothSides | undefined => {
    const [link, thing] = [linkOf.get(subjectId), thingOf.get(subjectId)];
    if (link === undefined || thing === undefined) return undefined;
    const here = saidHere(thing, field as DateField);
    const there = saidThere(link, field as DateField);
    return here === undefined || there === undefined ? undefined : { here, there: [there] };
  };
  return { remarks, sidesOf, accountId: account.id, linkOf, thingOf };
}

const NOTHING = {
  remarks: [],
  sidesOf: () => undefined,
  accountId: "",
  linkOf: new Map<string, Link<AgreedDate>>(),
  thingOf: new Map<string, DatedThing>(),
};

/** By what has a date, the fields of it that are in question. */
export function fieldsInQuestion(
  questions: readonly DateQuestion[],
): ReadonlyMap<string, ReadonlySet<DateField>> {
  const bySubject = Map.groupBy(questions, ({ subjectId }) => subjectId);
  return new Map([...bySubject].map(([id, own]) => [id, new Set(own.map(({ field }) => field))]));
}

/** Nothing is asked about what has no date any more, or was called off. */
function saidHere({ entry, place }: DatedThing, field: DateField): string | undefined {
  if (entry === null || entry.status === "cancelled") return undefined;
  return field === "place" ? (place ?? undefined) : String(datedOf(entry)[FACET_OF[field]]);
}

function saidThere({ agreed: { there, here } }: Link<AgreedDate>, field: DateField): string | undefined {
  switch (field) {
    case "time":
      return there.when;
    case "length":
      return there.minutes === null ? undefined : String(there.minutes ?? here.minutes);
    case "place":
      return there.location ?? here.location;
  }
}
