import { z } from "zod";
import { name, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { careerCalled, considered, thereAlready } from "./career-named.ts";

/** Adds a career to consider. */
export const addOption = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ name, notes: text.default("") }),
  async run(context, input) {
    const there = await careerCalled(context.tx, input.name);
    return there === undefined ? done(await considered(context, input)) : thereAlready(there);
  },
});
