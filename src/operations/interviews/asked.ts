import { z } from "zod";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Marks a conversation as asked for: the letter went out by the user's own hand, or theirs came. */
export const markAsked = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional() }),
  async run(context, input) {
    const moved = await move(context, { ...input, to: "asked" });
    if (moved.kind === "done" && moved.value.askedAt !== null) {
      const { askedAt: at, iAmAsked } = moved.value;
      const step = {
        name: "asked",
        at,
        kind: "mail",
        direction: iAmAsked ? "in" : "out",
        subject: iAmAsked ? "Asked you for a conversation" : "Asked for a conversation",
      } as const;
      await recordStep(context, moved.value, step);
    }
    return moved;
  },
});
