import { searchWords } from "#people/fold.ts";
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
  const label = chosenLabel(domain).replaceAll("-", "");
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
  const label = chosenLabel(domain).replaceAll("-", "");
  const words = searchWords(organization.slice(0, MOST_NAME)).slice(0, MOST_WORDS);
  return label.length >= 2 && isSpelled(label, words);
}

function isSpelled(rest: string, words: readonly string[]): boolean {
  if (rest === "") return true;
  return words.some((word, at) => {
    for (let length = sharedStart(rest, word); length > 0; length -= 1)
      if (isSpelled(rest.slice(length), words.slice(at + 1))) return true;
    return false;
  });
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const MOST_NAME = 120;
const MOST_WORDS = 8;

/** Whether an organization is called just as its domain is: "Lumen GmbH", "lumen.de". */
export function isCalledAs(domain: string, plainName: string): boolean {
  const label = chosenLabel(domain).replaceAll("-", "");
  return label.length >= TELLING && searchWords(plainName).join("") === label;
}
