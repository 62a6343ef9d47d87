import type { ExistingPerson } from "#people/existing.ts";
import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { blocksOf } from "./identity/blocks.ts";
import { compare } from "./identity/compare.ts";
import { withoutCrowded } from "./identity/nobodys.ts";
import { scaleIfNeeded } from "./identity/scale.ts";
import { type Traits, traitsOfExisting } from "./identity/traits.ts";

/** Two people of the book who are, or may be, one. */
export type Pair = {
  readonly one: ExistingPerson;
  readonly other: ExistingPerson;
  readonly kind: "certain" | "ask";
  /** A whole sentence, or what follows "Perhaps the same: ". */
  readonly reason: string;
};

/** More namesakes than this under one key are not all compared: a bound for a hostile book. */
const MOST_IN_BLOCK = 40;
const MOST_CANDIDATES = 80;

/**
 * Who in the book may be one person twice, the certain ones first: the same keys, model and thresholds as for the
 * records of a file (`recognise`). Those who were told apart (`smaller id, space, larger id`) are not asked about
 * again. Nobody left out is brought up, unless both are.
 */
export function* findDuplicates(
  people: readonly ExistingPerson[],
  apart: ReadonlySet<string>,
): Steps<readonly Pair[]> {
  const told = yield* partOf(mapInSteps(people, traitsOfExisting), 0, 0.15);
  const traits = yield* partOf(withoutCrowded(told), 0.15, 0.2);
  const blocks = new Map<string, number[]>();
  const meet = (each: Traits, at: number) => metBy(blocksOf(each), at, blocks);
  const met = yield* partOf(mapInSteps(traits, meet), 0.2, 0.5);
  const { scale, left } = yield* partOf(scaleIfNeeded(traits, 0, met), 0.5, 0.6);
  const judging = pairsIn(left, (at, place): Pair | undefined => {
    const [one, other, mine, theirs] = [people[place], people[at], traits[at], traits[place]];
    if (one === undefined || other === undefined || mine === undefined || theirs === undefined)
      return undefined;
    if (one.leftOut !== other.leftOut) return undefined;
    const verdict = compare(mine, theirs, scale);
    if (verdict.kind === "different" || apart.has(pairOf(one, other))) return undefined;
    return { one, other, ...verdict };
  });
  return yield* partOf(judging, 0.6, 1);
}

/**
 * Who of another copy of the book is, or may be, somebody of this one (`one`): by the same keys, model and thresholds.
 * Two who stand in one copy are not compared, for there they are two.
 */
export function* findTwins(
  book: readonly ExistingPerson[],
  others: readonly ExistingPerson[],
  apart: ReadonlySet<string>,
): Steps<readonly Pair[]> {
  const told = yield* partOf(mapInSteps([...book, ...others], traitsOfExisting), 0, 0.15);
  const traits = yield* partOf(withoutCrowded(told), 0.15, 0.2);
  const blocks = new Map<string, number[]>();
  const wait = (each: Traits, at: number) => waitIn(blocks, blocksOf(each), at);
  yield* partOf(mapInSteps(traits.slice(0, book.length), wait), 0.2, 0.3);
  const meet = (each: Traits) => metIn(blocks, blocksOf(each));
  const met = yield* partOf(mapInSteps(traits.slice(book.length), meet), 0.3, 0.5);
  const { scale, left } = yield* partOf(scaleIfNeeded(traits, book.length, met), 0.5, 0.6);
  const judging = pairsIn(left, (at, place): Pair | undefined => {
    const [one, other, mine, theirs] = [book[place], others[at], traits[book.length + at], traits[place]];
    if (one === undefined || other === undefined || mine === undefined || theirs === undefined)
      return undefined;
    const verdict = compare(mine, theirs, scale);
    if (verdict.kind === "different" || apart.has(pairOf(one, other))) return undefined;
    return { one, other, ...verdict };
  });
  return yield* partOf(judging, 0.6, 1);
}

/** So many pairs between two steps: some milliseconds where they have much in common. */
const PAIRS_A_STEP = 250;

/** What `judge` makes of those who met, the certain ones first. */
function* pairsIn(
  met: readonly (readonly number[])[],
  judge: (at: number, place: number) => Pair | undefined,
): Steps<readonly Pair[]> {
  const found: Pair[] = [];
  let judged = 0;
  for (const [at, places] of met.entries())
    for (const place of places) {
      const pair = judge(at, place);
      if (pair !== undefined) found.push(pair);
      judged += 1;
      if (judged % PAIRS_A_STEP === 0) yield at / met.length;
    }
  return found.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

const ORDER = { certain: 0, ask: 1 };

function pairOf(one: ExistingPerson, other: ExistingPerson): string {
  return one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
}

/** Who came before and shares a key, those under the strongest keys first; then this one waits under them too. */
function metBy(keys: readonly string[], at: number, blocks: Map<string, number[]>): readonly number[] {
  const found = metIn(blocks, keys);
  waitIn(blocks, keys, at);
  return found;
}

function metIn(blocks: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): readonly number[] {
  const met = new Set<number>();
  for (const key of keys)
    for (const at of blocks.get(key) ?? []) {
      met.add(at);
      if (met.size === MOST_CANDIDATES) return [...met];
    }
  return [...met];
}

function waitIn(blocks: Map<string, number[]>, keys: readonly string[], at: number): void {
  for (const key of keys) {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [at]);
    else if (block.length < MOST_IN_BLOCK) block.push(at);
  }
}
