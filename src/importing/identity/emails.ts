import { isSharedMailbox } from "#people/contact-point.ts";
import { edits } from "./similar-words.ts";

export type EmailLevel =
  | "missing"
  | "same"
  | "mistyped"
  | "same-local"
  | "named"
  | "same-domain"
  | "different";

/** An address, and what it is compared by; each is compared with many. */
export type Mailbox = {
  readonly key: string;
  /** The mailbox's own part, without what follows a plus. */
  readonly local: string;
  /** The same without dots and dashes. */
  readonly letters: string;
  readonly figures: string;
  readonly domain: string;
  readonly isPublic: boolean;
  readonly isShared: boolean;
};

export function mailboxOf(key: string): Mailbox {
  const at = key.lastIndexOf("@");
  const plus = key.indexOf("+");
  const local = key.slice(0, plus > 0 && plus < at ? plus : at);
  const domain = key.slice(at + 1);
  return {
    key,
    local,
    letters: local.replace(/[._-]/g, ""),
    figures: local.replace(/\D+/g, ""),
    domain,
    isPublic: isPublic(domain),
    isShared: isSharedMailbox(key),
  };
}

const PUBLIC_DOMAIN =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|mail|yandex|qq|163|126|orange|wanadoo|free|laposte|libero|tiscali|zoho|fastmail|hey)\.[a-z.]+$/;
const SHORTEST_TELLING = 5;

/**
 * The best that two sets of addresses agree. `same-local` is one name at two providers; `same-domain` leaves the public
 * providers aside. Addresses that differ by a figure alone are two people's, as wang1 and wang2 are; and so are those
 * that differ where their owners' names do, as `eachTheirOwn` tells: mario.rossi and maria.rossi, e.maier and ev.maier. With
 * two employers (`areElsewhere`) two domains that are nearly one are two all the same.
 */
export function compareEmails(
  a: readonly Mailbox[],
  b: readonly Mailbox[],
  eachTheirOwn: (one: Mailbox, other: Mailbox) => boolean = () => false,
  areElsewhere = false,
): EmailLevel {
  if (a.length === 0 || b.length === 0) return "missing";
  if (commonEmail(a, b) !== undefined) return "same";
  let best: EmailLevel = "different";
  for (const one of a)
    for (const other of b) best = better(best, compareAddresses(one, other, eachTheirOwn, areElsewhere));
  return best;
}

export function commonEmail(a: readonly Mailbox[], b: readonly Mailbox[]): Mailbox | undefined {
  for (const one of a) for (const other of b) if (one.key === other.key) return one;
  return undefined;
}

const ORDER: readonly EmailLevel[] = ["same", "mistyped", "same-local", "same-domain", "different"];

function better(a: EmailLevel, b: EmailLevel): EmailLevel {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}

function compareAddresses(
  a: Mailbox,
  b: Mailbox,
  eachTheirOwn: (one: Mailbox, other: Mailbox) => boolean,
  areElsewhere: boolean,
): EmailLevel {
  if (a.isShared || b.isShared) return "different";
  const slips = slipsBetween(a, b);
  const isOneDomain = a.domain === b.domain;
  const apart = slips === "one" && eachTheirOwn(a, b);
  if (apart && isOneDomain) return "different";
  const near = slips !== "many" && !apart && (isOneDomain || (!areElsewhere && isSlip(a.domain, b.domain)));
  if (slips === "none") return near ? "mistyped" : "same-local";
  // A dot more or less is another mailbox at most providers, and no slip.
  if (near) return slips === "dots" ? "same-local" : "mistyped";
  return isOneDomain && !a.isPublic ? "same-domain" : "different";
}

/** Of a shorter part of a domain, an acronym, a letter makes another: ucsd and ucsb, tue and tum, uci and uic. */
const SHORTEST_SLIPPED = 5;

/**
 * Whether one of two domains is likely the other, mistyped: some letters, also across a dot. Two that many people have
 * addresses at are two, and so are those of which one part is another short word, or the last one another.
 */
