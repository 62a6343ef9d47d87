import { readQuiet } from "#database/follow-ups/quiet.ts";
import { talksHeld } from "#database/introductions/introductions.ts";
import { findPeople } from "#database/people/people.ts";
import { introductionInWords } from "#introductions/in-words.ts";
import {
  hasNews,
  type Introduction,
  type IntroductionState,
  type NextStep,
  nextStep,
  peopleIn,
  stateOf,
} from "#introductions/introduction.ts";
import type { Quiet } from "#introductions/silence.ts";
import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

type Named = { readonly id: PersonId; readonly name: string; readonly leftOut: boolean };

/** An introduction as a surface shows it: the three by name, null being me; where it stands in words, and what is next. */
export type ShownIntroduction = Introduction & {
  readonly introducer: Named | null;
  readonly person: Named;
  readonly other: Named | null;
  readonly state: IntroductionState;
  readonly inWords: string;
  readonly next: NextStep;
  /** When I first talked with whom I met by it. */
  readonly talkedAt: Instant | null;
  /** What silence asks for by now (R33). */
  readonly quiet: Quiet;
};

export async function shownIntroductions(
  { tx, today, timeZone }: Context,
  introductions: readonly Introduction[],
): Promise<readonly ShownIntroduction[]> {
  const ids = [...new Set(introductions.flatMap(peopleIn))];
  const people = new Map(
    (await findPeople(tx, ids)).map(({ id, name, leftOut }): [PersonId, Named] => [
      id,
      { id, name, leftOut },
    ]),
  );
  const talks = await talksHeld(tx, ids);
  const quiet = await readQuiet(tx, introductions, { today, timeZone });
  const named = (id: PersonId | null) => (id === null ? null : (people.get(id) ?? null));
  const nameOf = (id: PersonId) => people.get(id)?.name ?? "";
  return introductions.flatMap((introduction) => {
    const person = named(introduction.personId);
    if (person === null) return [];
    const made = introduction.madeAt;
    const talk = talks.get(person.id)?.find(({ heldAt }) => made !== null && heldAt >= made);
    const talkedAt = talk?.heldAt ?? null;
    return {
      ...introduction,
      introducer: named(introduction.introducerId),
      person,
      other: named(introduction.otherId),
      state: stateOf(introduction),
      inWords: introductionInWords(introduction, {
        today,
        timeZone,
        nameOf,
        quiet: quiet(introduction),
      }),
      next: nextStep(introduction, hasNews({ cameOfIt: introduction.cameOfIt, talkedAt })),
      talkedAt,
      quiet: quiet(introduction),
    };
  });
}
