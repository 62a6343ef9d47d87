import { z } from "zod";
import { findPerson } from "#database/people/people.ts";
import { stateOf } from "#introductions/introduction.ts";
import type { Person } from "#people/person.ts";
import { shownName } from "#people/shown.ts";
import { asItIs, writeDraft } from "../drafts/write.ts";
import { id, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { addIntroduction } from "./add.ts";
import { begunIntroduction, waitingRequest } from "./begun.ts";
import { editIntroduction } from "./edit.ts";
import { shownIntroductions } from "./shown.ts";

/**
 * One step from a way to its letter: writes the introduction down, where that has not been done, and drafts the request
 * to whoever could make it, with the paragraph to pass on (R53). Nothing is sent.
 */
export const requestIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    introducerId: id<"person">(),
    personId: id<"person">(),
    reason: text.trim().default("").describe("why the two of you should meet"),
    goalId: id<"person">().optional().describe("whom it should lead to in the end, through the one you meet"),
  }),
  async run(context, { introducerId, personId, reason, goalId }) {
    const { tx } = context;
    const person = await findPerson(tx, personId);
    if (person === undefined) return missing("person");
    if (person.familiarity === "known")
      return refused(
        `You know ${shownName(person.name)} yourself, so nobody has to introduce you; write to them.`,
      );
    const goal = goalId === undefined ? undefined : await findPerson(tx, goalId);
    if (goalId !== undefined && goal === undefined) return missing("person");
    const begun = await begunIntroduction(tx, introducerId, personId);
    if (begun !== undefined && stateOf(begun) !== "thought-of") {
      const [shown] = await shownIntroductions(context, [begun]);
      return refused(`${shown?.inWords ?? "It has been asked for."} It need not be asked for again.`);
    }
    const anew = begun !== undefined && reason !== "" && reason !== begun.reason;
    if (anew) {
      const changed = await editIntroduction.run(
        context,
        editIntroduction.input.parse({ id: begun.id, version: begun.version, reason }),
      );
      if (changed.kind !== "done") return changed;
    }
    const waiting = begun === undefined || anew ? undefined : await waitingRequest(tx, begun);
    const introducer = await findPerson(tx, introducerId);
    if (waiting !== undefined && introducer !== undefined)
      return done(await asItIs(context, waiting, introducer));
    let introductionId = begun?.id;
    if (introductionId === undefined) {
      const why = reason === "" && goal !== undefined ? towards(person, goal) : reason;
      const input = addIntroduction.input.parse({ personId, introducerId, reason: why });
      const added = await addIntroduction.run(context, input);
      if (added.kind !== "done") return added;
      introductionId = added.value.id;
    }
    const letter = { personId: introducerId, kind: "introduction", introductionId };
    return writeDraft.run(context, writeDraft.input.parse(letter));
  },
});

/** Whoever passes on a request should know where it is to lead. */
function towards(person: Person, goal: Person): string {
  const [nearer, further] = [person, goal].map(({ name }) => shownName(name));
  return `${nearer} may know ${further}, whom I would like to meet in the end.`;
}
