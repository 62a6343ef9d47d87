import {
  areLetters,
  arePronouns,
  isFirm,
  isOfPartners,
  withoutBrackets,
  withoutCommaOfFirm,
} from "./after-a-name.ts";
import { bareName } from "./bare-name.ts";
import { contactKey, isOfOffice } from "./contact-point.ts";
import { searchWords } from "./fold.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { OCCUPATION } from "./occupation.ts";
import { isCountry, postalIn } from "./postal.ts";
import type { LineRead } from "./read-line.ts";
import { spokenBy } from "./role-or-place.ts";
import { PART_OF_WORK } from "./role-words.ts";
import { clipped, oneLine } from "./shown.ts";
import {
  BOILERPLATE,
  CLOSING,
  DOES,
  FOR_ANOTHER,
  GREETING,
  isOnEnvelope,
  looksLikeAddress,
  OF_ANOTHER,
  placeRank,
  RULE,
} from "./signature-words.ts";

/** A longer text is a letter or a page, and more lines than these are no signature. */
const LONGEST = 4_000;
const MOST_LINES = 80;
const MOST_PIECES = 40;
const LONGEST_PIECE = 120;

/**
 * Reads the block under a letter: whose it is, what they do and where, and how to reach them, on lines or between
 * pipes, with or without the letter. Undefined for a text that is none, so that a note or a list of people stays one.
 */
export function readSignature(typed: string): LineRead | undefined {
  if (typed.length > LONGEST) return undefined;
  const { lines, isMarked } = ownLines(typed);
  const pieces = lines.flatMap(piecesOf).slice(0, MOST_PIECES);
  const reach: Reach = { email: "", phone: "", url: "", more: [] };
  const reached = pieces.flatMap((piece) => withoutReach(piece, reach));
  const { address, rest: words } = postalIn(reached);
  const isBlock = lines.length > 1 || pieces.length > 2;
  const isReached =
    reach.email + reach.phone + reach.url !== "" ||
    lines.some((line) => ORCID.test(line)) ||
    (lines.length <= MOST_ON_ENVELOPE && isOnEnvelope(lines));
  if (!isBlock || !isReached) return undefined;
  if (emailsIn(lines.join("\n")).size > 2) return undefined;
  const at = words.findIndex((piece) => looksLikeName(nameIn(piece)) && !isFirm(nameIn(piece)));
  const [named = "", ...rest] = words.slice(Math.max(at, 0));
  if (at < 0 || at > MOST_BEFORE_NAME) return undefined;
  const name = inSmallLetters(nameIn(named));
  // Below the end of a letter, with one address, stands whoever wrote it, whatever else reads as a name there.
  const isOnes = isMarked && emailsIn(lines.join("\n")).size === 1;
  if (!isOnes && isList(named, rest)) return undefined;
  // On an envelope the place may stand above the name.
  const above = words.slice(0, at).filter((piece) => placeRank(piece) > 0);
  const said = rest.flatMap((piece) => (nameIn(piece) === nameIn(named) ? partsAfter(piece) : [piece]));
  const [letters, behind] = afterName(named);
  const told = workIn([...behind, ...said, ...above], reach.email);
  // "Ana Ruiz, RAC": letters that are an office's where nothing else is.
  const work =
    told.organization === "" && letters.length > 0
      ? workIn([...letters, ...behind, ...said, ...above], reach.email)
      : told;
  const { more, ...first } = reach;
  const streets = words.filter(
    (piece) => /\d/.test(piece) && looksLikeAddress(piece) && placeRank(piece) === 0,
  );
  const notes = clipped([...more, ...streets].join("; "), MOST_NOTED);
  return {
    ...work,
    ...first,
    address: clipped(address, MOST_NOTED),
    name: clipped(name, 200),
    howMet: "",
    notes,
  };
}

/** How to reach them: the first of each kind, and those after it with what they are called. */
type Reach = { email: string; phone: string; url: string; more: string[] };

const MOST_NOTED = 500;

/** The mark of a researcher's signature, as good as an address. */
const ORCID = /\borcid\b/iu;

