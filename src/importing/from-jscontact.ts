import { readContacts } from "#formats/jscontact/read.ts";
import type { Steps } from "#time/steps.ts";
import { peopleOnCards } from "./from-vcard.ts";
import type { Parsed } from "./record.ts";

/** Reads people from JSContact 1.0 and 2.0; a card that names nobody is told. */
export function* peopleInContacts(text: string, file: string): Steps<Parsed> {
  return yield* peopleOnCards(readContacts(text), file);
}
