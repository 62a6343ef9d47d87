import { z } from "zod";
import { readOwnLetters, writeOwnLetter } from "#database/outreach/own-letters.ts";
import { TEMPLATE_NAMES } from "#outreach/own-letters.ts";
import { TEMPLATES } from "#outreach/templates/choose.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { letterNamed } from "./show.ts";

/** Goes back to the letter that comes with Weakties; `before` holds the user's own, for the way back. */
export const resetLetter = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({ name: z.enum(TEMPLATE_NAMES) }),
  async run(context, { name }) {
    const before = (await readOwnLetters(context.tx))[name] ?? TEMPLATES[name];
    await writeOwnLetter(context.tx, name, null, context.now);
    return done({ ...(await letterNamed(context, name)), before });
  },
});