const MOST_ON_ENVELOPE = 8;

/** A greeting, a first name alone, and little else come before the name of a signature. */
const MOST_BEFORE_NAME = 6;

/** The lines of the signature itself: below the letter's end, without other letters and what belongs to none. */
function ownLines(typed: string): { readonly lines: readonly string[]; readonly isMarked: boolean } {
  const lines = typed
    .split(/\r\n|\r|\n/u)
    .slice(0, MOST_LINES)
    .map((line) => line.replace(PICTURES, " ").trim())
    .flatMap(closingApart)
    .filter((line) => line !== "" && !OF_ANOTHER.test(line) && !GREETING.test(line));
  const begins = lines.findLastIndex((line, at) => RULE.test(line) && lines.length - at > 2);
  const ends = lines.findLastIndex(
    (line, at) => CLOSING.test(line) && !line.includes("@") && at < lines.length - 1,
  );
  const own = lines
    .slice(Math.max(begins, ends) + 1)
    .filter((line) => !RULE.test(line) && !BOILERPLATE.test(line) && !tellsOfOffice(line));
  return { lines: own, isMarked: Math.max(begins, ends) >= 0 };
}

/** "Kind regards, Ana Ruiz | Postdoc | EMBL": the letter ends before the comma, on the line on which they sign. */
function closingApart(line: string): readonly string[] {
  const [, closing = "", signed = ""] = /^([^,|]{3,40}),\s+(\S.*)$/u.exec(line) ?? [];
  const isApart = signed !== "" && CLOSING.test(closing) && BETWEEN.test(signed);
  return isApart ? [closing, signed] : [line];
}

/** "Contact: info@conference.example" on a page is how to reach the conference, and no one of those above it. */
function tellsOfOffice(line: string): boolean {
  const [, email = ""] = /^(?:contact|registration|questions|enquiries)\s*:\s*(\S+@\S+)$/i.exec(line) ?? [];
  return isOfOffice(email);
}

