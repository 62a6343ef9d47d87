/** Passwords of the user's accounts elsewhere. They lie in no database, and so in no backup or export of it. */
export type Secrets = {
  readonly place: () => Promise<SecretsPlace>;
  /** Whether the file can be looked into, whatever the keyring has; asks for its passphrase. Also where there is none. */
  readonly unsealed: () => Promise<boolean>;
  /** `unanswered`: it is in no file, and the keyring that may have it is locked or does not answer. */
  readonly find: (
    name: string,
  ) => Promise<
    { readonly kind: "found"; readonly secret: string } | { readonly kind: "none" | "closed" | "unanswered" }
  >;
  /** `closed` where the file has first to be opened, or begun, with a passphrase. */
  readonly keep: (name: string, secret: string) => Promise<"kept" | "closed">;
  /** In every place; `unanswered` where a keyring that may hold it as well does not answer. */
  readonly forget: (name: string) => Promise<"forgotten" | "closed" | "unanswered">;
  /** Opens the file, or begins it, for as long as this program runs; `another-begun` where nothing is sealed yet. */
  readonly open: (passphrase: string) => Promise<"open" | "wrong" | "too-short" | "another-begun">;
  /** Seals the file with another passphrase; `none` where there is no file. */
  readonly changePassphrase: (
    passphrase: string,
    next: string,
  ) => Promise<"changed" | "none" | "wrong" | "too-short">;
};

export type SecretsPlace =
  /** `sealed` where a file lies beside it, from when it did not answer, that is not open. */
  | { readonly kind: "keyring"; readonly sealed: boolean }
  /** A file that a passphrase opens: none yet, closed, or open in this program. */
  | { readonly kind: "file"; readonly state: "none" | "closed" | "open" };
