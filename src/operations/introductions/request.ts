import { z } from "zod";
import { introductionsOf } from "#database/introductions.ts";
import { stateOf } from "#introductions/introduction.ts";
import { writeDraft } from "../drafts/write.ts";
import { id, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { addIntroduction } from "./add.ts";

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
  }),
  async run(context, { introducerId, personId, reason }) {
    const begun = (await introductionsOf(context.tx, introducerId)).find(
      (each) =>
        each.introducerId === introducerId && each.personId === personId && stateOf(each) === "thought-of",
    );
    let introductionId = begun?.id;
    if (introductionId === undefined) {
      const input = addIntroduction.input.parse({ personId, introducerId, reason });
      const added = await addIntroduction.run(context, input);
      if (added.kind !== "done") return added;
      introductionId = added.value.id;
    }
    const letter = { personId: introducerId, kind: "introduction", introductionId };
    return writeDraft.run(context, writeDraft.input.parse(letter));
  },
});
