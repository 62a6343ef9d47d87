import { namesMeantBy } from "#people/nicknames.ts";
import { mayBeMade } from "./given-names.ts";
import { FIGURE, lettersOf, mayBeEdited, SHORTEST_OF_TWO_EDITS } from "./similar-words.ts";
import { spellingKey } from "./spelling.ts";

/** A word of a name, with what tells it from most others at a glance. */
export type Shape = {
  readonly word: string;
  readonly letters: number;
  readonly sound: string;
  readonly hasForms: boolean;
  /** With a figure in it, it is no slip of another. */
  readonly hasFigure: boolean;
  /** A woman's name may end like this that is made of a man's. */
  readonly isMade: boolean;
};

const known = new Map<string, Shape>();
const MOST_KEPT = 50_000;

/** Names recur, and one of each will do for all. */
export function shapeOf(word: string): Shape {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const shape = {
    word,
    letters: lettersOf(word),
    sound: spellingKey(word),
    hasForms: namesMeantBy(word).length > 0,
    hasFigure: FIGURE.test(word),
    isMade: mayBeMade(word),
  };
  known.set(word, shape);
  return shape;
}

/**
 * Whether two names, word by word, have next to nothing in common, so that `compareNames` would call them apart or
 * partly alike. Most who meet under one key are told apart by this; whoever is not is compared in full.
 */
export function haveLittleInCommon(a: readonly Shape[], b: readonly Shape[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  // Single names and initials are compared by rules of their own.
  if (fewer.length < 2 || fewer.some(({ word }) => word.length === 1)) return false;
  for (const one of fewer) if (!isLikeAny(one, more)) return true;
  return false;
}

function isLikeAny(one: Shape, others: readonly Shape[]): boolean {
  for (const other of others) if (mayBeLike(one, other)) return true;
  return false;
}

/** No where no rule of `names.ts` finds two words alike: form, spelling, slip, beginning, or a man's name and a woman's. */
function mayBeLike(a: Shape, b: Shape): boolean {
  if (a.word === b.word || a.sound === b.sound || (a.hasForms && b.hasForms)) return true;
  const [shorter, longer] =
    a.word.length <= b.word.length ? [a.word.length, b.word.length] : [b.word.length, a.word.length];
  const edits = shorter < SHORTEST_OF_TWO_EDITS ? 1 : 2;
  if (!a.hasFigure && !b.hasFigure && longer - shorter <= edits && mayBeEdited(a.letters, b.letters, edits))
    return true;
  let begin = 0;
  while (begin < shorter && a.word.charCodeAt(begin) === b.word.charCodeAt(begin)) begin += 1;
  return (
    begin === shorter ||
    ((a.isMade || b.isMade) && begin >= SHORTEST_STEM && longer - begin <= LONGEST_ENDING)
  );
}

/** As `given-names.ts` has them. */
const [SHORTEST_STEM, LONGEST_ENDING] = [2, 3];
