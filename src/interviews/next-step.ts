import { shownName } from "#people/shown.ts";
import { addDays, addWorkingDays, type DateText, dateOf, daysBetween, type Instant } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Interview } from "./interview.ts";

/** Silence is normal for this long (R33). */
const PATIENCE_WORKING_DAYS = 7;
/** A reminder and a letter to someone else in the same organization are kept at least this far apart (R33). */
const APART_DAYS = 7;
/** A reminder after this many days would come out of nowhere. */
const TOO_LONG_TO_REMIND_DAYS = 60;
/** Thanks are due within a day (R35). */
const THANKS_WITHIN_DAYS = 1;

export type NextStepKind =
  | "write"
  | "wait"
  | "remind"
  | "remind-or-ask-another"
  | "ask-another"
  | "let-go"
  | "answer-them"
  | "arrange"
  | "prepare"
  | "talk"
  | "record"
  | "thank"
  | "plan-again"
  | "rest";

/** One kind thing to do about an interview, or nothing. `on` is the day it becomes natural or is due; null: any day. */
export type NextStep = {
  readonly kind: NextStepKind;
  readonly on: DateText | null;
  readonly sentence: string;
};

export type AroundIt = {
  readonly today: DateText;
  readonly timeZone: string;
  readonly name: string;
  /** Their organization, where it is known. */
  readonly organization: string | null;
  /** When the one reminder was sent. */
  readonly remindedAt: Instant | null;
  /** When someone else in the same organization was last asked, after this person. */
  readonly otherAskedAt: Instant | null;
};

/** The next kind step of one interview (R33, R35): never more than one, never twice. */
export function nextStep(interview: Interview, known: AroundIt): NextStep {
  const organization = known.organization === null ? null : shownName(known.organization);
  const around = { ...known, name: shownName(known.name), organization };
  if (interview.iAmAsked) return whenIAmAsked(interview, around);
  const { name } = around;
  switch (interview.state) {
    case "planned":
      return step("write", null, `A short letter to ${name} is all it takes.`);
    case "asked":
      return afterAsking(interview, around);
    case "no-answer":
      return afterSilence(interview, around);
    case "answered":
      return step("arrange", around.today, `${name} answered: agree on a time, or take the answer by mail.`);
    case "scheduled":
      return beforeTalk(interview, around);
    case "moved":
      return step("arrange", null, `Offer ${name} two or three new times. Moving happens to everyone.`);
    case "held":
      return thanksFor(interview, around);
    case "declined":
      return step(
        "ask-another",
        null,
        `${name} said no, kindly or not, and that is a complete answer. ${someoneElse(around)}`,
      );
    case "did-not-happen":
      return step(
        "plan-again",
        null,
        `It did not come about. ${name} can be asked again when the time is better.`,
      );
    case "thanked":
      return step("rest", null, "Nothing to do. What comes of it will be the next reason to write.");
  }
}

/** The day from which one reminder is natural: seven working days after asking. */
export function remindFrom(askedOn: DateText): DateText {
  return addWorkingDays(askedOn, PATIENCE_WORKING_DAYS);
}

function afterAsking(interview: Interview, around: AroundIt): NextStep {
  const { today, timeZone, name } = around;
  const day = (at: Instant) => dateOf(at, timeZone);
  const askedOn = interview.askedAt === null ? today : day(interview.askedAt);
  const other = around.otherAskedAt === null ? null : day(around.otherAskedAt);
  if (around.remindedAt !== null) return afterReminder(day(around.remindedAt), other, around);
  if (daysBetween(askedOn, today) > TOO_LONG_TO_REMIND_DAYS) return afterSilence(interview, around);
  const patient = remindFrom(askedOn);
  const from = other === null ? patient : later(patient, addDays(other, APART_DAYS));
  if (today < from)
    return step(
      "wait",
      from,
      `Nothing to do until ${dateInWords(from)}. Silence is normal; people are busy.`,
    );
  if (other !== null)
    return step("remind", from, `One short reminder to ${name} is fine now, and then no more.`);
  return step(
    "remind-or-ask-another",
    from,
    `One short reminder to ${name}, or a letter to ${someoneWords(around)}: one of the two this week.`,
  );
}

function afterReminder(remindedOn: DateText, other: DateText | null, around: AroundIt): NextStep {
  const from = later(remindFrom(remindedOn), addDays(remindedOn, APART_DAYS));
  if (around.today < from)
    return step(
      "wait",
      from,
      `You have reminded ${around.name} once. Nothing more to do until ${dateInWords(from)}.`,
    );
  if (other !== null)
    return step(
      "let-go",
      from,
      `Let this one go. It says nothing about you, and ${around.name} may write yet.`,
    );
  return step("ask-another", from, `No answer is an answer too. ${someoneElse(around)}`);
}

function afterSilence(interview: Interview, around: AroundIt): NextStep {
  if (around.otherAskedAt !== null)
    return step(
      "let-go",
      null,
      `Let this one go. It says nothing about you, and ${around.name} may write yet.`,
    );
  const last = around.remindedAt ?? interview.askedAt;
  const from = last === null ? null : addDays(dateOf(last, around.timeZone), APART_DAYS);
  if (from !== null && around.today < from)
    return step("wait", from, `Leave it until ${dateInWords(from)}; then somebody else is a good idea.`);
  return step("ask-another", from, `No answer is an answer too. ${someoneElse(around)}`);
}

function beforeTalk(interview: Interview, { today, timeZone, name }: AroundIt): NextStep {
  if (interview.startsAt === null) return step("arrange", null, `Agree on a time with ${name}.`);
  const on = dateOf(interview.startsAt, timeZone);
  if (on < today) return step("record", on, `Did you talk to ${name}? A sentence about it is enough.`);
  if (on === today) return step("talk", on, `You talk to ${name} today. The sheet is ready.`);
  return step(
    "prepare",
    on,
    `You talk to ${name} on ${dateInWords(on)}. Ten minutes of preparing are plenty.`,
  );
}

function thanksFor(interview: Interview, { today, timeZone, name }: AroundIt): NextStep {
  const due =
    interview.heldAt === null ? today : addDays(dateOf(interview.heldAt, timeZone), THANKS_WITHIN_DAYS);
  const words =
    today <= due
      ? `Thank ${name} while it is fresh: three sentences, one of them about something they said.`
      : `Thank ${name}. Thanks that come later are read with the same pleasure.`;
  return step("thank", due, words);
}

function whenIAmAsked(interview: Interview, around: AroundIt): NextStep {
  const { name } = around;
  switch (interview.state) {
    case "planned":
    case "asked":
      return step(
        "answer-them",
        null,
        `${name} would like to talk to you. A yes, a no or "in May" are all fine.`,
      );
    case "answered":
    case "moved":
      return step("arrange", null, `Offer ${name} two or three times that suit you.`);
    case "scheduled":
      return beforeTalk(interview, around);
    case "held":
      return step(
        "rest",
        null,
        `You gave ${name} your time. If you promised something, it is among your promises.`,
      );
    case "declined":
    case "no-answer":
    case "did-not-happen":
    case "thanked":
      return step("rest", null, "Nothing to do.");
  }
}

function someoneElse(around: AroundIt): string {
  return `Perhaps write to ${someoneWords(around)}.`;
}

function someoneWords({ organization }: AroundIt): string {
  return organization === null ? "somebody else in the field" : `somebody else at ${organization}`;
}

function later(one: DateText, other: DateText): DateText {
  return one > other ? one : other;
}

function step(kind: NextStepKind, on: DateText | null, sentence: string): NextStep {
  return { kind, on, sentence };
}
