import { z } from "zod";
import { tickLeaving } from "#database/follow-ups/leaving.ts";
import { findPerson } from "#database/people/people.ts";
import { readOwnAddresses } from "#database/settings.ts";
import type { Tx } from "#database/transaction.ts";
import { shownName } from "#people/shown.ts";
import { leavingStep, toldBy } from "#stages/leaving.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Ticks one thing off a leaving list, or puts it back with `undo`. */
export const tick = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ address: line, item: line, undo: z.boolean().default(false) }),
  async run({ tx, now }, { address: typed, item, undo }) {
    const address = typed.toLowerCase();
    const mine = await readOwnAddresses(tx);
    if (!mine.some((each) => each.address === address)) return missing("address of yours");
    const what = await saidOf(tx, item);
    if (what === undefined) return invalid("item", "That is not on the list. `leaving` shows it.");
    await tickLeaving(tx, address, item, undo ? null : now);
    return done({ address, item, what, doneAt: undo ? null : now });
  },
});

async function saidOf(tx: Tx, item: string): Promise<string | undefined> {
  const personId = toldBy(item);
  if (personId === undefined) return leavingStep(item);
  const person = await findPerson(tx, personId);
  return person && `Tell ${shownName(person.name)}`;
}
