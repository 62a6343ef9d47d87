import { type Agreement, compareTraits, FIELDS } from "#importing/identity/agreement.ts";
import { traitsOfRecord } from "#importing/identity/traits.ts";
import { Chance } from "./chance.ts";
import type { Labelled } from "./score.ts";

const RANDOM_PAIRS = 2_000_000;

/** How often each level is met in pairs of one person (m) and of two people (u), of those where both tell something. */
export function estimate(labelled: readonly Labelled[], seed: number): string {
  const all = labelled.flatMap(({ record, person }) =>
    record === undefined ? [] : [{ traits: traitsOfRecord(record), person }],
  );
  const [one, two] = [new Tally(), new Tally()];
  for (const same of Map.groupBy(all, ({ person }) => person).values()) {
    same.forEach((a, at) => {
      for (const b of same.slice(at + 1)) one.add(compareTraits(a.traits, b.traits).agreement);
    });
  }
  const chance = new Chance(seed);
  for (let pair = 0; pair < RANDOM_PAIRS; pair += 1) {
    const [a, b] = [chance.pick(all), chance.pick(all)];
    if (a.person !== b.person) two.add(compareTraits(a.traits, b.traits).agreement);
  }
  return FIELDS.flatMap((field) =>
    [...new Set([...one.levelsOf(field), ...two.levelsOf(field)])].map(
      (level) =>
        `${field} ${level}: m ${one.share(field, level).toFixed(3)}, u ${two.share(field, level).toFixed(6)}`,
    ),
  ).join("\n");
}

class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  add(agreement: Agreement): void {
    for (const field of FIELDS) {
      const level = agreement[field];
      if (level === "missing") continue;
      const levels = this.#counts.get(field) ?? new Map<string, number>();
      levels.set(level, (levels.get(level) ?? 0) + 1);
      this.#counts.set(field, levels);
    }
  }

  levelsOf(field: string): readonly string[] {
    return [...(this.#counts.get(field)?.keys() ?? [])];
  }

  share(field: string, level: string): number {
    const levels = this.#counts.get(field);
    const total = [...(levels?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    return (levels?.get(level) ?? 0) / total;
  }
}
