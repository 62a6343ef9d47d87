import { z } from "zod";
import { INTERVIEW_STATES, type Step } from "#interviews/interview.ts";
import { ROLE_FAMILIES } from "#interviews/questions/role-family.ts";
import { ASPECTS } from "#options/aspect.ts";
import { CHANNELS } from "#people/person.ts";
import { storable } from "#people/storable.ts";
import { PARTS, SETTLEMENTS } from "#reviews/review.ts";
import { STAGES } from "#stages/stage.ts";
import { at, jsonText, MOST_LINE, MOST_TEXT } from "./columns.ts";

/** What stands as JSON in one column of a row. */
export const preferences = jsonText(
  z.looseObject({
    channel: z.enum(CHANNELS).nullish(),
    paceMonths: z.number().positive().max(1_200).nullish(),
    doNotContact: z.boolean().optional(),
    noIntroductions: z.boolean().optional(),
    died: z.literal(true).optional(),
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
  amongOthers: z.literal(true).optional(),
  fromOutside: z.literal(true).optional(),
});

const few = z.int().min(0).max(100_000);
const moment = at.nullable();
const change = (of: z.ZodType) => z.tuple([of, of]).optional();
/** What the steps of a conversation changed. */
export const steps = jsonText(
  z
    .array(
      z.strictObject({
        state: change(z.enum(INTERVIEW_STATES)),
        stage: change(z.enum(STAGES)),
        askedAt: change(moment),
        answeredAt: change(moment),
        startsAt: change(moment),
        heldAt: change(moment),
        thankedAt: change(moment),
        unrelatedAt: change(moment),
        minutes: change(few.min(1)),
        place: change(
          z
            .string()
            .max(MOST_LINE)
            .refine((value) => storable(value) === value),
        ),
        invitation: z.strictObject({ uid: z.string().max(MOST_LINE), sequence: z.int().min(0) }).optional(),
        also: z
          .strictObject({
            promiseId: z.string().max(MOST_LINE).optional(),
            noMore: z.literal(true).optional(),
          })
          .optional(),
        at: at.optional(),
      } satisfies Record<keyof Step, unknown>),
    )
    .max(100),
);

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
export const sprintMinutes = z.object({ choose: few, write: few, talk: few, decide: few });
export const sprintGoals = z.object({ minutes: sprintMinutes, letters: few, toStrangers: few, talks: few });

/** Some columns of a row. */
export const columns = z.record(
  z.string().regex(/^[a-z_]{1,40}$/),
  z.union([z.string().max(MOST_TEXT), z.number(), z.null()]),
);
