import type { PersonId } from "./id.ts";

/** Where somebody is, or was; the organization folded. */
type ExistingPlace = { readonly organization: string; readonly role: string };

/** What is kept of somebody already in the book, as far as recognising them needs it. */
export type ExistingPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** The other names that they had in the book before they were made one, or that files told. */
  readonly alsoCalled?: readonly string[];
  readonly leftOut: boolean;
  /** `kind:key` of every contact point. */
  readonly points: readonly string[];
  /** Of which kinds one is preferred. */
  readonly prefers?: readonly string[];
  readonly places: readonly ExistingPlace[];
  readonly notes: string;
  readonly howMet: string;
  readonly birthday: string | null;
  readonly connectedOn: string | null;
  readonly paceMonths: number | null;
  /** What else is kept of them, each by its `detailKey`. */
  readonly details?: readonly string[];
};

/** Of a longer value, a photograph, so much of either end and its length tell it from another. */
const ENDS = 100;

export function detailKey(name: string, value: string): string {
  if (value.length <= 3 * ENDS) return `${name}:${value}`;
  return `${name}:${value.length}:${value.slice(0, ENDS)}${value.slice(-ENDS)}`;
}
