import { z } from "zod";
import {
  findCapture,
  hasAnybody,
  markCaptureUndone,
  removeUnchanged,
  rowsOfCapture,
} from "#database/captures.ts";
import { hasHistory, removePeople } from "#database/import-undo.ts";
import { findPerson } from "#database/people.ts";
import { recountTie } from "#database/ties.ts";
import { findTouch } from "#database/touches.ts";
import type { PersonId, TouchId } from "#people/id.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * Takes back what a capture wrote, the last one where none is named. What was changed since stays, and so do the people
 * with whom anything else has happened.
 */
export const undoCapture = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"capture">().optional() }),
  async run({ tx, now }, input) {
    const capture = await findCapture(tx, input.id);
    if (capture === undefined)
      return input.id === undefined ? refused("There is nothing to take back.") : missing("note");
    if (capture.undoneAt !== null) return refused("This was taken back already.");
    let [removed, kept] = [0, 0];
    const recount = new Set<PersonId>();
    for (const row of await rowsOfCapture(tx, capture.id)) {
      if (row.table === "touches") {
        const touch = await findTouch(tx, row.id as TouchId);
        if (touch !== undefined) recount.add(touch.personId);
      }
      const gone =
        row.table === "people"
          ? await removePerson(row.id as PersonId, row.version)
          : row.table === "organizations" && (await hasAnybody(tx, row.id))
            ? false
            : await removeUnchanged(tx, row);
      if (gone) removed += 1;
      else kept += 1;
    }
    for (const personId of recount)
      if ((await findPerson(tx, personId)) !== undefined) await recountTie(tx, personId);
    await markCaptureUndone(tx, capture.id, now);
    return done({ id: capture.id, removed, kept });

    async function removePerson(personId: PersonId, version: number): Promise<boolean> {
      const person = await findPerson(tx, personId);
      if (person === undefined || person.version !== version || (await hasHistory(tx, personId)))
        return false;
      await removePeople(tx, [personId]);
      return true;
    }
  },
});
