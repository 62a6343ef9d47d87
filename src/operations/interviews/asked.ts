import { z } from "zod";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Marks a conversation as asked for: the letter went out by the user's own hand. */
export const markAsked = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional() }),
  async run(context, input) {
    const moved = await move(context, { ...input, to: "asked" });
    if (moved.kind === "done" && moved.value.askedAt !== null) {
      const step = {
        name: "asked",
        at: moved.value.askedAt,
        kind: "mail",
        direction: "out",
        subject: "Asked for a conversation",
      } as const;
      await recordStep(context, moved.value, step);
    }
    return moved;
  },
});
