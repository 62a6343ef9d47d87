import { z } from "zod";
import { findDocument, updateDocument } from "#database/outreach/documents.ts";
import type { Document } from "#help/document.ts";
import { id, line, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";

/** Notes that a version went to its reader, what they suggested, and what of it I used (R55). */
export const editDocument = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"document">(),
    version,
    name: line.min(1).optional(),
    note: line.optional(),
    /** Whether they have it; a letter that goes out says so by itself. */
    shared: z.boolean().optional(),
    suggested: text.trim().optional(),
    used: text.trim().optional(),
  }),
  async run({ tx, now }, input) {
    const current = await findDocument(tx, input.id);
    if (current === undefined) return missing("document");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const suggested = input.suggested ?? current.suggested;
    const used = input.used ?? current.used;
    const answered = suggested !== "" || used !== "";
    // Whoever suggested something has had it in hand.
    const shared = answered || (input.shared ?? current.sharedAt !== null);
    const edited: Document = {
      ...current,
      name: input.name ?? current.name,
      note: input.note ?? current.note,
      suggested,
      used,
      sharedAt: shared ? (current.sharedAt ?? now) : null,
      answeredAt: answered ? (current.answeredAt ?? now) : null,
      version: current.version + 1,
    };
    await updateDocument(tx, edited);
    return done(edited);
  },
});
