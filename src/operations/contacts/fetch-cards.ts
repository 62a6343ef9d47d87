import { readLinks } from "#database/syncing/synchronisation.ts";
import { missingFrom, toRead } from "#syncing/decide.ts";
import type { Agreed } from "#syncing/merge.ts";
import type { Outside } from "../operation.ts";
import type { Opened } from "../syncing/open.ts";
import { type Card, cardFrom } from "./card.ts";

export type Fetched = {
  readonly cards: readonly Card[];
  readonly removed: ReadonlySet<string>;
  readonly mark: string | null;
};

const AT_ONCE = 50;

/** What is new or different there since the last time, and what is no more. */
export async function fetchCards(outside: Outside, { account, collection }: Opened): Promise<Fetched> {
  const { reading, report, signal } = outside;
  const { listed, removed, whole, mark } = await collection.changes(account.mark);
  const links = await reading(({ tx }) => readLinks<Agreed>(tx, account.id));
  const hrefs = toRead(listed, links);
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
  return { cards, removed: new Set(missing), mark };
}
