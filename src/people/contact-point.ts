import type { Instant } from "#time/date.ts";
import { foldText } from "./fold.ts";
import type { ContactKind, ContactPoint } from "./person.ts";

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/u;
const LINKEDIN = /^(?:https?:\/\/)?(?:[a-z]{1,3}\.)?linkedin\.com\/(?:mwlite\/)?(?:in|pub)\/([^/?#\s]+)/i;
/** Their older form, in which namesakes have the first part in common. */
const OLD_LINKEDIN =
  /linkedin\.com\/pub\/[^/?#\s]+\/([0-9a-f]{1,3})\/([0-9a-f]{1,3})\/([0-9a-f]{1,3})(?![^/?#\s])/i;
/** Extensions have three or four digits; what is shorter than five is shared by people of many houses. */
const SHORTEST_PHONE = 3;
const SHORTEST_OWN_PHONE = 5;
/** Digits. The longest number there is has fifteen (ITU-T E.164); an extension may follow. */
const LONGEST_PHONE = 24;
/** Characters of a number with its words about it, as in "+49 (0)30 2093-0, ext. 12, mornings". */
const MOST_WRITTEN = 80;

/** Reads a way to reach someone as the user typed it; undefined where it cannot be one of that kind. */
export function contactPoint(
  kind: ContactKind,
  typed: string,
  addedAt: Instant,
  label = "",
): ContactPoint | undefined {
  const value = typed.trim();
  const found = kind === "url" && LINKEDIN.test(value) ? "linkedin" : kind;
  const key = contactKey(found, value);
  if (key === undefined) return undefined;
  return { kind: found, value, key, label, stale: false, importId: null, addedAt };
}

/** Reads a way to reach someone of whichever kind it seems to be; undefined where it seems to be none. */
export function wayToReach(typed: string, addedAt: Instant): ContactPoint | undefined {
  const value = typed
    .trim()
    .replace(/^(?:mailto|tel):/i, "")
    .replace(/^<(.*)>$/, "$1");
  if (value.includes("@")) return contactPoint("email", value, addedAt);
  const way = contactPoint(LINK.test(value) ? "url" : "phone", value, addedAt);
  // "1234" alone may be a year or a room.
  return way?.kind === "phone" && !isTheirOwn(way) ? undefined : way;
}

const LINK = /^(?:https?:\/\/|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#]|$))/iu;

/** The way to reach somebody that was typed, however it is written. */
export function wayNamed<Way extends Pick<ContactPoint, "value" | "key">>(
  ways: readonly Way[],
  typed: string,
): Way | undefined {
  const text = foldText(typed);
  return ways.find(({ value, key }) => foldText(value) === text || key === text);
}

/**
 * The value that identity compares: e-mail in lower case, a phone's digits with a leading plus kept, LinkedIn's
 * public name, a web address without scheme and trailing slash. Undefined where it does not read as its kind.
 */
export function contactKey(kind: ContactKind, value: string): string | undefined {
  const text = value.trim();
  switch (kind) {
    case "email":
      return EMAIL.test(text) && text.length <= 320 ? text.toLowerCase() : undefined;
    case "phone": {
      if (isRounded(text)) return undefined;
      const digits = inOurDigits(text)
        .replace(/[^\d+]/g, "")
        .replace(/(?!^)\+/g, "")
        .replace(/^00/, "+");
      const { length } = digits.replace("+", "");
      const written = text.length <= MOST_WRITTEN && length >= SHORTEST_PHONE && length <= LONGEST_PHONE;
      return written ? digits : undefined;
    }
    case "linkedin":
      return profileKey(text);
    case "url":
      return webKey(text);
    case "address":
      return text.toLowerCase().replace(/\s+/g, " ") || undefined;
  }
}

/** Arabic, Persian, Devanagari and fullwidth zeros: their digits follow in order, and dial as ours do. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

function inOurDigits(text: string): string {
  return text.replaceAll("＋", "+").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** "4,91512E+11": what a spreadsheet leaves of a long number. Two who have the same first digits are not one. */
export function isRounded(text: string): boolean {
  return /^\+?\d(?:[.,]\d{1,15})?E\+?\d{1,2}$/i.test(text.trim());
}

/** What LinkedIn shows whoever looks, a list of namesakes, and what a column of profiles has where it has none. */
const NOBODYS_PROFILES = new Set(
  (
    "me dir in pub feed profile profil perfil profilo link linkedin url website here see tbd todo none null nil unknown pending invited connected " +
    "added sent true false yes no not ja nein oui non sim tak nie nej igen nem да нет 是 否 有 无 無 はい いいえ"
  ).split(" "),
);

/** Whether the end of a profile's address is no person's: ".../in/me/", and "yes" where somebody has one. */
export function isNobodysProfile(called: string): boolean {
  if (called.length < 2 || called.includes("/") || !/\p{L}/u.test(called)) return true;
  return NOBODYS_PROFILES.has(called.toLowerCase());
}

function profileKey(text: string): string | undefined {
  const called = LINKEDIN.exec(text)?.[1] ?? (/linkedin\.com(?:\/|$)/i.test(text) ? "" : text);
  const key = `${decodeSafely(called)}${endOfOld(text)}`.toLowerCase();
  return isNobodysProfile(key) ? undefined : key;
}

/** ".../pub/ana-ruiz/a7/576/b50" leads to ".../in/ana-ruiz-b50576a7". */
function endOfOld(text: string): string {
  const [, a = "", b = "", c = ""] = OLD_LINKEDIN.exec(text) ?? [];
  return c === "" ? "" : `-${c.padStart(3, "0")}${b.padStart(3, "0")}${a}`;
}

function webKey(text: string): string | undefined {
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (parsed === null || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) return undefined;
  if (!parsed.hostname.includes(".")) return undefined;
  return `${parsed.host}${parsed.pathname}${parsed.search}`.replace(/^www\./, "").replace(/\/$/, "");
}

/** Whether it is a way to reach one person alone, by its kind: no extension, no page, no place. */
export function isTheirOwn({ kind, key }: Pick<ContactPoint, "kind" | "key">): boolean {
  if (kind === "phone") return key.replace("+", "").length >= SHORTEST_OWN_PHONE;
  return kind !== "address" && kind !== "url";
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const OFFICES =
  "info|contact|kontakt|office|admin|secretar(?:y|iat|ia)|sekretariat|registration|register|reception|conference|congress|events?|no-?reply|hello|help|support|sales|service|press|webmaster|mail|team|organi[sz]ers?|jobs|careers|hr";
const OFFICE = mailboxOf(OFFICES);
const SHARED = mailboxOf(`${OFFICES}|lab|family|familie`);

/** "info2026@" and "office-berlin@" too, and no "hrvoje@". */
function mailboxOf(names: string): RegExp {
  return new RegExp(`^(?:${names})\\d*(?:[.+_-].*)?@`, "i");
}

/** The address of an office or an event, which is nobody's own. */
export function isOfOffice(email: string): boolean {
  return OFFICE.test(email);
}

/** A mailbox that several read, a lab's or a family's among them, says nothing of one of them. */
export function isSharedMailbox(email: string): boolean {
  return SHARED.test(email);
}
