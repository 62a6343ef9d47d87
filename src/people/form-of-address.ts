import { oneLine } from "./shown.ts";

type Detail = readonly [name: string, value: string];

/**
 * Under what files of ours keep it: neither vCard nor JSContact has a place for it (`speakToAs` has gender and pronouns
 * alone).
 */
export const FORM_OF_ADDRESS = "form of address";

/** How a file says that somebody is addressed; "" where it does not. */
export function addressAmong(details: readonly Detail[]): string {
  return details.find(isAddress)?.[1] ?? "";
}

/** What else is told beside the form of address that has a place of its own. */
export function besideAddress(details: readonly Detail[], addressAs: string): readonly Detail[] {
  return details.filter((each) => !(isAddress(each) && each[1] === addressAs));
}

function isAddress([name]: Detail): boolean {
  return name === FORM_OF_ADDRESS;
}

/** "Dear Dr Rossi," as it is typed into a field is Dr Rossi. */
export function plainAddress(typed: string): string {
  return oneLine(typed)
    .replace(/^(?:dear|hi|hello|hey)\s+(?=\S)/i, "")
    .replace(/[\s,!:;]+$/, "");
}
