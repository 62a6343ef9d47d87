import { findDrafts } from "#database/outreach/drafts.ts";
import { recognisedLetters } from "#database/ties/touches.ts";
import type { Tx } from "#database/transaction.ts";
import type { ImportedTouch } from "#importing/record.ts";
import type { KeptLetter } from "#importing/same-letter.ts";
import { savedIn } from "#mail/sending.ts";
import type { Draft } from "#outreach/draft.ts";
import { markSent } from "../drafts/sent.ts";
import type { Context } from "../operation.ts";
import type { Recognised } from "./noted-letters.ts";

type Went = { readonly draft: Draft; readonly touch: ImportedTouch };

/**
 * Letters of the user's that lay among the drafts of their mailbox and went from there, as they were told to: they are
 * known by the id that they were put there with.
 */
async function wentFromDrafts(tx: Tx, touches: readonly ImportedTouch[]): Promise<readonly Went[]> {
  const out = new Map(
    touches.flatMap((touch) => {
      const id = touch.direction === "out" ? savedIn(touch.messageId) : undefined;
      return id === undefined ? [] : [[id, touch] as const];
    }),
  );
  if (out.size === 0) return [];
  const drafts = await findDrafts(tx, [...out.keys()]);
  return drafts.flatMap((draft) => {
    const touch = out.get(draft.id);
    return touch === undefined ? [] : [{ draft, touch }];
  });
}

/** Such letters stand on the timeline as what the user sent, and not beside it. */
export async function savedLettersKept(
  tx: Tx,
  touches: readonly ImportedTouch[],
): Promise<readonly KeptLetter[]> {
  return (await wentFromDrafts(tx, touches)).map(({ draft, touch }) => ({
    personId: draft.personId,
    messageId: touch.messageId,
    at: touch.at,
    direction: touch.direction,
    subject: touch.subject,
  }));
}

/** Notes of those that they are sent, when they went; by their ids an answer is known. */
export async function noteSavedSent(
  context: Context,
  touches: readonly ImportedTouch[],
): Promise<readonly Recognised[]> {
  const recognised: Recognised[] = [];
  for (const { draft, touch } of await wentFromDrafts(context.tx, touches)) {
    const { personId } = draft;
    if (draft.sentAt === null)
      await markSent.run(context, { id: draft.id, at: Math.min(touch.at, context.now), anyway: true });
    const known = await recognisedLetters(context.tx, personId);
    if (!known.includes(touch.messageId)) recognised.push({ personId, messageId: touch.messageId });
  }
  return recognised;
}
