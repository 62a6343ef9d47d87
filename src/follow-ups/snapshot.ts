import type { Advice, Commitment } from "#advice/advice.ts";
import type { StageOn } from "#advice/use-by.ts";
import type { Interview } from "#interviews/interview.ts";
import type { PlaceOfOthers } from "#interviews/silence.ts";
import type { Standing } from "#interviews/standing.ts";
import type { Introduction } from "#introductions/introduction.ts";
import type { Match } from "#introductions/matches.ts";
import type { Quiet } from "#introductions/silence.ts";
import type { Lead } from "#leads/lead.ts";
import type { Option } from "#options/option.ts";
import type { Draft } from "#outreach/draft.ts";
import type { OfAMoment } from "#outreach/moment.ts";
import type { OrganizationId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import type { Outdated } from "#projections/outdated.ts";
import type { Background, SaidOfMe } from "#stages/background.ts";
import type { TieModel } from "#ties/learn.ts";
import type { TieFacts } from "#ties/words.ts";
import type { DateText, Instant } from "#time/date.ts";

/**
 * What Today is decided on: plain data, filled by a few indexed queries whatever the size of the address book.
 * Each list is bounded by the one who fills it (`CANDIDATES`), and every person named by a list is in `people`.
 */
export type Snapshot = StageOn & {
  readonly now: Instant;
  readonly timeZone: string;
  /** What I come from: the places to look for people are called accordingly. */
  readonly background: Background;
  /** It names the places where I am myself. */
  readonly said: SaidOfMe;
  readonly people: readonly KnownPerson[];
  /** Interviews that are not over: planned to held, and moved; not thanked, declined, given up or fallen through. */
  readonly interviews: readonly OpenInterview[];
  /** Not sent, as far as is known: of some it is `unknown` what became of them on their way. */
  readonly drafts: readonly (OfAMoment &
    Pick<Draft, "adviceId" | "id" | "personId" | "interviewId" | "updatedAt"> & {
      readonly unknown?: boolean;
    })[];
  /** Not told, and not expired as far as a date tells. */
  readonly advice: readonly Advice[];
  /** Not kept. */
  readonly promises: readonly Commitment[];
  /** Not closed: still under way, not thanked for or not told. `talkedAt`: when I first talked with whom I met by it. */
  readonly introductions: readonly (Introduction & {
    readonly talkedAt: Instant | null;
    readonly quiet: Quiet;
  })[];
  /** Everyone on the chain of a lead that worked out who has not been thanked, one entry each. */
  readonly leadsOwed: readonly LeadOwed[];
  /** What contacts look for, met by another's offer or mine; the first are the best. */
  readonly matches: readonly Match[];
  readonly options: readonly Pick<Option, "name" | "verdict">[];
  /** Who knows me for what I no longer go for, the freshest turn first. */
  readonly outdated: readonly Outdated[];
  /** The user's own where it has learned any. */
  readonly tieModel: TieModel;
  /** The user's own number for the guard, or ours (R41). */
  readonly unpromptedAYear: number;
  readonly notNow: readonly { readonly key: string; readonly until: DateText }[];
};

/** What a suggestion needs to know of a person. */
export type KnownPerson = Pick<
  Person,
  "id" | "name" | "headline" | "familiarity" | "howMet" | "leftOut" | "close" | "preferences"
> &
  Pick<TieFacts, "history" | "connected"> & {
    /** Put in by hand, and so somebody I thought of; people from an import are just there (R63). */
    readonly typedIn: boolean;
    /** Where they are now, with its field. */
    readonly places: readonly {
      readonly organizationId: OrganizationId;
      readonly organization: string;
      readonly field: string;
    }[];
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

export type LeadOwed = {
  readonly lead: Pick<Lead, "id" | "what" | "kind" | "reachedAt" | "stateAt">;
  readonly personId: Person["id"];
  /** Their part in it, as a sentence. */
  readonly because: string;
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
  readonly stands: Standing;
  readonly whoElseAt: PlaceOfOthers | null;
};

/**
 * How many of each to fetch. Duties are few by nature; the bounds hold against imported or foreign data. For
 * people to suggest, fetch by index, each not left out:
 * - `warm`: familiarity known or acquaintance, by heat descending, people without contact last;
 * - `dormant`: last contact before `dormantBefore(today)`, by number of contact-days descending;
 * - `thinning`: somebody I know as far as `footingOf` tells, last contact longer ago than `thinningBefore(today)` and
 *   not yet dormant, by number of contact-days descending;
 * - `corresponding`: familiarity unknown, by heat descending;
 * - `promising`: familiarity unknown or stranger, whose headline, organization or field matches a word of an option;
 * - `connected`: familiarity unknown, with the date of a connection, the latest first;
 * - `moved`: an affiliation added or begun within `NEW_POSITION_DAYS`;
 * - `noted`: familiarity unknown or stranger, typed in with a word on how we met, the latest first;
 * - `paced`: a preferred pace set.
 */
export const CANDIDATES = {
  interviews: 200,
  drafts: 50,
  advice: 200,
  promises: 100,
  outdated: 20,
  introductions: 500,
  leads: 20,
  needs: 200,
  warm: 60,
  thinning: 40,
  dormant: 40,
  corresponding: 20,
  promising: 40,
  connected: 12,
  noted: 20,
  moved: 20,
  paced: 20,
} as const;
