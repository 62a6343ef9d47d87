import { keepAnswer } from "#database/syncing/synchronisation.ts";
import { type Deed, type Deeds, summed } from "#syncing/deed.ts";
import { Trouble } from "#syncing/trouble.ts";
import type { Outside } from "../operation.ts";
import { done, type Outcome } from "../outcome.ts";

/**
 * Does the steps one after the other and keeps what came of them. Where a server gives out in the middle, what was done
 * by then is told together with why the rest was not; the next time goes on from there.
 */
export async function asFarAsItGoes(
  { writing }: Outside,
  accountId: string,
  taken: readonly Deed[],
  steps: readonly ((deeds: Deed[]) => Promise<void>)[],
): Promise<Outcome<Deeds & { readonly done: boolean }>> {
  const deeds: Deed[] = [...taken];
  try {
    for (const step of steps) await step(deeds);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    deeds.push({ what: "not-done", name: "", detail: error.message });
  }
  const answer = summed(deeds);
  return writing(async ({ tx, now }) => {
    await keepAnswer(tx, accountId, answer, now);
    return done({ ...answer, done: true });
  });
}
