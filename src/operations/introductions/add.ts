import { z } from "zod";
import { insertIntroduction, updateIntroduction } from "#database/introductions/introductions.ts";
import { findPeople } from "#database/people/people.ts";
import {
  type Asking,
  type Introduction,
  NOT_ASKED,
  newIntroduction,
  peopleIn,
  stateOf,
  threeProblem,
} from "#introductions/introduction.ts";
import type { Instant } from "#time/date.ts";
import { id, instant, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";
import { introductionOfThree } from "./begun.ts";
import { shownIntroductions } from "./shown.ts";
import { carryOwnSteps } from "./step-touches.ts";

/**
 * Where it may begin: an idea, a question that has been put, a word that was given unasked, a name that I may write to in
 * theirs, or something that has happened.
 */
export const BEGINNINGS = ["thought-of", "asked", "agreed", "named", "made"] as const;
const HAPPENED = ["named", "made"] as const;

/**
 * Writes down an introduction (R53): somebody introduced me or could, or two of my contacts should meet. Whoever is not
 * named is the user. Between two of one's own "asked" is said of each of them, later. Of the same three there is one: what
 * is written down anew of it goes on there, and `added` is false.
 */
export const addIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    introducerId: id<"person">().nullable().default(null).describe("who introduces you"),
    otherId: id<"person">().nullable().default(null).describe("whom you introduce them to"),
    state: z.enum(BEGINNINGS).default("thought-of"),
    reason: text.trim().default("").describe("why the two should meet"),
    at: instant.optional().describe("when it happened, or was asked"),
  }),
  async run(context, input) {
    const { tx, now, newId } = context;
    const problem = threeProblem(input);
    if (problem !== null) return invalid(input.introducerId === null ? "otherId" : "introducerId", problem);
    const wanted = peopleIn(input);
    const people = await findPeople(tx, wanted);
    if (people.length < wanted.length) return missing("person");
    const mine = input.introducerId === null;
    const hidden = people.find((person) => person.leftOut);
    const happened = HAPPENED.some((each) => each === input.state);
    if (hidden !== undefined && input.state !== "made")
      return refused(`${hidden.name} is left out. Take them back in first, if you like.`);
    if (mine && ["asked", "agreed", "named"].includes(input.state))
      return refused("Each of the two is asked on their own: begin with the idea, then write to both.");
    const at = input.at ?? now;
    const there = await introductionOfThree(tx, input);
    if (there !== undefined && stateOf(there) === "declined" && !happened) {
      const [shown] = await shownIntroductions(context, [there]);
      return refused(
        `${shown?.inWords ?? "It was declined."} A yes that comes after all can be noted there.`,
      );
    }
    if (there !== undefined) {
      const gone = goneOn(there, input, at);
      if (gone !== there) {
        await updateIntroduction(tx, gone);
        await carryOwnSteps(context, there, gone);
      }
      const [shown] = await shownIntroductions(context, [gone]);
      return shown === undefined ? missing("person") : done({ ...shown, added: false });
    }
    const introduction = newIntroduction({
      id: newId<"introduction">(),
      introducerId: input.introducerId,
      personId: input.personId,
      otherId: input.otherId,
      reason: input.reason,
      asking: askingAt(input.state, at),
      madeAt: happened ? at : null,
      byName: input.state === "named",
      createdAt: now,
    });
    await insertIntroduction(tx, introduction);
    await carryOwnSteps(context, null, introduction);
    const [shown] = await shownIntroductions(context, [introduction]);
    return shown === undefined ? missing("person") : done({ ...shown, added: true });
  },
});

/** What is written down of three of whom there is an introduction already is a further step of that, or says why. */
function goneOn(
  there: Introduction,
  { state, reason }: { readonly state: (typeof BEGINNINGS)[number]; readonly reason: string },
  at: Instant,
): Introduction {
  const { asking } = there;
  const isNews = {
    "thought-of": false,
    asked: asking.askedAt === null && asking.answer === null,
    agreed: asking.answer === null,
    named: there.madeAt === null,
    made: there.madeAt === null || there.byName,
  }[state];
  const happens = isNews && HAPPENED.some((each) => each === state);
  const why = reason === "" ? there.reason : reason;
  if ((there.madeAt !== null && !happens) || (!isNews && why === there.reason)) return there;
  return {
    ...there,
    reason: why,
    asking:
      !isNews || state === "thought-of" || happens
        ? asking
        : { ...asking, ...(state === "asked" ? { askedAt: at } : { answer: "yes" as const }) },
    ...(happens ? { madeAt: at, byName: state === "named", closedAt: null } : {}),
    version: there.version + 1,
  };
}

/** A word given unasked is a yes; when they gave it is told by the talk, and is no contact of its own. */
function askingAt(state: (typeof BEGINNINGS)[number], at: Instant): Asking {
  if (state === "asked") return { ...NOT_ASKED, askedAt: at };
  return state === "agreed" ? { ...NOT_ASKED, answer: "yes" } : NOT_ASKED;
}
