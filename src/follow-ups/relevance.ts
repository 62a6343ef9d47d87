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

type Work = { readonly headline: string; readonly places: readonly Place[] };

/**
 * Finds, among the user's open careers, the one that a person's work has to do with, by the words of their role, place
 * and field; null where none does. A match of words is a reason to look, not a claim: the line says "near".
 */
export function optionNear(options: Snapshot["options"]): (work: Work) => string | null {
  return nearestOf(options.filter(isOpen));
}

/** Whether some work has to do with a career that was ruled out, and with none that is still open. */
export function isRuledOut(options: Snapshot["options"]): (work: Work) => boolean {
  const open = optionNear(options);
  const over = nearestOf(options.filter(({ verdict }) => verdict === "ruled-out"));
  return (work) => over(work) !== null && open(work) === null;
}

function nearestOf(options: Snapshot["options"]): (work: Work) => string | null {
  const careers = options.map(({ name, verdict }) => ({
    name,
    liked: verdict === "pursue" ? 1 : 0,
    stems: words(name).map(stem),
  }));
  if (careers.length === 0) return () => null;
  return ({ headline, places }) => {
    const about = new Set(
      words([headline, ...places.flatMap((place) => [place.organization, place.field])].join(" ")).map(stem),
    );
    const scored = careers
      .map((career) => ({ ...career, matches: career.stems.filter((each) => about.has(each)).length }))
      .filter(({ matches }) => matches > 0)
      .toSorted((a, b) => b.liked - a.liked || b.matches - a.matches);
    return scored[0]?.name ?? null;
  };
}

/** The words by which candidates for the user's open options can be looked up in a prefix index. */
export function wordsToSearch(options: Snapshot["options"]): readonly string[] {
  return [...new Set(options.filter(isOpen).flatMap((option) => words(option.name).map(stem)))];
}

/** Those of some fields that an open option of the user's has to do with. */
export function fieldsNear(options: Snapshot["options"], fields: readonly string[]): readonly string[] {
  const sought = new Set(wordsToSearch(options));
  return fields.filter((field) => words(field).some((word) => sought.has(stem(word))));
}

/** The words that tell a field or a trade, without their endings. */
export function stemsOf(text: string): readonly string[] {
  return words(text).map(stem);
}

function isOpen({ verdict }: Snapshot["options"][number]): boolean {
  return verdict === "pursue" || verdict === "undecided";
}

function stem(word: string): string {
  return word.slice(0, STEM);
}

function words(text: string): readonly string[] {
  return searchWords(text).filter((word) => word.length >= 3 && !GENERIC.has(word));
}
