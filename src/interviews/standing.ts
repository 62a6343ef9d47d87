import type { Advice, Commitment } from "#advice/advice.ts";
import { owedFirst } from "#advice/owed.ts";
import type { DraftId } from "#people/id.ts";
import { type Guarded, guard, guardOfWishes } from "#ties/guard.ts";
import { quietUntil } from "#ties/quiet-month.ts";
import { addDays, type DateText, dateOf, type Instant, timeOf } from "#time/date.ts";
import type { Interview } from "./interview.ts";
import { stepAfterOffer, stepAfterSilence } from "./silence.ts";

/** Thanks are due within a day (R35). */
const THANKS_WITHIN_DAYS = 1;
const MINUTE = 60_000;

/**
 * Where a conversation stands on a day, with the facts that it is put in words from. Decided here and nowhere else:
 * Today, the conversation, the person's page, the terminal and programs say the same of it because they say this.
 */
export type Standing = Stands & {
  /** When the one reminder went out. */
  readonly remindedOn: DateText | null;
};

export type Stands =
  /** Planned by me, and not asked for yet. */
  | { readonly kind: "planned"; readonly plannedOn: DateText; readonly letter: Waiting | null }
  /** Planned by me; a letter now would be one too many (R41). */
  | {
      readonly kind: "often-enough";
      readonly plannedOn: DateText;
      readonly letter: Waiting | null;
      readonly says: string;
    }
  /** A letter of mine would come in a month that does not suit them (R40). */
  | {
      readonly kind: "quiet-month";
      readonly until: DateText;
      readonly says: string;
      readonly askedOn: DateText | null;
    }
  /** They want no letters, or I left them out: nothing of mine is next (R40, R64). */
  | { readonly kind: "no-letters"; readonly because: "left-out" | "do-not-contact" }
  /** They would like to talk to me, and wait for a word of mine. */
  | { readonly kind: "asks-me" }
  /** Asked, and so little time has passed that silence is normal (R33); or `noted` by me that no answer came. */
  | {
      readonly kind: "waiting";
      readonly askedOn: DateText;
      readonly until: DateText;
      readonly noted: boolean;
      readonly wroteOn: DateText | null;
    }
  /** They have written since they were asked or times were offered, and nobody has said yet whether it is the answer. */
  | {
      readonly kind: "they-wrote";
      readonly askedOn: DateText;
      readonly wroteOn: DateText;
      /** When times of mine went out, where it is those that wait for an answer. */
      readonly offeredOn: DateText | null;
    }
  /** No address that there was reaches them any more, so that silence says nothing (R58). */
  | { readonly kind: "out-of-reach"; readonly askedOn: DateText }
  /** Asked, and long enough silent for something else, from `from` on; `since` is the last letter of mine. */
  | {
      readonly kind: "silent";
      readonly askedOn: DateText;
      readonly since: DateText;
      readonly from: DateText;
      readonly may: "remind" | "remind-or-ask-another" | "ask-another" | "let-go";
      readonly noted: boolean;
      readonly wroteOn: DateText | null;
      /** The reminder, where it is begun. */
      readonly letter: Waiting | null;
    }
  /** A yes without a time: theirs to me, or mine to them. */
  | { readonly kind: "answered"; readonly by: "them" | "me"; readonly on: DateText | null }
  /** The time had to be given up. */
  | { readonly kind: "to-move"; readonly by: "them" | "me" }
  /** A yes or a talk to move, for which times of mine went out, the last on `offeredOn`; none is chosen yet (R33). */
  | {
      readonly kind: "times-offered";
      readonly by: "them" | "me";
      readonly offeredOn: DateText;
      readonly until: DateText;
      readonly may: "wait" | "offer-again" | "let-go";
    }
  /** A time is agreed. `wroteOn`: they have written since, and only its reader knows whether the time still stands. */
  | {
      readonly kind: "arranged";
      readonly on: DateText;
      readonly at: string;
      readonly wroteOn: DateText | null;
    }
  /** On the day of the talk, until it is over. `isOn`: its hour has come. */
  | {
      readonly kind: "talk-today";
      readonly on: DateText;
      readonly at: string;
      readonly isOn: boolean;
      readonly wroteOn: DateText | null;
    }
  /** Its time has passed, and nothing is written down. */
  | { readonly kind: "time-passed"; readonly on: DateText }
  /** Talked, and they have not been thanked; `fresh` within a day (R35). */
  | {
      readonly kind: "thanks-due";
      readonly heldOn: DateText;
      readonly dueOn: DateText;
      readonly fresh: boolean;
      readonly letter: Waiting | null;
    }
  /** Talked, and something of mine is still open: what came of their advice, or what I promised. */
  | {
      readonly kind: "news-to-tell";
      readonly heldOn: DateText | null;
      readonly advice: Advice;
      readonly letter: Waiting | null;
    }
  | { readonly kind: "promise-to-keep"; readonly heldOn: DateText | null; readonly promise: Commitment }
  /** Talked, and nothing is open. `by`: whose time it was. */
  | { readonly kind: "complete"; readonly by: "them" | "me"; readonly heldOn: DateText | null }
  | { readonly kind: "declined"; readonly by: "them" | "me" }
  | { readonly kind: "fell-through"; readonly by: "them" | "me" };

