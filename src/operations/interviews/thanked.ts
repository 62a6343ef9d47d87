import { z } from "zod";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Marks that they were thanked, or where they asked me that they thanked; thanks are a step of every conversation (R35). */
export const markThanked = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional() }),
  async run(context, input) {
    const moved = await move(context, { ...input, to: "thanked" });
    if (moved.kind === "done" && moved.value.thankedAt !== null) {
      const step = {
        name: "thanked",
        at: moved.value.thankedAt,
        kind: "mail",
        direction: moved.value.iAmAsked ? "in" : "out",
        subject: "Thanks",
      } as const;
      await recordStep(context, moved.value, step);
    }
    return moved;
  },
});
