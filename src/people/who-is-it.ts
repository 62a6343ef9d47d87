import { bareName } from "./bare-name.ts";
import { searchWords } from "./fold.ts";
import type { PersonId } from "./id.ts";
import { shownName } from "./shown.ts";

/** Somebody in the book who may be meant; `apart` tells namesakes from each other. */
export type Candidate = { readonly id: PersonId; readonly name: string; readonly apart: string };

/** Somebody found under a name, with every place they are or were at, today's first. */
export type Found = Candidate & { readonly places?: readonly string[] };

/** Whom a name means. Where it could be several, the user says. */
export type WhoIsIt =
  | { readonly kind: "known"; readonly person: Candidate }
  /**
   * Without candidates it is asked whether it is anybody. `elsewhere`: the one of that name is at another place than was
   * typed, and may be a namesake.
   */
  | { readonly kind: "ask"; readonly candidates: readonly Candidate[]; readonly elsewhere?: string }
  | { readonly kind: "new" }
  /** They are in the book and left out of everything (R64): nothing is kept unless the user takes them back in. */
  | { readonly kind: "left-out"; readonly person: Candidate };

/** Candidates that are offered. */
const MOST_CANDIDATES = 8;

/**
 * The one person that a name as typed can mean: of exactly that name, or the only one whose name has all its words.
 * "Ana" may be Ana Ruiz; "Ana Ruiz" may be who is kept as "Ana", and that is asked. So is who stands in the book at
 * another place than the one typed: they may have moved, or be another of that name.
 */
export function whoIsIt(typed: string, found: readonly Found[], place = ""): WhoIsIt {
  const words = searchWords(bareName(typed));
  if (words.length === 0) return { kind: "new" };
  const named = found.map((person) => ({ person, theirs: searchWords(bareName(person.name)) }));
  const same = named.filter(({ theirs }) => theirs.join(" ") === words.join(" "));
  if (same.length === 1 && same[0] !== undefined) return knownAt(same[0].person, place);
  const fuller = named.filter(({ theirs }) => words.every((word) => theirs.includes(word)));
  if (same.length === 0 && fuller.length === 1 && fuller[0] !== undefined)
    return knownAt(fuller[0].person, place);
  const shorter = named.filter(({ theirs }) => theirs.every((word) => words.includes(word)));
  const possible = [...new Set([...same, ...fuller, ...shorter].map(({ person }) => person))];
  if (possible.length === 0) return { kind: "new" };
  return { kind: "ask", candidates: possible.slice(0, MOST_CANDIDATES).map(bare) };
}

function knownAt(found: Found, place: string): WhoIsIt {
  const { places = [] } = found;
  const [now] = places;
  if (now === undefined || place === "" || places.some((each) => samePlace(each, place)))
    return { kind: "known", person: bare(found) };
  return { kind: "ask", candidates: [bare(found)], elsewhere: now };
}

/** Whether two names may mean one place: a part of the other, or its initials ("EMBL"). */
function samePlace(one: string, other: string): boolean {
  const [a, b] = [searchWords(one), searchWords(other)];
  const within = (part: readonly string[], whole: readonly string[]) =>
    part.every((word) => whole.includes(word)) || part.join("") === whole.map(([first]) => first).join("");
  return within(a, b) || within(b, a);
}

function bare({ id, name, apart }: Found): Candidate {
  return { id, name, apart };
}

/** Why it is asked, in a sentence. */
export function askedInWords({ candidates, elsewhere }: Extract<WhoIsIt, { kind: "ask" }>): string {
  const [only] = candidates;
  if (only === undefined) return "Somebody, or an organization?";
  return elsewhere === undefined
    ? "There are several it could be."
    : `You have ${shownName(only.name)} at ${shownName(elsewhere)} in your book; the same?`;
}
