import { z } from "zod";
import { keepTieModel, livedTies, tieModel } from "#database/ties/tie-models.ts";
import { inThousands } from "#people/shown.ts";
import { learn, type Proof, type TieModel } from "#ties/learn.ts";
import { type DateText, dayNumber, daysBetween } from "#time/date.ts";
import { inTurns } from "#time/steps.ts";
import { errand } from "../operation.ts";
import { done } from "../outcome.ts";
import { turns } from "../turns.ts";

export type Learned = {
  readonly learnedOn: DateText;
  /** Null where the general model stands, because the history is short or taught nothing better. */
  readonly proof: Proof | null;
  readonly says: string;
};

/**
 * Learns from the user's own contacts how to foretell the next ones; `olderThanDays` leaves a younger lesson as it is.
 * An errand, though it stays in the house: it takes seconds, for which nobody should have to wait to write.
 */
export const learnRhythm = errand({
  permission: "write",
  effect: "errand",
  input: z.object({
    olderThanDays: z.int().min(0).max(3650).optional().describe("Only where the last time is longer ago"),
  }),
  async run({ reading, writing, signal }, { olderThanDays = 0 }) {
    const rest = turns(signal);
    const pause = () => rest(() => {});
    const found = await reading(async ({ tx, today }) => {
      const kept = await tieModel(tx);
      if (kept !== undefined && daysBetween(kept.learnedOn, today) < olderThanDays) return kept;
      return { learnedOn: today, ties: await livedTies(tx, today, pause) };
    });
    if ("model" in found) return done(told(found.learnedOn, found.model));
    const { learnedOn, ties } = found;
    const model = await inTurns(learn(ties, dayNumber(learnedOn)), pause);
    return writing(async ({ tx }) => {
      await keepTieModel(tx, { model, learnedOn });
      return done(told(learnedOn, model));
    });
  },
});

function told(learnedOn: DateText, { proof, unbeaten }: TieModel): Learned {
  return { learnedOn, proof, says: inWords(proof, unbeaten) };
}

function inWords(proof: Proof | null, unbeaten: Proof | undefined): string {
  if (proof !== null)
    return `Your own contacts taught it: over ${monthsIn(proof)} it foretells better than the general model.`;
  if (unbeaten !== undefined)
    return `What your own contacts taught was tried over ${monthsIn(unbeaten)} and foretold them no better than the general model, so that one is used.`;
  return "Your own history is still too short to teach more than the general model knows, so that one is used.";
}

function monthsIn({ windows }: Proof): string {
  return `${inThousands(windows)} months of ties`;
}
