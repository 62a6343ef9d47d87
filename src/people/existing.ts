import type { PersonId } from "./id.ts";

/** What is kept of somebody already in the book, as far as recognising them needs it. */
export type ExistingPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** The other names that they had in the book before they were made one. */
  readonly alsoCalled?: readonly string[];
  readonly leftOut: boolean;
  /** `kind:key` of every contact point. */
  readonly points: readonly string[];
  /** `folded organization|role`. */
  readonly places: readonly string[];
  readonly notes: string;
  readonly howMet: string;
  readonly birthday: string | null;
  readonly connectedOn: string | null;
  readonly paceMonths: number | null;
};
