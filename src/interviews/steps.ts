import type { Instant } from "#time/date.ts";
import { type Interview, STEPPED, type Step } from "./interview.ts";

/** So many are kept of one conversation; whoever looks further back than that has not slipped. */
const MOST_STEPS = 40;

/** A conversation after a step, which remembers what the step changed, and when. */
export function withStep(before: Interview, after: Interview, at: Instant): Interview {
  return { ...after, steps: [...before.steps, { ...stepBetween(before, after), at }].slice(-MOST_STEPS) };
}

function stepBetween(before: Interview, after: Interview): Step {
  const changed = STEPPED.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}

/** The last step, unless the conversation came to stand elsewhere without one. */
export function lastStep({ steps, ...interview }: Interview): Step | undefined {
  const last = steps.at(-1);
  return last?.state === undefined || last.state[1] === interview.state ? last : undefined;
}

/**
 * The conversation as it was before a step. A place or a number of minutes that was changed since stays as it was
 * changed, and so does every word written meanwhile.
 */
export function withoutStep(interview: Interview, step: Step): Interview {
  const undone = STEPPED.flatMap((field) => {
    const [was, became] = step[field] ?? [];
    return became !== undefined && became === interview[field] ? [[field, was]] : [];
  });
  return { ...interview, ...Object.fromEntries(undone), steps: interview.steps.slice(0, -1) };
}
