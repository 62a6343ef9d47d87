import { dateOf, type Instant } from "#time/date.ts";

/** Something that is known of somebody, in a few words, and what brought it: a file, or "" where it was noted here. */
export type Told = { readonly fact: string; readonly from: string; readonly at: Instant };

/** All that one file told, or that was noted here on one day. */
export type FactsFrom = { readonly from: string; readonly at: Instant; readonly facts: readonly string[] };

/** What another name of somebody is called as a fact. */
export function otherName(name: string): string {
  return `the name “${name}”`;
}

/** What told a fact of somebody's; undefined where nobody can tell. */
export function toldBy(sources: readonly FactsFrom[], fact: string): Omit<Told, "fact"> | undefined {
  return sources.find(({ facts }) => facts.includes(fact));
}

/** Where what is known of somebody is from: by what brought it and when, the latest first, each fact once. */
export function bySource(told: readonly Told[], timeZone: string): readonly FactsFrom[] {
  const sources = Map.groupBy(told, ({ from, at }) => (from === "" ? dateOf(at, timeZone) : `${at} ${from}`));
  return [...sources.values()]
    .map((own) => ({
      from: own[0]?.from ?? "",
      at: Math.max(...own.map(({ at }) => at)),
      facts: [...new Set(own.map(({ fact }) => fact))],
    }))
    .toSorted((a, b) => b.at - a.at);
}
