import { z } from "zod";
import { writeNotNow } from "#database/follow-ups/today.ts";
import { putOffUntil } from "#follow-ups/put-off.ts";
import { addDays } from "#time/date.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid } from "../outcome.ts";

/** Puts a line of Today off for a while that suits its kind; `undo` brings it back at once. */
export const notNow = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ key: line.min(1), undo: z.boolean().default(false) }),
  async run({ tx, today }, { key, undo }) {
    const away = putOffUntil(key, today);
    if (away === undefined) return invalid("key", "No line on Today has that key.");
    const until = undo ? addDays(today, -1) : away;
    await writeNotNow(tx, key, until, today);
    return done({ key, until });
  },
});
