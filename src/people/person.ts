import type { DateText, Instant } from "#time/date.ts";
import type { ImportId, OrganizationId, PersonId } from "./id.ts";

/** How well I know someone. Never guessed from a connection alone: it stays `unknown` until one tap (R63). */
export const FAMILIARITIES = ["unknown", "stranger", "acquaintance", "known"] as const;
export type Familiarity = (typeof FAMILIARITIES)[number];

export const CHANNELS = ["mail", "message", "call", "meeting"] as const;
export type Channel = (typeof CHANNELS)[number];

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Current role and employer in one line, as the sources or the user give it. */
  readonly headline: string;
  readonly familiarity: Familiarity;
  /** How we know each other, in the user's words: "same lab in Lyon until 2021". */
  readonly howMet: string;
  /**
   * What stands after "Dear", where the user says it: "Dr Rossi", "Frau Professor Meier", a nickname. No guess goes
   * before it.
   */
  readonly addressAs: string;
  readonly notes: string;
  /** Family, an ex, someone who has died: never suggested, ranked, drawn or counted (R64). */
  readonly leftOut: boolean;
  /** Friends and family the user marked so: outside the guard's count (R41). */
  readonly close: boolean;
  readonly mentor: boolean;
  readonly preferences: Preferences;
  /** When a network connected us; it says nothing about how well we know each other (R63). */
  readonly connectedOn: DateText | null;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly birthday: string | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What suits them, as far as they said (R40). Shown; never turned into a debt. */
export type Preferences = {
  readonly channel: Channel | null;
  /** Months between unprompted touches they are comfortable with, or imported from another tool. */
  readonly paceMonths: number | null;
  readonly doNotContact: boolean;
  /** They would rather not be asked to introduce people. */
  readonly noIntroductions: boolean;
  /** They have died, as a file tells: then `doNotContact` holds, for another reason. */
  readonly died?: true;
  /** "prefers short mail, not in May" */
  readonly note: string;
};

export const NO_PREFERENCES: Preferences = {
  channel: null,
  paceMonths: null,
  doNotContact: false,
  noIntroductions: false,
  note: "",
};

export const CONTACT_KINDS = ["email", "phone", "url", "linkedin", "address"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** One way to reach a person. `key` is the normalised value that identity is matched on. */
export type ContactPoint = {
  readonly kind: ContactKind;
  readonly value: string;
  readonly key: string;
  /** "work", "home", "" */
  readonly label: string;
  /** Bounced, or an address they had to give back (R58). */
  readonly stale: boolean;
  /** Of its kind, the one that they would be reached at, as a card says. */
  readonly preferred?: true;
  readonly importId: ImportId | null;
  readonly addedAt: Instant;
};

export type Affiliation = {
  readonly organizationId: OrganizationId;
  readonly organization: string;
  readonly role: string;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
  /** The domain of an address that tells it; "" where the user or a file does. */
  readonly readFrom: string;
  readonly importId: ImportId | null;
  readonly addedAt: Instant;
};
