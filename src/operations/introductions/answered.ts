import { z } from "zod";
import { whoIsAsked, YES_OR_NO } from "#introductions/introduction.ts";
import { withAnswer } from "#introductions/steps.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Marks a yes or a no. Without `personId` it is whoever was asked and has not answered. */
export const answeredIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"introduction">(),
    version,
    answer: z.enum(YES_OR_NO),
    personId: id<"person">().optional().describe("who, where two were asked"),
    at: instant.optional(),
  }),
  run: (context, { answer, personId, at, ...which }) =>
    changeIntroduction(context, which, (current) => {
      const asked = whoIsAsked(current);
      const silent =
        asked.find(({ asking }) => asking.askedAt !== null && asking.answer === null) ??
        asked.find(({ asking }) => asking.answer === null) ??
        asked[0];
      return withAnswer(current, personId ?? silent?.personId ?? current.personId, answer, at ?? context.now);
    }),
});
