import type { AccountKind } from "#syncing/account.ts";

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
