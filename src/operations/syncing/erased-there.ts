import { findHomeKey } from "#database/outreach/reviews.ts";
import { exchangeForMark, linksAbout } from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import { keyedDigests } from "#people/digest.ts";
import type { PersonId } from "#people/id.ts";
import { bytesOf, homeSecret } from "../home-secret.ts";
import type { Context } from "../operation.ts";

const USE = "erased-there";

/**
 * Whoever is erased here is to go from an address book and a calendar too, at the next synchronisation. What is kept
 * until then is a mark of the path, which may have their name in it, and cannot be read back.
 */
export async function rememberErasedThere(context: Context, id: PersonId): Promise<void> {
  const links = await linksAbout(context.tx, id);
  if (links.length === 0) return;
  const secret = await homeSecret(context, USE);
  const marks = await keyedDigests(
    secret,
    links.map(({ href }) => href),
  );
  for (const [at, link] of links.entries()) await exchangeForMark(context.tx, link, marks[at] ?? "");
}

/** A mark for each path, "" where nobody was ever erased. */
export async function marksOfPaths(tx: Tx, hrefs: readonly string[]): Promise<readonly string[]> {
  const secret = await findHomeKey(tx, USE);
  return secret === undefined ? hrefs.map(() => "") : keyedDigests(bytesOf(secret), hrefs);
}
