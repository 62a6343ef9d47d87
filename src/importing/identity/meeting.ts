import { mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { blocksOf, isOwnKey } from "./blocks.ts";
import { Tally } from "./tally.ts";
import type { Traits } from "./traits.ts";

/** More namesakes than this under one key are not all compared: a bound for a hostile file. */
const MOST_IN_BLOCK = 40;
/** Nor more than this with one record, those under its strongest keys first. */
const MOST_CANDIDATES = 80;
const NOBODY: readonly number[] = [];

/**
 * Of each record whom of those before it shares a key with it: `traits` has the people of the book first, `existing` of
 * them, then the records. Most keys of a file are of one record alone and bring nobody together: they are told by a
 * count, and made again rather than kept, since of a long file they would take more memory than all that it says.
 */
export function* whoMeets(
  traits: readonly Traits[],
  existing: number,
): Steps<readonly (readonly number[])[]> {
  const [book, records] = [traits.slice(0, existing), traits.slice(existing)];
  const heard = new Tally(records.length);
  yield* partOf(
    mapInSteps(records, (each) => heard.add(blocksOf(each))),
    0,
    0.25,
  );
  const known = yield* partOf(
    mapInSteps(book, (each) => {
      // Of a large book hardly anybody is met: under what no record is asked for, nobody waits.
      const keys = blocksOf(each).filter((key) => heard.has(key));
      heard.add(keys);
      return keys;
    }),
    0.25,
    0.5,
  );
  const shared = (each: Traits) => blocksOf(each).filter((key) => heard.hasTwice(key));
  const told = yield* partOf(mapInSteps(records, shared), 0.5, 0.75);
  const all = [...known, ...told];
  const profiled = (node: number) => (traits[node]?.profiles.length ?? 0) > 0;
  const plain = new Set(all.filter((_, node) => !profiled(node)).flat());
  const keysOf = (theirs: readonly string[], node: number) =>
    profiled(node) ? theirs.filter((key) => isOwnKey(key) || plain.has(key)) : theirs;
  const keys = yield* partOf(mapInSteps(all, keysOf), 0.75, 0.8);
  const blocks = new Blocks(profiled);
  book.forEach((_, node) => {
    blocks.enter(keys[node], node);
  });
  const meet = (_: Traits, at: number) => {
    const node = existing + at;
    const found = blocks.candidates(keys[node], node);
    blocks.enter(keys[node], node);
    return found;
  };
  return yield* partOf(mapInSteps(records, meet), 0.8, 1);
}

/**
 * Who stands under which key. Two with a profile each are one person by a profile or an address that both have, and by
 * nothing else (`compare`), so they need not meet under weaker keys: of a LinkedIn file hardly anybody meets anybody, and
 * only keys that somebody without a profile has are kept for them.
 */
class Blocks {
  readonly #plain = new Map<string, number[]>();
  readonly #profiled = new Map<string, number[]>();
  readonly #hasProfile: (node: number) => boolean;

  constructor(hasProfile: (node: number) => boolean) {
    this.#hasProfile = hasProfile;
  }

  enter(keys: readonly string[] | undefined, node: number): void {
    const blocks = this.#hasProfile(node) ? this.#profiled : this.#plain;
    for (const key of keys ?? []) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [node]);
      else if (block.length < MOST_IN_BLOCK) block.push(node);
    }
  }

  /** Those under the strongest keys first, of one key in the order in which they came. */
  candidates(keys: readonly string[] | undefined, node: number): readonly number[] {
    if (keys === undefined || keys.length === 0) return NOBODY;
    const found = new Set<number>();
    const own = this.#hasProfile(node);
    for (const key of keys) {
      const profiled = own && !isOwnKey(key) ? [] : (this.#profiled.get(key) ?? []);
      const plain = this.#plain.get(key) ?? [];
      const both = profiled.length === 0 ? plain : [...plain, ...profiled].toSorted((a, b) => a - b);
      for (const each of both) {
        if (found.size === MOST_CANDIDATES) return [...found];
        found.add(each);
      }
    }
    return [...found];
  }
}
