import { addErasedMarks, readErasedMarks, removeErasedMarks } from "#database/erasing/erased-marks.ts";
import { findHomeKey } from "#database/outreach/reviews.ts";
import type { Tx } from "#database/transaction.ts";
import { marksOf } from "#people/erased.ts";
import { bytesOf, homeSecret } from "../home-secret.ts";
import type { Context } from "../operation.ts";

const USE = "erased-marks";

/** Remembers whom the user erased, without keeping anything of them. */
export async function rememberErased(context: Context, keys: readonly string[]): Promise<void> {
  await addErasedMarks(context.tx, await marksOf(await homeSecret(context, USE), keys), context.now);
}

/** Those of the keys that belong to somebody erased. */
export async function erasedAmong(tx: Tx, keys: Iterable<string>): Promise<ReadonlySet<string>> {
  const kept = await readErasedMarks(tx);
  const secret = kept.size === 0 ? undefined : await findHomeKey(tx, USE);
  if (secret === undefined) return new Set();
  const asked = [...new Set(keys)];
  const marks = await marksOf(bytesOf(secret), asked);
  return new Set(asked.filter((_, at) => kept.has(marks[at] ?? "")));
}

/** The way back in, by hand: from now on a file may bring them again. */
export async function takeBackErased(tx: Tx, keys: readonly string[]): Promise<void> {
  const secret = await findHomeKey(tx, USE);
  if (secret !== undefined) await removeErasedMarks(tx, await marksOf(bytesOf(secret), keys));
}
