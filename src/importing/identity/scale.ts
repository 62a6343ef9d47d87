import type { Steps } from "#time/steps.ts";
import { type Agreement, compareTraits, FIELDS } from "./agreement.ts";
import { byRules, type Scale } from "./compare.ts";
import { learnModel, type Pattern } from "./learn.ts";
import type { Traits } from "./traits.ts";
import { rarityAmong } from "./words-in-use.ts";

/** Of the pairs that may be one person, and of random ones, so many are learned from at most. */
const MOST_LEARNED_FROM = 20_000;
const RANDOM_PAIRS = 8_000;

/** So many pairs between two steps: some milliseconds. */
const PAIRS_A_STEP = 250;

/** How those who met are weighed, and who of them is left to be: those the rules found to be two people are not. */
type Weighing = { readonly scale: () => Scale; readonly left: readonly (readonly number[])[] };

/** The scale where any of those who met leave something to the weights; most files and books name people plainly. */
export function* scaleIfNeeded(
  all: readonly Traits[],
  existing: number,
  met: readonly (readonly number[])[],
): Steps<Weighing> {
  const left: (readonly number[])[] = [];
  let seen = 0;
  for (const [record, others] of met.entries()) {
    const own = all[existing + record];
    const mayBe: number[] = [];
    for (const place of others) {
      const other = all[place];
      if (own === undefined || other === undefined) continue;
      const kind = byRules(own, other);
      if (kind === "open") {
        const scale = yield* scaleFor(all, existing, met);
        return { scale: () => scale, left: [...left, ...met.slice(record)] };
      }
      if (kind !== "different") mayBe.push(place);
      seen += 1;
      if (seen % PAIRS_A_STEP === 0) yield;
    }
    left.push(mayBe);
  }
  const scale = () => {
    throw new Error("A scale is asked for, though the rules left nothing open.");
  };
  return { scale, left };
}

/**
 * The scale for a file and a book, in steps: `all` has the people of the book first, `existing` of them, then the records;
 * `met` the places of whom each record shares a key with. The same input gives the same scale: the random pairs come
 * from a generator that always begins alike.
 */
function* scaleFor(
  all: readonly Traits[],
  existing: number,
  met: readonly (readonly number[])[],
): Steps<Scale> {
  const candidates = new Patterns(all);
  const pairs = met.reduce((sum, others) => sum + others.length, 0);
  const step = Math.max(1, Math.ceil(pairs / MOST_LEARNED_FROM));
  let at = 0;
  for (const [record, others] of met.entries()) {
    for (const other of others) {
      if (at % step === 0) candidates.add(existing + record, other, step);
      at += 1;
      if (at % (step * PAIRS_A_STEP) === 0) yield;
    }
  }
  const random = new Patterns(all);
  const next = evenly(all.length);
  const wanted = Math.min(RANDOM_PAIRS, met.length * 10);
  for (let taken = 0; taken < wanted; taken += 1) {
    const [one, other] = [next(), next()];
    if (one !== other) random.add(one, other, 1);
    if (taken % PAIRS_A_STEP === 0) yield;
  }
  yield;
  const model = learnModel({
    candidates: candidates.all(),
    random: random.all(),
    records: met.length,
    all: all.length,
  });
  yield;
  return { model, rarity: rarityAmong(all) };
}

class Patterns {
  readonly #traits: readonly Traits[];
  readonly #found = new Map<string, { readonly agreement: Agreement; pairs: number }>();

  constructor(traits: readonly Traits[]) {
    this.#traits = traits;
  }

  add(one: number, other: number, pairs: number): void {
    const [a, b] = [this.#traits[one], this.#traits[other]];
    if (a === undefined || b === undefined) return;
    const { agreement } = compareTraits(a, b);
    const key = FIELDS.map((field) => agreement[field]).join(" ");
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { agreement, pairs });
    else known.pairs += pairs;
  }

  all(): readonly Pattern[] {
    return [...this.#found.values()];
  }
}

/** Places below `size`, each about as often as any other (mulberry32 from a fixed beginning). */
function evenly(size: number): () => number {
  let state = 0x5eed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size) | 0;
  };
}
