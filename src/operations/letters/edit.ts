import { z } from "zod";
import { readOwnLetters, writeOwnLetter } from "#database/outreach/own-letters.ts";
import { LONGEST_TEMPLATE } from "#outreach/liquid.ts";
import { PART_NAMES, problemsIn, TEMPLATE_NAMES } from "#outreach/own-letters.ts";
import { TEMPLATES } from "#outreach/templates/choose.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { letterNamed } from "./show.ts";

const part = z.string().max(LONGEST_TEMPLATE).optional();

/** Rewrites a letter in the user's own words (R10); a part that is not named stays. One that cannot be read is refused. */
export const editLetter = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({ name: z.enum(TEMPLATE_NAMES), subject: part, email: part, message: part, note: part }),
  async run(context, { name, ...parts }) {
    const { tx, now } = context;
    const before = (await readOwnLetters(tx))[name] ?? TEMPLATES[name];
    const template = {
      subject: parts.subject ?? before.subject,
      email: parts.email ?? before.email,
      message: parts.message ?? before.message,
      note: parts.note ?? before.note,
    };
    const problems = problemsIn(template);
    const [first] = problems;
    if (first !== undefined) {
      const line = first.line === null ? "" : `, line ${first.line}`;
      return refused(`In the ${PART_NAMES[first.part]}${line}: ${first.says}`, problems);
    }
    await writeOwnLetter(tx, name, template, now);
    return done({ ...(await letterNamed(context, name)), before });
  },
});
