import { z } from "zod";
import { listNeeds } from "#database/introductions/needs.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST = 200;

/** What one person looks for and could offer, the latest said first. */
export const needsOf = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">() }),
  run: async ({ tx }, { personId }) => done({ needs: await listNeeds(tx, { personId, limit: MOST }) }),
});
