import { bareName } from "#people/bare-name.ts";
import { isParticle } from "#people/particle.ts";
import { withInitials } from "./initials.ts";
import { type Piece, piecesBetween, withPieces } from "./pieces.ts";
import type { SuggestedPiece } from "./review.ts";

/** What was shown, as it stands in a letter with the names in it, and where a suggestion would change that. */
export type WithNames = {
  readonly base: string;
  /** The suggestions that stand in the letter, as they stand in it. */
  readonly accepted: readonly Piece[];
  /**
   * A suggestion over whole initials, at its place in what was shown and with the words of the letter; undefined where its
   * own initials may be the name, and nobody can tell.
   */
  readonly wholly: (piece: SuggestedPiece) => Piece | undefined;
  /** The same at its place in `base`. */
  readonly put: (wholly: Piece) => Piece;
};

/**
 * Where a reader saw initials in place of a name, the letter has the name: so that what they suggest fits into it, and no
 * initials of theirs get there. `names` are those that stood as initials; `accepted`, the suggestions in the letter already.
 */
export function withNames(
  shown: string,
  current: string,
  names: readonly string[],
  accepted: readonly SuggestedPiece[],
): WithNames {
  const hidden = (text: string) => names.reduce((told, name) => withInitials(told, name), text);
  const standing = accepted.map((piece) => widened(piece, piece.letter ?? piece, shown));
  const spelled = piecesBetween(withPieces(shown, standing), current)
    .flatMap(wordByWord)
    .map(bared)
    .filter(({ was, now }) => INITIALS.test(was) && hidden(now) === was)
    .flatMap((each) => outside(each, standing));
  const inPlaceOfNames = [
    ...spelled,
    ...accepted.flatMap(({ letter }) =>
      letter === undefined
        ? []
        : [{ ...letter, was: shown.slice(letter.start, letter.end), now: letter.was }],
    ),
  ].toSorted((one, other) => one.start - other.start);
  const shifted = (at: number) =>
    inPlaceOfNames
      .filter(({ end }) => end <= at)
      .reduce((sum, { was, now }) => sum + now.length - was.length, at);
  const put = ({ start, was, now }: Piece) => {
    const from = shifted(start);
    return { start: from, end: from + was.length, was, now };
  };
  const wholly = (piece: SuggestedPiece): Piece | undefined => {
    if (piece.letter !== undefined) return piece.letter;
    const touched = inPlaceOfNames.filter(({ start, end }) => start < piece.end && piece.start < end);
    const start = Math.min(piece.start, ...touched.map((each) => each.start));
    const end = Math.max(piece.end, ...touched.map((each) => each.end));
    const wide = widened(piece, { start, end }, shown);
    const was = withPieces(
      wide.was,
      touched.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
    );
    const now = spelledOut(wide, touched, names, shown);
    return now === undefined ? undefined : { start, end, was, now };
  };
  return {
    base: withPieces(shown, inPlaceOfNames),
    accepted: accepted.map((piece) => put(wholly(piece) ?? piece)),
    wholly,
    put,
  };
}

/** The same suggestion over a wider place: a mark of an initial is no change without its letter. */
function widened(piece: Piece, { start, end }: Pick<Piece, "start" | "end">, shown: string): Piece {
  const now = shown.slice(start, piece.start) + piece.now + shown.slice(piece.end, end);
  return { start, end, was: shown.slice(start, end), now };
}

const INITIALS = /^(?:\p{L}\.s?|…)$/u;

/** Several words for as many are each a change by itself. */
function wordByWord(piece: Piece): readonly Piece[] {
  const [was, now] = [piece.was.split(/(\s+)/), piece.now.split(/(\s+)/)];
  if (was.length !== now.length) return [piece];
  let start = piece.start;
  return was.map((word, at) => {
    const each = { start, end: start + word.length, was: word, now: now[at] ?? "" };
    start += word.length;
    return each;
  });
}

/** Without the marks around the word: "L.," for "Lopez,". */
function bared(piece: Piece): Piece {
  const { was, now, start, end } = piece;
  let tail = 0;
  while (
    tail < was.length &&
    /[^\p{L}]/u.test(was.at(-1 - tail) ?? "") &&
    was.at(-1 - tail) === now.at(-1 - tail)
  )
    tail += 1;
  return {
    start,
    end: end - tail,
    was: was.slice(0, was.length - tail),
    now: now.slice(0, now.length - tail),
  };
}

/** A change of the letter with suggestions in it, at its place in what was shown; none within a suggestion. */
function outside(edit: Piece, accepted: readonly Piece[]): readonly Piece[] {
  let shift = 0;
  for (const { start, was, now } of accepted) {
    const from = start + shift;
    if (edit.end <= from) break;
    if (edit.start < from + now.length) return [];
    shift += now.length - was.length;
  }
  return [{ ...edit, start: edit.start - shift, end: edit.end - shift }];
}

const AN_INITIAL = /(?<![\p{L}\p{N}.])[\p{Lu}\p{Lo}]\.(?!\p{L})/gu;
const CALLED = /(?:^|[\s,])(?:dear|hi|hello|hey|mr|mrs|ms|mx|miss|dr|prof|professor|frau|herr|mme)\.? $/iu;

/** What a reader wrote, with the name in place of initials; undefined where some may be the name, and nobody can tell. */
function spelledOut(
  { start, was, now }: Piece,
  within: readonly Piece[],
  names: readonly string[],
  shown: string,
): string | undefined {
  const words = names
    .flatMap((name) => bareName(name).split(/[\s-]+/))
    .filter((word) => /\p{L}{2}/u.test(word) && !isParticle(word));
  const literal = new Set(
    Array.from(was.matchAll(AN_INITIAL), ([letter]) => letter).filter(
      (letter) => !within.some((each) => each.was === letter),
    ),
  );
  const found = Array.from(now.matchAll(AN_INITIAL), ({ 0: letter, index }) => ({ letter, index }));
  const isIn = (place: number) => {
    const next = found[place + 1];
    const before = found[place - 1];
    const [here] = found.slice(place);
    const isNear = (one?: { readonly index: number }, other?: { readonly index: number }) =>
      one !== undefined && other !== undefined && other.index - one.index === 3;
    return isNear(here, next) || isNear(before, here);
  };
  const edits: Piece[] = [];
  for (const [place, { letter, index }] of found.entries()) {
    const candidates = new Set(words.filter((word) => word.toUpperCase().startsWith(letter.charAt(0))));
    if (candidates.size === 0 || literal.has(letter)) continue;
    const before = `${shown.slice(Math.max(0, start - 12), start)}${now.slice(0, index)}`;
    const own = new Set(within.filter((each) => each.was === letter).map((each) => each.now));
    const meant = own.size > 0 ? own : candidates;
    const isName = own.size > 0 || isIn(place) || CALLED.test(before);
    const [word] = meant;
    if (!isName || word === undefined || meant.size > 1) return undefined;
    edits.push({ start: index, end: index + letter.length, was: letter, now: word });
  }
  return withPieces(now, edits);
}
