import { findInterview, updateInterview } from "#database/interviews/interviews.ts";
import type { Interview, InterviewState, TakenInvitation } from "#interviews/interview.ts";
import { withInvitationTaken } from "#interviews/invitation-about.ts";
import { moveInterview } from "#interviews/progress.ts";
import { stepDayProblem } from "#interviews/step-day.ts";
import type { InterviewId } from "#people/id.ts";
import { dateOf, type Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { done, invalid, missing, type Outcome, refused, staleness } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";

type Move = {
  readonly id: InterviewId;
  readonly version?: number | undefined;
  readonly to: InterviewState;
  readonly at?: Instant | undefined;
  readonly startsAt?: Instant | undefined;
  readonly answered?: boolean | undefined;
  readonly minutes?: number | undefined;
  readonly place?: string | undefined;
  /** The invitation of theirs by which it is arranged. */
  readonly invitation?: TakenInvitation | undefined;
  /** What is written down along with the move. */
  readonly details?: Partial<Interview>;
};

/** The one way in which a conversation moves on; a repeated move is harmless. */
export async function move(context: Context, wanted: Move): Promise<Outcome<Interview>> {
  const { tx, now, timeZone } = context;
  const current = await findInterview(tx, wanted.id);
  if (current === undefined) return missing("conversation");
  const stale = staleness(current, wanted.version);
  if (stale !== undefined) return stale;
  const at = wanted.at ?? now;
  const problem = wanted.at === undefined ? undefined : stepDayProblem(current, wanted.to, at, context);
  if (problem !== undefined) return invalid("at", problem);
  const { stage } = await whereIAm(context, current.optionId, dateOf(at, timeZone));
  const { startsAt, minutes, place, answered } = wanted;
  const moved = moveInterview(current, wanted.to, { at, stage, startsAt, minutes, place, answered });
  if (moved.kind === "not-possible") return refused(moved.because);
  const details = Object.fromEntries(
    Object.entries(wanted.details ?? {}).filter(([, value]) => value !== undefined && value !== ""),
  );
  const { invitation } = wanted;
  if (moved.kind === "unchanged" && Object.keys(details).length === 0 && invitation === undefined)
    return done(current);
  const stands = moved.kind === "unchanged" ? current : moved.interview;
  const taken = invitation === undefined ? stands : withInvitationTaken(stands, invitation);
  const interview: Interview = { ...taken, ...details, version: current.version + 1 };
  await updateInterview(tx, interview);
  return done(interview);
}
