/** Passwords of the user's accounts elsewhere. They lie in no database, and so in no backup or export of it. */
export type Secrets = {
  readonly place: () => Promise<SecretsPlace>;
  readonly find: (
    name: string,
  ) => Promise<{ readonly kind: "found"; readonly secret: string } | { readonly kind: "none" | "closed" }>;
  /** `closed` where the file has first to be opened, or begun, with a passphrase. */
  readonly keep: (name: string, secret: string) => Promise<"kept" | "closed">;
  readonly forget: (name: string) => Promise<"forgotten" | "closed">;
  /** Opens the file, or begins it, for as long as this program runs; `another-begun` where nothing is sealed yet. */
  readonly open: (passphrase: string) => Promise<"open" | "wrong" | "too-short" | "another-begun">;
};

export type SecretsPlace =
  | { readonly kind: "keyring" }
  /** A file that a passphrase opens: none yet, closed, or open in this program. */
  | { readonly kind: "file"; readonly state: "none" | "closed" | "open" };
