import { foldText } from "./fold.ts";
import { OCCUPATION } from "./occupation.ts";
import { saysPlace } from "./place-words.ts";
import { placeRank, STREET, TOWN } from "./signature-words.ts";

const BOX =
  /^(?:p\.?\s?o\.?\s?box|post(?:fach|boks|bus|box)|box|apartado|bo[iî]te postale|b\.?\s?p\.?|c\.?\s?p\.?|casella postale|skrytka pocztowa)\s\d/iu;
/** Words that begin with a small letter where a street is written so. */
const BEGINS =
  /^(?:[\p{Lu}\p{Lo}\d]|ul\.|al\.|c\/|rue|via|calle|rua|avenida|avenue|av\.|quai|viale|piazza|bd)/u;
/** "Kirchgasse 5", "5 Kirchgasse": a street where a town with its code stands next to it. */
const NUMBERED =
  /^(?:\p{Lu}[\p{L}.'’ -]{2,40} \d{1,4}\s?[a-zA-Z]?|\d{1,5}[a-zA-Z]?,? \p{Lu}[\p{L}.'’ -]{2,40})$/u;
/** "IL 62704", "NSW 2006": the town stands before it. */
const STATE = /^[A-Z]{2,3} (?:\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
/** "Cambridge CB1 2AB". */
const BRITISH = /^(?:\p{Lu}\p{L}+(?:[ -]\p{L}+){0,2},? )?[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/u;
/** "2019 Oslo" may be when something was there. */
const YEAR = /^(?:19|20)\d\d /u;
const LONGEST = 80;

/** A comma, but not the one before the number of a house: "Calle Mayor, 3". */
const PARTED = /,\s+(?!\d{1,4}[a-zA-Z]?(?:,|$))/u;
/** "3º B", "2.", as floors are told. */
const FLOOR = /^\d{1,2}\s?[ºª°](?:\s?\p{L}{1,4})?$/u;

type Postal = "address" | "beside" | "";

/** The postal address in what was written of somebody, on one line, and the rest in its order. */
export type PostalRead = { readonly address: string; readonly rest: readonly string[] };

/**
 * Takes the address out of lines or pieces: a box, a street with its number and a town with its code, and beside these
 * the town and the country. A country alone is no address.
 */
export function postalIn(lines: readonly string[]): PostalRead {
  const parts = lines.map((line) => line.split(PARTED));
  const kinds = parts.map((line) => line.map(postalOf));
  if (!kinds.flat().includes("address")) return { address: "", rest: lines };
  for (const [line, of] of kinds.entries())
    for (const [at, kind] of of.entries())
      if (kind === "" && isCountry(parts[line]?.[at] ?? "")) of[at] = "beside";
  for (const [at, line] of parts.entries())
    markNeighbours(line, kinds[at] ?? [], [kinds[at - 1], kinds[at + 1]]);
  const taken: string[] = [];
  const rest = parts.map((line, at) => {
    const of = kinds[at] ?? [];
    const isOf = (index: number) =>
      of[index] !== "" ||
      isBetween(of, index, line[index] ?? "") ||
      (of[index - 1] === "address" && FLOOR.test(line[index] ?? ""));
    taken.push(...line.filter((_, index) => isOf(index)));
    return line.filter((_, index) => !isOf(index)).join(", ");
  });
  return { address: taken.join(", "), rest: rest.filter((line) => line !== "") };
}

/** Whether a text is an address, and so nobody's name. */
export function isPostal(text: string): boolean {
  return postalIn([text]).rest.length === 0;
}

function postalOf(part: string): Postal {
  if (BOX.test(part) || STATE.test(part) || BRITISH.test(part)) return "address";
  // "10 Post Office Square" is no office.
  if (part.length <= LONGEST && NUMBERED.test(part) && /^\d/.test(part) && STREET.test(part))
    return "address";
  if (part.length > LONGEST || placeRank(part) > 1 || OCCUPATION.test(part)) return "";
  if (BEGINS.test(part) && part.split(" ").length < 8) {
    if (STREET.test(part) && /\d/.test(part)) return "address";
    if (TOWN.test(part)) return YEAR.test(part) ? "beside" : "address";
  }
  return saysPlace(part, "", "") === "town" ? "beside" : "";
}

/** A state tells that a town is before it, and a town with its code that a street is beside it. */
function markNeighbours(
  line: readonly string[],
  of: Postal[],
  around: readonly (readonly Postal[] | undefined)[],
) {
  for (const [at, part] of line.entries()) {
    if (STATE.test(part) && of[at - 1] === "" && at > 1) of[at - 1] = "beside";
    const near = [of[at - 1], of[at + 1], ...(line.length === 1 ? around.map((each) => each?.[0]) : [])];
    if (of[at] === "" && NUMBERED.test(part) && placeRank(part) < 1 && near.includes("address"))
      of[at] = "address";
  }
}

function isBetween(of: readonly Postal[], at: number, part: string): boolean {
  const [first, last] = [of.indexOf("address"), of.findLastIndex((each) => each !== "")];
  if (first < 0 || at < first || at > last) return false;
  return /^\p{Lu}\S*(?: \S+){0,2}$/u.test(part) && placeRank(part) < 2 && !OCCUPATION.test(part);
}

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi", "pl", "cs", "hu"];
const OTHERWISE =
  "usa|u.s.a|us|uk|u.k|england|scotland|wales|northern ireland|great britain|holland|turkey|korea|czech republic|united states of america|hong kong|p.r. china";
/** What stands among the regions and is no country. */
const NO_COUNTRY = /^(?:EU|EZ|UN|X[AB]|QO|ZZ)$/;
let countries: ReadonlySet<string> | undefined;

export function isCountry(part: string): boolean {
  if (/\d/.test(part) || part.length > 40) return false;
  countries ??= namesOfCountries();
  return countries.has(foldText(part).replace(/^the |\.$/gu, ""));
}

/** Every code of two letters that has a name. */
function namesOfCountries(): ReadonlySet<string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = LANGUAGES.map((each) => new Intl.DisplayNames([each], { type: "region", fallback: "none" }));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const called = codes
    .filter((code) => !NO_COUNTRY.test(code) && names[0]?.of(code) !== undefined)
    .flatMap((code) => names.map((name) => foldText(name.of(code) ?? "")));
  return new Set([...called.filter((name) => name !== ""), ...OTHERWISE.split("|")]);
}
