import { readAllContacts } from "#database/people/contacts.ts";
import { readLinks } from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import { cameBack, missingFrom, toRead } from "#syncing/decide.ts";
import type { Link } from "#syncing/link.ts";
import type { Agreed } from "#syncing/merge.ts";
import type { Outside } from "../operation.ts";
import type { Opened } from "../syncing/open.ts";
import { pausing } from "../turns.ts";
import { type Card, cardFrom } from "./card.ts";

export type Fetched = {
  readonly cards: readonly Card[];
  readonly removed: ReadonlySet<string>;
  readonly mark: string | null;
  /** Paths of cards whose people have come back here under another id. */
  readonly back: ReadonlySet<string>;
};

const AT_ONCE = 50;

/** What is new or different there since the last time, and what is no more. */
export async function fetchCards(outside: Outside, { account, collection }: Opened): Promise<Fetched> {
  const { reading, report, signal } = outside;
  const { listed, removed, whole, mark } = await collection.changes(account.mark);
  const { links, back } = await reading(async ({ tx, today }) => {
    const links = await readLinks<Agreed>(tx, account.id);
    const people = links.length === 0 ? new Map() : await readAllContacts(tx, today, pausing(outside));
    return { links, back: cameBack({ links, people }) };
  });
  const hrefs = [...new Set([...toRead(listed, links), ...back])];
  const cards: Card[] = [];
  for (let from = 0; from < hrefs.length; from += AT_ONCE) {
    signal.throwIfAborted();
    report({ done: from, total: hrefs.length, says: `Reading ${account.name}` });
    const some = await collection.read(hrefs.slice(from, from + AT_ONCE));
    cards.push(...some.map((each) => cardFrom(each, account.name)));
  }
  const missing = whole
    ? missingFrom(
        listed.map(({ href }) => href),
        links,
      )
    : removed;
  return { cards, removed: new Set(missing), mark, back };
}

/** The links that hold: whoever came back under another id is met anew. */
export async function linksHeld(
  tx: Tx,
  accountId: string,
  { back }: Fetched,
): Promise<readonly Link<Agreed>[]> {
  return (await readLinks<Agreed>(tx, accountId)).filter(({ href }) => !back.has(href));
}
