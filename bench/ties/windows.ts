import type { Window } from "#ties/correction.ts";
import { contactWithin, pastBefore } from "#ties/past.ts";
import type { Pair } from "./events.ts";

/** One pair at one cutoff: what was known, what came, and who the two are. */
export type Case = Window & { readonly cutoff: number; readonly circles: readonly [string, string] };

/** Every pair with contact before `cutoff`, of the egos alone where some are named. */
export function casesAt(
  pairs: readonly Pair[],
  cutoff: number,
  horizon: number,
  egos: ReadonlySet<string>,
): readonly Case[] {
  const known = pairs.filter(({ tie }) => (tie.days[0] ?? cutoff) < cutoff);
  const overlap = overlapsOf(known);
  const cases: Case[] = [];
  for (const pair of known) {
    if (egos.size > 0 && !egos.has(pair.a) && !egos.has(pair.b)) continue;
    const past = pastBefore(pair.tie, cutoff, overlap(pair));
    if (past === null) continue;
    const contact = contactWithin(pair.tie, cutoff, cutoff + horizon);
    cases.push({ past, contact, cutoff, circles: [pair.a, pair.b] });
  }
  return cases;
}

/** Onnela overlap: n / ((k_a − 1) + (k_b − 1) − n) for n acquaintances in common. */
function overlapsOf(pairs: readonly Pair[]): (pair: Pair) => number {
  const around = new Map<string, Set<string>>();
  for (const { a, b } of pairs) {
    at(a).add(b);
    at(b).add(a);
  }
  return ({ a, b }) => {
    const [few, many] = [at(a), at(b)].sort((one, other) => one.size - other.size) as [
      Set<string>,
      Set<string>,
    ];
    let common = 0;
    for (const each of few) if (many.has(each)) common += 1;
    const others = few.size - 1 + (many.size - 1) - common;
    return others > 0 ? common / others : 0;
  };

  function at(person: string): Set<string> {
    const there = around.get(person) ?? new Set<string>();
    around.set(person, there);
    return there;
  }
}
