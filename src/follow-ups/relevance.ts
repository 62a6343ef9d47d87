import { searchWords } from "#people/fold.ts";
import type { Snapshot } from "./snapshot.ts";

/** Words that name no field. */
const GENERIC = new Set([
  "and",
  "academia",
  "career",
  "careers",
  "company",
  "development",
  "director",
  "field",
  "general",
  "head",
  "industry",
  "international",
  "jobs",
  "lead",
  "manager",
  "management",
  "office",
  "officer",
  "other",
  "private",
  "public",
  "research",
  "researcher",
  "science",
  "sciences",
  "scientific",
  "scientist",
  "sector",
  "senior",
  "something",
  "team",
  "the",
  "with",
  "work",
]);

/** Words of this length and longer also match another ending: "patents", "consulting" and "consultant". */
const STEM = 6;

type Place = { readonly organization: string; readonly field: string };

/**
 * The career among the user's open ones that a person's work has to do with, by the words of their role, place and
 * field; null where none does. A match of words is a reason to look, not a claim: the line says "near".
 */
export function optionNear(
  person: { readonly headline: string; readonly places: readonly Place[] },
  options: Snapshot["options"],
): string | null {
  const about = words(
    [person.headline, ...person.places.flatMap((place) => [place.organization, place.field])].join(" "),
  );
  if (about.length === 0) return null;
  const scored = options
    .filter((option) => option.verdict === "pursue" || option.verdict === "undecided")
    .map((option) => ({ option, matches: matching(words(option.name), about) }))
    .filter(({ matches }) => matches > 0)
    .toSorted((a, b) => liked(b.option) - liked(a.option) || b.matches - a.matches);
  return scored[0]?.option.name ?? null;
}

/** The words by which candidates for the user's open options can be looked up in a prefix index. */
export function wordsToSearch(options: Snapshot["options"]): readonly string[] {
  const open = options.filter((option) => option.verdict === "pursue" || option.verdict === "undecided");
  return [...new Set(open.flatMap((option) => words(option.name)).map(stem))];
}

function matching(wanted: readonly string[], about: readonly string[]): number {
  return wanted.filter((word) => about.some((other) => stem(other) === stem(word))).length;
}

function stem(word: string): string {
  return word.slice(0, STEM);
}

function words(text: string): readonly string[] {
  return searchWords(text).filter((word) => word.length >= 3 && !GENERIC.has(word));
}

function liked(option: Snapshot["options"][number]): number {
  return option.verdict === "pursue" ? 1 : 0;
}
