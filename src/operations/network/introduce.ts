import { z } from "zod";
import { interviewsWith } from "#database/interviews/interviews.ts";
import { introductionsOf } from "#database/introductions/introductions.ts";
import { goalsFor, peopleAt } from "#database/network/goals.ts";
import { MOST_NAMED, surroundingsOf } from "#database/network/rings.ts";
import { findPerson } from "#database/people/people.ts";
import { tieOf } from "#database/ties/ties.ts";
import { touchesOf } from "#database/ties/touches.ts";
import type { IntroductionState } from "#introductions/introduction.ts";
import { type Goal, goalMeant, type Meant, withoutQuestion } from "#network/goal.ts";
import { askedTooOften, unaskedFor } from "#network/unasked.ts";
import { waysTo } from "#network/ways.ts";
import {
  askedOftenInWords,
  introducedInWords,
  unaskedInWords,
  waitsInWords,
  waysInWords,
} from "#network/ways-in-words.ts";
import type { IntroductionId, PersonId } from "#people/id.ts";
import { quoted } from "#people/shown.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { whenFrom } from "#time/near.ts";
import { inTurns } from "#time/steps.ts";
import { id, line } from "../fields.ts";
import { waitingRequest } from "../introductions/begun.ts";
import { type ShownIntroduction, shownIntroductions } from "../introductions/shown.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { pausing } from "../turns.ts";
import { type ShownWay, shownWays } from "./shown-ways.ts";

/** Further ways are better asked for once these have been tried. */
const MOST_WAYS = 3;

type Named = { readonly id: PersonId; readonly name: string };

type Introduced =
  | { readonly kind: "nobody"; readonly says: string }
  /** The words may mean several; one of them is asked for again by its exact name, or a person by `personId`. */
  | { readonly kind: "which"; readonly says: string; readonly goals: readonly Goal[] }
  | {
      readonly kind: "ways";
      readonly goal: Goal;
      readonly says: string;
      /** Those whom I know myself. */
      readonly own: readonly Named[];
      readonly ways: readonly ShownWay[];
      /** Somebody has introduced me to the one already. */
      readonly introduced: IntroductionId | null;
      /** Whom I could write to without any introduction. */
      readonly direct: readonly Named[];
    };

/**
 * Who can introduce me to somebody, to anyone at an organization, or into a field: the best ways within two steps,
 * within three where two do not lead there, that share nobody who would have to be asked.
 */
export const introduceMe = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    to: line.default("").describe("a name, an organization or a field"),
    personId: id<"person">().optional(),
    hops: z
      .literal([2, 3])
      .optional()
      .describe("steps at most; otherwise two, or three where two do not lead there"),
  }),
  async run(context, { to, personId, hops }) {
    if (personId === undefined) {
      const asked = await meantBy(context, to);
      const meant = asked.kind === "none" ? await meantBy(context, withoutQuestion(to)) : asked;
      if (meant.kind === "one") return done(await introducedTo(context, meant.goal, hops));
      if (meant.kind === "several")
        return done<Introduced>({
          kind: "which",
          says: `${quoted(to)} may mean several. Which one?`,
          goals: meant.goals,
        });
      const says =
        to === ""
          ? "Whom would you like to meet? A name, an organization or a field."
          : `Nobody and nothing in your book is called ${quoted(to)}. Add them with where they work, and ways may appear.`;
      return done<Introduced>({ kind: "nobody", says });
    }
    const person = await findPerson(context.tx, personId);
    if (person === undefined) return missing("person");
    if (person.leftOut) return refused(`${person.name} is left out. Take them back in first, if you like.`);
    return done(await introducedTo(context, { kind: "person", id: person.id, name: person.name }, hops));
  },
});

async function meantBy({ tx }: Context, typed: string): Promise<Meant> {
  return goalMeant(typed === "" ? [] : await goalsFor(tx, typed), typed);
}