/** A letter of mine that is begun and not sent, and since when it has rested. */
export type Waiting = {
  readonly id: DraftId;
  readonly since: DateText;
  /** What it is called: a letter, a message, a note. */
  readonly called: string;
};

export type BegunLetter = {
  readonly id: DraftId;
  readonly updatedAt: Instant;
  readonly called?: string | undefined;
};

/** What a standing depends on besides the conversation itself. */
export type Known = {
  readonly now: Instant;
  readonly today: DateText;
  readonly timeZone: string;
  /** Working days for which silence is normal where they work (R24). */
  readonly patience: number;
  readonly remindedAt: Instant | null;
  /** When somebody else at the same place was last asked, after this person. */
  readonly otherAskedAt: Instant | null;
  /** When times of mine went out for a talk that has none, the last one last. */
  readonly offeredAt?: readonly Instant[];
  /** When they first wrote after they were asked, after times were offered, or after one was agreed. */
  readonly wroteAt: Instant | null;
  /** No e-mail address of theirs reaches them any more, and there was one. */
  readonly isLost: boolean;
  /** Who they are to the guard, and how many letters a year are fine. */
  readonly person: Guarded;
  readonly unpromptedAYear: number;
  /** The letter of this moment that is begun and not sent. */
  readonly letter: BegunLetter | null;
  /** What came of advice from this talk, not told yet, the letter that tells it, and what I promised and have not done. */
  readonly untold?: Advice | undefined;
  readonly news?: BegunLetter | undefined;
  readonly promised?: Commitment | undefined;
};

/** What of a conversation its standing depends on. */
type Talk = Pick<
  Interview,
  "state" | "iAmAsked" | "minutes" | "plannedAt" | "askedAt" | "answeredAt" | "startsAt" | "heldAt"
>;

export function standingOf(interview: Talk, known: Known): Standing {
  const remindedOn = known.remindedAt === null ? null : dateOf(known.remindedAt, known.timeZone);
  return { ...stands(interview, known), remindedOn };
}

function stands(interview: Talk, known: Known): Stands {
  const by = interview.iAmAsked ? "me" : "them";
  switch (interview.state) {
    case "planned":
      return interview.iAmAsked ? { kind: "asks-me" } : toAsk(interview, known);
    case "asked":
      return interview.iAmAsked ? { kind: "asks-me" } : afterAsking(interview, known);
    case "no-answer":
      return interview.iAmAsked ? { kind: "fell-through", by } : afterAsking(interview, known);
    case "answered":
      return (
        afterOffering(interview, known) ?? { kind: "answered", by, on: day(interview.answeredAt, known) }
      );
    case "moved":
      return afterOffering(interview, known) ?? { kind: "to-move", by };
    case "scheduled":
      return beforeTalk(interview, known);
    case "held":
      return interview.iAmAsked ? afterAll(interview, known) : toThank(interview, known);
    case "thanked":
      return afterAll(interview, known);
    case "declined":
      return { kind: "declined", by };
    case "did-not-happen":
      return { kind: "fell-through", by };
  }
}

function toAsk(interview: Talk, known: Known): Stands {
  const { today } = known;
  const plannedOn = dateOf(interview.plannedAt, known.timeZone);
  const letter = waiting(known);
  const verdict = guard(known.person, today, known.unpromptedAYear);
  switch (verdict.kind) {
    case "fine":
      return { kind: "planned", plannedOn, letter };
    case "too-often":
      return { kind: "often-enough", plannedOn, letter, says: verdict.sentence };
    case "not-now":
      return { kind: "quiet-month", until: quietEnd(known), says: verdict.sentence, askedOn: null };
    case "left-out":
    case "do-not-contact":
      return { kind: "no-letters", because: verdict.kind };
  }
}

