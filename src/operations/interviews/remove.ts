import { z } from "zod";
import {
  findInterview,
  hangsOnInterview,
  questionsOf,
  removeInterview,
} from "#database/interviews/interviews.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * Throws away a conversation that is only planned and that nothing hangs on; what was asked, said or promised stays.
 * The answer is what stood there, to plan it again.
 */
export const removeConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">() }),
  async run({ tx }, input) {
    const interview = await findInterview(tx, input.id);
    if (interview === undefined) return missing("conversation");
    if (interview.state !== "planned" || interview.askedAt !== null)
      return refused("It is more than a plan by now; closing it says that it did not come about.");
    if (interview.notes !== "" || interview.learned !== "" || (await hangsOnInterview(tx, interview.id)))
      return refused("A letter, a note or a promise belongs to this plan; take that away first.");
    const questions = await questionsOf(tx, interview.id);
    await removeInterview(tx, interview.id);
    return done({ ...interview, questions });
  },
});
