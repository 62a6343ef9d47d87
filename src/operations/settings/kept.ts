import { z } from "zod";
import { GIVE_KINDS } from "#interviews/gives.ts";
import { MOST_UNPROMPTED_A_YEAR } from "#ties/guard.ts";
import { id, line } from "../fields.ts";

export const MOST_GIVES = 200;
/** One line of what I can offer (R6). */
export const give = z.object({ id: id<"give">(), kind: z.enum(GIVE_KINDS), text: line.min(1) });

/** What is kept as the user said it, by its key: as it is said here, and as another copy may bring it. */
export const KEPT = {
  name: line,
  introduction: line,
  noteLimit: z.int().min(100).max(2000),
  unpromptedAYear: z.int().min(1).max(MOST_UNPROMPTED_A_YEAR),
  reframing: z.boolean(),
  /** Whether letters to several people at once may say that these know each other. */
  sharedLetters: z.boolean(),
  /** False once the user has said that a month's plan is nothing for them. */
  sprintOffer: z.boolean(),
  /** What I can offer; an empty list is fine. */
  gives: z.array(give).max(MOST_GIVES),
} as const;
