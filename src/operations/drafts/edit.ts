import { z } from "zod";
import { findDraft, updateDraft } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import { id, line, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";
import { checkedDraft } from "./checked.ts";

/** Changes the words of a letter that has not gone out. */
export const editDraft = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"draft">(), version, subject: line.optional(), body: text.optional() }),
  async run(context, input) {
    const { tx, now } = context;
    const current = await findDraft(tx, input.id);
    const person = current && (await findPerson(tx, current.personId));
    if (current === undefined || person === undefined) return missing("letter");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    if (current.sentAt !== null) return refused("This letter is on its way; it is kept as it was sent.");
    const edited: Draft = {
      ...current,
      subject: input.subject ?? current.subject,
      body: input.body ?? current.body,
      version: current.version + 1,
      updatedAt: now,
    };
    await updateDraft(tx, edited);
    return done(await checkedDraft(context, edited, person));
  },
});
