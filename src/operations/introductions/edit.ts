import { z } from "zod";
import { withCameOfIt } from "#introductions/steps.ts";
import { id, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Changes why the two should meet, or notes what came of it. */
export const editIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"introduction">(),
    version,
    reason: text.trim().optional(),
    cameOfIt: text.trim().optional().describe("what came of it"),
  }),
  run: (context, { reason, cameOfIt, ...which }) =>
    changeIntroduction(context, which, (current) => ({
      kind: "stepped",
      introduction: {
        ...withCameOfIt(current, cameOfIt ?? current.cameOfIt),
        reason: reason ?? current.reason,
      },
    })),
});
