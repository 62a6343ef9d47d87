import { tellsOfDeath } from "#formats/jscontact/kept.ts";
import { foldText } from "#people/fold.ts";
import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import type { ImportedPerson } from "./record.ts";

type Detail = ImportedPerson["extra"][number];

/** Under what files of ours keep that somebody has died, and that they want no letters. */
export const DIED = "died";
const DO_NOT_CONTACT = "do not contact";

/** "Form of address" and "Died", as the headings of a table have them, are the same details. */
export function detailName(heading: string): string {
  const plain = foldText(heading);
  return [FORM_OF_ADDRESS, DIED, DO_NOT_CONTACT].find((each) => each === plain) ?? heading;
}

/** Whether a file tells by it that somebody has died: Monica, a vCard, a Card of JSContact and ours. */
export function tellsDeath([name, value]: Detail): boolean {
  return (
    name === "DEATHDATE" || tellsOfDeath(value) || (name === DIED && (YES.test(value) || DAY.test(value)))
  );
}

export function asksForNoLetters([name, value]: Detail): boolean {
  return name === DO_NOT_CONTACT && YES.test(value);
}

/** A table of others may well have "no" there, or 0. */
const YES = /^(?:yes|true|1|x)$/i;
const DAY = /\d\d/;
