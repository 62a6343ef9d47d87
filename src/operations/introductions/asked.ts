import { z } from "zod";
import { whoIsAsked } from "#introductions/introduction.ts";
import { withAsked } from "#introductions/steps.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Marks that somebody was asked: the introducer, or one of the two whom I bring together. */
export const askedIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"introduction">(),
    version,
    personId: id<"person">().optional().describe("whom, where two are to be asked"),
    at: instant.optional(),
  }),
  run: (context, { personId, at, ...which }) =>
    changeIntroduction(context, which, (current) => {
      const next = whoIsAsked(current).find(({ asking }) => asking.askedAt === null);
      return withAsked(current, personId ?? next?.personId ?? current.personId, at ?? context.now);
    }),
});
