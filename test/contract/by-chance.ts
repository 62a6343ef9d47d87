import { ensureOwner } from "#database/owners.ts";
import { writing } from "#database/transaction.ts";
import type { OwnerId } from "#people/id.ts";
import { reachingOut } from "../dav/elsewhere.ts";
import type { TestHome } from "./stores.ts";

/** The same store for somebody else: a database of its own each time would take longer than all the rest. */
export async function another(test: TestHome, seed: number): Promise<TestHome> {
  const owner = `seed ${seed}` as OwnerId;
  await writing(test.home.databases, owner, (tx) => ensureOwner(tx, 0));
  return reachingOut(Object.assign(test, { home: { ...test.home, owner } }));
}

export type Random = (below: number) => number;

/** Mulberry32: the same seed plays the same game. */
export function randomFrom(seed: number): Random {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function pick<Each>(random: Random, list: readonly Each[]): Each {
  return list[random(list.length)] as Each;
}

/** Words that nobody wrote before. */
export function wordsFrom(random: Random): () => string {
  let count = 0;
  return () => {
    count += 1;
    const letters = Array.from({ length: 5 }, () => "bcdfglmnprst"[random(12)]).join("");
    return `${letters}${"abcdefghijklmnopqrstuvwxyz"[count % 26]}${"aeiou"[Math.floor(count / 26) % 5]}`;
  };
}
