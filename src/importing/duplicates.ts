import type { ExistingPerson } from "#people/existing.ts";
import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { blocksOf } from "./identity/blocks.ts";
import { compare } from "./identity/compare.ts";
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
  const traits: readonly Traits[] = yield* partOf(mapInSteps(people, traitsOfExisting), 0, 0.2);
  const blocks = new Map<string, number[]>();
  const meet = (each: Traits, at: number) => metBy(blocksOf(each), at, blocks);
  const met = yield* partOf(mapInSteps(traits, meet), 0.2, 0.5);
  const scale = yield* partOf(scaleIfNeeded(traits, 0, met), 0.5, 0.6);
  const judge = (person: ExistingPerson, at: number) =>
    (met[at] ?? []).flatMap((place): Pair[] => {
      const [other, mine, theirs] = [people[place], traits[at], traits[place]];
      if (other === undefined || mine === undefined || theirs === undefined) return [];
      if (person.leftOut !== other.leftOut || apart.has(pairOf(person, other))) return [];
      const verdict = compare(mine, theirs, scale);
      return verdict.kind === "different" ? [] : [{ one: other, other: person, ...verdict }];
    });
  const found = yield* partOf(mapInSteps(people, judge), 0.6, 1);
  return found.flat().toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

const ORDER = { certain: 0, ask: 1 };

function pairOf(one: ExistingPerson, other: ExistingPerson): string {
  return one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
}

/** Who came before and shares a key, those under the strongest keys first; then this one waits under them too. */
function metBy(keys: readonly string[], at: number, blocks: Map<string, number[]>): readonly number[] {
  const found = new Set<number>();
  for (const key of keys) {
    const block = blocks.get(key);
    for (const other of block ?? []) found.add(other);
    if (block === undefined) blocks.set(key, [at]);
    else if (block.length < MOST_IN_BLOCK) block.push(at);
  }
  return [...found].slice(0, MOST_CANDIDATES);
}
