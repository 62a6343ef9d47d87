import { bareName } from "./bare-name.ts";
import { searchWords } from "./fold.ts";
import type { PersonId } from "./id.ts";

/** Somebody in the book who may be meant; `apart` tells namesakes from each other. */
export type Candidate = { readonly id: PersonId; readonly name: string; readonly apart: string };

/** Whom a name means. Where it could be several, the user says. */
export type WhoIsIt =
  | { readonly kind: "known"; readonly person: Candidate }
  | { readonly kind: "ask"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "new" }
  /** They are in the book and left out of everything (R64): nothing is kept unless the user takes them back in. */
  | { readonly kind: "left-out"; readonly person: Candidate };

/** Candidates that are offered. */
const MOST_CANDIDATES = 8;

/**
 * The one person that a name as typed can mean: of exactly that name, or the only one whose name has all its words.
 * "Ana" may be Ana Ruiz; "Ana Ruiz" may be who is kept as "Ana", and that is asked.
 */
export function whoIsIt(typed: string, found: readonly Candidate[]): WhoIsIt {
  const words = searchWords(bareName(typed));
  if (words.length === 0) return { kind: "new" };
  const named = found.map((person) => ({ person, theirs: searchWords(bareName(person.name)) }));
  const same = named.filter(({ theirs }) => theirs.join(" ") === words.join(" "));
  if (same.length === 1 && same[0] !== undefined) return { kind: "known", person: same[0].person };
  const fuller = named.filter(({ theirs }) => words.every((word) => theirs.includes(word)));
  if (same.length === 0 && fuller.length === 1 && fuller[0] !== undefined)
    return { kind: "known", person: fuller[0].person };
  const shorter = named.filter(({ theirs }) => theirs.every((word) => words.includes(word)));
  const possible = [...new Set([...same, ...fuller, ...shorter].map(({ person }) => person))];
  if (possible.length === 0) return { kind: "new" };
  return { kind: "ask", candidates: possible.slice(0, MOST_CANDIDATES) };
}
