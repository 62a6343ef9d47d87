import { z } from "zod";
import { readOwnLetters } from "#database/outreach/own-letters.ts";
import { LETTER_NAMES, TEMPLATE_NAMES } from "#outreach/own-letters.ts";
import { TEMPLATES, type TemplateName } from "#outreach/templates/choose.ts";
import type { Template } from "#outreach/templates/template.ts";
import { TEMPLATE_TITLES } from "#outreach/templates/titles.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** One letter as it is written now, with ours beside it and the names that it may use. */
export const showLetter = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ name: z.enum(TEMPLATE_NAMES) }),
  run: async (context, { name }) => done(await letterNamed(context, name)),
});

export async function letterNamed({ tx }: Context, name: TemplateName) {
  const own: Template | undefined = (await readOwnLetters(tx))[name];
  const ours: Template = TEMPLATES[name];
  return {
    name,
    title: TEMPLATE_TITLES[name],
    own: own !== undefined,
    template: own ?? ours,
    ours,
    names: LETTER_NAMES.map(([word, stands]) => ({ name: word, stands })),
  };
}
