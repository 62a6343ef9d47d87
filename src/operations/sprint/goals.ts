import { z } from "zod";
import { SPRINT_GOALS, SPRINT_PHASES, type SprintGoals } from "#interviews/sprint.ts";

const number = z.int().min(0).max(10_000).optional();

/** The numbers of a month as one may write them: minutes for each phase, letters, letters to people not known, talks. */
export const goals = {
  letters: number,
  toStrangers: number,
  talks: number,
  chooseMinutes: number,
  writeMinutes: number,
  talkMinutes: number,
  decideMinutes: number,
};

type Written = z.output<z.ZodObject<typeof goals>>;

/** What is wished for, for `loweredGoals`: numbers that were not named stay. */
export function lowered(written: Written, present: SprintGoals = SPRINT_GOALS): SprintGoals {
  const minutes = SPRINT_PHASES.map(
    (phase) => [phase, written[`${phase}Minutes`] ?? present.minutes[phase]] as const,
  );
  return {
    minutes: Object.fromEntries(minutes) as SprintGoals["minutes"],
    letters: written.letters ?? present.letters,
    toStrangers: written.toStrangers ?? present.toStrangers,
    talks: written.talks ?? present.talks,
  };
}
