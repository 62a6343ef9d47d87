import { z } from "zod";
import {
  forgetKeptMail,
  markUndone,
  removeAdded,
  removeEmptyOrganizations,
  removePeople,
  restoreFields,
  untouchedNewcomers,
} from "#database/import-undo.ts";
import { listImports } from "#database/imports.ts";
import { reindexPerson } from "#database/people.ts";
import { recountTie } from "#database/ties.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

const RECENT = 1000;

/**
 * Undoes an import, the last one where none is named: what it added goes, what it filled is as before. What the user
 * has done since stays, and so do the people it was done about.
 */
export const undoImport = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"import">().optional() }),
  async run({ tx, now }, input) {
    const imports = await listImports(tx, RECENT);
    const wanted =
      input.id === undefined
        ? imports.find((each) => each.undoneAt === null)
        : imports.find((each) => each.id === input.id);
    if (wanted === undefined)
      return input.id === undefined ? refused("There is no import to undo.") : missing("import");
    if (wanted.undoneAt !== null) return refused("This import is undone already.");
    const gone = await untouchedNewcomers(tx, wanted.id);
    const counted = await removeAdded(tx, wanted.id);
    const filled = await restoreFields(tx, wanted.id);
    await removePeople(tx, gone);
    await removeEmptyOrganizations(tx, wanted.id);
    await forgetKeptMail(tx, wanted.id);
    await markUndone(tx, wanted.id, now);
    const removed = new Set(gone);
    const staying = [...new Set([...counted, ...filled])].filter((each) => !removed.has(each));
    for (const personId of staying) {
      await recountTie(tx, personId);
      await reindexPerson(tx, personId);
    }
    const answer = wanted.answer as { readonly new?: number };
    return done({
      import: wanted.id,
      removed: gone.length,
      kept: Math.max(0, (answer.new ?? 0) - gone.length),
    });
  },
});
