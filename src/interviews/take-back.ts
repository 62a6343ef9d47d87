import type { Instant } from "#time/date.ts";
import type { Interview, InterviewState } from "./interview.ts";
import type { Moved } from "./progress.ts";
import { lastStep, withoutStep, withStep } from "./steps.ts";

/**
 * Takes the last step back, for a slip of the finger: the conversation stands exactly as before it. One noted before
 * steps were kept is taken back as far as the remaining dates tell; `answered`: that they answered was then noted by
 * itself, and not only with the time.
 */
export function takeBack(interview: Interview, answered = true): Moved {
  const step = lastStep(interview);
  if (step !== undefined) return { kind: "moved", interview: withoutStep(interview, step) };
  return takeBackByDates({ ...interview, steps: [] }, answered);
}

/**
 * Takes back that a letter which moved this conversation on went out at `sentAt`. `askedBefore`: when an earlier
 * letter had asked for it. A letter that moved nothing leaves everything as it is.
 */
export function takeBackLetter(interview: Interview, sentAt: Instant, askedBefore: Instant | null): Moved {
  const { state, askedAt, thankedAt, answeredAt, iAmAsked } = interview;
  const wasMyYes = iAmAsked && answeredAt === sentAt;
  if (askedAt !== sentAt && thankedAt !== sentAt && !wasMyYes) return { kind: "unchanged", interview };
  if (state === "answered" && wasMyYes) return takeBack(asIfNotSpokenOf(interview));
  if (state === "thanked" && thankedAt === sentAt) return takeBack(interview);
  if (state !== "asked")
    return { kind: "not-possible", because: "The conversation has gone on since; the letter stays as sent." };
  const asked = asIfNotSpokenOf(interview);
  if (lastStep(asked) !== undefined || askedBefore === null) return takeBack(asked);
  return {
    kind: "moved",
    interview: { ...asked, steps: [], state: "did-not-happen", askedAt: askedBefore },
  };
}

/** Says of a letter that came since the request that it was about something else. */
export function withUnrelated(interview: Interview, wroteAt: Instant): Interview {
  return withStep(interview, { ...interview, unrelatedAt: wroteAt }, wroteAt);
}

/** What was said of letters that came since the request goes with it. */
function asIfNotSpokenOf(interview: Interview): Interview {
  const step = lastStep(interview);
  if (step === undefined) return { ...interview, unrelatedAt: null };
  return step.unrelatedAt === undefined ? interview : asIfNotSpokenOf(withoutStep(interview, step));
}

function takeBackByDates(interview: Interview, answered: boolean): Moved {
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
