import { searchWords } from "#people/fold.ts";
import { withoutForm } from "./legal-form.ts";
import { saysNoPlace } from "./mail-hosts.ts";
import { chosenLabel, isOfSchools, registeredDomain } from "./registered-domain.ts";

/** The domain of an address that may stand for a place where somebody works; null where it says nothing of one. */
export function placeDomainOf(address: string): string | null {
  const at = address.lastIndexOf("@");
  if (at < 1) return null;
  const host = address.slice(at + 1).toLowerCase();
  const domain = registeredDomain(host);
  return domain === undefined || saysNoPlace(host, domain) ? null : domain;
}

/** Whether a domain bears somebody's name, as one's own does: "anaruiz.net", "ruiz-family.org". */
export function bearsNameOf(domain: string, name: string): boolean {
  if (isOfSchools(domain)) return false;
  const label = labelOf(domain);
  return searchWords(name).some(
    (word) => word === label || (word.length >= TELLING && (label.startsWith(word) || label.endsWith(word))),
  );
}

/** A shorter part of a name stands in many a word. */
const TELLING = 4;

/**
 * Whether an organization's name is spelled by a domain, as "embl" spells "European Molecular Biology Laboratory" and
 * "ethz" "ETH Zürich": beginnings of its words, in their order. It bears out what somebody's address says, no more.
 */
export function spells(domain: string, organization: string): boolean {
  const label = labelOf(domain);
  const words = searchWords(organization.slice(0, MOST_NAME)).slice(0, MOST_WORDS);
  // How far the words so far may have spelled it: hostile names have many ways to begin.
  let reached = [0];
  for (const word of words) {
    const further = reached.flatMap((from) =>
      Array.from({ length: sharedStart(label, from, word) }, (_, at) => from + at + 1),
    );
    reached = [...new Set([...reached, ...further])];
  }
  return label.length >= 2 && reached.includes(label.length);
}

function sharedStart(label: string, from: number, word: string): number {
  let length = 0;
  while (from + length < label.length && label[from + length] === word[length]) length += 1;
  return length;
}

const MOST_NAME = 120;
const MOST_WORDS = 8;

/** What somebody chose of a domain, as its letters: "lumenbio" of "lumen-bio.de". */
export function labelOf(domain: string): string {
  return chosenLabel(domain).replaceAll("-", "");
}

/** How an organization would spell itself as a domain: "lumenbio" of "Lumen Bio GmbH". */
export function nameAsLabel(organization: string): string {
  return withoutForm(searchWords(organization.slice(0, MOST_NAME))).join("");
}
