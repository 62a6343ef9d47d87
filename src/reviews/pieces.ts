import { wordCount } from "#outreach/counter.ts";
import { placesOfPlain, plain } from "./plain.ts";

/** One edit: `was` stands at start…end of the text it was made on, `now` would stand there instead. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly now: string;
};

/** A table of this many cells takes some 30 ms; it is enough for two letters of 1,000 words that share nothing. */
const MOST_CELLS = 4_000_000;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|\s|./gsu;
/** Between two edits so near to each other stands nothing that would make two decisions of them. */
const NOTHING_BETWEEN = /^[^\p{L}\p{N}]{0,3}$/u;

/**
 * The edits that lead from one text to another, word by word, in order and without overlap. Texts too long to compare
 * are one edit, from the first to the last difference.
 */
export function piecesBetween(before: string, after: string): readonly Piece[] {
  const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const head = sameAtStart(a, b);
  const tail = sameAtStart(a.slice(head).toReversed(), b.slice(head).toReversed());
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const start = lengthOf(a.slice(0, head));
  const fits = middleA.length * middleB.length <= MOST_CELLS;
  const pieces = fits ? compared(middleA, middleB) : [whole(middleA, middleB)];
  const shifted = pieces.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start }));
  return joined(
    shifted.filter(({ was, now }) => was !== now),
    before,
  );
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function whole(a: readonly string[], b: readonly string[]): Piece {
  return { start: 0, end: lengthOf(a), was: a.join(""), now: b.join("") };
}

/** Along the longest common subsequence: what is not on it is an edit. */
function compared(a: readonly string[], b: readonly string[]): readonly Piece[] {
  const longest = commonLengths(a, b);
  const width = b.length + 1;
  const pieces: Piece[] = [];
  let [i, j, offset] = [0, 0, 0];
  let open: { start: number; was: string; now: string } | undefined;
  const close = () => {
    if (open !== undefined) pieces.push({ ...open, end: open.start + open.was.length });
    open = undefined;
  };
  while (i < a.length || j < b.length) {
    const [mine = "", theirs = ""] = [a[i], b[j]];
    if (i < a.length && j < b.length && mine === theirs) {
      close();
      offset += mine.length;
      [i, j] = [i + 1, j + 1];
      continue;
    }
    open ??= { start: offset, was: "", now: "" };
    const below = longest[(i + 1) * width + j] ?? 0;
    const beside = longest[i * width + j + 1] ?? 0;
    if (j >= b.length || (i < a.length && below >= beside)) {
      open.was += mine;
      offset += mine.length;
      i += 1;
    } else {
      open.now += theirs;
      j += 1;
    }
  }
  close();
  return pieces;
}

/** At [i][j]: how long the longest common subsequence of a from i and b from j is. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array | Uint32Array {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  const table = a.length < 0xffff && b.length < 0xffff ? new Uint16Array(cells) : new Uint32Array(cells);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const below = table[(i + 1) * width + j] ?? 0;
      const beside = table[i * width + j + 1] ?? 0;
      const along = (table[(i + 1) * width + j + 1] ?? 0) + 1;
      table[i * width + j] = a[i] === b[j] ? along : Math.max(below, beside);
    }
  return table;
}

/** Edits with no word between them are one decision. */
function joined(pieces: readonly Piece[], before: string): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const between = last === undefined ? undefined : before.slice(last.end, piece.start);
    if (last === undefined || between === undefined || !NOTHING_BETWEEN.test(between)) out.push(piece);
    else
      out[out.length - 1] = {
        start: last.start,
        end: piece.end,
        was: last.was + between + piece.was,
        now: last.now + between + piece.now,
      };
  }
  return out.map(trimmed);
}

/**
 * A reader decides once about a sentence that was largely rewritten: edits with less than half as many words kept between
 * them as changed in them make no sense apart.
 */
function together(pieces: readonly Piece[], before: string): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const kept = last === undefined ? "" : before.slice(last.end, piece.start);
    const apart =
      last === undefined || SENTENCE_ENDS.test(kept) || wordCount(kept) * 2 >= wordsIn(last) + wordsIn(piece);
    if (apart) out.push(piece);
    else out.splice(-1, 1, ...inOne([last, piece], before));
  }
  return out;
}

const SENTENCE_ENDS = /[.!?…](?:\s|$)|\n/u;

function wordsIn({ was, now }: Piece): number {
  return Math.max(wordCount(was), wordCount(now));
}

/** Without the white space that both sides begin or end with. */
function trimmed({ start, end, was, now }: Piece): Piece {
  let [head, tail] = [0, 0];
  while (/\s/.test(was[head] ?? "") && was[head] === now[head]) head += 1;
  const rest = Math.min(was.length, now.length) - head;
  while (tail < rest && /\s/.test(was.at(-1 - tail) ?? "") && was.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  return {
    start: start + head,
    end: end - tail,
    was: was.slice(head, was.length - tail),
    now: now.slice(head, now.length - tail),
  };
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}

/**
 * The edits that a reader made in what was shown to them. Marks that cannot be seen do not come back with an answer:
 * they are not missed as edits, and stay where no edit reaches over them.
 */
export function editsIn(shown: string, edited: string): readonly Piece[] {
  const visible = plain(shown);
  const edits = together(piecesBetween(visible, edited), visible);
  if (visible === shown) return edits;
  const places = placesOfPlain(shown);
  return edits.map(({ start, end, now }) => {
    const from = places[start] ?? shown.length;
    const to = end === start ? from : (places[end - 1] ?? shown.length - 1) + 1;
    return { start: from, end: to, was: shown.slice(from, to), now };
  });
}

/** All of them as one edit, from the beginning of the first to the end of the last. */
export function inOne(pieces: readonly Piece[], before: string): readonly Piece[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  const was = before.slice(first.start, last.end);
  const shifted = pieces.map((each) => ({
    ...each,
    start: each.start - first.start,
    end: each.end - first.start,
  }));
  return [{ start: first.start, end: last.end, was, now: withPieces(was, shifted) }];
}

/** The text with some of its edits made. They are in order and do not overlap. */
export function withPieces(base: string, pieces: readonly Piece[]): string {
  return pieces.reduceRight(
    (text, { start, end, now }) => text.slice(0, start) + now + text.slice(end),
    base,
  );
}
