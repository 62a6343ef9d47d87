import { z } from "zod";
import { storable } from "#people/storable.ts";
import { parseDate } from "#time/date.ts";

/** Wide enough for whatever Weakties itself keeps; a file that goes beyond was made by something else. */
const MOST_ID = 200;
export const [MOST_TEXT, MOST_LINE] = [1_000_000, 2_000];
const LATEST = 8_640_000_000_000_000;

export const text = z.string().max(MOST_TEXT).transform(storable);
export const line = z.string().max(MOST_LINE).transform(storable);
export const id = z
  .string()
  .min(1)
  .max(MOST_ID)
  .refine((value) => storable(value) === value, "It has characters that no id has.");
/** Who said something: ids of imports and moments, as `people/tellers.ts` keeps them; missing in older exports. */
export const tellers = line
  .refine((value) => value.split(" ").every((each) => !/^\d{16}/.test(each)), "It names no moment.")
  .nullable()
  .optional();
export const idOrNull = id.nullable().default(null);
export const bit = z.literal([0, 1]).default(0);
export const at = z.int().min(-LATEST).max(LATEST);
export const atOrNull = at.nullable().default(null);
export const version = z.int().min(1).max(1_000_000_000).default(1);
export const day = z.string().refine((value) => parseDate(value) === value, "A date looks like 2027-03-31.");
export const dayOrNull = day.nullable().default(null);

/** JSON as text, the way it is kept; checked by what it holds, and handed on untouched. */
export function jsonText(inside: z.ZodType) {
  const holds = (value: string) => {
    try {
      return inside.safeParse(JSON.parse(value)).success;
    } catch {
      return false;
    }
  };
  // What is asked of the whole row may parse it.
  const error = "It does not hold what Weakties keeps there.";
  return z.string().max(MOST_TEXT).refine(holds, { error, abort: true });
}
