import type { Selectable } from "kysely";
import type { FolderState, MailAccount, Security, Server, SignIn } from "#mail/account.ts";
import type { MailAccountId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { MailAccountColumns } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Adds an account, or puts it in the place of the one with its id. */
export async function writeMailAccount(tx: Tx, account: MailAccount): Promise<void> {
  const row = toRow(account);
  await tx.db
    .insertInto("mail_accounts")
    .values({ owner_id: tx.owner, ...row })
    .onConflict((conflict) => conflict.columns(["owner_id", "id"]).doUpdateSet(row))
    .execute();
}

/** The user's mailboxes, by address. */
export async function readMailAccounts(tx: Tx): Promise<readonly MailAccount[]> {
  const rows = await tx.db
    .selectFrom("mail_accounts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("address")
    .execute();
  return rows.map(toAccount);
}

export async function removeMailAccount(tx: Tx, id: MailAccountId): Promise<void> {
  await tx.db.deleteFrom("mail_accounts").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function readFolders(tx: Tx, id: MailAccountId): Promise<readonly FolderState[]> {
  const rows = await tx.db
    .selectFrom("mail_folders")
    .select(["path", "uid_validity", "next_uid"])
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", id)
    .orderBy("path")
    .execute();
  return rows.map((row) => ({ path: row.path, uidValidity: row.uid_validity, nextUid: row.next_uid }));
}

/** Notes how far an account was read; folders that are gone are forgotten. */
export async function writeFolders(
  tx: Tx,
  id: MailAccountId,
  folders: readonly FolderState[],
  readAt: Instant,
): Promise<void> {
  await tx.db
    .deleteFrom("mail_folders")
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", id)
    .execute();
  for (const { path, uidValidity, nextUid } of folders)
    await tx.db
      .insertInto("mail_folders")
      .values({ owner_id: tx.owner, account_id: id, path, uid_validity: uidValidity, next_uid: nextUid })
      .execute();
  await tx.db
    .updateTable("mail_accounts")
    .set({ read_at: readAt })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

function toRow(account: MailAccount): MailAccountColumns {
  return {
    id: account.id,
    address: account.address,
    name: account.name,
    sign_in: account.signIn,
    client_id: account.clientId,
    issuer: account.issuer,
    scope: account.scope,
    login: account.login,
    imap_host: account.imap.host,
    imap_port: account.imap.port,
    imap_security: account.imap.security,
    smtp_host: account.smtp?.host ?? "",
    smtp_port: account.smtp?.port ?? 0,
    smtp_security: account.smtp?.security ?? "",
    own_network: account.ownNetwork ? 1 : 0,
    certificate: account.certificate,
    read_at: account.readAt,
    added_at: account.addedAt,
    version: account.version,
  };
}

function toAccount(row: Selectable<MailAccountColumns>): MailAccount {
  const server = (host: string, port: number, security: string): Server => ({
    host,
    port,
    security: security as Security,
  });
  return {
    id: row.id as MailAccountId,
    address: row.address,
    name: row.name,
    signIn: row.sign_in as SignIn,
    clientId: row.client_id,
    issuer: row.issuer,
    scope: row.scope,
    login: row.login,
    imap: server(row.imap_host, row.imap_port, row.imap_security),
    smtp: row.smtp_host === "" ? null : server(row.smtp_host, row.smtp_port, row.smtp_security),
    ownNetwork: row.own_network === 1,
    certificate: row.certificate,
    readAt: row.read_at,
    addedAt: row.added_at,
    version: row.version,
  };
}
