import { z } from "zod";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { move } from "./move.ts";

/** Says that a conversation was declined, met silence, has to be moved or did not take place: all are normal (R33). */
export const closeConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    version,
    as: z.enum(["declined", "no-answer", "moved", "did-not-happen"]),
    at: instant.optional(),
  }),
  run: (context, { as, ...input }) => move(context, { ...input, to: as }),
});
