import { z } from "zod";
import { idsWith } from "#database/ids.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const LIMIT = 20;

/** Whole ids for a part of one, from its beginning or its end: what people type of them. */
export const findIds = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    part: z
      .string()
      .regex(/^[0-9a-f-]{6,36}$/i, "A part of an id has six hexadecimal digits or more.")
      .toLowerCase(),
  }),
  run: async ({ tx }, { part }) => done({ found: await idsWith(tx, part, LIMIT) }),
});
