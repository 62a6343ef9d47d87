import type { Access, Consent } from "#consent/consent.ts";
import type { Watching } from "#database/transaction.ts";
import type { FolderState, MailAccount } from "#mail/account.ts";
import type { Copy } from "#mail/sending.ts";
import type { AccountKind, SyncAccount } from "#syncing/account.ts";
import type { Instant } from "#time/date.ts";
import { type Refusal, refused } from "./outcome.ts";

/**
 * What only some homes have. A capability is absent where the home cannot offer it (a browser has no files of its
 * own to back up into); an operation that needs it says so in a sentence.
 */
export type Ports = {
  readonly files?: Files;
  readonly backups?: Backups;
  readonly secrets?: Secrets;
  readonly dav?: Dav;
  readonly feed?: Feed;
  readonly mail?: MailServers;
  readonly signIns?: SignIns;
};

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
  /** Puts a letter among the drafts there, once: the same one again changes nothing. Answers the folder's name. */
  readonly saveDraft: (
    account: MailAccount,
    letter: OutgoingLetter,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: "saved"; readonly folder: string } | NotDone>;
  /** Puts a copy of what went out among what was sent, once, unless the provider does. */
  readonly keepCopy: (account: MailAccount, letter: OutgoingLetter, signal: AbortSignal) => Promise<Copy>;
  /** Hands one letter to one person over, once. */
  readonly send: (
    account: MailAccount,
    letter: OutgoingLetter,
    signal: AbortSignal,
  ) => Promise<{ readonly kind: "sent" } | { readonly kind: "unknown" } | NotDone>;
};

/**
 * Signing in at providers' own pages (OAuth 2.0), for any account of the user's. What lasts lies with the secrets, and
 * access in memory, where all accounts that go by one sign-in share it.
 */
export type SignIns = {
  /** Begins to sign in: answers the address of the provider's page. */
  readonly begin: (wanted: WantedSignIn, signal: AbortSignal) => Promise<BegunSignIn | NotDone>;
  /** Waits until the browser has come back from there. Nothing is kept yet. */
  readonly finish: (id: string, signal: AbortSignal) => Promise<SignedIn | NotDone>;
  /** Access by what is kept, good for a minute more at least. `refused` is one that a server has just not taken. */
  readonly access: (consent: Consent, refused?: string) => Promise<Access | NotDone>;
  /** Access that a sign-in has brought a moment ago, before anything was kept. */
  readonly brought: (consent: Consent) => Promise<Access | NotDone>;
  /** Withdraws at the provider what a sign-in left. `elsewhere`: that is left to the provider's pages. */
  readonly withdraw: (consent: Consent) => Promise<{ readonly kind: "withdrawn" | "elsewhere" }>;
};

/** Where a browser comes back to from a provider's page: this program, on the loopback (RFC 8252, section 7.3). */
export type Landing = {
  /** The port that is listened on. */
  readonly port: () => Promise<number>;
  /** The one that comes with this state, once; it goes on to `back`. */
  readonly expect: (state: string, back: string, withinMs: number) => Expected;
};

/** `came` is what it brought, or undefined where it did not come in time, or was forgotten. */
export type Expected = {
  readonly came: Promise<URLSearchParams | undefined>;
  readonly forget: () => void;
};

/** The account that is to be connected by it. An address book or calendar is told by its server's address until it is found. */
export type SignInFor =
  | { readonly use: "mail"; readonly account: MailAccount }
  | { readonly use: AccountKind; readonly account: SyncAccount };

export type WantedSignIn = {
  readonly consent: Consent;
  readonly to: SignInFor;
  /** Or whose is taken that is kept already. */
  readonly clientSecret: string | Consent;
  /** The loopback's name in the user's browser, to which it comes back. */
  readonly from: string;
};

/** The address of the provider's page, and until when somebody is waited for. */
export type BegunSignIn = {
  readonly kind: "begun";
  readonly id: string;
  readonly url: string;
  readonly until: Instant;
};

export type SignedIn = {
  readonly kind: "signed-in";
  /** Its scope is what the provider granted, where it said so. */
  readonly consent: Consent;
  readonly to: SignInFor;
  /** What is to be kept, for nobody's eyes. */
  readonly secret: string;
};

/** Nothing was done, and why, in a sentence. `closed`: the passphrase of the kept passwords is needed first. */
export type NotDone = { readonly kind: "trouble" | "closed"; readonly says: string };

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

/** Passwords of the user's accounts elsewhere. They lie in no database, and so in no backup or export of it. */
export type Secrets = {
  readonly place: () => Promise<SecretsPlace>;
  readonly find: (
    name: string,
  ) => Promise<{ readonly kind: "found"; readonly secret: string } | { readonly kind: "none" | "closed" }>;
  /** `closed` where the file has first to be opened, or begun, with a passphrase. */
  readonly keep: (name: string, secret: string) => Promise<"kept" | "closed">;
  readonly forget: (name: string) => Promise<"forgotten" | "closed">;
  /** Opens the file, or begins it, for as long as this program runs. */
  readonly open: (passphrase: string) => Promise<"open" | "wrong" | "too-short">;
};

