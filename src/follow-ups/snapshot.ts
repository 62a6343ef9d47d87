import type { Advice, Commitment } from "#advice/advice.ts";
import type { Standing } from "#advice/use-by.ts";
import type { Interview } from "#interviews/interview.ts";
import type { Option } from "#options/option.ts";
import type { Draft } from "#outreach/draft.ts";
import type { Person } from "#people/person.ts";
import type { Outdated } from "#projections/outdated.ts";
import type { TieFacts } from "#ties/words.ts";
import type { DateText, Instant } from "#time/date.ts";

/**
 * What Today is decided on: plain data, filled by a few indexed queries whatever the size of the address book.
 * Each list is bounded by the one who fills it (`CANDIDATES`), and every person named by a list is in `people`.
 */
export type Snapshot = Standing & {
  readonly now: Instant;
  readonly timeZone: string;
  readonly people: readonly KnownPerson[];
  /** Interviews that are not over: planned to held, and moved; not thanked, declined, given up or fallen through. */
  readonly interviews: readonly OpenInterview[];
  /** Not sent. */
  readonly drafts: readonly Pick<Draft, "id" | "personId" | "interviewId" | "kind" | "updatedAt">[];
  /** Not told, and not expired as far as a date tells. */
  readonly advice: readonly Advice[];
  /** Not kept. */
  readonly promises: readonly Commitment[];
  readonly options: readonly Pick<Option, "name" | "verdict">[];
  /** Who knows me for what I no longer go for, the freshest turn first. */
  readonly outdated: readonly Outdated[];
  readonly notNow: readonly { readonly key: string; readonly until: DateText }[];
  /** People in the book who are not left out. */
  readonly peopleCount: number;
};

/** What a suggestion needs to know of a person. */
export type KnownPerson = Pick<
  Person,
  "id" | "name" | "headline" | "familiarity" | "howMet" | "leftOut" | "close" | "preferences"
> &
  Pick<TieFacts, "history" | "connected"> & {
    /** Where they are now, with its field. */
    readonly places: readonly { readonly organization: string; readonly field: string }[];
    /** A position they took up lately; see `newPositionOf`. */
    readonly newPosition: NewPosition | null;
    /** The last time an interview with them was planned, asked for or held; null if never. */
    readonly lastInterviewOn: DateText | null;
  };

export type NewPosition = {
  readonly organization: string;
  readonly role: string;
  /** When it began, or else when it came to be known here. */
  readonly since: DateText;
};

export type OpenInterview = Pick<
  Interview,
  | "id"
  | "personId"
  | "minutes"
  | "state"
  | "iAmAsked"
  | "place"
  | "plannedAt"
  | "askedAt"
  | "answeredAt"
  | "startsAt"
  | "heldAt"
> & {
  /** When the one reminder was sent: the latest sent draft of kind "reminder" of this interview. */
  readonly remindedAt: Instant | null;
  /** When somebody else at the same place was last asked, after this person; of a request that waits for an answer. */
  readonly otherAskedAt: Instant | null;
};

/**
 * How many of each to fetch. Duties are few by nature; the bounds hold against imported or foreign data. For
 * people to suggest, fetch by index, each not left out:
 * - `warm`: familiarity known or acquaintance, by heat descending, people without contact last;
 * - `dormant`: last contact before `dormantBefore(today)`, by number of contact-days descending;
 * - `corresponding`: familiarity unknown, by heat descending;
 * - `promising`: familiarity unknown or stranger, whose headline, organization or field matches a word of an option;
 * - `connected`: familiarity unknown, with the date of a connection, the latest first;
 * - `moved`: an affiliation added or begun within `NEW_POSITION_DAYS`;
 * - `paced`: a preferred pace set.
 */
export const CANDIDATES = {
  interviews: 200,
  drafts: 50,
  advice: 200,
  promises: 100,
  outdated: 20,
  warm: 60,
  dormant: 40,
  corresponding: 20,
  promising: 40,
  connected: 12,
  moved: 20,
  paced: 20,
} as const;
