import type { Watching } from "#database/transaction.ts";

export type { Watching };

export type Backups = {
  /** Writes, verifies and hashes a copy; answers where it is. */
  readonly make: (
    reason: string,
    watching?: Watching,
  ) => Promise<{ readonly file: string; readonly bytes: number; readonly sha256: string }>;
  /** Makes one where the last is a day old and something has changed since; answers whether it did. */
  readonly makeDaily: (watching?: Watching) => Promise<boolean>;
  /** All that holds older data: the copies that are kept, the latest first, then what else was left of the database. */
  readonly list: () => Promise<readonly KeptCopy[]>;
  /** That the data were gone, and how to have them back, for as long as that is so; null where nothing was lost. */
  readonly lost: () => Promise<string | null>;
  /** Removes them by their names, and whatever lies beside them; not what is being written. Answers how many went. */
  readonly remove: (names: readonly string[]) => Promise<number>;
};

/**
 * `name` is the file's own, without its folder. `set-aside` is a damaged database that was put out of the way;
 * `unfinished`, what a program that died, or is at work, was making.
 */
export type KeptCopy = {
  readonly name: string;
  readonly kind: "backup" | "set-aside" | "unfinished";
  readonly bytes: number;
  readonly madeAt: number;
};
