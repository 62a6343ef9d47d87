import type { DraftKind } from "#outreach/draft.ts";
import type {
  AdviceId,
  DraftId,
  InterviewId,
  IntroductionId,
  LeadId,
  PersonId,
  PromiseId,
} from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import type { Worth } from "./worth.ts";

/**
 * The kinds of line on Today, in the order in which they are shown. What someone is owed comes before whom to ask,
 * what came of advice before everything dated, and a pace that was agreed comes last (R37).
 */
export const SUGGESTION_KINDS = [
  "talk-today",
  "went",
  "thank",
  "tell",
  "promise",
  "introduce",
  "prepare",
  "record",
  "schedule",
  "remind",
  "let-go",
  "draft",
  "planned",
  "use-by",
  "picture",
  "new-position",
  "ask",
  "revive",
  "match",
  "familiarity",
  "pace",
  "first-step",
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** People to write to are weighed against each other, whatever the occasion; see worth.ts. */
export const WEIGHED: readonly SuggestionKind[] = ["new-position", "ask", "revive"];

/** What the one action of a line opens. */
export type Target =
  | { readonly kind: "interview"; readonly id: InterviewId }
  | { readonly kind: "advice"; readonly id: AdviceId }
  | { readonly kind: "promise"; readonly id: PromiseId }
  | { readonly kind: "draft"; readonly id: DraftId }
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "introduction"; readonly id: IntroductionId }
  | { readonly kind: "lead"; readonly id: LeadId }
  /** The page of who should meet whom. */
  | { readonly kind: "matches" }
  /** Who can introduce me, to whom and where. */
  | { readonly kind: "ways" }
  /** Typing a name, helped by a prompt. */
  | { readonly kind: "add"; readonly prompt: string };

export type Suggestion = {
  readonly kind: SuggestionKind;
  /** The same line has the same key every day; what "not now" is remembered by. */
  readonly key: string;
  readonly personId: PersonId | null;
  /** Who, and why, in words. */
  readonly sentence: string;
  readonly action: {
    /** A verb and its object: "Write thanks to Ana". */
    readonly label: string;
    readonly target: Target;
    /** The letter to begin with, where the action is a letter. */
    readonly letter: DraftKind | null;
  };
  /** The facts behind it, as sentences, for "why?". */
  readonly why: readonly string[];
  /** For a suggestion to write to somebody, its terms, with a sentence for each; null where it is due anyway. */
  readonly worth: (Omit<Worth, "facts"> & { readonly sentences: readonly string[] }) | null;
};

/** A suggestion with its place among those beside which it stands: lower first, then by key. */
export type Ranked = Omit<Suggestion, "worth"> & {
  readonly rank: number;
  readonly worth?: Worth;
};

/** At most so many lines of one kind in a day, so that seven lines are not seven times the same thing. */
export const MOST_OF_KIND: Record<SuggestionKind, number> = {
  "talk-today": 3,
  went: 3,
  thank: 2,
  tell: 2,
  promise: 2,
  introduce: 2,
  prepare: 2,
  record: 1,
  schedule: 2,
  remind: 1,
  "let-go": 1,
  draft: 1,
  planned: 2,
  "use-by": 1,
  picture: 1,
  "new-position": 1,
  ask: 3,
  match: 1,
  revive: 2,
  familiarity: 3,
  pace: 1,
  "first-step": 3,
};

/** How long "not now" keeps a line away, in days: a day for what is in the air, a month for whom to write to. */
const NOT_NOW_DAYS: Record<SuggestionKind, number> = {
  "talk-today": 1,
  went: 1,
  thank: 1,
  tell: 7,
  promise: 2,
  introduce: 3,
  prepare: 1,
  record: 2,
  schedule: 2,
  remind: 7,
  "let-go": 14,
  draft: 7,
  planned: 7,
  "use-by": 7,
  picture: 30,
  "new-position": 30,
  ask: 30,
  match: 60,
  revive: 90,
  familiarity: 90,
  pace: 30,
  "first-step": 7,
};

/** The day until which a line put off today stays away. */
export function notNowUntil(kind: SuggestionKind, today: DateText): DateText {
  return addDays(today, NOT_NOW_DAYS[kind]);
}

/** The kind a key speaks of; undefined for a key that no suggestion has. */
export function kindOfKey(key: string): SuggestionKind | undefined {
  return SUGGESTION_KINDS.find((kind) => key.startsWith(`${kind}:`));
}
