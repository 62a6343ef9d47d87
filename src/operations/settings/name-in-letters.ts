import { unsentDrafts, updateDraft } from "#database/outreach/drafts.ts";
import type { Tx } from "#database/transaction.ts";
import { slot } from "#outreach/slots.ts";

const MOST_LETTERS = 500;
const GAP = slot("your name");

/** Letters that wait for nothing but my name have it from the day on which it is known; all else in them stays. */
export async function nameInLetters(tx: Tx, name: string): Promise<void> {
  if (name === "") return;
  for (const letter of await unsentDrafts(tx, MOST_LETTERS))
    if (letter.body.includes(GAP))
      await updateDraft(tx, { ...letter, body: letter.body.replaceAll(GAP, () => name) });
}
