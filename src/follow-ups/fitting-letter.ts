import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { askedOfMe } from "#outreach/talk-for.ts";
import type { AdviceId, InterviewId } from "#people/id.ts";
import { addDays, type DateText, dateOf, type Instant } from "#time/date.ts";
import type { Touch } from "#timeline/touch.ts";
import type { NextKindThing } from "./ledger.ts";

/** Within this, people are in touch: what they gave is thanked for, and nobody says that it has been a while. */
const LATELY_DAYS = 30;
/** After this it has been a while. */
const A_WHILE_DAYS = 180;

export type FittingLetter = {
  readonly kind: DraftKind;
  readonly interviewId: InterviewId | null;
  readonly adviceId: AdviceId | null;
};

export type BetweenUs = {
  readonly next: NextKindThing["kind"];
  readonly interviews: readonly Pick<Interview, "id" | "state" | "iAmAsked" | "heldAt">[];
  readonly advice: readonly Advice[];
  readonly touches: readonly Pick<Touch, "at" | "direction">[];
};

type When = { readonly today: DateText; readonly timeZone: string };

/**
 * The letter that the facts call for; null where a conversation is under way and its next step stands there. A hello
 * after a while goes to nobody whom I have been in touch with lately.
 */
export function fittingLetter(between: BetweenUs, when: When): FittingLetter | null {
  const { next, interviews, advice, touches } = between;
  const mine = interviews.filter((each) => !each.iAmAsked);
  const held = mine.find(({ state }) => state === "held");
  const planned = mine.find(({ state }) => state === "planned");
  // Who is asked for another talk half a year later is not thanked for the last one instead.
  const isNewTalk = planned !== undefined && isLongAgo(held?.heldAt ?? null, when);
  if (next === "thank" && !isNewTalk) return letter("thanks", { interviewId: held?.id ?? null });
  const news = advice.find((each) => nextInChain(each) === "tell");
  if (next === "tell" && news !== undefined) return letter("outcome", { adviceId: news.id });
  if (planned !== undefined) return letter("request", { interviewId: planned.id });
  if (mine.some(isUnderWay)) return null;
  const theirs = askedOfMe(interviews);
  if (theirs !== undefined)
    return theirs.state === "scheduled" ? null : letter("confirmation", { interviewId: theirs.id });
  if (gaveLately(between, when)) return letter("thanks");
  if (next === "offer") return letter("offer");
  const last = touches.length === 0 ? null : Math.max(...touches.map(({ at }) => at));
  return letter(isLongAgo(last, when) ? "revive" : "request");
}

/** Whether it can be said that it has been a while: there was contact, and the last one is half a year ago. */
export function isLongAgo(last: Instant | null, { today, timeZone }: When): boolean {
  return last !== null && dateOf(last, timeZone) <= addDays(today, -A_WHILE_DAYS);
}

/** Advice of the last weeks that belongs to no conversation, and that nothing of mine has answered since. */
function gaveLately({ advice, touches }: BetweenUs, { today, timeZone }: When): boolean {
  const lately = advice.filter(
    (each) => each.interviewId === null && dateOf(each.givenAt, timeZone) >= addDays(today, -LATELY_DAYS),
  );
  return lately.some(
    ({ givenAt }) => !touches.some(({ at, direction }) => direction === "out" && at > givenAt),
  );
}

function letter(kind: DraftKind, about: Partial<FittingLetter> = {}): FittingLetter {
  return { kind, interviewId: null, adviceId: null, ...about };
}
