import { z } from "zod";
import { findPromise, updatePromise } from "#database/options/advice.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";

/** Marks a promise as kept, or takes that back. */
export const keepPromise = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"promise">(), version, kept: z.boolean().default(true) }),
  async run({ tx, now }, input) {
    const current = await findPromise(tx, input.id);
    if (current === undefined) return missing("promise");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const keptAt = input.kept ? (current.keptAt ?? now) : null;
    const kept = { ...current, keptAt, version: current.version + 1 };
    await updatePromise(tx, kept);
    return done(kept);
  },
});
