import { alsoCalled } from "#database/merging/merged-away.ts";
import { othersNamed, pointsOfNobodyElse } from "#database/people/traces.ts";
import type { Tx } from "#database/transaction.ts";
import { namingWords, partsOf } from "#people/named-in.ts";
import type { Person } from "#people/person.ts";

/**
 * The addresses that are theirs alone, and the words that name them and nobody else, by each name they had: a name that somebody else in the
 * book has too stays where it stands.
 */
export async function tracesOf(tx: Tx, person: Person) {
  const names = [person.name, ...((await alsoCalled(tx, [person.id])).get(person.id) ?? [])];
  const points = await pointsOfNobodyElse(tx, person.id);
  const shared = await othersNamed(tx, person);
  const words = [...namingWords(shared ? "" : person.name, points)];
  for (const name of names.slice(1))
    if (!(await othersNamed(tx, { ...person, name }))) words.push(...namingWords(name, points));
  return {
    points,
    shared,
    words: [...new Set(words)].toSorted((a, b) => b.length - a.length),
    parts: partsOf(names),
  };
}
