import { z } from "zod";
import type { Id } from "#people/id.ts";
import { presentPlace } from "#people/present-place.ts";
import { oneLine } from "#people/shown.ts";
import { type DateText, parseDate } from "#time/date.ts";

/** The bounds of all text that comes in, in UTF-16 units. */
const NAME_LENGTH = 200;
export const LINE_LENGTH = 500;
export const TEXT_LENGTH = 20_000;

/** One line, without what steers a terminal or turns the direction of writing. */
export const name = z.string().overwrite(oneLine).min(1, "A name is needed, nothing else.").max(NAME_LENGTH);
export const line = z.string().trim().max(LINE_LENGTH);
/** Where somebody is: that it is so now is no part of what the place is called. */
export const workplace = line.overwrite(presentPlace);
export const text = z.string().max(TEXT_LENGTH);
/** The version that the caller read; over HTTP it may come as If-Match. */
export const version = z.int().min(1).optional();
/** Said in full, as a date in words is what one tries first. */
const A_MOMENT =
  "A moment is a whole number here: milliseconds since the beginning of 1970 (UTC), such as 1893456000000. A date in words is not read.";

export const instant = z
  .int({ error: ({ input }) => (input === undefined ? undefined : A_MOMENT) })
  .min(0, "Days before 1970 are not kept here.")
  .max(8_640_000_000_000_000);

export const date = z
  .string()
  .refine((value) => parseDate(value) !== undefined, "A date looks like 2027-03-31.")
  .transform((value) => value.trim() as DateText);

const MONTH = /^\d{4}-\d{2}$/;
const fromFirstDay = (value: string) => (MONTH.test(value.trim()) ? `${value.trim()}-01` : value.trim());

/** A day, or its month where no more is known, which is taken from its first day. */
export const dateOrMonth = z
  .string()
  .refine(
    (value) => parseDate(fromFirstDay(value)) !== undefined,
    "A date looks like 2027-03-31, and a month like 2027-03.",
  )
  .transform((value) => fromFirstDay(value) as DateText);

export function id<Noun extends string>() {
  return z
    .string()
    .min(1)
    .max(64)
    .transform((value) => value as Id<Noun>);
}
