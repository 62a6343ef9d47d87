import { insertEvidence, insertVerdict } from "#database/options/options.ts";
import type { Option } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import type { SampleCareer } from "#sample/story.ts";
import type { Context } from "../operation.ts";
import { daysAgo } from "./days-ago.ts";

/** Writes what speaks for and against a career, with its voices, and the trail of verdicts. */
export async function writeCareer(
  context: Context,
  career: SampleCareer,
  careers: ReadonlyMap<string, Option>,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> {
  const { tx, newId } = context;
  const option = careers.get(career.name);
  if (option === undefined) throw new Error(`The sample has no career ${career.name}.`);
  for (const { direction, text, voice, days } of career.evidence) {
    await insertEvidence(tx, {
      id: newId<"evidence">(),
      optionId: option.id,
      direction,
      text,
      personId: voice === undefined ? null : (people.get(voice) ?? null),
      interviewId: null,
      offRecord: false,
      at: daysAgo(context, days),
    });
  }
  for (const { days, ...verdict } of career.verdicts) {
    await insertVerdict(tx, newId(), option.id, { ...verdict, at: daysAgo(context, days) });
  }
}
