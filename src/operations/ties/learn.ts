import { z } from "zod";
import { keepTieModel, livedTies, tieModel } from "#database/tie-models.ts";
import { learn, type Proof, type TieModel } from "#ties/learn.ts";
import { type DateText, dayNumber, daysBetween } from "#time/date.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

export type Learned = {
  readonly learnedOn: DateText;
  /** Null where the general model stands, because the history is short or taught nothing better. */
  readonly proof: Proof | null;
  readonly says: string;
};

/** Learns from the user's own contacts how to foretell the next ones; `olderThanDays` leaves a younger lesson as it is. */
export const learnRhythm = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    olderThanDays: z.int().min(0).max(3650).optional().describe("Only where the last time is longer ago"),
  }),
  async run(context, { olderThanDays = 0 }) {
    const kept = await tieModel(context.tx);
    if (kept !== undefined && daysBetween(kept.learnedOn, context.today) < olderThanDays)
      return done(told(kept.learnedOn, kept.model));
    const model = learn(await livedTies(context.tx), dayNumber(context.today));
    await keepTieModel(context.tx, { model, learnedOn: context.today });
    return done(told(context.today, model));
  },
});

function told(learnedOn: DateText, { proof }: TieModel): Learned {
  return {
    learnedOn,
    proof,
    says:
      proof === null
        ? "Your own history is still too short to teach more than the general model knows, so that one is used."
        : `Your own contacts taught it: over ${proof.windows.toLocaleString("en")} months of ties it foretells better than the general model.`,
  };
}
