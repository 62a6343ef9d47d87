import { z } from "zod";
import { writeNotNow } from "#database/follow-ups/today.ts";
import { findDraft } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { CAUTIONS, type CautionKind } from "#outreach/before-sending.ts";
import type { DraftId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { checkedDraft } from "./checked.ts";

/** As long as anybody works on one letter. */
const FOR_DAYS = 90;

/** The user knows more than the program: a caution about this letter is not raised again (R41). `undo` brings it back. */
export const overruleCaution = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"draft">(), caution: z.enum(CAUTIONS), undo: z.boolean().default(false) }),
  async run(context, input) {
    const { tx, today } = context;
    const draft = await findDraft(tx, input.id);
    const person = draft && (await findPerson(tx, draft.personId));
    if (draft === undefined || person === undefined) return missing("letter");
    if (draft.sentAt !== null) return refused("This letter is on its way already.");
    const until = addDays(today, input.undo ? -1 : FOR_DAYS);
    await writeNotNow(tx, `${keyFor(draft.id)}${input.caution}`, until, today);
    return done(await checkedDraft(context, draft, person));
  },
});

function keyFor(draftId: DraftId): string {
  return `overruled:${draftId}:`;
}

/** The cautions that were overruled for one letter. */
export function overruledFor(
  draftId: DraftId,
  putOff: readonly { readonly key: string; readonly until: DateText }[],
  today: DateText,
): ReadonlySet<CautionKind> {
  const key = keyFor(draftId);
  const kinds = putOff
    .filter((each) => each.key.startsWith(key) && each.until > today)
    .map((each) => each.key.slice(key.length));
  return new Set(CAUTIONS.filter((kind) => kinds.includes(kind)));
}
