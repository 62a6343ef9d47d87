import { z } from "zod";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { dateOf } from "#time/date.ts";
import { id, instant, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { invalid } from "../outcome.ts";
import { afterTheirRequest } from "./asked.ts";
import { move } from "./move.ts";

/** Arranges a conversation: a time, perhaps a place. Again: moves it to another time. */
export const markScheduled = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    version,
    startsAt: instant,
    minutes: z.int().min(SHORTEST_TALK).max(LONGEST_TALK).optional(),
    place: line.optional(),
    uid: z.string().max(500).optional().describe("of which invitation of theirs it comes"),
    sequence: z.int().min(0).optional().describe("which version of that invitation"),
  }),
  async run(context, { place, uid, sequence = 0, ...input }) {
    const { today, timeZone } = context;
    if (dateOf(input.startsAt, timeZone) < today)
      return invalid(
        "startsAt",
        "That day has passed. Say when it takes place; a talk that was is noted as held.",
      );
    const asked = await afterTheirRequest(context, input);
    if (asked.kind !== "done") return asked;
    return move(context, {
      ...asked.value,
      to: "scheduled",
      place: place || undefined,
      invitation: uid ? { uid, sequence } : undefined,
    });
  },
});
