import type { Mood } from "./complement.ts";
import type { Act, Said } from "./said.ts";

/** What a statement must be to count as something: who says it to whom, what they do by it, and what stands behind. */
export type Shape = {
  readonly by: readonly Said["by"][];
  readonly to: readonly Said["to"][];
  readonly act: Act;
  readonly moods: readonly Mood[];
  readonly when?: (words: string, said: Said) => boolean;
};

/** Theirs to me; where nobody is named it is they who tell, and I who do. */
export const THEIRS: Pick<Shape, "by" | "to"> = { by: ["them", "nobody"], to: ["me", "nobody"] };
export const MINE: Pick<Shape, "by" | "to"> = { by: ["me", "nobody"], to: ["them", "nobody"] };

export const ANY: readonly Mood[] = ["order", "should", "vow", "doing", "judgement", "news"];
/** What I am told to do. */
export const DIRECT: readonly Mood[] = ["order", "should"];

/** "Promised nothing", "owe her nothing": then nothing is to be done. */
const NOTHING = /^(?:nothing|nobody|no one|none)\b/i;

export function isNothing({ words }: Said): boolean {
  return NOTHING.test(words);
}

/** What is to be done or held, where a statement has one of the shapes. One that is denied has none. */
export function inShape(said: Said | undefined, shapes: readonly Shape[]): string | undefined {
  if (said === undefined || said.denied || isNothing(said)) return undefined;
  const { mood, words } = said;
  const fits = ({ by, to, act, moods, when }: Shape) =>
    act === said.act &&
    by.includes(said.by) &&
    to.includes(said.to) &&
    moods.includes(mood) &&
    (when === undefined || when(words, said));
  return shapes.some(fits) ? words : undefined;
}
