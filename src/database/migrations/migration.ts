import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/** The few words in which the backends' DDL differs. */
export type DdlWords = {
  /** Collation that compares byte by byte. */
  readonly bytes: string;
};

export type Migration = {
  /** Numbered, and never changed once released: `0001-first`. */
  readonly name: string;
  readonly statements: (words: DdlWords) => readonly string[];
  /** Afterwards, what SQL alone cannot say of the rows; of every owner. */
  readonly rows?: (db: Transaction<Schema>) => Promise<void>;
};
