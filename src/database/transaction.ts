import { type Kysely, sql, type Transaction } from "kysely";
import type { OwnerId } from "#people/id.ts";
import { errorCode } from "#trouble/error-code.ts";
import { DatabaseGone, meansGone } from "./gone.ts";
import { refuseNewer } from "./newer.ts";
import type { Schema } from "./schema.ts";

/** Whoever waits for long work hears at which step it is, and may think better of it. */
export type Watching = { readonly says: (step: string) => void; readonly signal: AbortSignal };

export type Backend = "sqlite" | "postgres";

/** What a driver opens: where writes go, and where reads go beside them. */
export type Databases = {
  readonly backend: Backend;
  readonly write: Kysely<Schema>;
  readonly read: Kysely<Schema>;
  readonly close: () => Promise<void>;
  /** How long a write may wait for what other sessions hold or write, in ms; it is given up and begun again meanwhile. */
  readonly longestWaitMs?: number;
  /** Opened for reading: where there was no room, until there is; or where nothing can be written. */
  readonly toRead?: "full" | "protected";
  /**
   * From now on it is all in this schema, whatever schema others make that the search path would lead to first. Absent
   * where there are none.
   */
  readonly keepTo?: (schema: string) => void;
  /** Copies the database into a file beside whatever runs, and checks the copy. Absent where a server keeps it. */
  readonly backup?: (to: string, watching?: Watching) => Promise<void>;
  /**
   * Writes the files anew without what was deleted; false where another program kept them busy. Absent where a server
   * keeps them.
   */
  readonly scrub?: () => Promise<boolean>;
};

/** An open transaction in the name of one owner; every function of this room takes it, none keeps it. */
export type Tx = {
  readonly db: Transaction<Schema>;
  readonly owner: OwnerId;
  readonly backend: Backend;
};

/** What was read in a snapshot, by its name; only where nothing is written in between. */
const READ = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/**
 * What many parts of one answer ask for is read once: the settings, the stage, the careers. In a snapshot it is the
 * same each time; a transaction that writes reads it anew.
 */
export function onceIn<T>(tx: Tx, what: string, read: () => Promise<T>): Promise<T> {
  const known = READ.get(tx);
  if (known === undefined) return read();
  const found = known.get(what) ?? read();
  known.set(what, found);
  return found as Promise<T>;
}

const LONGEST_PAUSE_MS = 100;
/** After a restart of PostgreSQL each connection that was open fails once; to read again on another does no harm. */
const READ_ATTEMPTS = 12;
/**
 * serialization_failure and deadlock_detected: PostgreSQL asks for the whole transaction to be run again;
 * lock_not_available: it waited for its share of the time, and lets others have the connection.
 */
const RUN_AGAIN = new Set(["40001", "40P01", "55P03"]);

/** A consistent snapshot, read beside whatever writes. `work` is run again where the database elsewhere went away. */
export async function reading<T>(
  databases: Databases,
  owner: OwnerId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const mayWait = waitingOf(databases);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const begin = databases.read.transaction().setAccessMode("read only");
      const isolated = databases.backend === "postgres" ? begin.setIsolationLevel("repeatable read") : begin;
      return await isolated.execute((db) => {
        const tx = { db, owner, backend: databases.backend };
        READ.set(tx, new Map());
        return work(tx);
      });
    } catch (error) {
      const told = orGone(databases, error);
      const again = told instanceof DatabaseGone && told.wasOpen && attempt < READ_ATTEMPTS && mayWait();
      if (!again) throw told;
    }
  }
}

/**
 * One writing transaction. On PostgreSQL it is SERIALIZABLE and run again, for as long as somebody may wait, when the
 * database says that it collided: `work` must have no effect outside the transaction. One that waits for a row that is
 * held elsewhere keeps no connection from others for long. Throws `DatabaseGone` where the database went away meanwhile,
 * and `NewerData` where a newer program has brought it up to date.
 */
export async function writing<T>(
  databases: Databases,
  owner: OwnerId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const mayWait = waitingOf(databases);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const begin = databases.write.transaction().setAccessMode("read write");
      const isolated = databases.backend === "postgres" ? begin.setIsolationLevel("serializable") : begin;
      return await isolated.execute(async (db) => {
        const tx = { db, owner, backend: databases.backend };
        await refuseNewer(tx);
        return work(tx);
      });
    } catch (error) {
      const code = errorCode(error);
      if (!RUN_AGAIN.has(code) || !mayWait()) throw orGone(databases, error);
      // By chance, so that those who collided do not collide again in step.
      const pause = Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE_MS);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** What `work` answers, and nothing of what it writes: for showing beforehand what would be kept. */
export async function undone<T>({ db }: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint shown`.execute(db);
  const answer = await work();
  await sql`rollback to savepoint shown`.execute(db);
  return answer;
}

/** Whether less time has gone by since than somebody may wait for a database elsewhere. */
function waitingOf({ longestWaitMs = 0 }: Databases): () => boolean {
  if (longestWaitMs === 0) return () => false;
  const began = performance.now();
  return () => performance.now() - began < longestWaitMs;
}

function orGone({ backend }: Databases, error: unknown): unknown {
  return backend === "postgres" && meansGone(error) ? new DatabaseGone(error) : error;
}
