import { z } from "zod";
import { introductionsOf, listIntroductions } from "#database/introductions/introductions.ts";
import { ALL_INTRODUCTIONS } from "#database/introductions/lead-trace.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { shownIntroductions } from "./shown.ts";

/**
 * Who introduced whom, the latest first; with `personId` all that one person has a part in. Elsewhere nothing is shown
 * of an introduction in which somebody is left out (R64).
 */
export const listAllIntroductions = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">().optional() }),
  async run(context, { personId }) {
    const found =
      personId === undefined
        ? await listIntroductions(context.tx, ALL_INTRODUCTIONS)
        : await introductionsOf(context.tx, personId);
    const shown = await shownIntroductions(context, found);
    const introductions = shown.filter((each) =>
      [each.introducer, each.person, each.other].every(
        (person) => person === null || !person.leftOut || person.id === personId,
      ),
    );
    return done({ introductions });
  },
});
