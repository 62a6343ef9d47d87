import { searchWords } from "#people/fold.ts";
import { fieldOfRoles } from "./field-of-roles.ts";
import { houses, parts } from "./field-tables.ts";
import { NO_BANK, NO_INSTITUTE, OF_SCIENCE, WORDS } from "./field-words.ts";
import { withoutForm } from "./legal-form.ts";
import { isNoPlace } from "./no-place.ts";
import type { FieldFrom } from "./organization.ts";
import { isDomain, isOfSchools } from "./registered-domain.ts";

/** A field that nobody said. */
export type ReadField = { readonly field: string; readonly from: Exclude<FieldFrom, "" | "said"> };

/**
 * The field in which an organization works, read from its name, else from what people do there; null where neither says
 * enough. It is what somebody would say of the place, for whoever knows better to change.
 */
export function readField(name: string, roles: readonly string[]): ReadField | null {
  if (isNoPlace(name)) return null;
  if (isDomain(name) && isOfSchools(name)) return { field: "academia", from: "name" };
  const words = wordsOf(name);
  const named = NO_INSTITUTE.test(words.join(" ")) ? undefined : (houseOf(words) ?? saidBy(words));
  if (named !== undefined) return { field: named, from: "name" };
  const done = fieldOfRoles(roles);
  return done === null ? null : { field: done, from: "roles" };
}

/** Whether a name is one of the houses that are known by it. */
export function isKnownPlace(name: string): boolean {
  return houseOf(wordsOf(name)) !== undefined;
}

/** At least how many people there are where an organization of this name is: two of them are no two of a small team. */
export function leastPeopleAt(name: string): number {
  const words = wordsOf(name);
  const house = houseOf(words);
  if (house !== undefined) return house === "academia" ? INSTITUTE_PEOPLE : Number.POSITIVE_INFINITY;
  return words.some((word) => LARGE.test(word)) ? UNIVERSITY_PEOPLE : 1;
}

/** Of a large house nothing follows for two who are there; of these, as if so many of them were in the book. */
const [INSTITUTE_PEOPLE, UNIVERSITY_PEOPLE] = [6, 12];
const LARGE =
  /^(?:universi\w+|uniwersytet\w*|hochschule|hospitals?|klinikum|\w+klinikum|\w+spital|nhs|ministry|\w+ministerium|commission|parliament|government)$/;

function wordsOf(name: string): readonly string[] {
  return withoutForm(searchWords(name.slice(0, MAX_LENGTH)));
}

/** What is read of a name. */
const MAX_LENGTH = 200;

/** The longest name of a house is of so many words. */
const LONGEST = 4;

function houseOf(words: readonly string[]): string | undefined {
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const begun = words.slice(0, count).join(" ");
    const found = houses.begun.get(begun) ?? (count === words.length ? houses.whole.get(begun) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function saidBy(words: readonly string[]): string | undefined {
  const spaced = ` ${words.join(" ")} `;
  const telling = NO_BANK.test(spaced) ? words.filter((word) => !BANK.test(word)) : words;
  let best = Number.POSITIVE_INFINITY;
  for (const [at, word] of telling.entries()) best = Math.min(best, ...heardIn(word, at, telling, spaced));
  if (!/^[ -~]*$/.test(spaced))
    best = Math.min(best, ...ranks(parts.unspaced, (part) => spaced.includes(part)));
  if (best > ACADEMIA && isOfScience(words)) return "academia";
  return WORDS[best]?.[0] ?? (isInstitute(words) ? "academia" : undefined);
}

const BANK = /^(?:bank|banco)$/;

/** The lines of `WORDS` that a word speaks for, by itself or with those that follow it. */
function heardIn(word: string, at: number, words: readonly string[], spaced: string): readonly number[] {
  const exact = parts.exact.get(word);
  const closing = at === words.length - 1 ? parts.last.get(word) : undefined;
  return [
    ...(exact === undefined ? [] : [exact]),
    ...(closing === undefined ? [] : [closing]),
    ...ranks(parts.rows.get(word), (part) => spaced.includes(part)),
    ...ranks(parts.begins.get(word.slice(0, 2)), (part) => word.startsWith(part)),
    ...ranks(parts.ends.get(word.slice(-2)), (part) => word.endsWith(part)),
  ];
}

function ranks(
  some: readonly { readonly part: string; readonly rank: number }[] | undefined,
  holds: (part: string) => boolean,
): readonly number[] {
  return some === undefined ? [] : some.filter(({ part }) => holds(part)).map(({ rank }) => rank);
}

/** "Institute of Plant Biology", "Centre for Genomic Regulation", "Department of Chemistry". */
function isOfScience(words: readonly string[]): boolean {
  const at = words.findIndex((word) => PLACE_OF_SCIENCE.test(word));
  return at >= 0 && words.slice(at + 1).some((word) => OF_SCIENCE.test(word));
}

/** "Broad Institute", "Institut Pasteur": with a name and nothing else, it is mostly one of science. */
function isInstitute(words: readonly string[]): boolean {
  const at = words.findIndex((word) => INSTITUTE.test(word));
  return at > 0 ? at === words.length - 1 : at === 0 && words.length === 2;
}

const INSTITUTE = /^(?:institut|instituto|institute|istituto|instytut)$/;
const PLACE_OF_SCIENCE =
  /^(?:institut\w*|istituto|instytut|center|centre|centro|zentrum|department|dept|laborator\w*|laboratoire|lab|division|school)$/;

const ACADEMIA = WORDS.findIndex(([field]) => field === "academia");
