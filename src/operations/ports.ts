/**
 * What only some homes have. A capability is absent where the home cannot offer it (a browser has no files of its
 * own to back up into); an operation that needs it says so in a sentence.
 */
export type Ports = {
  readonly files?: Files;
  readonly backups?: Backups;
};

/** Files the user handed over, by a reference the surface made: a path for the CLI, an upload for the web. */
export type Files = {
  readonly open: (ref: string, signal: AbortSignal) => Promise<OpenedFile>;
  /** The references of what an import can read within a folder; undefined for what is none, or where there are none. */
  readonly within?: (ref: string, signal: AbortSignal) => Promise<readonly string[] | undefined>;
};

export type OpenedFile =
  | {
      readonly kind: "file";
      readonly name: string;
      /** Bytes, or null where it cannot be told beforehand. */
      readonly size: number | null;
      /** Reads from the start on every call. */
      readonly bytes: () => AsyncIterable<Uint8Array>;
    }
  | { readonly kind: "unreadable"; readonly name: string; readonly says: string };

export type Backups = {
  /** Writes, verifies and hashes a copy; answers where it is. */
  readonly make: (
    reason: string,
  ) => Promise<{ readonly file: string; readonly bytes: number; readonly sha256: string }>;
  /** The copies that are kept, the latest first. */
  readonly list: () => Promise<readonly KeptCopy[]>;
  /** Removes copies by their names, and whatever lies beside them. Answers how many there were. */
  readonly remove: (names: readonly string[]) => Promise<number>;
};

/** `name` is the file's own, without its folder. */
export type KeptCopy = { readonly name: string; readonly bytes: number; readonly madeAt: number };
