import type { PersonId } from "./id.ts";

/** Where somebody is, or was; the organization folded. */
type ExistingPlace = { readonly organization: string; readonly role: string };

/** What is kept of somebody already in the book, as far as recognising them needs it. */
export type ExistingPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** The other names that they had in the book before they were made one. */
  readonly alsoCalled?: readonly string[];
  readonly leftOut: boolean;
  /** `kind:key` of every contact point. */
  readonly points: readonly string[];
  readonly places: readonly ExistingPlace[];
  readonly notes: string;
  readonly howMet: string;
  readonly birthday: string | null;
  readonly connectedOn: string | null;
  readonly paceMonths: number | null;
};
