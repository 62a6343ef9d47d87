import { z } from "zod";
import { emptyAnswers } from "#database/idempotency.ts";
import { handOver } from "#database/importing/hand-over.ts";
import {
  changedRows,
  countTouchesOf,
  forgetKeptMail,
  forgetLaterRecords,
  forgetOwnAddresses,
  markUndone,
  removeAdded,
  removePeople,
  restoreFields,
  restorePlaces,
  restoreRequests,
  untouchedNewcomers,
} from "#database/importing/import-undo.ts";
import { findImport, type KeptImport, keepImportAnswer, listImports } from "#database/importing/imports.ts";
import { forgetUndoneChanges, removeEmptyOrganizations } from "#database/importing/undone-imports.ts";
import { mergeAgain, mergesToldBy, partAll } from "#database/merging/merges.ts";
import { restoreReadPlaces } from "#database/organizations/kept-places.ts";
import { reindexPerson } from "#database/people/people.ts";
import { restorePreferred } from "#database/people/preferred.ts";
import { restoreAddresses } from "#database/people/returned.ts";
import { forgetTeller } from "#database/people/told.ts";
import { recountTie } from "#database/ties/ties.ts";
import type { Tx } from "#database/transaction.ts";
import { tellsPlace, tellsPoint } from "#importing/tells.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { turns } from "../turns.ts";
import type { KeptAnswer } from "./apply.ts";

const RECENT = 1000;

/**
 * Undoes an import, the last one where none is named: what it added goes, what it filled is as before. What the user
 * has done since stays, and so do the people it was done about. Of whoever goes, nothing is left in the file either.
 */
export const undoImport = operation({
  permission: "write",
  effect: "writes",
  leavesNoTrace: "where it can",
  input: z.object({ id: id<"import">().optional() }),
  async run({ tx, now, signal, report }, input) {
    const rest = turns(signal);
    const wanted = input.id === undefined ? await lastChange(tx) : await findImport(tx, input.id);
    if (wanted === undefined)
      return input.id === undefined ? refused("There is no import to undo.") : missing("import");
    if (wanted.undoneAt !== null) return refused("This import is undone already.");
    const changed = await changedRows(tx, wanted.id);
    if (!changed && tellsOfChange(wanted)) return refused(STAYS);
    // As if nobody had been made one with somebody else; afterwards they are again.
    const parted = await partAll(tx, await mergesToldBy(tx, wanted.id));
    const own = await handOver(tx, wanted.id, { point: tellsPoint, place: tellsPlace });
    const touches = await countTouchesOf(tx, wanted.id);
    const gone = await untouchedNewcomers(tx, wanted.id);
    const says = "Taking people back";
    await removePeople(tx, gone, (done) => rest(() => report({ done, total: gone.length, says })));
    const counted = await removeAdded(tx, wanted.id, wanted.at, own);
    const filled = [
      ...(await restoreFields(tx, wanted.id)),
      ...(await restorePlaces(tx, wanted.id)),
      ...(await restoreReadPlaces(tx, wanted.id)),
      ...(await restoreAddresses(tx, wanted.id)),
      ...(await restorePreferred(tx, wanted.id)),
    ];
    await restoreRequests(tx, wanted.id);
    await markUndone(tx, wanted.id, now);
    await removeEmptyOrganizations(tx);
    await forgetKeptMail(tx, wanted.id);
    await forgetOwnAddresses(tx, wanted.id);
    const staying = [...new Set([...counted, ...filled])];
    await forgetLaterRecords(tx, wanted.id, staying);
    for (const [done, personId] of staying.entries()) {
      await recountTie(tx, personId);
      await reindexPerson(tx, personId);
      await rest(() => report({ done, total: staying.length, says: "Putting back what was before" }));
    }
    await mergeAgain(tx, parted);
    await forgetTeller(tx, wanted.id);
    await forgetUndoneChanges(tx);
    // What could not be read was told in the file's own words, and so was what the import answered.
    await keepImportAnswer(tx, wanted.id, { ...countsOf(wanted), problems: [] });
    await emptyAnswers(tx);
    return done({
      import: wanted.id,
      files: wanted.files,
      at: wanted.at,
      /** Whether there was anything to take back. */
      changed,
      /** People who are gone again, and contacts gone from the timelines, theirs and others'. */
      removed: gone.length,
      touches,
      kept: Math.max(0, (countsOf(wanted).new ?? 0) - gone.length),
    });
  },
});

const STAYS =
  "The last import took in an export of Weakties. It was merged with what is here and cannot be taken apart again; " +
  "a copy made before it is among those that “weakties backups” lists, and “weakties restore NAME” goes back to it. " +
  "To undo an earlier import, name it by its id.";

/** The last import that changed something: one that added nothing is passed over. */
async function lastChange(tx: Tx): Promise<KeptImport | undefined> {
  for (const each of await listImports(tx, RECENT)) {
    if (each.undoneAt === null && (tellsOfChange(each) || (await changedRows(tx, each.id)))) return each;
  }
  return undefined;
}

function tellsOfChange(kept: KeptImport): boolean {
  const counts = countsOf(kept);
  const settings = (counts.settings?.added.length ?? 0) + (counts.settings?.replaced.length ?? 0);
  return (counts.new ?? 0) + (counts.merged ?? 0) + (counts.touches ?? 0) + settings > 0;
}

function countsOf({ answer }: KeptImport) {
  return answer as Partial<KeptAnswer>;
}
