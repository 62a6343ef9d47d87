import { z } from "zod";
import { findInterview, updateInterview } from "#database/interviews.ts";
import { recountTie } from "#database/ties.ts";
import { removeStepTouches, stepTouches } from "#database/touches.ts";
import { takeBack } from "#interviews/progress.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";
import { isAmongMail } from "./step-touch.ts";

/** Takes the last step back, after a slip of the finger, and what it put on the timeline. */
export const takeBackStep = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version }),
  async run(context, input) {
    const { tx } = context;
    const current = await findInterview(tx, input.id);
    if (current === undefined) return missing("conversation");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const { answeredAt } = current;
    const answered =
      answeredAt !== null &&
      ((await stepTouches(tx, current.id, "answered")).length > 0 ||
        (await isAmongMail(context, current, { at: answeredAt, kind: "mail", direction: "in" })));
    const taken = takeBack(current, answered);
    if (taken.kind === "not-possible") return refused(taken.because);
    const interview = { ...taken.interview, version: current.version + 1 };
    await updateInterview(tx, interview);
    if (interview.state !== current.state) await removeStepTouches(tx, current.id, current.state);
    await recountTie(tx, current.personId);
    return done(interview);
  },
});
