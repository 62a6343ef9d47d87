import { readJCards } from "#formats/jscontact/jcard.ts";
import { readContacts } from "#formats/jscontact/read.ts";
import type { Steps } from "#time/steps.ts";
import { peopleOnCards } from "./from-vcard.ts";
import type { Parsed } from "./record.ts";

/** Reads people from JSContact 1.0 and 2.0; a card that names nobody is told. */
export function* peopleInContacts(text: string, file: string): Steps<Parsed> {
  return yield* peopleOnCards(readContacts(text), file);
}

/** Reads people from vCards written as JSON. */
export function* peopleInJCards(text: string, file: string): Steps<Parsed> {
  const cards = readJCards(text);
  const damaged = { line: null, reason: "The file is damaged or cut off; it cannot be read as JSON." };
  return yield* peopleOnCards(
    { cards: (cards ?? []).map((card) => ({ line: 1, card })), flaws: cards === undefined ? [damaged] : [] },
    file,
  );
}
