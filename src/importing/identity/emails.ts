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

const PUBLIC_DOMAIN =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|mail|yandex|qq|163|126|orange|wanadoo|free|laposte|libero|tiscali|zoho|fastmail|hey)\.[a-z.]+$/;
const SHORTEST_TELLING = 5;

/**
 * The best that two sets of addresses agree. `same-local` is one name at two providers; `same-domain` leaves the public
 * providers aside. Addresses that differ by a figure alone are two people's, as wang1 and wang2 are; and so are those
 * that differ where their owners' names do, as `eachTheirOwn` tells: mario.rossi and maria.rossi.
 */
export function compareEmails(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  eachTheirOwn: (one: string, other: string) => boolean = () => false,
): EmailLevel {
  if (a.size === 0 || b.size === 0) return "missing";
  let best: EmailLevel = "different";
  for (const one of a) {
    if (b.has(one)) return "same";
    for (const other of b) best = better(best, compareAddresses(one, other, eachTheirOwn));
  }
  return best;
}

const ORDER: readonly EmailLevel[] = ["same", "mistyped", "same-local", "same-domain", "different"];

function better(a: EmailLevel, b: EmailLevel): EmailLevel {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}

function compareAddresses(
  a: string,
  b: string,
  eachTheirOwn: (one: string, other: string) => boolean,
): EmailLevel {
  if (isSharedMailbox(a) || isSharedMailbox(b)) return "different";
  const [local, domain] = halves(a);
  const [otherLocal, otherDomain] = halves(b);
  const slips = slipsBetween(local, otherLocal);
  const near =
    slips !== "many" && edits(domain, otherDomain, 3) <= 3 && !(slips === "one" && eachTheirOwn(a, b));
  if (slips === "none") return near ? "mistyped" : "same-local";
  // A dot more or less is another mailbox at most providers, and no slip.
  if (near) return slips === "dots" ? "same-local" : "mistyped";
  return domain === otherDomain && !PUBLIC_DOMAIN.test(a) ? "same-domain" : "different";
}

/** A mailbox's own part, without what follows a plus, and its domain. */
export function halves(email: string): readonly [local: string, domain: string] {
  const at = email.lastIndexOf("@");
  const plus = email.indexOf("+");
  return [email.slice(0, plus > 0 && plus < at ? plus : at), email.slice(at + 1)];
}

function slipsBetween(a: string, b: string): "none" | "dots" | "one" | "many" {
  if (Math.max(a.length, b.length) < SHORTEST_TELLING || Math.abs(a.length - b.length) > 2) return "many";
  if (a === b) return "none";
  if (letters(a) === letters(b)) return "dots";
  return edits(a, b, 1) === 1 && figures(a) === figures(b) ? "one" : "many";
}

function letters(local: string): string {
  return local.replace(/[._-]/g, "");
}

function figures(text: string): string {
  return text.replace(/\D+/g, "");
}

/** Whether an address is made of a name: "ana.ruiz7@", "aruiz@", "ruiza@", "a.ruiz@"; one whole word of it at least. */
export function isMadeOf(email: string, words: readonly string[]): boolean {
  const letters = halves(email)[0].replace(/[^\p{L}]+/gu, "");
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