const PICTURES = /(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+/gu;
const BETWEEN = /\s*[|·•]\s*|\s*::\s*|\t+|\s{3,}|\s[–—/-]\s|\s\/\s/u;

/** "0221 / 123-0", as Germans part the town from the number. */
const TOWN_SLASH = /(?<=(?:^|[^\d])0\d{2,5}) ?\/ ?(?=\d{2})/gu;

function piecesOf(line: string): readonly string[] {
  return withoutCommaOfFirm(line.replace(TOWN_SLASH, " "))
    .split(BETWEEN)
    .map(oneLine)
    .filter((piece) => piece !== "");
}

const EMAIL = /[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]+/gu;
const WEB =
  /(?:https?:\/\/|www\.)[^\s,;<>]+|(?<![@\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/[^\s,;<>]*/giu;
const NUMBER = /(?<![\d\p{L}@/.])\(?\+?\(?\d[\d\s().–-]{4,26}\d/gu;
const FAX = /(?:^|[^\p{L}])(?:(?:tele)?fax|f)\s*[.:]?\s*$/iu;
/** Postal codes of Japan, Portugal and others, which are written as short numbers are; and an ORCID. */
const NO_NUMBER = /^(?:\d{3}-\d{4}|\d{4}-\d{3}|\d{5,6}|\d{3} \d{2}|\d{5}-\d{3,4}|(?:\d{4}-){3}\d{3,4})$/u;
/** What a number is called, right before it. */
const CALLED = /\p{L}[\p{L}.-]{0,15}(?=[\s.:]{0,3}$)/u;
/** What stands beside a number or an address, and nothing else. */
const LABELS =
  /(?:^|(?<=[\s,(]))(?:(?:tele)?(?:phone|fon|fax|fono|fone|fonas)|tel|tél|teléfono|tlf|tfn|tlfn?|mobile?|mob|móvil|cell?|cel|port|portable|office|direct|direkt|ddi|standard|e-?mail|mail|correo|courriel|el\. p|web|website|url|ext|тел|[tmefwodv]|p(?!\.\s?o\.))(?=[\s.:,)]|$)[\s.:]*(?:\d{1,5}(?=$|\s))?/giu;

/** The piece without how to reach them, which goes into `reach`. */
function withoutReach(piece: string, reach: Reach): readonly string[] {
  let text = piece.replace(EMAIL, (found) => {
    const email = found.replace(/^mailto:|[.]+$/giu, "");
    if (contactKey("email", email) === undefined) return " ";
    if (reach.email === "") reach.email = email;
    else if (email.toLowerCase() !== reach.email.toLowerCase()) reach.more.push(email);
    return " ";
  });
  text = text.replace(WEB, (found) => {
    const url = found.replace(/[.,)]+$/u, "");
    if (reach.url === "") reach.url = url;
    else reach.more.push(url);
    return " ";
  });
  text = text.replace(NUMBER, (found, at: number) => {
    const number = balanced(found.trim());
    const digits = number.replace(/\D/gu, "").length;
    if (digits < 7 || NO_NUMBER.test(number)) return found;
    if (FAX.test(text.slice(0, at)) || contactKey("phone", number) === undefined) return " ";
    if (reach.phone === "") reach.phone = number;
    else reach.more.push(oneLine(`${CALLED.exec(text.slice(0, at))?.[0] ?? ""} ${number}`));
    return " ";
  });
  if (text === piece) return piece.length > LONGEST_PIECE ? [] : [piece];
  const left = oneLine(text.replace(LABELS, " ").replace(/[<>()[\],;:.\s]+$|^[<>()[\],;:.\s]+/gu, " "));
  return /\p{L}{3}/u.test(left) ? [left] : [];
}

/** "(+34) 915", "(212) 555": without a bracket that nothing closes, or that was never opened. */
function balanced(number: string): string {
  const open = (number.match(/\(/gu) ?? []).length;
  const closed = (number.match(/\)/gu) ?? []).length;
  return open === closed ? number : number.replace(/[()]/gu, "").trim();
}

function emailsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(EMAIL) ?? []).map((each) => each.toLowerCase()));
}

function nameIn(piece: string): string {
  const [main = ""] = piece.split(/,\s/u);
  return bareName(main.replace(FOR_ANOTHER, ""));
}

/** "Arjun Mehta, scientific editor": what follows the name; apart from it letters, which may be after a name. */
function afterName(piece: string): readonly [letters: readonly string[], behind: readonly string[]] {
  const [, ...more] = piece.split(/,\s+/u);
  const after = more.filter((part) => !areLetters(part));
  const behind = after.filter((part) => !mayBeLetters(part));
  const letters = after
    .filter(mayBeLetters)
    .flatMap((part) => withoutBrackets(part).split(" "))
    .filter((word) => !areLetters(word));
  return [letters, behind.length === 0 ? [] : [behind.join(", ")]];
}

/** "RAC", "FRCP (she/her)", "DPhil FRSX". */
function mayBeLetters(part: string): boolean {
  const words = withoutBrackets(part).split(" ");
  return words.every((word) => areLetters(word) || /^[A-Z][A-Z.]{0,6}$/.test(word));
}

/** Said once more, under the title of a page say, the name is no part of what they do. */
function partsAfter(piece: string): readonly string[] {
  return afterName(piece)
    .flat()
    .flatMap((part) => part.split(/,\s+/u));
}

/** Beside a year or a number, which make an address of it, may stand what they do. */
function withoutAddress(piece: string): readonly string[] {
  if (!looksLikeAddress(piece)) return [piece];
  return piece.split(/,\s+/u).filter((part) => doesIn(part) && !looksLikeAddress(part));
}

/** Several names, each on its own or with what follows it, are people; one more may be where the first one works. */
function isList(named: string, rest: readonly string[]): boolean {
  const name = nameIn(named);
  const others = rest.filter((piece) => {
    const other = nameIn(piece);
    const isName = looksLikeName(other) && other !== name && placeRank(other) === 0 && !doesIn(other);
    return isName && !looksLikeAddress(piece);
  });
  const isRow = afterName(named).flat().length > 0 && others.some((piece) => piece.includes(", "));
  return others.length > 1 || isRow;
}

/** "Leïla BENALI" is Leïla Benali; "J. K." stays. */
function inSmallLetters(name: string): string {
  return name
    .split(" ")
    .map((word) =>
      /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word)
        ? word
            .toLowerCase()
            .replace(/(^|[-'’])(\p{L})/gu, (_, mark: string, first: string) => mark + first.toUpperCase())
        : word,
    )
    .join(" ");
}

type Work = Pick<LineRead, "role" | "organization">;

/** What they do, with the part of the work or of the world that is theirs, and where. */
function workIn(words: readonly string[], email: string): Work {
  const said = words
    .filter((piece) => !CLOSING.test(piece) && !isCountry(piece) && !arePronouns(piece))
    .flatMap(withoutAddress)
    .flatMap(atPlace)
    .flatMap(partedAtPlace);
  const parts = said.filter((piece) => PART_OF_WORK.test(piece));
  const work = placed(
    said.filter((piece) => !parts.includes(piece)),
    email,
  );
  return { ...work, role: [work.role, ...parts].filter((part) => part !== "").join(", ") };
}

/** What they do, and where, in either order: the largest place that is named, else what stands beside what they do. */
function placed(parted: readonly string[], email: string): Work {
  const places = parted.filter((piece) => placeRank(piece) > 0 && !doesIn(piece));
  const best = places.toSorted((a, b) => placeRank(b) - placeRank(a))[0];
  if (best !== undefined && placeRank(best) > 1) return { role: roleIn(parted, best), organization: best };
  const open = parted.filter((piece) => !places.includes(piece));
  const role = open.find(saysRole) ?? open[0] ?? "";
  const others = open.filter((piece) => piece !== role);
  const [main = "", ...after] = role.split(/,\s+/u);
  if (others.length === 0 && after.length > 0) return { role: main, organization: after.join(", ") };
  // A piece alone is where, as in a line, unless it tells what they do.
  if (others.length === 0 && best === undefined && !saysRole(role)) return { role: "", organization: role };
  const mailed = others.find((piece) => isMailedFrom(piece, email));
  return { role, organization: mailed ?? others[0] ?? best ?? "" };
}

/** "EMBL Heidelberg" is where ana@embl.example writes from. */
function isMailedFrom(piece: string, email: string): boolean {
  const [, domain = ""] = email.toLowerCase().split("@");
  const [first = ""] = searchWords(piece);
  return first.length > 2 && domain.split(/[.-]/).includes(first);
}

function roleIn(pieces: readonly string[], place: string): string {
  const before = pieces.slice(0, pieces.indexOf(place));
  const rest = pieces.filter((piece) => piece !== place && placeRank(piece) === 0);
  return (
    pieces.find((piece) => piece !== place && saysRole(piece)) ??
    before.find((piece) => placeRank(piece) === 0) ??
    rest[0] ??
    ""
  );
}

/** "Data scientist @ Helix", "engineer at Orbit Robotics". */
function atPlace(piece: string): readonly string[] {
  const [, role, place] = /^(.{2,60}?)\s+(?:at|@|bei|chez)\s+(.{2,80})$/iu.exec(piece) ?? [];
  return role !== undefined && place !== undefined && doesIn(role) ? [role, place] : [piece];
}

/** "Research fellow, University of Lagos" says two things, "Director, research development" one. */
function partedAtPlace(piece: string): readonly string[] {
  const parts = piece.split(/,\s+/u);
  if (isOfPartners(piece) && !parts.some(saysRole)) return [piece];
  return parts.length > 1 && parts.some((part) => placeRank(part) > 0 && !doesIn(part)) ? parts : [piece];
}

function doesIn(piece: string): boolean {
  return OCCUPATION.test(piece) || DOES.test(piece);
}

function saysRole(piece: string): boolean {
  return doesIn(piece) || spokenBy(piece) === "role";
}
