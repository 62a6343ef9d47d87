import { say } from "#web/design/toast.ts";
import type { Pen } from "./open-letters.ts";

/**
 * False while a letter that was changed elsewhere stands in two versions: nothing is done with either of them before the
 * user has chosen, and the choice is asked for.
 */
export function isOne(letter: Pen): boolean {
  if (letter.shown().saving.kind !== "stale") return true;
  say("There are two versions of this letter: choose first which one it is.");
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-versions] button")?.focus());
  return false;
}

/** Before something is done with the letter as the book has it: whether that is how it stands here; says why not. */
export async function keep(letter: Pen): Promise<boolean> {
  await letter.save();
  const { saving } = letter.shown();
  if (saving.kind === "failed") say(`${saving.says} Your words are still here.`);
  return saving.kind !== "failed" && isOne(letter);
}
