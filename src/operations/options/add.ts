import { z } from "zod";
import { insertOption } from "#database/options/options.ts";
import type { Option } from "#options/option.ts";
import { name, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { careerCalled, thereAlready } from "./career-named.ts";

/** Adds a career to consider. */
export const addOption = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ name, notes: text.default("") }),
  async run({ tx, now, newId }, input) {
    const there = await careerCalled(tx, input.name);
    if (there !== undefined) return thereAlready(there);
    const option: Option = { ...input, id: newId<"option">(), verdict: "undecided", version: 1 };
    await insertOption(tx, option, now);
    return done(option);
  },
});
