import { moveSending } from "#database/outreach/sendings.ts";
import type { Sending } from "#mail/sending.ts";
import { markSent } from "../drafts/sent.ts";
import type { Context } from "../operation.ts";

/** A letter has gone out: it stands on the timeline once, and its conversation moves on as if sent by hand. */
export async function becameSent(context: Context, sending: Sending): Promise<void> {
  const sent: Sending = { ...sending, state: "sent", says: "" };
  if (await moveSending(context.tx, sending.state, sent))
    await markSent.run(context, { id: sending.draftId, anyway: true });
}
