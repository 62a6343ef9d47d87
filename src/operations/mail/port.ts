import type { FolderState, MailAccount } from "#mail/account.ts";
import type { Copy } from "#mail/sending.ts";
import type { Instant } from "#time/date.ts";
import type { NotDone } from "../ports.ts";

/** The servers of the user's mailboxes. Each call signs in anew with what the secrets hold, and out again. */
export type MailServers = {
  /**
   * Signs in where mail is read and where it is sent, with a password, or what a sign-in left, not kept yet. `reads`:
   * the provider opens the mailbox, and lets no program send from it.
   */
  readonly tryOut: (
    account: MailAccount,
    secret: string,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: "works" } | { readonly kind: "reads" } | NotDone>;
  readonly read: (account: MailAccount, asked: ReadAsked) => Promise<ReadMailbox | NotDone>;
  /**
   * Puts a letter among the drafts there, once: the same one again changes nothing. Answers the folder's name, and how
   * many earlier versions of the letter lie there still.
   */
  readonly saveDraft: (
    account: MailAccount,
    letter: OutgoingLetter,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: "saved"; readonly folder: string; readonly earlier: number } | NotDone>;
  /** Puts a copy of what went out among what was sent, once, unless the provider does. */
  readonly keepCopy: (account: MailAccount, letter: OutgoingLetter, signal: AbortSignal) => Promise<Copy>;
  /** Hands one letter to one person over, once. */
  readonly send: (
    account: MailAccount,
    letter: OutgoingLetter,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: "sent" } | { readonly kind: "unknown" } | NotDone>;
};

export type ReadAsked = {
  /** How far a folder was read; undefined for one that is to be read from the beginning. */
  readonly stateOf: (path: string) => Promise<FolderState | undefined>;
  /** Addresses of whom the book has already: older letters with them were read before. */
  readonly known: ReadonlySet<string>;
  readonly report: (done: number, total: number, says: string) => void;
  readonly signal: AbortSignal;
};

/** The headers of what is new in a mailbox. */
export type ReadMailbox = {
  readonly kind: "read";
  /** One mbox a folder, without bodies. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly folders: readonly FolderState[];
  readonly messages: number;
  /** Folders that are not read, with the reason. */
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
  /** Whether there is more than one reading takes. */
  readonly more: boolean;
};

export type OutgoingLetter = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly at: Instant;
};