async function introducedTo(context: Context, goal: Goal, hops: 2 | 3 | undefined): Promise<Introduced> {
  const { tx, today } = context;
  const rest = pausing(context);
  const there = goal.kind === "person" ? [{ id: goal.id, most: null }] : await peopleAt(tx, goal, today);
  const targets = there.map(({ id }) => id);
  const within = async (steps: 2 | 3) => {
    const around = await surroundingsOf(tx, today, there, steps, rest);
    const ways = await inTurns(waysTo(around, targets, { hops: steps, most: MOST_WAYS }), rest);
    return { around, ...ways };
  };
  const near = await within(hops ?? 2);
  const found =
    near.ways.length === 0 && near.own.length === 0 && hops === undefined ? await within(3) : near;
  const surroundings = found.around;
  const names = new Map(surroundings.people.map((each) => [each.id, each.name]));
  const named = (ids: readonly PersonId[]) =>
    ids.slice(0, MOST_NAMED).map((each) => ({ id: each, name: names.get(each) ?? "" }));
  const known = new Set(surroundings.people.filter((each) => each.known).map((each) => each.id));
  // A no is all that was between us, unless I know them besides.
  const saidNo =
    goal.kind === "person" &&
    !found.own.every((each) => known.has(each)) &&
    (await turnedDownOn(context, goal.id)) !== null;
  const own = saidNo ? [] : named(found.own);
  const ways = await shownWays(context, surroundings, found.ways);
  const { made, underWay, wroteOn, noOn } =
    goal.kind === "person" && own.length === 0 ? await betweenUs(context, goal.id, ways) : NOTHING_YET;
  if (made !== null) {
    const says = introducedInWords(made.inWords, made.inTouch);
    const through = ways.filter(({ begun }) => begun?.id === made.id && !made.inTouch);
    return { kind: "ways", goal, says, own, ways: through, introduced: made.id, direct: named(targets) };
  }
  const nameOf = (id: PersonId) => names.get(id) ?? "";
  const [best] = ways;
  const around = new Map(surroundings.people.map((each) => [each.id, each]));
  const tooOften =
    goal.kind === "person" && own.length === 0
      ? askedTooOften(surroundings, goal.id).map((each) =>
          askedOftenInWords(nameOf(each), around.get(each)?.asksThisYear ?? 0),
        )
      : [];
  return {
    kind: "ways",
    goal,
    says: [
      waysInWords(goal.name, goal.kind, {
        own: own.map(({ name }) => name),
        ownKnown: own.every(({ id }) => known.has(id)),
        first: best?.people[0]?.name ?? null,
        faint: found.faint || near.faint,
        nobody: targets.length === 0,
        underWay: underWay ?? (isUnderWay(best?.begun?.state) ? (best?.begun?.inWords ?? null) : null),
        wrote: wroteOn === null ? null : whenFrom(today, wroteOn),
        turnedDown: noOn === null ? null : whenFrom(today, noOn),
        unasked:
          goal.kind === "person"
            ? unaskedFor(surroundings, goal.id).map((each) => unaskedInWords(each, nameOf))
            : [],
      }),
      ...tooOften,
    ].join(" "),
    own,
    ways,
    introduced: null,
    direct: noOn !== null || (wroteOn === null && (ways.length > 0 || own.length > 0)) ? [] : named(targets),
  };
}

function isUnderWay(state: IntroductionState | undefined): boolean {
  return state === "asked" || state === "agreed";
}

const NOTHING_YET = { made: null, underWay: null, wroteOn: null, noOn: null } as const;

/** What there is already between me and somebody I do not know. */
async function betweenUs(context: Context, id: PersonId, ways: readonly ShownWay[]) {
  const toMe = (await introductionsOf(context.tx, id)).filter(
    (each) => each.personId === id && each.introducerId !== null,
  );
  const begun = (await shownIntroductions(context, toMe)).filter(
    ({ introducer }) => introducer?.leftOut === false,
  );
  const { lastAt } = await tieOf(context.tx, id);
  const [latest] = await touchesOf(context.tx, id, { limit: 1 });
  const made = begun.find(({ madeAt }) => madeAt !== null);
  return {
    /** The last introduction to them that was made, and whether there was contact with them since. */
    made:
      made === undefined
        ? null
        : {
            id: made.id,
            inWords: made.inWords,
            inTouch: lastAt !== null && lastAt >= (made.madeAt ?? lastAt),
          },
    /** Asked for already, also where the one who was asked has become too dear a way to be shown. */
    underWay:
      begun.find(({ state }) => isUnderWay(state))?.inWords ?? (await waitingInWords(context, begun, ways)),
    /** A letter that waits for my answer: what was mutual, or mine, waits for none. */
    wroteOn: latest?.direction === "in" ? dateOf(latest.at, context.timeZone) : null,
    noOn: await turnedDownOn(context, id),
  };
}

/** When they said no to the last talk that I asked for; null where they did not. */
async function turnedDownOn({ tx, timeZone }: Context, id: PersonId): Promise<DateText | null> {
  const last = (await interviewsWith(tx, id)).find(({ iAmAsked }) => !iAmAsked);
  return last?.state === "declined" ? dateOf(last.answeredAt ?? last.plannedAt, timeZone) : null;
}

/** A request that waits to be sent, to somebody who is not among the ways shown, which say so themselves. */
async function waitingInWords(
  { tx }: Context,
  begun: readonly ShownIntroduction[],
  ways: readonly ShownWay[],
): Promise<string | null> {
  const shown = new Set(ways.map((way) => way.begun?.id));
  for (const each of begun) {
    if (each.state !== "thought-of" || shown.has(each.id) || each.introducer === null) continue;
    if ((await waitingRequest(tx, each)) !== undefined)
      return waitsInWords(each.introducer.name, each.person.name);
  }
  return null;
}
