import type { Stage } from "#stages/stage.ts";
import type { Instant } from "#time/date.ts";
import type { Interview, InterviewState } from "./interview.ts";
import { withStep } from "./steps.ts";

/**
 * Which state may follow which. An unplanned talk goes straight to held, a "no" can become a "yes" years later,
 * and an answer by mail instead of a talk is held too. After thanked nothing follows: a repeat is a new interview (R3).
 */
const MOVES: Record<InterviewState, readonly InterviewState[]> = {
  planned: ["asked", "answered", "scheduled", "held", "declined", "did-not-happen"],
  asked: ["answered", "scheduled", "held", "declined", "no-answer", "did-not-happen"],
  "no-answer": ["answered", "scheduled", "held", "declined"],
  answered: ["scheduled", "held", "declined", "no-answer", "did-not-happen"],
  scheduled: ["scheduled", "held", "moved", "declined", "did-not-happen"],
  moved: ["scheduled", "held", "declined", "no-answer", "did-not-happen"],
  declined: ["answered", "scheduled", "held"],
  "did-not-happen": ["asked", "answered", "scheduled", "held"],
  held: ["thanked"],
  thanked: [],
};

export type Moved =
  | { readonly kind: "moved"; readonly interview: Interview }
  /** It was there already: nothing changes, so that a repeated tap is harmless. */
  | { readonly kind: "unchanged"; readonly interview: Interview }
  | { readonly kind: "not-possible"; readonly because: string };

export type MoveDetails = {
  readonly at: Instant;
  /** The user's stage on that day. The interview keeps the stage it was held in (R2). */
  readonly stage: Stage;
  /** When the talk begins; needed for `scheduled`. */
  readonly startsAt?: Instant | undefined;
  /** What else was agreed with the time, where it was. */
  readonly minutes?: number | undefined;
  readonly place?: string | undefined;
  /** It is what they answered: not now, another day. A no is an answer in any case. */
  readonly answered?: boolean | undefined;
};

/** The states that may follow this interview's present one, for a surface to offer. */
export function movesFrom(interview: Interview): readonly InterviewState[] {
  return MOVES[interview.state];
}

/** Moves an interview on. The result is not saved and keeps its version. */
export function moveInterview(interview: Interview, to: InterviewState, details: MoveDetails): Moved {
  if (to === interview.state && !(to === "scheduled" && differs(interview, details)))
    return { kind: "unchanged", interview };
  if (!MOVES[interview.state].includes(to))
    return { kind: "not-possible", because: refusal(interview.state, to) };
  if (to === "scheduled" && details.startsAt === undefined)
    return { kind: "not-possible", because: "Say when it takes place, and it can be arranged." };
  const after = { ...interview, state: to, ...stamps(interview, to, details) };
  return { kind: "moved", interview: withStep(interview, after, details.at) };
}

function differs(interview: Interview, details: MoveDetails): boolean {
  return (["startsAt", "minutes", "place"] as const).some(
    (each) => details[each] !== undefined && details[each] !== interview[each],
  );
}

function stamps(interview: Interview, to: InterviewState, details: MoveDetails): Partial<Interview> {
  const answer = details.answered === true ? { answeredAt: details.at } : {};
  switch (to) {
    case "asked":
      return { askedAt: details.at };
    case "answered":
    case "declined":
      return { answeredAt: details.at };
    case "scheduled":
      return {
        startsAt: details.startsAt ?? null,
        answeredAt: interview.answeredAt ?? details.at,
        minutes: details.minutes ?? interview.minutes,
        place: details.place ?? interview.place,
      };
    case "moved":
      return { startsAt: null, ...answer };
    case "held":
      return { heldAt: details.at, stage: details.stage };
    case "thanked":
      return { thankedAt: details.at };
    case "did-not-happen":
      return answer;
    case "planned":
    case "no-answer":
      return {};
  }
}

/** In a sentence that begins with "This conversation". */
const IS: Record<Exclude<InterviewState, "held" | "thanked">, string> = {
  planned: "is only planned",
  asked: "is asked for",
  answered: "is answered",
  scheduled: "is arranged",
  moved: "is waiting for another day",
  declined: "was declined",
  "no-answer": "met no answer",
  "did-not-happen": "did not take place",
};

/** What it cannot be, then. */
const CANNOT: Record<Exclude<InterviewState, "planned" | "thanked">, string> = {
  asked: "be noted as asked for",
  answered: "be noted as answered",
  scheduled: "be arranged",
  held: "be noted as held",
  moved: "be moved",
  declined: "be noted as declined",
  "no-answer": "be noted as without an answer",
  "did-not-happen": "be noted as fallen through",
};

function refusal(from: InterviewState, to: InterviewState): string {
  if (to === "thanked") return "Thanks come after the talk: record first that it took place.";
  if (from === "thanked")
    return "This conversation is complete. To talk again, begin a new one; it will be linked to this one.";
  if (from === "held") return "This talk has taken place. If that was a slip, take it back.";
  if (to === "planned") return "It is already under way; to start over, plan a new conversation.";
  return `This conversation ${IS[from]}, so that it cannot ${CANNOT[to]} now.`;
}
