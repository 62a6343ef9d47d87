import { z } from "zod";
import { FOCI } from "#interviews/interview.ts";
import { ROLE_FAMILIES } from "#interviews/questions/role-family.ts";
import { ASPECTS } from "#options/aspect.ts";
import { STAGES } from "#stages/stage.ts";
import { line } from "../fields.ts";

/** Ids of the library look like "explore/last-tuesday", those of the user's own begin with "own/". */
export const questionId = z.string().min(1).max(100);
export const questionText = line.min(1, "What would you like to ask?");
export const minutes = z.number().min(0.5).max(60);

/** What a question is for and what it reveals; each may be left as it is. */
export const TAGS = {
  foci: z.array(z.enum(FOCI)).max(FOCI.length).optional(),
  stages: z.array(z.enum(STAGES)).min(1).max(STAGES.length).optional(),
  roleFamilies: z.array(z.enum(ROLE_FAMILIES)).max(ROLE_FAMILIES.length).optional(),
  reveals: z.array(z.enum(ASPECTS)).max(ASPECTS.length).optional(),
};
