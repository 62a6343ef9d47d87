import { z } from "zod";
import { listImports as readImports } from "#database/importing/imports.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import type { KeptAnswer } from "./apply.ts";

/** Imports, the latest first, with what each did and whether it was undone. */
export const listImports = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ limit: z.int().min(1).max(1000).default(50) }),
  run: async ({ tx }, { limit }) =>
    done({
      imports: (await readImports(tx, limit)).map((each) => ({
        ...each,
        answer: each.answer as KeptAnswer,
      })),
    }),
});
