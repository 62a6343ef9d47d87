import { z } from "zod";
import { id, instant, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Marks that they answered. */
export const markAnswered = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional(), note: line.default("") }),
  async run(context, { note, ...input }) {
    const moved = await move(context, { ...input, to: "answered" });
    if (moved.kind === "done" && moved.value.answeredAt !== null) {
      const step = {
        name: "answered",
        at: moved.value.answeredAt,
        kind: "mail",
        direction: "in",
        subject: "Answered",
        note,
      } as const;
      await recordStep(context, moved.value, step);
    }
    return moved;
  },
});
