import { z } from "zod";
import { findOption, updateOption } from "#database/options/options.ts";
import { id, name, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";
import { careerCalled, thereAlready } from "./career-named.ts";

/** Renames a career or changes the notes on it. */
export const editOption = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"option">(), version, name: name.optional(), notes: text.optional() }),
  async run({ tx }, input) {
    const current = await findOption(tx, input.id);
    if (current === undefined) return missing("career");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const there = input.name === undefined ? undefined : await careerCalled(tx, input.name);
    if (there !== undefined && there.id !== current.id) return thereAlready(there);
    const edited = {
      ...current,
      name: input.name ?? current.name,
      notes: input.notes ?? current.notes,
      version: current.version + 1,
    };
    await updateOption(tx, edited);
    return done(edited);
  },
});
