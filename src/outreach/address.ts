import { bareName, givenName, titlesBefore } from "#people/bare-name.ts";
import { mayBeFamilyFirst } from "#people/family-first.ts";
import { familyInCapitals, quietly } from "#people/family-in-capitals.ts";
import { beginsWithFamily, isParticle } from "#people/particle.ts";
import type { Familiarity } from "#people/person.ts";
import { capitalised } from "#people/shown.ts";
import { nameInLetters } from "./name-in-letters.ts";
import type { Norm } from "./norms.ts";

/** Titles that a name brings along, the highest first, as they stand after "Dear". None is ever guessed. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:univ\.?-)?prof(?:essor)?(?:in|\.in|\.?(?:a|ª|ssa))?\.?$/i, "Professor"],
  [/^(?:dr|doctor)(?:\.in|\.?(?:a|ª))?\.?(?:-ing\.?)?$/i, "Dr"],
  [/^mr\.?$/i, "Mr"],
  [/^mrs\.?$/i, "Mrs"],
  [/^ms\.?$/i, "Ms"],
  [/^mx\.?$/i, "Mx"],
  [/^miss$/i, "Miss"],
  [/^(?:frau|fr\.)$/i, "Frau"],
  [/^(?:herr|hr\.)$/i, "Herr"],
  [/^mme\.?$/i, "Mme"],
];
const LATIN_ONLY = /^[\p{Script=Latin}\p{M}'’.\s-]+$/u;

/** Somebody as far as a greeting goes by it. */
export type Addressed = {
  readonly name: string;
  readonly addressAs?: string;
  /** What they are where they work: a professor is greeted so by whom they do not know. */
  readonly role?: string;
};

/**
 * The name after "Dear": as the user says that they are addressed; else the given name to those one knows, or where
 * first names are the custom; else the whole name, or a title with the family name where the name in the book brings a
 * title with it (R24). A title with the family name alone has no given one: "Frau Dr. Müller" stays Dr Müller to whom
 * knows her, "Dr von Berg" Dr von Berg.
 */
export function addressName(
  { name: typed, addressAs = "", role = "" }: Addressed,
  familiarity: Familiarity,
  norm: Pick<Norm, "address">,
): string {
  if (addressAs !== "") return addressAs;
  const name = nameInLetters(typed);
  const close = familiarity === "known" || familiarity === "acquaintance";
  const written = titleIn(name);
  const title = !close && PROFESSOR.test(role.trim()) ? "Professor" : written;
  const bare = writtenOnce(bareName(name));
  const knighted = /^(?:sir|dame)$/i.exec(titlesBefore(name))?.[0];
  if (knighted !== undefined && !close) return `${capitalised(knighted.toLowerCase())} ${givenName(name)}`;
  if (title !== null && isFamilyAlone(bare)) return `${title} ${bare}`;
  if (title !== null && norm.address !== "given-name" && !(close && title !== "Professor"))
    return `${title} ${familyName(bare)}`;
  return close || norm.address === "given-name" ? asCalled(givenName(writtenOnce(name))) : inOrder(bare);
}

/** A role that is a professor's, and neither somebody's beside one nor a teacher's at a school. */
const PROFESSOR =
  /^(?:(?:full|associate|assistant|adjunct|visiting|emeritus|distinguished|senior|junior|university|univ\.?-?|apl\.?|w[123])[ -]*)*(?:prof(?:essor(?:in)?|\.)(?![\p{L}'’])(?! (?:de|da|do|di|d['’]))|professeure? (?:des universit|titulaire|ordinaire|associ)|catedr[aá]tic[oa]\b|profesora? titular|professor(?:e|essa|a)? (?:ordinari|associat))/iu;

/** "Wei Zhang 张伟" is one name in two writings, of which a letter in English says the one. */
function writtenOnce(name: string): string {
  const latin = name.split(" ").filter((word) => !EAST_ASIAN.test(word));
  return latin.length > 1 ? latin.join(" ") : name;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}()]+$/u;

/** Whether somebody is called so by the given name, as friends are: no title, and no name in full. */
export function isFirstName(called: string): boolean {
  return titlesBefore(called) === "" && givenName(called) === called && !beginsWithFamily(called);
}

/** "Müller", "von Berg". */
function isFamilyAlone(bare: string): boolean {
  return beginsWithFamily(bare, true) || (!bare.includes(" ") && LATIN_ONLY.test(bare));
}

/** "tom Baker", typed in haste, is Tom. */
function asCalled(name: string): string {
  return /^\p{Ll}+$/u.test(name) ? capitalised(name) : name;
}

/** A family name in capitals tells which word it is: "SMITH John" is John Smith, "WANG Xiaoming" Wang Xiaoming. */
function inOrder(bare: string): string {
  const words = bare.split(" ");
  const family = familyInCapitals(words);
  if (family.length === 0) return bare;
  const quiet = words.map((word) => (family.includes(word) ? quietly(word) : word));
  if (mayBeFamilyFirst(quiet.join(" ")) || !family.includes(words[0] ?? "")) return quiet.join(" ");
  return [...words.filter((word) => !family.includes(word)), ...family.map(quietly)].join(" ");
}

function titleIn(name: string): string | null {
  const words = titlesBefore(name).split(" ");
  return TITLES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;
}

/** The family name where it can be told: two words, or a particle before the last ones; else the whole name. */
function familyName(bare: string): string {
  const words = bare.split(" ");
  const loud = familyInCapitals(words);
  if (loud.length > 0) return loud.map(quietly).join(" ");
  if (!LATIN_ONLY.test(bare) || words.length < 2 || mayBeFamilyFirst(bare)) return bare;
  const particle = words.findIndex((word, place) => place > 0 && isParticle(word));
  if (particle > 0) return words.slice(particle).join(" ");
  return words.length === 2 ? (words[1] ?? bare) : bare;
}
