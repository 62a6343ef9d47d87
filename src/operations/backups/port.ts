import type { Watching } from "#database/transaction.ts";

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
