import type { Instant } from "#time/date.ts";

/** A text id that cannot be mixed up with another noun's. Ids are UUIDv7, so they sort by creation as far as the clock is right. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

export type OwnerId = Id<"owner">;
export type PersonId = Id<"person">;
export type OrganizationId = Id<"organization">;
export type TouchId = Id<"touch">;
export type InterviewId = Id<"interview">;
export type DraftId = Id<"draft">;
export type MailAccountId = Id<"mailAccount">;
export type SendingId = Id<"sending">;
export type AdviceId = Id<"advice">;
export type PromiseId = Id<"promise">;
export type OptionId = Id<"option">;
export type SprintId = Id<"sprint">;
export type IntroductionId = Id<"introduction">;
export type LeadId = Id<"lead">;
export type NeedId = Id<"need">;
export type ImportId = Id<"import">;
export type ProjectionId = Id<"projection">;
export type ReviewId = Id<"review">;
export type AnswerId = Id<"answer">;
export type HelpId = Id<"help">;
export type DocumentId = Id<"document">;
export type CaptureId = Id<"capture">;
export type EffortId = Id<"effort">;
export type MergeId = Id<"merge">;

/** When an id was made, as far as the clock was right; undefined for one that is none of ours. */
export function madeAt(id: string): Instant | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/.exec(id) ?? [];
  return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16);
}
