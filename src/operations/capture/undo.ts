import { z } from "zod";
import {
  type AddedRow,
  findCapture,
  hasAnybody,
  markCaptureUndone,
  peopleOfRows,
  removeUnchanged,
  rowsOfCapture,
} from "#database/captures.ts";
import { hasHistory, removePeople } from "#database/importing/import-undo.ts";
import { findIntroduction } from "#database/introductions/introductions.ts";
import { findLead } from "#database/introductions/leads.ts";
import { findAdvice, updateAdvice } from "#database/options/advice.ts";
import { personOfPosition } from "#database/organizations/organizations.ts";
import { findPerson } from "#database/people/people.ts";
import { recountTie } from "#database/ties/ties.ts";
import { findTouch } from "#database/ties/touches.ts";
import type { AdviceId, InterviewId, IntroductionId, LeadId, PersonId, TouchId } from "#people/id.ts";
import { id } from "../fields.ts";
import { takeBackStep } from "../interviews/take-back.ts";
import { carryOwnSteps } from "../introductions/step-touches.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { withoutPosition } from "../people/take-back-move.ts";
import { takeBackBrought } from "../touches/brought.ts";
import { perform } from "./keep-item.ts";

/**
 * Takes back what a capture wrote, the last one where none is named. What was changed since stays, and so do the people
 * with whom anything else has happened.
 */
export const undoCapture = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"capture">().optional() }),
  async run(context, input) {
    const { tx, now } = context;
    const capture = await findCapture(tx, input.id);
    if (capture === undefined)
      return input.id === undefined ? refused("There is nothing to take back.") : missing("note");
    if (capture.undoneAt !== null) return refused("This was taken back already.");
    let [removed, kept] = [0, 0];
    const recount = new Set<PersonId>();
    const rows = await rowsOfCapture(tx, capture.id);
    const about = await peopleOfRows(tx, rows);
    const isNew = (personId: PersonId) => rows.some(({ table, id }) => table === "people" && id === personId);
    for (const row of rows) {
      const contacts = await contactsOfRow(context, row);
      if (row.table === "touches") {
        const touch = await findTouch(tx, row.id as TouchId);
        if (touch !== undefined) recount.add(touch.personId);
      }
      const gone = await takeBack(row);
      if (gone) {
        removed += 1;
        await contacts.takeBack();
      } else kept += 1;
    }
    for (const personId of recount)
      if ((await findPerson(tx, personId)) !== undefined) await recountTie(tx, personId);
    await markCaptureUndone(tx, capture.id, now);
    return done({ id: capture.id, about, removed, kept });

    async function takeBack(row: AddedRow): Promise<boolean> {
      if (row.table === "outcomes") return takeBackOutcome(context, row.id as AdviceId, row.version);
      if (row.table === "steps") return takeBackTalk(context, row.id as InterviewId, row.version);
      if (row.table === "people") return removePerson(row.id as PersonId, row.version);
      if (row.table === "organizations" && (await hasAnybody(tx, row.id))) return false;
      if (row.table === "affiliations" && (await takeBackMove(row.id))) return true;
      return removeUnchanged(tx, { ...row, table: row.table });
    }

    /** Whoever is taken back as well needs no line under a name of theirs mended. */
    async function takeBackMove(affiliationId: string): Promise<boolean> {
      const personId = await personOfPosition(tx, affiliationId);
      if (personId === undefined || isNew(personId)) return false;
      const person = await findPerson(tx, personId);
      return person !== undefined && (await withoutPosition(context, person, affiliationId)) !== undefined;
    }

    async function removePerson(personId: PersonId, version: number): Promise<boolean> {
      const person = await findPerson(tx, personId);
      if (person === undefined || person.version !== version || (await hasHistory(tx, personId)))
        return false;
      await removePeople(tx, [personId]);
      return true;
    }
  },
});

/** A conversation that was there before stands where it stood, unless it has moved on since. */
async function takeBackTalk(context: Context, id: InterviewId, version: number): Promise<boolean> {
  const taken = await perform(context, takeBackStep, { id, version });
  return taken.kind === "done";
}

/** Advice that was there before is without what came of it again, unless it has moved on since. */
async function takeBackOutcome({ tx }: Context, id: AdviceId, version: number): Promise<boolean> {
  const advice = await findAdvice(tx, id);
  if (advice === undefined || advice.version !== version) return false;
  await updateAdvice(tx, { ...advice, outcome: null, cameOfIt: "", outcomeAt: null, version: version + 1 });
  return true;
}

/** What a row put on the timeline besides itself, looked up while the row is still there. */
async function contactsOfRow(context: Context, row: AddedRow): Promise<{ takeBack: () => Promise<void> }> {
  if (row.table === "introductions") {
    const introduction = await findIntroduction(context.tx, row.id as IntroductionId);
    return { takeBack: () => carryOwnSteps(context, introduction ?? null, null) };
  }
  if (row.table === "leads") {
    const lead = await findLead(context.tx, row.id as LeadId);
    if (lead !== undefined)
      return { takeBack: () => takeBackBrought(context, lead.personId, `lead:${lead.id}`) };
  }
  return { takeBack: async () => {} };
}
