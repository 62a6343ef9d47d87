import { bareName } from "./bare-name.ts";
import { foldText } from "./fold.ts";
import { nameGivenFirst } from "./given-first.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { isGivenName } from "./nicknames.ts";
import { OCCUPATION } from "./occupation.ts";
import { type LineRead, NOTHING_READ } from "./read-line.ts";
import { oneLine } from "./shown.ts";

const MOST_AUTHORS = 200;
const LONGEST_LIST = 12_000;
/** Marks of affiliations and of the one to write to. */
const MARKS = /[\d*†‡§¶#✉⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\s?[,–⁻-]\s?[\d*†‡§¶#✉⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/gu;
/** "Ana Ruiz1, Ben Olsen2": nobody but an author has such a mark. */
const MARKED_FIRST = /\p{L} ?[\d¹²³⁴-⁹*†‡]{1,9}(?:[\s–-][\d*†‡]{1,9})?,/u;
const MARKED_LAST = /\p{L} ?[\d¹²³⁴-⁹*†‡]{1,9}\W*$/u;
/** Those who sign together, which is nobody: "& the ENCODE Consortium", "on behalf of the study group". */
const TOGETHER =
  /^(?:(?:on behalf of|for) .+|(?:the )?(?:\S+ ){0,8}(?:consorti(?:um|a)|collaborations?|investigators|initiative|network|working group|study group|project team))$/iu;
const ET_AL = /(?:\bet al\b\.?|…|\.\.\.).*$/iu;
const INITIALS = "\\p{Lu}(?:[.\\s-]{0,2}\\p{Lu}){0,3}\\.?";
/** "Ruiz A", "van der Berg JM": the family name first, initials after it. */
const FAMILY_FIRST = new RegExp(
  `^((?:\\p{Ll}{1,4} ){0,3}\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),? (${INITIALS})$`,
  "u",
);
const FILED = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*\.?)?)$/u;
const ONLY_INITIALS = new RegExp(`^${INITIALS}$`, "u");

/**
 * The authors of a paper, as they stand above it or in a list of references: "A. Ruiz, B. Olsen and C. Li", "Ruiz A,
 * Olsen B", "Ruiz, A., Olsen, B., & Li, C. (2024). Title". None where the text is no such list.
 */
export function authorsIn(text: string): readonly LineRead[] {
  const line = oneLine(text.trim().slice(0, LONGEST_LIST));
  if (line === "" || /[@<>]/.test(line)) return [];
  const list = line.replace(/\s*\(\d{4}[a-z]?\).*$/u, "").replace(ET_AL, "");
  if (nameGivenFirst(list) !== list) return [];
  const filed = filedNames(list);
  if (filed.length > 0) return filed.slice(0, MOST_AUTHORS).map((name) => ({ ...NOTHING_READ, name }));
  const pieces = joinInitials(
    list
      .replace(MARKS, "")
      .split(/\s*[;,]\s*(?:and\s+|&\s*|und\s+|et\s+)?|\s+(?:and|und|et)\s+|\s*&\s*/u)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "" && !TOGETHER.test(piece)),
  ).slice(0, MOST_AUTHORS);
  const sure =
    /\s(?:and|und|et)\s|&|;/u.test(list) ||
    pieces.some((piece) => hasInitials(piece)) ||
    pieces.length > 2 ||
    areMarked(list);
  if (pieces.length < 2 || !sure || !pieces.every(isAuthor)) return [];
  return pieces.map((piece) => ({ ...NOTHING_READ, name: nameOf(piece) }));
}

/** "Ruiz, Ana; van der Berg, Jan", as catalogues have authors; none where the half of them may be names and places of work. */
function filedNames(list: string): readonly string[] {
  const parts = list.split(/\s*;\s*|\s+and\s+|\s*&\s*/u).filter((part) => part !== "");
  const names = parts.map((part) => {
    const turned = nameGivenFirst(part);
    return { isSure: turned !== part, name: turned === part ? part.replace(FILED, "$2 $1") : turned, part };
  });
  const isFiled =
    names.length > 1 &&
    names.every(({ name, part }) => name !== part && part.split(",").length === 2) &&
    names.filter(({ isSure }) => isSure).length * 2 >= names.length;
  return isFiled ? names.map(({ name }) => name) : [];
}

/** In two looks: in one, all between the first mark and the last would be tried from every comma on. */
function areMarked(list: string): boolean {
  const [first, last] = [list.search(MARKED_FIRST), list.search(MARKED_LAST)];
  return first >= 0 && last > first;
}

/** "Ruiz", "A." are one author that a comma parted. */
function joinInitials(pieces: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isFamily = last !== undefined && !ONLY_INITIALS.test(last) && !hasInitials(last) && !isWhole(last);
    if (isFamily && ONLY_INITIALS.test(piece)) out[out.length - 1] = `${last} ${piece}`;
    else out.push(piece);
  }
  return out;
}

/** "Ana Ruiz": what follows is where she works. */
function isWhole(name: string): boolean {
  const [first = "", ...rest] = foldText(name).split(" ");
  return rest.length > 0 && isGivenName(first);
}

function hasInitials(piece: string): boolean {
  return /(?:^|\s)\p{Lu}\.?(?:[\s-]?\p{Lu}\.)*(?:\s|$)/u.test(piece) || FAMILY_FIRST.test(piece);
}

function isAuthor(piece: string): boolean {
  return (looksLikeName(piece) || FAMILY_FIRST.test(piece)) && !OCCUPATION.test(piece);
}

/** The given name or its initials first, as one speaks of them. */
function nameOf(piece: string): string {
  const [, family, initials] = FAMILY_FIRST.exec(piece) ?? [];
  if (family === undefined || initials === undefined) return bareName(piece);
  const spelled = initials.replace(/[^\p{L}-]/gu, "").replace(/(\p{L})(?=[^.]|$)/gu, "$1.");
  return `${spelled} ${family}`;
}
