import type { DraftId, MailAccountId, SendingId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/**
 * Where a letter is on its way. `waiting`: it can be taken back until `sendAt`. `sending`: handed to the server now.
 * `failed`: the server has certainly not taken it. `unknown`: it may have; the user looks, and nothing sends it again.
 */
export const SENDING_STATES = ["waiting", "sending", "sent", "failed", "unknown"] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** One letter to one person, handed to a mail server once. */
export type Sending = {
  readonly id: SendingId;
  readonly draftId: DraftId;
  /** The letter as the user saw it; a changed one is not sent. */
  readonly draftVersion: number;
  readonly accountId: MailAccountId;
  readonly recipient: string;
  /** Without angle brackets: what the Sent folder is searched for. */
  readonly messageId: string;
  readonly state: SendingState;
  readonly sendAt: Instant;
  /** Why it failed, or is not known; of a sent one where its copy lies. */
  readonly says: string;
};

/** Long enough to see a wrong name, short enough to be waited for. */
export const UNDO_MS = 10_000;

export const UNKNOWN =
  "The connection broke just as the letter was handed over, so it may have gone out or not. Look in your Sent folder: many providers put what they sent there by themselves, and where yours does not, only its reader knows. Weakties does not send it again by itself.";

/** What came of putting a copy of a sent letter among what was sent. */
export type Copy =
  | { readonly kind: "kept"; readonly folder: string }
  /** The provider does it. */
  | { readonly kind: "theirs" }
  | { readonly kind: "no-folder" }
  | { readonly kind: "trouble" | "closed"; readonly says: string };

export function copyInWords(copy: Copy): string {
  switch (copy.kind) {
    case "kept":
      return `A copy lies in “${copy.folder}” of your mailbox.`;
    case "theirs":
      return "Your provider keeps a copy among what you sent.";
    case "no-folder":
      return "Your mailbox has no folder for what was sent, so no copy lies there. The letter stands on the timeline.";
    default:
      return `It went out, and no copy could be put among what you sent. ${copy.says}`;
  }
}

/** A little longer than a handing over may take, and than the ten seconds do. */
const [HANDED_OVER_MS, CLOSED_MS] = [150_000, 60_000];
const CLOSED = "Weakties was closed before it went, so nothing was sent.";

/** A letter as it stands after a program that ended in the middle: one that was being handed over may have been through. */
export function sendingBy(sending: Sending, now: Instant): Sending {
  const { state, sendAt } = sending;
  if (state === "sending" && now > sendAt + HANDED_OVER_MS)
    return { ...sending, state: "unknown", says: UNKNOWN };
  return state === "waiting" && now > sendAt + CLOSED_MS
    ? { ...sending, state: "failed", says: CLOSED }
    : sending;
}

/** Unique, and of the sender's own domain, as mail clients make it (RFC 5322, section 3.6.4). */
export function messageIdOf(id: SendingId, address: string): string {
  return `${id}@${address.slice(address.lastIndexOf("@") + 1)}`;
}

/** That of a letter put among the drafts of the mailbox, each version one of its own. */
export function savedIdOf(
  { id, version }: { readonly id: DraftId; readonly version: number },
  address: string,
): string {
  return `${id}.${version}@${address.slice(address.lastIndexOf("@") + 1)}`;
}

/** Which letter of ours a Message-ID is of, where it lay among the drafts of a mailbox. */
export function savedIn(messageId: string): DraftId | undefined {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d{1,9}@/.exec(messageId)?.[1] as
    | DraftId
    | undefined;
}