/** What silence asks for, or my word that no answer came (R33). A reminder is part of the request, and not counted anew. */
function afterAsking(interview: Talk, known: Known): Stands {
  const { today, patience } = known;
  const noted = interview.state === "no-answer";
  const askedOn = day(interview.askedAt, known) ?? today;
  const wroteOn = day(known.wroteAt, known);
  if (!noted && wroteOn !== null) return { kind: "they-wrote", askedOn, wroteOn, offeredOn: null };
  if (!noted && known.isLost) return noLetters(known) ?? { kind: "out-of-reach", askedOn };
  const silence = {
    askedOn,
    remindedOn: day(known.remindedAt, known),
    otherAskedOn: day(known.otherAskedAt, known),
    closed: noted,
    patience,
  };
  const { kind, from, since } = stepAfterSilence(silence, today);
  if (kind === "wait") return { kind: "waiting", askedOn, until: from, noted, wroteOn };
  const silent: Stands = {
    kind: "silent",
    askedOn,
    since,
    from,
    may: kind,
    noted,
    wroteOn,
    letter: waiting(known),
  };
  if (kind !== "remind" && kind !== "remind-or-ask-another") return silent;
  const verdict = guardOfWishes(known.person, today);
  if (verdict.kind === "fine") return silent;
  return verdict.kind === "not-now"
    ? { kind: "quiet-month", until: quietEnd(known), says: verdict.sentence, askedOn }
    : { kind: "no-letters", because: verdict.kind };
}

/** Where a time is wanted: what my offer of some came to; null where there was none, so that one is next. */
function afterOffering({ iAmAsked, askedAt }: Talk, known: Known): Stands | null {
  const { today, patience, offeredAt = [] } = known;
  const offeredOn = day(offeredAt.at(-1) ?? null, known);
  const wroteOn = day(known.wroteAt, known);
  if (offeredOn === null) return noLetters(known);
  if (wroteOn !== null)
    return { kind: "they-wrote", askedOn: day(askedAt, known) ?? offeredOn, wroteOn, offeredOn };
  const offer = { offeredOn, again: offeredAt.length > 1, mine: iAmAsked, patience };
  const { may, until } = stepAfterOffer(offer, today);
  const waits: Stands = { kind: "times-offered", by: iAmAsked ? "me" : "them", offeredOn, until, may };
  const verdict = guardOfWishes(known.person, today);
  if (may !== "offer-again" || verdict.kind !== "not-now") return noLetters(known) ?? waits;
  const asked = day(askedAt, known) ?? offeredOn;
  return { kind: "quiet-month", until: quietEnd(known), says: verdict.sentence, askedOn: asked };
}

/** A talk is ahead until it is over, to the minute: on its day it is not asked how it went before, nor announced after. */
function beforeTalk({ startsAt, minutes, iAmAsked }: Talk, known: Known): Stands {
  const { now, today, timeZone } = known;
  if (startsAt === null)
    return noLetters(known) ?? { kind: "answered", by: iAmAsked ? "me" : "them", on: null };
  const on = dateOf(startsAt, timeZone);
  if (startsAt + minutes * MINUTE <= now) return { kind: "time-passed", on };
  const at = timeOf(startsAt, timeZone);
  const wroteOn = day(known.wroteAt, known);
  return on > today
    ? { kind: "arranged", on, at, wroteOn }
    : { kind: "talk-today", on, at, isOn: startsAt <= now, wroteOn };
}

function toThank(interview: Talk, known: Known): Stands {
  const heldOn = day(interview.heldAt, known) ?? known.today;
  const dueOn = addDays(heldOn, THANKS_WITHIN_DAYS);
  const letter = waiting(known);
  return noLetters(known) ?? { kind: "thanks-due", heldOn, dueOn, fresh: known.today <= dueOn, letter };
}

/** What is open after a talk, and otherwise that nothing is. */
function afterAll(interview: Talk, known: Known): Stands {
  const heldOn = day(interview.heldAt, known);
  const owed = owedFirst(known.untold, known.promised, known.today);
  switch (owed?.kind) {
    case "tell":
      return (
        noLetters(known) ?? {
          kind: "news-to-tell",
          heldOn,
          advice: owed.advice,
          letter: waiting({ letter: known.news ?? null, timeZone: known.timeZone }),
        }
      );
    case "keep":
      return { kind: "promise-to-keep", heldOn, promise: owed.promise };
    case undefined:
      return { kind: "complete", by: interview.iAmAsked ? "me" : "them", heldOn };
  }
}

function noLetters({ person }: Known): Stands | null {
  if (person.leftOut) return { kind: "no-letters", because: "left-out" };
  return person.preferences.doNotContact ? { kind: "no-letters", because: "do-not-contact" } : null;
}

function quietEnd({ person, today }: Known): DateText {
  return quietUntil(person.preferences.note, today) ?? today;
}

function waiting({ letter, timeZone }: Pick<Known, "letter" | "timeZone">): Waiting | null {
  if (letter === null) return null;
  return { id: letter.id, since: dateOf(letter.updatedAt, timeZone), called: letter.called ?? "letter" };
}

function day(at: Instant | null, { timeZone }: Known): DateText | null {
  return at === null ? null : dateOf(at, timeZone);
}

/** Whether they have written since a time was agreed, and nobody has said yet whether it still stands. */
export function doubtsTime(standing: Standing): boolean {
  return (standing.kind === "arranged" || standing.kind === "talk-today") && standing.wroteOn !== null;
}
