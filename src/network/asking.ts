import type { Familiarity, Person } from "#people/person.ts";
import { NEVER } from "./paths.ts";

/** Somebody as one who might pass on a request. */
export type Contact = Pick<Person, "familiarity" | "mentor"> & {
  /** P(the tie is still going), as their own page has it; null where nothing tells. */
  readonly alive: number | null;
  readonly sent: number;
  readonly received: number;
  readonly talks: number;
};

/** How readily somebody passes on a request of mine while we are in touch. */
const READILY: Readonly<Record<Familiarity, number>> = {
  known: 0.8,
  acquaintance: 0.5,
  unknown: 0.3,
  stranger: 0.3,
};
const A_MENTOR = 0.9;

/**
 * The chance that somebody would pass on a request of mine: how well we know each other, times one half and half the
 * chance that the tie is alive. A tie that has gone quiet keeps half, because old ties are often glad to help
 * (Levin, Walter & Murnighan 2011). Strength and worth are other quantities and no part of it. Null where we have
 * neither met nor written both ways: one does not ask a stranger for their friends.
 */
export function chanceToAsk(contact: Contact): number | null {
  const readily = mostToAsk(contact);
  // Said to be known, without a line in the book: nothing tells whether it is alive, so even odds.
  return readily === null ? null : readily * (0.5 + 0.5 * (contact.alive ?? 0.5));
}

/** The same at most: as readily as while we are in touch. */
export function mostToAsk(contact: Omit<Contact, "alive">): number | null {
  const { familiarity, mentor, sent, received, talks } = contact;
  const both = talks > 0 || (sent > 0 && received > 0);
  if (familiarity !== "known" && familiarity !== "acquaintance" && !both) return null;
  return mentor ? A_MENTOR : READILY[familiarity];
}

/** So many requests a year cost nobody's goodwill. */
const ASKS_A_YEAR = 2;

/** What is left of the chance of another yes: each request of the last year beyond the quota halves it. */
export function shareLeft(asksThisYear: number): number {
  return 0.5 ** Math.max(0, asksThisYear + 1 - ASKS_A_YEAR);
}

/** −ln A: each request of the last year beyond the quota halves the chance of another yes. */
export function costOfAsking(who: {
  readonly asksThisYear: number;
  readonly preferences: Pick<Person["preferences"], "doNotContact" | "noIntroductions">;
}): number {
  if (who.preferences.doNotContact || who.preferences.noIntroductions) return NEVER;
  return -Math.log(shareLeft(who.asksThisYear));
}

/**
 * About as many letters to strangers are answered; a way with less of a chance is not worth anybody's favour, and a
 * letter of one's own is better.
 */
export const DIRECT_LETTER = 0.1;
