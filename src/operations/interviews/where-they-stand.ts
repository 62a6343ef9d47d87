import { type Read, readStandings } from "#database/interviews/standings.ts";
import type { Interview } from "#interviews/interview.ts";
import { type NextStep, nextStep } from "#interviews/next-step.ts";
import type { Standing } from "#interviews/standing.ts";
import { standingInShort, standingInWords } from "#interviews/standing-in-words.ts";
import type { InterviewId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** Where a conversation stands, as every surface shows it. */
export type Shown = {
  readonly stands: Standing;
  /** Where it stands and since when, for a list. */
  readonly standsInWords: string;
  /** What is next, and whose turn it is. */
  readonly nextStep: NextStep & { readonly sentence: string };
};

type Known = ReadonlyMap<InterviewId, Read>;

/** Where some conversations stand, read for all of them at once; what is `known` already is not read again. */
export async function whereTheyStand(
  { tx, now, today, timeZone }: Context,
  interviews: readonly Interview[],
  known: Known = new Map(),
): Promise<(interview: Interview, name: string) => Shown> {
  const unknown = interviews.filter(({ id }) => !known.has(id));
  const read = await readStandings(tx, unknown, { now, today, timeZone });
  return (interview, name) => shownStanding(known.get(interview.id) ?? read(interview), name, today);
}

/** What was read of one conversation, as every surface shows it. */
export function shownStanding({ stands, whoElseAt }: Read, name: string, today: DateText): Shown {
  return {
    stands,
    standsInWords: standingInShort(stands, today),
    nextStep: {
      ...nextStep(stands),
      sentence: standingInWords(stands, { today, name, organization: whoElseAt?.organization ?? null }),
    },
  };
}
