import type { Selectable } from "kysely";
import { type Sending, type SendingState, sendingBy } from "#mail/sending.ts";
import type { DraftId, MailAccountId, SendingId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertSending(tx: Tx, sending: Sending): Promise<void> {
  await tx.db
    .insertInto("sendings")
    .values({
      owner_id: tx.owner,
      id: sending.id,
      draft_id: sending.draftId,
      draft_version: sending.draftVersion,
      account_id: sending.accountId,
      recipient: sending.recipient,
      message_id: sending.messageId,
      state: sending.state,
      send_at: sending.sendAt,
      says: sending.says,
    })
    .execute();
}

/** Moves one on, if it still is where it was read; false where another program was quicker. */
export async function moveSending(tx: Tx, from: SendingState, to: Sending): Promise<boolean> {
  const result = await tx.db
    .updateTable("sendings")
    .set({ state: to.state, says: to.says, send_at: to.sendAt })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", to.id)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function findSending(tx: Tx, id: SendingId): Promise<Sending | undefined> {
  const row = await tx.db
    .selectFrom("sendings")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toSending(row);
}

/** All attempts to send one letter, the latest first, as they stand by now. */
export async function sendingsOf(tx: Tx, draftId: DraftId, now: Instant): Promise<readonly Sending[]> {
  const rows = await tx.db
    .selectFrom("sendings")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("draft_id", "=", draftId)
    .orderBy("send_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => sendingBy(toSending(row), now));
}

/** Those of which nobody knows by now whether they went, the longest-waiting first, as they were left. */
export async function unknownSendings(tx: Tx, now: Instant): Promise<readonly Sending[]> {
  const rows = await tx.db
    .selectFrom("sendings")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("state", "in", ["sending", "unknown"])
    .orderBy("send_at")
    .execute();
  return rows.map(toSending).filter((each) => sendingBy(each, now).state === "unknown");
}

function toSending(row: Selectable<Schema["sendings"]>): Sending {
  return {
    id: row.id as SendingId,
    draftId: row.draft_id as DraftId,
    draftVersion: row.draft_version,
    accountId: row.account_id as MailAccountId,
    recipient: row.recipient,
    messageId: row.message_id,
    state: row.state as SendingState,
    sendAt: row.send_at,
    says: row.says,
  };
}
