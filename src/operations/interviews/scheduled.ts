import { z } from "zod";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { dateOf } from "#time/date.ts";
import { id, instant, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { invalid } from "../outcome.ts";
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
  }),
  async run(context, { place, ...input }) {
    const { today, timeZone } = context;
    if (dateOf(input.startsAt, timeZone) < today)
      return invalid(
        "startsAt",
        "That day has passed. Say when it takes place; a talk that was is noted as held.",
      );
    return move(context, { ...input, to: "scheduled", place: place || undefined });
  },
});
