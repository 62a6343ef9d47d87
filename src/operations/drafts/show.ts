import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { LETTER_THROWN_AWAY, LETTER_WENT_ALONG } from "#outreach/draft.ts";
import { letterKey } from "#people/erased.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { erasedAmong } from "../people/erased.ts";
import { checkedDraft } from "./checked.ts";

/** One letter with its check, its count and the ways to send it by one's own hand. */
export const showDraft = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"draft">() }),
  async run(context, input) {
    const draft = await findDraft(context.tx, input.id);
    const person = draft && (await findPerson(context.tx, draft.personId));
    if (draft === undefined || person === undefined) {
      const wentAlong = (await erasedAmong(context.tx, [letterKey(input.id)])).size > 0;
      return { kind: "missing", says: wentAlong ? LETTER_WENT_ALONG : LETTER_THROWN_AWAY };
    }
    return done(await checkedDraft(context, draft, person));
  },
});
