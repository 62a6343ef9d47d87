import { z } from "zod";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { id, instant, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
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
  run: (context, { place, minutes, ...input }) =>
    move(context, {
      ...input,
      to: "scheduled",
      details: { ...(place && { place }), ...(minutes && { minutes }) },
    }),
});
