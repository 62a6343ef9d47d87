import { interviewsWith } from "#database/interviews/interviews.ts";
import type { Surrounding } from "#database/network/surroundings.ts";
import { findPeople } from "#database/people/people.ts";
import { contactDaysOfEach, tiesOf } from "#database/ties/ties.ts";
import { theyAnswered } from "#interviews/interview.ts";
import { introductionInWords } from "#introductions/in-words.ts";
import { type IntroductionState, stateOf } from "#introductions/introduction.ts";
import type { Way } from "#network/ways.ts";
import { stepInWords, wayInWords, whyWay } from "#network/ways-in-words.ts";
import type { DraftId, IntroductionId, PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { type Line, lineOf } from "#ties/line.ts";
import { tieInWords } from "#ties/words.ts";
import { begunIntroduction, waitingRequest } from "../introductions/begun.ts";
import type { Context } from "../operation.ts";

type Named = { readonly id: PersonId; readonly name: string };

/** A way as a surface shows it. */
export type ShownWay = {
  /** From whom I ask to whom I would like to meet. */
  readonly people: readonly Named[];
  readonly sentence: string;
  /** How whom I ask and I know each other. */
  readonly tie: { readonly inWords: string; readonly line: Line };
  /** One for each two who follow each other. */
  readonly steps: readonly { readonly sentence: string; readonly inferred: boolean }[];
  readonly why: readonly string[];
  /** The introduction of the second by the first, where it has been begun or made already. */
  readonly begun: Begun | null;
};

type Begun = {
  readonly id: IntroductionId;
  readonly state: IntroductionState;
  readonly inWords: string;
  /** The request that waits to be sent. */
  readonly letterId: DraftId | null;
};

/** In short: how it stands in whole is in `begun`. */
const BEGUN_IN_WORDS: Record<IntroductionState, string> = {
  "thought-of": "thought of",
  asked: "asked already",
  agreed: "they said yes",
  made: "you have been introduced",
  declined: "they would rather not",
  "let-go": "let go",
};

export async function shownWays(
  context: Context,
  { people }: { readonly people: readonly Surrounding[] },
  ways: readonly Way[],
): Promise<readonly ShownWay[]> {
  const { tx, today, timeZone } = context;
  const around = new Map(people.map((each) => [each.id, each]));
  const nameOf = (id: PersonId) => around.get(id)?.name ?? "";
  const firsts = ways.flatMap((way) => way.people.slice(0, 1));
  const ties = await tiesOf(tx, firsts);
  const days = await contactDaysOfEach(tx, firsts, timeZone);
  const persons = new Map((await findPeople(tx, firsts)).map((person) => [person.id, person]));
  const shown: ShownWay[] = [];
  for (const way of ways) {
    const [first, second] = way.people;
    const person = first === undefined ? undefined : persons.get(first);
    if (person === undefined) continue;
    const history = ties.get(person.id) ?? NO_HISTORY;
    const begun = second === undefined ? undefined : await begunIntroduction(tx, person.id, second);
    shown.push({
      people: way.people.map((id) => ({ id, name: nameOf(id) })),
      sentence:
        begun === undefined || stateOf(begun) === "thought-of"
          ? wayInWords(way, nameOf)
          : `Through ${shownName(person.name)}: ${BEGUN_IN_WORDS[stateOf(begun)]}.`,
      tie: {
        inWords: tieInWords(
          {
            ...person,
            history,
            contactDays: days.get(person.id)?.all ?? null,
            talkDays: days.get(person.id)?.talks,
            answered: theyAnswered(await interviewsWith(tx, person.id)),
            connected: null,
          },
          today,
        ),
        line: lineOf(history, person.familiarity, today),
      },
      steps: way.steps.map((step) => stepInWords(step, nameOf)),
      why: whyWay(way, (id) => around.get(id) ?? { chance: null, asksThisYear: 0 }, nameOf),
      begun:
        begun === undefined
          ? null
          : {
              id: begun.id,
              state: stateOf(begun),
              inWords: introductionInWords(begun, { today, timeZone, nameOf }),
              letterId: (await waitingRequest(tx, begun))?.id ?? null,
            },
    });
  }
  return shown;
}
