import type { OrganizationId, PersonId } from "#people/id.ts";
import { addDays, addWorkingDays, type DateText, daysBetween, type Instant } from "#time/date.ts";

/** A reminder and a letter to somebody else at the same place are kept at least this far apart (R33). */
const APART_DAYS = 7;
/** A reminder after this many days would come out of nowhere. */
const TOO_LONG_TO_REMIND_DAYS = 60;

/** A request that nobody has answered. */
export type Silence = {
  readonly askedOn: DateText;
  readonly remindedOn: DateText | null;
  /** When somebody else at the same place was last asked, after this person. */
  readonly otherAskedOn: DateText | null;
  /** The user has noted that no answer came: there will be no reminder. */
  readonly closed: boolean;
  /** Working days for which silence is normal there (R24), after asking and again after the one reminder; usually seven. */
  readonly patience: number;
};

/** The graceful next step, and the day from which it is natural. Silence and no are normal. */
export type SilenceStep = {
  readonly kind: "wait" | "remind" | "remind-or-ask-another" | "ask-another" | "let-go";
  /** For `wait`, the day on which something else follows. */
  readonly from: DateText;
  /** The last letter that was not answered. */
  readonly since: DateText;
};

/**
 * The one rule of silence (R33): some working days of patience, seven where nothing else is usual; then one reminder or
 * somebody else at the same place, a week apart from each other at least, so that two people in one corridor do not
 * find the same question on the same day; then let go.
 */
export function stepAfterSilence(silence: Silence, today: DateText): SilenceStep {
  const { askedOn, remindedOn, otherAskedOn, closed, patience } = silence;
  const since = remindedOn ?? askedOn;
  const atLast = otherAskedOn === null ? "ask-another" : "let-go";
  const late = remindedOn === null && daysBetween(askedOn, today) > TOO_LONG_TO_REMIND_DAYS;
  if (closed || late) {
    const from = addDays(since, APART_DAYS);
    return { kind: today < from && otherAskedOn === null ? "wait" : atLast, from, since };
  }
  const patient = addWorkingDays(since, patience);
  if (remindedOn !== null) return { kind: today < patient ? "wait" : atLast, from: patient, since };
  const apart = otherAskedOn === null ? patient : addDays(otherAskedOn, APART_DAYS);
  const from = apart > patient ? apart : patient;
  if (today < from) return { kind: "wait", from, since };
  return { kind: otherAskedOn === null ? "remind-or-ask-another" : "remind", from, since };
}

/** Times that I offered and nobody has chosen from. */
export type Offer = {
  readonly offeredOn: DateText;
  /** They were offered once more already. */
  readonly again: boolean;
  /** Whoever asked me for the talk is not asked for an answer. */
  readonly mine: boolean;
  readonly patience: number;
};

/** The same patience for times that were offered (R33): then new ones once, since the first have passed, and no more. */
export function stepAfterOffer({ offeredOn, again, mine, patience }: Offer, today: DateText) {
  const until = addWorkingDays(offeredOn, patience);
  if (today < until) return { may: "wait", until } as const;
  const late = daysBetween(offeredOn, today) > TOO_LONG_TO_REMIND_DAYS;
  return { may: again || mine || late ? "let-go" : "offer-again", until } as const;
}

/** Whether so little time has passed since a day that a second letter to the same place would be one too many. */
export function isThisWeek(day: DateText, today: DateText): boolean {
  const days = daysBetween(day, today);
  return days >= 0 && days < APART_DAYS;
}

/** Somebody who was asked, when, and the organizations where they are now. */
export type Asked = {
  readonly personId: PersonId;
  readonly askedAt: Instant;
  readonly organizations: readonly string[];
};

/** A place of theirs where somebody else is known who could be asked. */
export type PlaceOfOthers = { readonly organizationId: OrganizationId; readonly organization: string };

/** When somebody else at one of the same places was last asked, after this person; null: nobody was. */
export function otherAskedAt(asked: Asked, everybody: readonly Asked[]): Instant | null {
  const there = new Set(asked.organizations);
  const others = everybody.filter(
    (each) =>
      each.personId !== asked.personId &&
      each.askedAt >= asked.askedAt &&
      each.organizations.some((organization) => there.has(organization)),
  );
  return others.length === 0 ? null : Math.max(...others.map((each) => each.askedAt));
}
