import { CompiledQuery } from "kysely";
import { MIGRATIONS } from "./migrations/all.ts";
import type { Tx } from "./transaction.ts";

const LAST = MIGRATIONS.at(-1)?.name ?? "";
const NEWEST = CompiledQuery.raw("select max(name) as name from migrations");

/** A newer program brought the data up to date while this one ran: what this one writes would not fit there. */
class NewerData extends Error {
  readonly code = "NEWER_DATA";
  constructor(migration: string) {
    super(`These data were brought up to date by a newer Weakties (${migration}) while this one ran.`);
    this.name = "NewerData";
  }
}

/** Looked at in each transaction that writes, since on opening is not for ever. Throws `NewerData`. */
export async function refuseNewer({ db }: Tx): Promise<void> {
  const { rows } = await db.executeQuery<{ name: string | null }>(NEWEST);
  const newest = rows[0]?.name ?? "";
  if (newest > LAST) throw new NewerData(newest);
}
