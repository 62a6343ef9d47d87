import { z } from "zod";
import { ROLE_FAMILIES } from "#interviews/questions/role-family.ts";
import { ASPECTS } from "#options/aspect.ts";
import { CHANNELS } from "#people/person.ts";
import { PARTS, SETTLEMENTS } from "#reviews/review.ts";
import { STAGES } from "#stages/stage.ts";
import { jsonText, MOST_LINE, MOST_TEXT } from "./columns.ts";

/** What stands as JSON in one column of a row. */
export const preferences = jsonText(
  z.looseObject({
    channel: z.enum(CHANNELS).nullish(),
    paceMonths: z.number().positive().max(1_200).nullish(),
    doNotContact: z.boolean().optional(),
    noIntroductions: z.boolean().optional(),
    note: z
      .string()
      .max(MOST_LINE * 10)
      .optional(),
  }),
);

const tags = (names: readonly string[]) => z.array(z.enum(names)).max(100);
export const questionTags = z.object({
  foci: z.array(z.string().max(MOST_LINE)).max(100),
  stages: tags(STAGES),
  roleFamilies: tags(ROLE_FAMILIES),
  askLevel: z.literal([1, 2, 3]),
  reveals: tags(ASPECTS),
  part: z.enum(["path", "middle", "next"]),
  repeat: z.boolean(),
});

const place = z.int().min(0).max(MOST_TEXT);
const part = z.enum(PARTS);
export const comment = z.object({ part, start: place, end: place, says: z.string().max(MOST_TEXT) });
export const piece = z.object({
  part,
  start: place,
  end: place,
  was: z.string().max(MOST_TEXT),
  now: z.string().max(MOST_TEXT),
  as: z.enum(SETTLEMENTS),
});
const few = z.int().min(0).max(100_000);
export const sprintMinutes = z.object({ choose: few, write: few, talk: few, decide: few });
export const sprintGoals = z.object({ minutes: sprintMinutes, letters: few, toStrangers: few, talks: few });

/** Some columns of a row. */
export const columns = z.record(
  z.string().regex(/^[a-z_]{1,40}$/),
  z.union([z.string().max(MOST_TEXT), z.number(), z.null()]),
);
