import type { Selectable } from "kysely";
import type { Provider } from "#consent/sign-in.ts";
import type { PersonId } from "#people/id.ts";
import type { AccountKind, SignsIn, SyncAccount } from "#syncing/account.ts";
import { FIRST_WISHES } from "#syncing/account.ts";
import type { Link, Remark } from "#syncing/link.ts";
import type { Instant } from "#time/date.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertAccount(tx: Tx, account: SyncAccount): Promise<void> {
  await tx.db
    .insertInto("sync_accounts")
    .values({ owner_id: tx.owner, answer: "null", ...toRow(account) })
    .execute();
}

export async function updateAccount(tx: Tx, account: SyncAccount): Promise<void> {
  await tx.db
    .updateTable("sync_accounts")
    .set(toRow(account))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", account.id)
    .execute();
}

/** Notes how far a synchronisation came: all of its changes up to the mark are taken in. */
export async function markSynced(tx: Tx, id: string, mark: string | null): Promise<void> {
  await tx.db
    .updateTable("sync_accounts")
    .set({ mark })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

/** What the last synchronisation answered. */
export async function keepAnswer(tx: Tx, id: string, answer: unknown, at: Instant): Promise<void> {
  await tx.db
    .updateTable("sync_accounts")
    .set({ answer: JSON.stringify(answer), synced_at: at })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

/** The one account of a kind: a person keeps one address book and one calendar. */
export async function accountOf(tx: Tx, kind: AccountKind): Promise<SyncAccount | undefined> {
  const row = await tx.db
    .selectFrom("sync_accounts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", kind)
    .orderBy("id")
    .executeTakeFirst();
  return row && toAccount(row);
}

/** The address book and the calendar that are connected. */
export async function listAccounts(tx: Tx): Promise<readonly SyncAccount[]> {
  const rows = await tx.db
    .selectFrom("sync_accounts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("id")
    .execute();
  return rows.map(toAccount);
}

export async function lastAnswer(tx: Tx, id: string): Promise<unknown> {
  const row = await tx.db
    .selectFrom("sync_accounts")
    .select("answer")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && JSON.parse(row.answer);
}

/** What was agreed goes with it; nothing else does, on either side. */
export async function removeAccount(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("sync_accounts").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function readLinks<Agreed>(tx: Tx, accountId: string): Promise<readonly Link<Agreed>[]> {
  const rows = await linksOf(tx, accountId).orderBy("href").execute();
  return rows.map((row) => toLink<Agreed>(row));
}

/** The live links of what is asked about, by what they are links of. */
export async function liveLinks<Agreed>(
  tx: Tx,
  accountId: string,
  subjectIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Link<Agreed>[]>> {
  const links: Link<Agreed>[] = [];
  for (const some of portions([...subjectIds])) {
    const rows = await linksOf(tx, accountId)
      .where("state", "=", "live")
      .where("subject_id", "in", some)
      .orderBy("href")
      .execute();
    links.push(...rows.map((row) => toLink<Agreed>(row)));
  }
  return Map.groupBy(links, ({ subjectId }) => subjectId);
}

function linksOf(tx: Tx, accountId: string) {
  return tx.db
    .selectFrom("sync_links")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", accountId);
}

export async function findLink<Agreed>(
  tx: Tx,
  accountId: string,
  href: string,
): Promise<Link<Agreed> | undefined> {
  const row = await tx.db
    .selectFrom("sync_links")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", accountId)
    .where("href", "=", href)
    .executeTakeFirst();
  return row && toLink<Agreed>(row);
}

export async function writeLink(tx: Tx, accountId: string, link: Link<unknown>): Promise<void> {
  const { href, subject, subjectId, etag, agreed, state } = link;
  const set = { subject, subject_id: subjectId, etag, agreed: JSON.stringify(agreed), state };
  await tx.db
    .insertInto("sync_links")
    .values({ owner_id: tx.owner, account_id: accountId, href, ...set })
    .onConflict((conflict) => conflict.columns(["owner_id", "account_id", "href"]).doUpdateSet(set))
    .execute();
}

export async function removeLink(tx: Tx, accountId: string, href: string): Promise<void> {
  await tx.db
    .deleteFrom("sync_links")
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", accountId)
    .where("href", "=", href)
    .execute();
}

/** Every resource anywhere that stands for somebody, or for something that was planned or promised with them. */
export async function linksAbout(tx: Tx, id: PersonId) {
  const of = (table: "interviews" | "promises" | "advice") =>
    tx.db.selectFrom(table).select("id").where("owner_id", "=", tx.owner).where("person_id", "=", id);
  return tx.db
    .selectFrom("sync_links")
    .select(["account_id", "href", "etag", "state"])
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([
        where("subject_id", "=", id),
        where("subject_id", "in", of("interviews")),
        where("subject_id", "in", of("promises")),
        where("subject_id", "in", of("advice")),
      ]),
    )
    .execute();
}

/** Lets a resource go that stood for somebody erased, and remembers by a mark that it is to go there too. */
export async function exchangeForMark(
  tx: Tx,
  link: { readonly account_id: string; readonly href: string; readonly etag: string | null },
  mark: string,
): Promise<void> {
  await removeLink(tx, link.account_id, link.href);
  await tx.db
    .insertInto("sync_erased")
    .values({ owner_id: tx.owner, account_id: link.account_id, mark, etag: link.etag })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The marks of what is to go, with the tag of the version that may. */
export async function readErasedThere(
  tx: Tx,
  accountId: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.db
    .selectFrom("sync_erased")
    .select(["mark", "etag"])
    .where("owner_id", "=", tx.owner)
    .where("account_id", "=", accountId)
    .execute();
  return new Map(rows.map((row) => [row.mark, row.etag]));
}

/** What is to become of it from now on; undefined where it is done. */
export async function writeErasedThere(
  tx: Tx,
  accountId: string,
  mark: string,
  etag: string | undefined,
): Promise<void> {
  if (etag === undefined)
    await tx.db
      .deleteFrom("sync_erased")
      .where("owner_id", "=", tx.owner)
      .where("account_id", "=", accountId)
      .where("mark", "=", mark)
      .execute();
  else
    await tx.db
      .updateTable("sync_erased")
      .set({ etag })
      .where("owner_id", "=", tx.owner)
      .where("account_id", "=", accountId)
      .where("mark", "=", mark)
      .execute();
}

/** Keeps what was not chosen, each version that anybody wrote; the same said again is kept once. */
export async function writeRemark(tx: Tx, remark: Remark): Promise<void> {
  await tx.db
    .deleteFrom("sync_remarks")
    .where("owner_id", "=", tx.owner)
    .where("subject_id", "=", remark.subjectId)
    .where("field", "=", remark.field)
    .where("there", "=", remark.there)
    .execute();
  await tx.db
    .insertInto("sync_remarks")
    .values({
      owner_id: tx.owner,
      id: remark.id,
      person_id: remark.personId,
      subject_id: remark.subjectId,
      field: remark.field,
      here: remark.here,
      there: remark.there,
      at: remark.at,
    })
    .execute();
}

/** What was proposed of that is not any more: of a date, the last word there is in the place of the one before. */
export async function removeRemarksOf(tx: Tx, subjectId: string, field: Remark["field"]): Promise<void> {
  await tx.db
    .deleteFrom("sync_remarks")
    .where("owner_id", "=", tx.owner)
    .where("subject_id", "=", subjectId)
    .where("field", "=", field)
    .execute();
}

export type Only = Pick<Remark, "subjectId">;

/** What was found different, of these fields, the last first; `only`: of one alone. Whether it is so still is the caller's to see. */
export async function listRemarks(
  tx: Tx,
  fields: readonly Remark["field"][],
  only?: Only,
): Promise<readonly Remark[]> {
  const rows = await tx.db
    .selectFrom("sync_remarks")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("field", "in", fields)
    .$if(only !== undefined, (query) => query.where("subject_id", "=", only?.subjectId ?? ""))
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toRemark);
}

export async function removeRemarks(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db.deleteFrom("sync_remarks").where("owner_id", "=", tx.owner).where("id", "in", ids).execute();
}

function toLink<Agreed>(row: Selectable<Schema["sync_links"]>): Link<Agreed> {
  return {
    href: row.href,
    subject: row.subject as Link<Agreed>["subject"],
    subjectId: row.subject_id,
    etag: row.etag,
    agreed: JSON.parse(row.agreed) as Agreed,
    state: row.state as Link<Agreed>["state"],
  };
}

function toRemark(row: Selectable<Schema["sync_remarks"]>): Remark {
  const { id, person_id: personId, subject_id: subjectId, here, there, at } = row;
  return { id, personId, subjectId, field: row.field as Remark["field"], here, there, at };
}

function toRow(account: SyncAccount) {
  return {
    id: account.id,
    kind: account.kind,
    url: account.url,
    name: account.name,
    user_name: account.user,
    own_network: account.ownNetwork ? 1 : 0,
    settings: JSON.stringify(account.wishes),
    mark: account.mark,
    synced_at: account.syncedAt,
    version: account.version,
    ...toSignInColumns(account.signIn),
  } as const;
}

function toAccount(row: Selectable<Schema["sync_accounts"]>): SyncAccount {
  return {
    id: row.id,
    kind: row.kind as AccountKind,
    url: row.url,
    name: row.name,
    user: row.user_name,
    ownNetwork: row.own_network === 1,
    wishes: { ...FIRST_WISHES, ...JSON.parse(row.settings) },
    mark: row.mark,
    syncedAt: row.synced_at,
    version: row.version,
    signIn: toSignIn(row),
  };
}

const NO_CLIENT = { client_id: "", issuer: "", scope: "", shared: "" };

function toSignInColumns(signIn: SignsIn) {
  if (signIn.kind === "password") return { ...NO_CLIENT, sign_in: "password" };
  if (signIn.kind === "shared") return { ...NO_CLIENT, sign_in: "shared", shared: signIn.name };
  const { provider, clientId, issuer, scope } = signIn;
  return { ...NO_CLIENT, sign_in: provider, client_id: clientId, issuer, scope };
}

function toSignIn(row: Selectable<Schema["sync_accounts"]>): SignsIn {
  const { sign_in, client_id: clientId, issuer, scope, shared } = row;
  if (sign_in === "password") return { kind: "password" };
  if (sign_in === "shared") return { kind: "shared", name: shared };
  return { kind: "own", provider: sign_in as Provider, clientId, issuer, scope };
}