export type SecretsPlace =
  | { readonly kind: "keyring" }
  /** A file that a passphrase opens: none yet, closed, or open in this program. */
  | { readonly kind: "file"; readonly state: "none" | "closed" | "open" };

/** Files the user handed over, by a reference the surface made: a path for the CLI, an upload for the web. */
export type Files = {
  /** `called`: by what name, where it was found in a folder. */
  readonly open: (ref: string, signal: AbortSignal, called?: string) => Promise<OpenedFile>;
  /** What an import can read within a folder; undefined for what is none, or where there is nothing. */
  readonly within?: (ref: string, signal: AbortSignal) => Promise<FilesWithin | undefined>;
};

/** `passedOver`: names of other files in it, the first few, and how many there are. */
export type FilesWithin = {
  readonly files: readonly FileWithin[];
  readonly passedOver: { readonly such: readonly string[]; readonly count: number };
};

/** A file of a folder: its reference, and its path from the folder on, that one included: "Maildir/cur/1:2,S". */
export type FileWithin = { readonly ref: string; readonly called: string };

export type OpenedFile =
  | {
      readonly kind: "file";
      readonly name: string;
      /** Bytes, or null where it cannot be told beforehand. */
      readonly size: number | null;
      /** It came with its folder, as browsers hand one over, rather than by itself. */
      readonly within?: boolean;
      /** Reads from the start on every call. */
      readonly bytes: () => AsyncIterable<Uint8Array>;
      /** Why reading ended before the file did, where that is the file's fault, as a sentence that names it. */
      readonly whyCut?: (error: unknown) => string | undefined;
    }
  | { readonly kind: "unreadable"; readonly name: string; readonly says: string };

export type { Watching };

export type Backups = {
  /** Writes, verifies and hashes a copy; answers where it is. */
  readonly make: (
    reason: string,
    watching?: Watching,
  ) => Promise<{ readonly file: string; readonly bytes: number; readonly sha256: string }>;
  /** Makes one where the last is a day old and something has changed since; answers whether it did. */
  readonly makeDaily: () => Promise<boolean>;
  /** The copies that are kept, the latest first. */
  readonly list: () => Promise<readonly KeptCopy[]>;
  /** Removes copies by their names, and whatever lies beside them. Answers how many there were. */
  readonly remove: (names: readonly string[]) => Promise<number>;
};

/** `name` is the file's own, without its folder. */
export type KeptCopy = { readonly name: string; readonly bytes: number; readonly madeAt: number };

/** For a home without the capability: `what` begins the sentence, as in "Mail is read". */
export function onlyInProgram(what: string): Refusal {
  return refused(
    `${what} only in the program on your computer, for your own people: neither a page in a browser nor the sample reaches there.`,
  );
}

/** A calendar that other programs may subscribe to under an address that nobody can guess. */
export type Feed = {
  readonly state: () => Promise<{ readonly names: boolean; readonly madeAt: number } | null>;
  /** Its path, told this once. */
  readonly open: (names: boolean) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Address books (CardDAV, RFC 6352) and calendars (CalDAV, RFC 4791) elsewhere. Methods throw Trouble. */
export type Dav = {
  /** The collections of that kind at an address, or the one that it is itself. */
  readonly find: (
    kind: AccountKind,
    login: Login,
    signal: AbortSignal,
  ) => Promise<readonly { readonly url: string; readonly name: string }[]>;
  readonly open: (kind: AccountKind, login: Login, signal: AbortSignal) => Promise<Collection>;
};

export type Login = {
  readonly url: string;
  readonly user: string;
  /** The server may lie on this computer or in its own network. */
  readonly ownNetwork: boolean;
  readonly by: Password | Bearer;
};

export type Password = { readonly kind: "password"; readonly password: string };

/** Shows access tokens (RFC 6750). */
export type Bearer = {
  readonly kind: "bearer";
  /** As it is called in a sentence. */
  readonly provider: string;
  /** The one to show now; `refused` is one that the server has just not taken. Throws Trouble. */
  readonly token: (refused?: string) => Promise<string>;
};

/** A resource of a collection: its path, in one spelling whatever the server's, and its entity tag. */
export type Listed = { readonly href: string; readonly etag: string | null };

export type Collection = {
  /**
   * What is different since a mark, or all there is: then `whole`, and what is not listed is not there. Takes the mark
   * before it looks, so that what comes meanwhile is told the next time.
   */
  readonly changes: (since: string | null) => Promise<{
    readonly listed: readonly Listed[];
    readonly removed: readonly string[];
    readonly whole: boolean;
    readonly mark: string | null;
  }>;
  /** Those of the resources that are there. */
  readonly read: (hrefs: readonly string[]) => Promise<readonly (Listed & { readonly text: string })[]>;
  /** Writes over exactly the version of that tag, or where there is nothing yet (null). */
  readonly write: (
    href: string,
    text: string,
    etag: string | null,
  ) => Promise<
    /** `href` and `text` as the server has it now, which may have called a new one by another name. */
    | ({ readonly kind: "written"; readonly text: string } & Listed)
    | { readonly kind: "changed" }
    | { readonly kind: "unwanted"; readonly says: string }
  >;
  readonly remove: (href: string, etag: string) => Promise<"removed" | "changed" | "gone">;
  /** Where a new resource of that name goes. */
  readonly place: (name: string) => string;
};
