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

/** A place after some edits; unknown where one of them reaches into it. */
function moved({ start, end }: Place, edits: readonly Piece[]): Place | undefined {
  let shift = 0;
  for (const edit of edits) {
    if (edit.end <= start) shift += edit.now.length - edit.was.length;
    else if (edit.start < end) return undefined;
  }
  return { start: start + shift, end: end + shift };
}

type Settled =
  | { readonly kind: "settled"; readonly text: string; readonly place: Place }
  /** The words around it are no longer as they were shown. */
  | { readonly kind: "changed-since" };

/**
 * The letter as it is now with one suggestion made on an earlier version of it, `base`. `accepted` are those of the
 * same reader that stand in it already. Never guesses: where the words have changed since, it says so.
 */
export function accept(current: string, base: string, accepted: readonly Piece[], piece: Piece): Settled {
  const ground = withPieces(base, accepted);
  const onGround = moved(piece, accepted);
  return onGround === undefined
    ? { kind: "changed-since" }
    : replaced(current, ground, onGround, piece.was, piece.now);
}

/** The way back: `accepted` are those that stand in the letter, this one among them. */
export function takeBack(current: string, base: string, accepted: readonly Piece[], piece: Piece): Settled {
  const others = accepted.filter((each) => each.start !== piece.start);
  const onGround = moved(piece, others);
  if (onGround === undefined) return { kind: "changed-since" };
  const place = { start: onGround.start, end: onGround.start + piece.now.length };
  return replaced(current, withPieces(base, accepted), place, piece.now, piece.was);
}

function replaced(current: string, ground: string, on: Place, was: string, now: string): Settled {
  const place = placesIn(ground, current)(on);
  if (place === undefined || current.slice(place.start, place.end) !== was) return { kind: "changed-since" };
  const text = current.slice(0, place.start) + now + current.slice(place.end);
  return { kind: "settled", text, place: { start: place.start, end: place.start + now.length } };
}
