import { contactKey } from "./contact-point.ts";
import { foldText } from "./fold.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { fieldCalled } from "./page-headings.ts";
import { type KnowsPlace, type LineRead, NOTHING_READ, readLine } from "./read-line.ts";
import { readNames } from "./read-names.ts";
import { readSignature } from "./read-signature.ts";
import { clipped, oneLine } from "./shown.ts";
import { turnedName } from "./spoken-name.ts";
import { withWhatIsLeft } from "./what-is-left.ts";

const LONGEST = 20_000;
const MOST_LINES = 200;
const LONGEST_LINE = 200;

/**
 * What somebody typed or pasted of one person, however it is laid out; what has no field stands in the notes. A guess, to be
 * confirmed.
 */
export function readPasted(typed: string, isKnownPlace?: KnowsPlace): LineRead {
  const read = readBlock(typed) ?? readReach(typed) ?? readAmid(typed) ?? readLine(typed, isKnownPlace);
  return withWhatIsLeft(withoutPageWords(typed), read);
}

/** The only one whom a page names, where the page does not begin with them. */
function readAmid(typed: string): LineRead | undefined {
  // By the end of what is there: looked for from each line on, many empty ones take the square of their number.
  if (!typed.trimEnd().includes("\n")) return undefined;
  const { people } = readNames(typed);
  const first = clipped(oneLine(typed.trim().split(/[\r\n]/u)[0] ?? ""), LONGEST_LINE);
  return people.length === 1 && !looksLikeName(readLine(first).name) ? people[0] : undefined;
}

/** A profile's page, a form or a signature, which are of one person for certain; undefined for any other text. */
export function readBlock(typed: string): LineRead | undefined {
  if (typed.length > LONGEST) return undefined;
  const lines = typed.split(/\r\n?|\n/u, MOST_LINES).map((line) => clipped(oneLine(line), LONGEST_LINE));
  const told = lines.filter((line) => line !== "");
  return readProfile(told) ?? readForm(told) ?? readSignature(typed);
}

/** What stands on a LinkedIn profile about the page itself, and of how many know them. */
const OF_THE_PAGE =
  /(?:^|[·•]\s*)(?:[123](?:st|nd|rd)\+?|contact info)$|(?:[123](?:st|nd|rd) )?degree connection$|^[\d.,]+\+? (?:connections?|followers?)$/iu;
const OF_NOBODY =
  /^(?:message|more|follow|following|connect|pending|share|save|visit my website|view .*|open to|\(?(?:she|he|they)\/.*)$/iu;
const ROLE_AT = /^(.{2,80}?)\s+(?:at|@|bei|chez)\s+(.{2,120})$/iu;

/** A text of which each line that only the page of a profile says is left away, where it is one. */
function withoutPageWords(typed: string): string {
  const lines = typed.split(/\r\n?|\n/u);
  if (!lines.some((line) => OF_THE_PAGE.test(line.trim()))) return typed;
  const told = lines.filter((line) => !OF_NOBODY.test(line.trim()) || line.includes("("));
  return told.map((line) => line.replace(OF_THE_PAGE, "")).join("\n");
}

/** A profile copied off its page: the name, what they say they do, and nothing of the page's own words. */
function readProfile(lines: readonly string[]): LineRead | undefined {
  const [name = "", ...rest] = lines;
  if (!looksLikeName(name) || !rest.some((line) => OF_THE_PAGE.test(line))) return undefined;
  const headline = rest.find((line) => !OF_THE_PAGE.test(line) && !OF_NOBODY.test(line)) ?? "";
  const [does = ""] = headline.split(/\s+[|·•]\s+/u);
  const [, role = does, organization = ""] = ROLE_AT.exec(does) ?? [];
  const url = lines
    .map((line) => /(?:https?:\/\/|www\.)\S*linkedin\.com\/in\/\S+/iu.exec(line)?.[0])
    .find(Boolean);
  return { ...NOTHING_READ, name, role, organization, url: url ?? "" };
}

/** "Name: Ana Ruiz", "Company: Lumen" on lines of their own, as forms and the heads of letters have it. */
function readForm(lines: readonly string[]): LineRead | undefined {
  const found: { -readonly [Each in keyof LineRead]: string } = { ...NOTHING_READ };
  let known = 0;
  for (const line of lines) {
    const [, called = "", value = ""] = /^([\p{L} .-]{2,20}?)\s*:\s+(\S.*)$/u.exec(line) ?? [];
    const part = fieldCalled(called);
    if (part === undefined || part === "given" || part === "family" || found[part] !== "") continue;
    const { name, email } = readLine(value);
    known += 1;
    found[part] = part === "email" ? email : part === "name" && email !== "" ? name : value;
    if (part === "name" && email !== "") [found.email, known] = [email, known + 1];
  }
  return found.name !== "" && known > 1 ? { ...found, name: turnedName(found.name) } : undefined;
}

/** A way to reach somebody alone, with or without what it is; it stands for the name until there is one, as in imports. */
function readReach(typed: string): LineRead | undefined {
  const text = oneLine(typed);
  const turned = /^"?([^<>@"]{3,80}?)"?\s*<([^<>@\s]+)(@[^<>@\s]+)>$/u.exec(text);
  if (turned !== null) {
    const [, written = "", local = "", domain = ""] = turned;
    const name = turnedName(written);
    // "Ana Ruiz, EMBL <ana@example.org>" has a place behind the comma, and no name that the address has too.
    const [given = ""] = name.split(" ");
    if (name !== written && foldText(local).includes(foldText(given)))
      return { ...NOTHING_READ, name, email: local + domain };
  }
  const value = text.replace(/^[\p{L} .-]{2,20}:\s+/u, "");
  if (/\s/.test(value) && !/^[+(]?[\d\s()./-]+$/.test(value)) return undefined;
  if (contactKey("email", value) !== undefined && value.includes("."))
    return { ...NOTHING_READ, name: value, email: value };
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(value))
    return { ...NOTHING_READ, name: value.replace(/^https?:\/\/(?:www\.)?/iu, ""), url: value };
  const isNumber = /^[+(]?[\d\s()./-]{7,24}$/.test(value) && contactKey("phone", value) !== undefined;
  return isNumber ? { ...NOTHING_READ, name: value, phone: value } : undefined;
}
