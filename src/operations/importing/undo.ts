import { z } from "zod";
import { emptyAnswers } from "#database/idempotency.ts";
import { handOver } from "#database/importing/hand-over.ts";
import type { Reads } from "#database/importing/heirs.ts";
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
import { madeOf } from "#database/importing/made-of.ts";
import { forgetUndoneChanges, removeEmptyOrganizations } from "#database/importing/undone-imports.ts";
import { mergeAgain, mergesToldBy, partAll } from "#database/merging/merges.ts";
import { restoreReadPlaces } from "#database/organizations/kept-places.ts";
import { reindexPerson } from "#database/people/people.ts";
import { restorePreferred } from "#database/people/preferred.ts";
import { restoreAddresses } from "#database/people/returned.ts";
import { forgetTeller } from "#database/people/told.ts";
import { recountTie } from "#database/ties/ties.ts";
import type { Tx } from "#database/transaction.ts";
import { hashOf } from "#formats/bytes/hash.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { tellsPlace, tellsPoint } from "#importing/tells.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { turns } from "../turns.ts";
import type { KeptAnswer } from "./apply.ts";
import { fillAgain } from "./fill-again.ts";
import { keptRecord } from "./told-again.ts";

const RECENT = 1000;

const READS: Reads<ImportedPerson> = {
  point: tellsPoint,
  place: tellsPlace,
  kept: keptRecord,
  letter: hashOf,
  madeOf,
};

/**
 * Undoes an import, the last one where none is named: what it alone told goes, what it filled is as the other imports
 * would have filled it. What the user has done since stays, and so do the people it was done about. Of whoever goes,
 * nothing is left in the file either.
 */
export const undoImport = operation({
  permission: "write",
  effect: "writes",
  leavesNoTrace: "where it can",
  input: z.object({ id: id<"import">().optional() }),
  async run({ tx, now, today, signal, report }, input) {
    const rest = turns(signal);
    const wanted = input.id === undefined ? await lastImport(tx) : await findImport(tx, input.id);
    if (wanted === undefined)
      return input.id === undefined ? refused("There is no import to undo.") : missing("import");
    if (wanted.undoneAt !== null) return refused("This import is undone already.");
    const changed = await changedRows(tx, wanted.id);
    if (!changed && tellsOfChange(wanted)) return refused(STAYS);
    // As if nobody had been made one with somebody else; afterwards they are again.
    const parted = await partAll(tx, await mergesToldBy(tx, wanted.id));
    const { own, shared } = await handOver(tx, wanted.id, READS, () => rest(() => {}));
    const touches = await countTouchesOf(tx, wanted.id);
    const gone = await untouchedNewcomers(tx, wanted.id);
    const says = "Taking people back";
    await removePeople(tx, gone, (done) => rest(() => report({ done, total: gone.length, says })));
    const counted = await removeAdded(tx, wanted.id, wanted.at, own);
    for (const each of shared) {
      await fillAgain({ tx, today }, wanted.id, each);
      await rest(() => {});
    }
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
    const staying = [...new Set([...counted, ...filled, ...shared.map(({ personId }) => personId)])];
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
    const next = await lastImport(tx);
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
      /** What undo would take back after it; null where that was the only one. */
      next: next === undefined ? null : { import: next.id, files: next.files, at: next.at },
    });
  },
});

const STAYS =
  "The last import took in an export of Weakties. It was merged with what is here and cannot be taken apart again; " +
  "a copy made before it is among those that “weakties backups” lists, and “weakties restore NAME” goes back to it. " +
  "To undo an earlier import, name it by its id.";

/** Also one that added nothing: an earlier one is undone by its name, or by saying undo once more. */
async function lastImport(tx: Tx): Promise<KeptImport | undefined> {
  return (await listImports(tx, RECENT)).find(({ undoneAt }) => undoneAt === null);
}

function tellsOfChange(kept: KeptImport): boolean {
  const counts = countsOf(kept);
  const settings = (counts.settings?.added.length ?? 0) + (counts.settings?.replaced.length ?? 0);
  return (counts.new ?? 0) + (counts.merged ?? 0) + (counts.touches ?? 0) + settings > 0;
}

function countsOf({ answer }: KeptImport) {
  return answer as Partial<KeptAnswer>;
}
