import type { ImportId, InterviewId, PersonId, TouchId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** `contact`: you were in touch, and nobody told how. */
export const TOUCH_KINDS = ["mail", "message", "call", "meeting", "event", "contact"] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

export const DIRECTIONS = ["out", "in", "mutual"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One dated contact. Contact the program itself prompted is marked and kept out of calibration. */
export type Touch = {
  readonly id: TouchId;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly kind: TouchKind;
  readonly direction: Direction;
  readonly subject: string;
  readonly note: string;
  readonly prompted: boolean;
  readonly interviewId: InterviewId | null;
  readonly importId: ImportId | null;
  /** RFC 5322 Message-ID without angle brackets, or a hash where a message had none. */
  readonly messageId: string | null;
};

export function isWritten(kind: TouchKind): boolean {
  return kind === "mail" || kind === "message";
}

/** Whether the two spoke or were in one place: what thanks can be about. */
export function isTogether(kind: TouchKind): boolean {
  return kind === "meeting" || kind === "call" || kind === "event";
}

/** The step of something that was noted by hand: its subject is the program's word for it, and nobody wrote that. */
export function isNotedStep({ messageId }: Pick<Touch, "messageId">): boolean {
  return /^(?:introduction|asked|answered|held|thanked|lead|lead-thanks|help):/.test(messageId ?? "");
}
