import { readCard } from "#importing/contact-on-card.ts";
import type { ImportedPerson } from "#importing/record.ts";
import type { Contact } from "#syncing/contact.ts";

/** A card of the address book elsewhere, read. */
export type Card = {
  readonly href: string;
  readonly etag: string | null;
  readonly text: string;
  readonly contact: Contact | null;
  readonly record: ImportedPerson | null;
  /** The id of somebody here, where this program made the card itself. */
  readonly madeFor: string | null;
};

export function cardFrom(read: { href: string; etag: string | null; text: string }, name: string): Card {
  const card = readCard(read.text, name);
  return {
    ...read,
    contact: card?.contact ?? null,
    record: card?.record ?? null,
    madeFor: card?.uid.startsWith(OURS) ? card.uid.slice(OURS.length) : null,
  };
}

const OURS = "urn:uuid:";

export function uidOf(personId: string): string {
  return `${OURS}${personId}`;
}