function isSlip(a: string, b: string): boolean {
  if (edits(a, b, 3) > 3) return false;
  const [one, other] = [isPublic(a), isPublic(b)];
  const [parts, others] = [a.split("."), b.split(".")];
  if (one && other && parts[0] !== others[0]) return false;
  const unlike = parts.flatMap((part, at) =>
    part === others[at] ? [] : [[part, others[at] ?? ""] as const],
  );
  const [only] = unlike;
  if (parts.length !== others.length || unlike.length !== 1 || only === undefined) return true;
  // Of two letters each they are two countries; "cm" and "con" are neither.
  if (only[0] === parts.at(-1)) return edits(...only, 1) === 1 && only.some((part) => part.length > 2);
  const eased = one || other || inOrder(only[0]) === inOrder(only[1]);
  return Math.min(only[0].length, only[1].length) >= SHORTEST_SLIPPED - (eased ? 1 : 0);
}

function isPublic(domain: string): boolean {
  return PUBLIC_DOMAIN.test(`@${domain}`);
}

function inOrder(text: string): string {
  return [...text].toSorted().join("");
}

function slipsBetween(a: Mailbox, b: Mailbox): "none" | "dots" | "one" | "many" {
  const [shorter, longer] = [
    Math.min(a.local.length, b.local.length),
    Math.max(a.local.length, b.local.length),
  ];
  if (longer < SHORTEST_TELLING || longer - shorter > 2) return "many";
  if (a.local === b.local) return "none";
  if (a.letters === b.letters) return "dots";
  return a.figures === b.figures && edits(a.local, b.local, 1) === 1 ? "one" : "many";
}

/** Whether an address is made of a name: "ana.ruiz7@", "aruiz@", "ruiza@", "a.ruiz@"; one whole word of it at least. */
export function isMadeOf({ local }: Mailbox, words: readonly string[]): boolean {
  const letters = local.replace(/[^\p{L}]+/gu, "");
  return words.some(
    (word, at) =>
      word.length >= 3 &&
      words.some(
        (other, place) =>
          place !== at &&
          [word + other, other + word, word + (other[0] ?? ""), (other[0] ?? "") + word].some(
            (made) => made === letters,
          ),
      ),
  );
}

/** Whether one of some words stands whole in an address: "marie@", "nora.note@". */
export function isMadeWith({ local }: Mailbox, words: readonly string[]): boolean {
  return words.some((word) => word.length >= 3 && local.includes(word));
}

/** Whether an address tells one bearer of a name from their family: "ana.ruiz@", "an.ruiz@", "ar7@"; "ruiz@" does not. */
export function isOfOneName(email: Mailbox, words: readonly string[]): boolean {
  if (isMadeOf(email, words) || givenIn(email, words) !== undefined) return true;
  const letters = email.local.replace(/[^\p{L}]+/gu, "");
  const initials = words.map((word) => word[0]);
  return words.length > 1 && (letters === initials.join("") || letters === initials.toReversed().join(""));
}

/** What a house takes of a given name, where that is not the whole of it. */
const LONGEST_BEGINNING = 3;

/**
 * Whether two addresses are made by one pattern of a family name and of more or less of a given name: a house gives out
 * "ev.maier@" because "e.maier@" is somebody's. `sameName` where their owners are called alike.
 */
export function areOfOnePattern(
  [a, words]: readonly [email: Mailbox, words: readonly string[]],
  [b, others]: readonly [email: Mailbox, words: readonly string[]],
  sameName: boolean,
): boolean {
  const [one, other] = [givenIn(a, words), givenIn(b, others)];
  if (one === undefined || other === undefined || one === other) return false;
  return !sameName || Math.min(one.length, other.length) <= LONGEST_BEGINNING;
}

/** How a given name begins in an address, before or after the family name: "ev" in "ev.maier@" of Eva Maier. */
function givenIn({ local }: Mailbox, words: readonly string[]): string | undefined {
  const letters = local.replace(/[^\p{L}]+/gu, "");
  for (const [at, family] of words.entries()) {
    if (family.length < 3 || family.length >= letters.length) continue;
    const rest = letters.endsWith(family)
      ? letters.slice(0, -family.length)
      : letters.startsWith(family)
        ? letters.slice(family.length)
        : "";
    if (rest !== "" && words.some((word, place) => place !== at && word.startsWith(rest))) return rest;
  }
  return undefined;
}
