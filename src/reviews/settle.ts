import { type Piece, piecesBetween, withPieces } from "./pieces.ts";

export type Place = { readonly start: number; readonly end: number };

/**
 * Finds where words of a text stand in a later version of it: undefined where they were changed meanwhile. The two are
 * compared once, however many places are asked for.
 */
export function placesIn(before: string, after: string): (place: Place) => Place | undefined {
  let edits: readonly Piece[] | undefined;
  return (place) => {
    edits ??= before === after ? [] : piecesBetween(before, after);
    return moved(place, edits);
  };
}

/** A place after some edits; unknown where one of them reaches into it, or touches a place between two words. */
function moved({ start, end }: Place, edits: readonly Piece[]): Place | undefined {
  const [from, to] = start === end ? [start - 1, end + 1] : [start, end];
  let shift = 0;
  for (const edit of edits) {
    if (edit.end <= from) shift += edit.now.length - edit.was.length;
    else if (edit.start < to) return undefined;
  }
  return { start: start + shift, end: end + shift };
}

/** The text afterwards, and the suggestions that fitted: of all others the words are no longer as they were shown. */
type Settled = { readonly text: string; readonly done: readonly Piece[] };

/**
 * The letter as it is now with suggestions made on an earlier version of it, `base`. `accepted` are those of the same
 * reader that stand in it already. Never guesses: one whose words have changed since stays out.
 */
export function accept(
  current: string,
  base: string,
  accepted: readonly Piece[],
  pieces: readonly Piece[],
): Settled {
  const changes = pieces.map((piece) => ({
    piece,
    on: moved(piece, accepted),
    was: piece.was,
    now: piece.now,
  }));
  return replaced(current, withPieces(base, accepted), changes);
}

/** The way back: `accepted` are those that stand in the letter, these among them. */
export function takeBack(
  current: string,
  base: string,
  accepted: readonly Piece[],
  pieces: readonly Piece[],
): Settled {
  const changes = pieces.map((piece) => {
    const others = accepted.filter((each) => each.start !== piece.start);
    const ground = moved(piece, others);
    const on = ground && { start: ground.start, end: ground.start + piece.now.length };
    return { piece, on, was: piece.now, now: piece.was };
  });
  return replaced(current, withPieces(base, accepted), changes);
}

/** Those that fit, as far as taking them back leads to the very letter from before; where it would not, none. */
export function acceptAll(
  current: string,
  base: string,
  accepted: readonly Piece[],
  pieces: readonly Piece[],
): Settled {
  const all = accept(current, base, accepted, pieces);
  const standing = [...accepted, ...all.done].toSorted((one, other) => one.start - other.start);
  return takeBack(all.text, base, standing, all.done).text === current ? all : { text: current, done: [] };
}

type Change = {
  readonly piece: Piece;
  readonly on: Place | undefined;
  readonly was: string;
  readonly now: string;
};

function replaced(current: string, ground: string, changes: readonly Change[]): Settled {
  const placeOf = placesIn(ground, current);
  const fitting = changes.flatMap(({ piece, on, was, now }) => {
    const place = on && placeOf(on);
    return place !== undefined && current.slice(place.start, place.end) === was
      ? [{ ...place, was, now, piece }]
      : [];
  });
  return { text: withPieces(current, fitting), done: fitting.map(({ piece }) => piece) };
}
