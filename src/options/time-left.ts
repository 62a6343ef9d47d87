import type { Runway, RunwayStep, StepKind } from "#stages/runway.ts";
import type { Option, VerdictKind } from "./option.ts";

/** What moves a career on, by where the user stands on it. Parked and ruled-out ones are at rest. */
const STEPS_FOR: Record<VerdictKind, readonly StepKind[]> = {
  undecided: ["conversation", "shadowing", "short-course", "internship"],
  pursue: [
    "conversation",
    "application-round",
    "work-sample",
    "short-course",
    "project",
    "long-course",
    "internship",
    "fellowship",
  ],
  park: [],
  "ruled-out": [],
};

export type OptionInTime = {
  readonly option: Option;
  /** The one to begin soonest first; never empty. */
  readonly fits: readonly RunwayStep[];
  readonly sentence: string;
};

/** Time left against the careers still open: for each what still fits, never what was missed (R22). */
export function optionsInTime(options: readonly Option[], { fits }: Runway): readonly OptionInTime[] {
  return options.flatMap((option) => {
    const mine = fits.filter((step) => STEPS_FOR[option.verdict].includes(step.kind));
    const [first] = mine;
    return first === undefined ? [] : [{ option, fits: mine, sentence: first.sentence }];
  });
}
