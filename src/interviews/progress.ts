import type { Stage } from "#stages/stage.ts";
import type { Instant } from "#time/date.ts";
import type { Interview, InterviewState } from "./interview.ts";

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
  return { kind: "moved", interview: { ...interview, state: to, ...stamps(interview, to, details) } };
}

function differs(interview: Interview, { startsAt }: MoveDetails): boolean {
  return startsAt !== undefined && startsAt !== interview.startsAt;
}

function stamps(interview: Interview, to: InterviewState, details: MoveDetails): Partial<Interview> {
  switch (to) {
    case "asked":
      return { askedAt: details.at };
    case "answered":
    case "declined":
      return { answeredAt: details.at };
    case "scheduled":
      return { startsAt: details.startsAt ?? null, answeredAt: interview.answeredAt ?? details.at };
    case "moved":
      return { startsAt: null };
    case "held":
      return { heldAt: details.at, stage: details.stage };
    case "thanked":
      return { thankedAt: details.at };
    case "planned":
    case "no-answer":
    case "did-not-happen":
      return {};
  }
}

/**
 * Takes the last step back, for a slip of the finger; the state is what the remaining dates say. A time that was
 * changed or given up is not known any more: it is arranged again instead. `answered`: that they answered was noted by
 * itself, and not only with the time.
 */
export function takeBack(interview: Interview, answered = true): Moved {
  const { state, startsAt, answeredAt } = interview;
  const back = (changes: Partial<Interview>): Moved => {
    const before = { ...interview, ...changes };
    return { kind: "moved", interview: { ...before, state: changes.state ?? stateBefore(before) } };
  };
  switch (state) {
    case "thanked":
      return back({ state: "held", thankedAt: null });
    case "held":
      return back({ heldAt: null });
    case "answered":
    case "declined":
      return back(startsAt === null ? { answeredAt: null } : {});
    case "no-answer":
    case "did-not-happen":
      return back({});
    case "asked":
      if (spokenOf(interview)) return back({ unrelatedAt: null });
      return back({ askedAt: null, state: wasUnderWay(interview) ? "did-not-happen" : "planned" });
    case "scheduled":
      return back({ startsAt: null, answeredAt: answered ? answeredAt : null });
    case "moved":
      return { kind: "not-possible", because: "The time before is not known any more; arrange it again." };
    case "planned":
      return { kind: "not-possible", because: "There is no step here that could be taken back." };
  }
}

/**
 * Takes back that a letter which moved this conversation on went out at `sentAt`. `askedBefore`: when an earlier
 * letter had asked for it. A letter that moved nothing leaves everything as it is.
 */
export function takeBackLetter(interview: Interview, sentAt: Instant, askedBefore: Instant | null): Moved {
  const { state, askedAt, thankedAt } = interview;
  if (askedAt !== sentAt && thankedAt !== sentAt) return { kind: "unchanged", interview };
  if (state === "thanked" && thankedAt === sentAt) return takeBack(interview);
  if (state !== "asked")
    return { kind: "not-possible", because: "The conversation has gone on since; the letter stays as sent." };
  if (askedBefore === null) return takeBack({ ...interview, unrelatedAt: null });
  return { kind: "moved", interview: { ...interview, state: "did-not-happen", askedAt: askedBefore } };
}

/** A letter that came since the request was said to be about something else. */
function spokenOf({ askedAt, unrelatedAt }: Interview): boolean {
  return unrelatedAt !== null && unrelatedAt > (askedAt ?? unrelatedAt);
}

function stateBefore({ startsAt, answeredAt, askedAt }: Interview): InterviewState {
  if (startsAt !== null) return "scheduled";
  if (answeredAt !== null) return "answered";
  return askedAt === null ? "planned" : "asked";
}

/** Only what fell through can be asked for again after an answer. */
function wasUnderWay({ startsAt, answeredAt }: Interview): boolean {
  return startsAt !== null || answeredAt !== null;
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
