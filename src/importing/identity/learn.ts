import { type Agreement, FIELDS, type Field } from "./agreement.ts";
import { bitsOf, type Model, type Odds, priorBits, SHIPPED } from "./weights.ts";

/** The same agreement of several pairs. */
export type Pattern = { readonly agreement: Agreement; readonly pairs: number };

export type Seen = {
  /** Of the pairs that share a key, and so may be one person. */
  readonly candidates: readonly Pattern[];
  /** Of pairs taken at random, nearly all of them two people. */
  readonly random: readonly Pattern[];
  /** Records of the file. */
  readonly records: number;
  /** Records and people of the book together. */
  readonly all: number;
};

const ROUNDS = 12;
/** The shipped figures count as much as so many pairs: with fewer than that at hand they decide. */
const SHIPPED_MATCHES = 150;
const SHIPPED_RANDOM = 4_000;
const SHIPPED_RECORDS = 100;
const SHIPPED_TWINS = 0.3;
/** Below it a file says nothing of its own. */
const FEWEST_RECORDS = 30;
const LEAST = 1e-7;

/**
 * Refines the shipped model on what is at hand. How often levels agree by chance (u) is counted on random pairs, which
 * keys do not bias; how often they agree in one person (m), and how many there are, is found by expectation and
 * maximisation over the candidates (Winkler 1988). Bounded: it works on patterns, of which there are some hundreds.
 */
export function learnModel(seen: Seen): Model {
  const shipped: Model = { odds: SHIPPED, priorBits: priorBits(seen.all) };
  if (seen.records < FEWEST_RECORDS) return shipped;
  const byChance = refined(
    SHIPPED,
    "u",
    shareOf(seen.random, () => 1),
    SHIPPED_RANDOM,
  );
  let model: Model = { ...shipped, odds: byChance };
  for (let round = 0; round < ROUNDS; round += 1) {
    const current = model;
    const belief = (agreement: Agreement) => 1 / (1 + 2 ** -bitsOf(agreement, current));
    const matches = seen.candidates.reduce((sum, { agreement, pairs }) => sum + pairs * belief(agreement), 0);
    const twins = (matches + SHIPPED_TWINS * SHIPPED_RECORDS) / (seen.records + SHIPPED_RECORDS);
    model = {
      odds: refined(byChance, "m", shareOf(seen.candidates, belief), SHIPPED_MATCHES),
      priorBits: priorBits(seen.all, twins),
    };
  }
  return model;
}

type Counts = ReadonlyMap<string, number>;

/** How many pairs, weighed by `belief`, show each level of each field. */
function shareOf(patterns: readonly Pattern[], belief: (agreement: Agreement) => number): Counts {
  const counts = new Map<string, number>();
  for (const { agreement, pairs } of patterns) {
    const weight = pairs * belief(agreement);
    for (const field of FIELDS) {
      const key = `${field} ${agreement[field]}`;
      counts.set(key, (counts.get(key) ?? 0) + weight);
    }
  }
  return counts;
}

/** One side of the table with what was counted; the shipped shares stand for `believed` pairs more. */
function refined(odds: Model["odds"], side: keyof Odds, counts: Counts, believed: number): Model["odds"] {
  const field = (name: Field) => {
    const table: Readonly<Record<string, Odds>> = odds[name];
    const shipped: Readonly<Record<string, Odds>> = SHIPPED[name];
    const levels = Object.keys(table);
    const total = levels.reduce((sum, level) => sum + (counts.get(`${name} ${level}`) ?? 0), 0);
    return Object.fromEntries(
      Object.entries(table).map(([level, both]) => {
        const counted = counts.get(`${name} ${level}`) ?? 0;
        const share = (counted + believed * (shipped[level]?.[side] ?? 0)) / (total + believed);
        return [level, { ...both, [side]: Math.max(share, LEAST) }];
      }),
    );
  };
  return Object.fromEntries(FIELDS.map((name) => [name, field(name)])) as Model["odds"];
}
