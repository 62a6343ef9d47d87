import { readErasedThere, writeErasedThere } from "#database/syncing/synchronisation.ts";
import type { Deed } from "#syncing/deed.ts";
import type { Outside } from "../operation.ts";
import { done } from "../outcome.ts";
import { marksOfPaths } from "./erased-there.ts";
import type { Opened } from "./open.ts";

/** Takes away there whoever was erased here, unless their card has changed since. */
export async function removeErased(
  { reading, writing, signal }: Outside,
  { account, collection }: Opened,
  deeds: Deed[],
): Promise<void> {
  const erased = await reading(({ tx }) => readErasedThere(tx, account.id));
  const open = new Map([...erased].filter(([, etag]) => etag !== LET_STAND));
  if (open.size === 0) return;
  const { listed } = await collection.changes(null);
  const marks = await reading(({ tx }) =>
    marksOfPaths(
      tx,
      listed.map(({ href }) => href),
    ),
  );
  for (const [at, { href, etag }] of listed.entries()) {
    const mark = marks[at] ?? "";
    if (!open.has(mark)) continue;
    signal.throwIfAborted();
    const agreed = open.get(mark) ?? etag;
    const came = agreed === null ? "changed" : await collection.remove(href, agreed);
    if (came === "changed") deeds.push({ what: "not-done", name: "", detail: CHANGED_SINCE });
    else if (came === "removed") deeds.push({ what: "removed-there", name: "", detail: "" });
    open.delete(mark);
    await writing(async ({ tx }) =>
      done(await writeErasedThere(tx, account.id, mark, came === "changed" ? LET_STAND : undefined)),
    );
  }
  for (const mark of open.keys())
    await writing(async ({ tx }) => done(await writeErasedThere(tx, account.id, mark, undefined)));
}

/** In the place of a tag: what changed there after it was erased here stays there, and does not come back. */
const LET_STAND = "";
const CHANGED_SINCE = "Somebody you erased was changed there since, so their card stays there.";
