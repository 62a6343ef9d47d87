import type { PersonId } from "#people/id.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";

/** From this long before an address dies, or a contract ends, the list is worth a look. */
const NEAR_DAYS = 120;

/** What is done once for an address, in the order in which it is best done. */
const STEPS = [
  {
    item: "export-mail",
    what: "Take its mail along",
    how:
      "Gmail and Google mail: takeout.google.com, only Mail. Outlook on the web: File or Settings, then export to a .pst; " +
      "Thunderbird: the ImportExportTools add-on writes a folder as mbox. An mbox can be imported here, so that the " +
      "timelines stay; keep the file itself on a disk of your own.",
  },
  {
    item: "replace-sender",
    what: "Write from the other address from now on",
    how:
      "Make it the sender in your mail program, and the reply-to of the old one. Put it under your signature, and on " +
      "what is still under way with your name.",
  },
  {
    item: "sign-ins",
    what: "Change what you sign in to with it",
    how:
      "LinkedIn, societies and journals, shops, the bank: a password that is lost later is sent to an address that is gone. " +
      "Searching the old mail for “welcome” and “verify” finds most of them.",
  },
  {
    item: "forwarding",
    what: "Ask whether mail can be forwarded for a while",
    how: "Many places forward for some months, or keep an automatic answer that names the other address.",
  },
] as const;

export type ToTell = { readonly personId: PersonId; readonly name: string };

export type LeavingItem = {
  readonly item: string;
  readonly what: string;
  readonly how: string;
  readonly doneAt: number | null;
};

export type LeavingList = {
  readonly address: string;
  readonly endsOn: DateText;
  readonly sentence: string;
  readonly steps: readonly LeavingItem[];
  /** Each with the words that a letter of theirs would say about it. */
  readonly tell: readonly (ToTell & {
    readonly item: string;
    readonly doneAt: number | null;
    /** When a letter that names the address went out to them. */
    readonly wroteAt: number | null;
    readonly news: string;
  })[];
};

/** What to do before an address dies (R58): once for the address, then one by one for whoever would miss me. */
export function leavingList(
  ending: { readonly address: string; readonly endsOn: DateText },
  successor: string | null,
  people: readonly ToTell[],
  told: { readonly done: ReadonlyMap<string, number>; readonly wrote: ReadonlyMap<PersonId, number> },
  today: DateText,
): LeavingList {
  const { address, endsOn } = ending;
  const doneAt = (item: string) => told.done.get(item) ?? null;
  return {
    address,
    endsOn,
    sentence: untilWhen(address, endsOn, today),
    steps: STEPS.map((step) => ({ ...step, doneAt: doneAt(step.item) })),
    tell: people.map((person) => ({
      ...person,
      item: tellItem(person.personId),
      doneAt: doneAt(tellItem(person.personId)),
      wroteAt: told.wrote.get(person.personId) ?? null,
      news: newsOf(address, endsOn, successor, today),
    })),
  };
}

export function tellItem(id: PersonId): string {
  return `${TELL}${id}`;
}

const TELL = "tell:";

/** Whom an item of a list is for; undefined where it is none of those. */
export function toldBy(item: string): PersonId | undefined {
  return item.startsWith(TELL) ? (item.slice(TELL.length) as PersonId) : undefined;
}

/** What is done with an item that is done once for the address. */
export function leavingStep(item: string): string | undefined {
  return STEPS.find((step) => step.item === item)?.what;
}

/** Whether a date is near enough, or just past, for the list to be offered. */
export function isNear(endsOn: DateText, today: DateText): boolean {
  return endsOn <= addDays(today, NEAR_DAYS) && endsOn >= addDays(today, -NEAR_DAYS);
}

function untilWhen(address: string, endsOn: DateText, today: DateText): string {
  const days = daysBetween(today, endsOn);
  if (days < 0) return `${address} ended on ${dateInWords(endsOn)}.`;
  if (days === 0) return `${address} reaches you until today.`;
  return `${address} reaches you until ${dateInWords(endsOn)}.`;
}

function newsOf(address: string, endsOn: DateText, successor: string | null, today: DateText): string {
  const until = endsOn < today ? `no longer reaches me` : `reaches me until ${dateInWords(endsOn)}`;
  return successor === null
    ? `my address ${address} ${until}`
    : `my address ${address} ${until}, and from now on I read ${successor}`;
}
