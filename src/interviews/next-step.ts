import type { Advice, Commitment } from "#advice/advice.ts";
import { outcomeInWords } from "#advice/chain.ts";
import { promiseInWords } from "#advice/promise-in-words.ts";
import { shownName } from "#people/shown.ts";
import { addDays, type DateText, dateOf, type Instant, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Interview } from "./interview.ts";
import { type Silence, stepAfterSilence } from "./silence.ts";

/** Thanks are due within a day (R35). */
const THANKS_WITHIN_DAYS = 1;

export type NextStepKind =
  | "write"
  | "wait"
  | "reach"
  | "hear"
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
  | "tell"
  | "keep"
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
  /** Working days for which silence is normal where they work. */
  readonly patience: number;
  /** When the one reminder was sent. */
  readonly remindedAt: Instant | null;
  /** When someone else in the same organization was last asked, after this person. */
  readonly otherAskedAt: Instant | null;
  /** No e-mail address of theirs reaches them any more, and there was one (R58). */
  readonly isLost: boolean;
  /** When they first wrote after they were asked; nobody has said yet that it is the answer. */
  readonly wroteAt: Instant | null;
  /** What came of advice from this talk, not told yet, and what I promised in it and have not done. */
  readonly untold?: Advice | undefined;
  readonly promised?: Commitment | undefined;
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
    case "no-answer":
      return afterAsking(interview, around);
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
        `${name} said no, and that is a complete answer. ${someoneElse(around)}`,
      );
    case "did-not-happen":
      return step(
        "plan-again",
        null,
        `It did not come about. ${name} can be asked again when the time is better.`,
      );
    case "thanked":
      return (
        owed(around) ??
        step("rest", null, "Nothing to do. What comes of it will be the next reason to write.")
      );
  }
}

/** Whether somebody else at the same place is a next step, alone or beside the one reminder. */
export function asksAnother({ kind }: Pick<NextStep, "kind">): boolean {
  return kind === "ask-another" || kind === "remind-or-ask-another";
}

/**
 * What is still open after a talk: news to tell, then a promise to keep, in the words that Today has for it. A promise
 * for today or tomorrow goes first: news can wait a day.
 */
function owed({ untold, promised, name, today }: AroundIt): NextStep | undefined {
  const dueOn = promised?.dueOn ?? null;
  const isNear = dueOn !== null && dueOn >= today && dueOn <= addDays(today, 1);
  if (untold !== undefined && !isNear) return step("tell", null, outcomeInWords(untold, name));
  if (promised === undefined) return undefined;
  return step("keep", dueOn, promiseInWords(promised, name, today));
}

/** What silence asks for, or the user's word that no answer came (R33). */
function afterAsking(interview: Interview, around: AroundIt): NextStep {
  const { today, timeZone, name } = around;
  if (around.wroteAt !== null && interview.state === "asked")
    return step("hear", null, heardInWords(name, dateInWords(dateOf(around.wroteAt, timeZone))));
  if (around.isLost && interview.state === "asked") return step("reach", null, lostInWords(name));
  const day = (at: Instant) => dateOf(at, timeZone);
  const remindedOn = around.remindedAt === null ? null : day(around.remindedAt);
  const silence = {
    askedOn: interview.askedAt === null ? today : day(interview.askedAt),
    remindedOn,
    otherAskedOn: around.otherAskedAt === null ? null : day(around.otherAskedAt),
    closed: interview.state === "no-answer",
    patience: around.patience,
  };
  const { kind, from } = stepAfterSilence(silence, today);
  switch (kind) {
    case "wait":
      return step("wait", from, waiting(name, dateInWords(from), silence));
    case "remind":
      return step("remind", from, `One short reminder to ${name} is fine now, and then no more.`);
    case "remind-or-ask-another":
      return step(
        "remind-or-ask-another",
        from,
        `One short reminder to ${name}, or a letter to ${someoneWords(around)}: one of the two this week.`,
      );
    case "ask-another":
      return step("ask-another", from, `No answer is an answer too. ${someoneElse(around)}`);
    case "let-go":
      return step("let-go", from, `Let this one go. It says nothing about you, and ${name} may write yet.`);
  }
}

/** A letter came after the request, as a mailbox shows: whether it is the answer, only its reader knows. */
export function heardInWords(name: string, day: string): string {
  return `${name} wrote on ${day}, after you asked. Was it the answer?`;
}

/** Where no address that there was reaches somebody any more (R58): silence says nothing then. */
export function lostInWords(name: string): string {
  return `The address you have for ${name} reaches nobody any more. Is there another way?`;
}

function waiting(name: string, until: string, { closed, remindedOn }: Silence): string {
  if (closed) return `Leave it until ${until}; then somebody else is a good idea.`;
  if (remindedOn !== null) return `You have reminded ${name} once. Nothing more to do until ${until}.`;
  return `Nothing to do until ${until}. Silence is normal; people are busy.`;
}

function beforeTalk(interview: Interview, { today, timeZone, name }: AroundIt): NextStep {
  if (interview.startsAt === null) return step("arrange", null, `Agree on a time with ${name}.`);
  const on = dateOf(interview.startsAt, timeZone);
  if (on < today) return step("record", on, `Did you talk with ${name}? A sentence about it is enough.`);
  const at = timeOf(interview.startsAt, timeZone);
  if (on === today) return step("talk", on, `You talk with ${name} today at ${at}. The sheet is ready.`);
  return step(
    "prepare",
    on,
    `You talk with ${name} on ${dateInWords(on)} at ${at}. Ten minutes of preparing are plenty.`,
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
      return owed(around) ?? step("rest", null, `You gave ${name} your time.`);
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

function step(kind: NextStepKind, on: DateText | null, sentence: string): NextStep {
  return { kind, on, sentence };
}
