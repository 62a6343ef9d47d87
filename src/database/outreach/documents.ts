import type { Selectable } from "kysely";
import type { Document, DocumentKind } from "#help/document.ts";
import type { DocumentId, DraftId, PersonId } from "#people/id.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Adds a document; its content, base64, lies apart and may be missing. */
export async function insertDocument(tx: Tx, document: Document, content: string | null): Promise<void> {
  await tx.db
    .insertInto("documents")
    .values({ owner_id: tx.owner, ...toRow(document) })
    .execute();
  if (content === null) return;
  await tx.db
    .insertInto("document_contents")
    .values({ owner_id: tx.owner, document_id: document.id, content })
    .execute();
}

export async function updateDocument(tx: Tx, document: Document): Promise<void> {
  await tx.db
    .updateTable("documents")
    .set(toRow(document))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", document.id)
    .execute();
}

export async function findDocument(tx: Tx, id: DocumentId): Promise<Document | undefined> {
  const row = await tx.db
    .selectFrom("documents")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toDocument(row);
}

/** The file itself, base64; undefined where only its name is kept. */
export async function contentOf(tx: Tx, id: DocumentId): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("document_contents")
    .select("content")
    .where("owner_id", "=", tx.owner)
    .where("document_id", "=", id)
    .executeTakeFirst();
  return row?.content;
}

/** Those of one person's documents whose file is kept here. */
export async function storedFor(tx: Tx, personId: PersonId): Promise<ReadonlySet<DocumentId>> {
  return new Set((await storedRows(tx, personId)).map((row) => row.id as DocumentId));
}

const storedRows = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("document_contents as c")
    .innerJoin("documents as d", (join) =>
      join.onRef("d.owner_id", "=", "c.owner_id").onRef("d.id", "=", "c.document_id"),
    )
    .select("d.id")
    .where("c.owner_id", "=", tx.owner)
    .where("d.person_id", "=", personId),
);

/** What went to one person, the latest first. */
export async function documentsFor(tx: Tx, personId: PersonId): Promise<readonly Document[]> {
  return (await rowsFor(tx, personId)).map(toDocument);
}

const rowsFor = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("documents")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("added_at", "desc")
    .orderBy("id", "desc"),
);

/** The documents that go along with a letter. */
export async function documentsWith(tx: Tx, draftId: DraftId): Promise<readonly Document[]> {
  const rows = await tx.db
    .selectFrom("documents")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("draft_id", "=", draftId)
    .orderBy("added_at")
    .execute();
  return rows.map(toDocument);
}

/** Takes a document away; a later version no longer follows it. */
export async function removeDocument(tx: Tx, { id, previousId }: Document): Promise<void> {
  await tx.db
    .updateTable("documents")
    .set({ previous_id: previousId })
    .where("owner_id", "=", tx.owner)
    .where("previous_id", "=", id)
    .execute();
  await tx.db.deleteFrom("documents").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

function toRow(document: Document) {
  return {
    id: document.id,
    person_id: document.personId,
    kind: document.kind,
    name: document.name,
    note: document.note,
    media_type: document.mediaType,
    bytes: document.bytes,
    sha256: document.sha256,
    draft_id: document.draftId,
    previous_id: document.previousId,
    added_at: document.addedAt,
    shared_at: document.sharedAt,
    answered_at: document.answeredAt,
    suggested: document.suggested,
    used: document.used,
    version: document.version,
  };
}

function toDocument(row: Selectable<Schema["documents"]>): Document {
  return {
    id: row.id as DocumentId,
    personId: row.person_id as PersonId,
    kind: row.kind as DocumentKind,
    name: row.name,
    note: row.note,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    draftId: row.draft_id as DraftId | null,
    previousId: row.previous_id as DocumentId | null,
    addedAt: row.added_at,
    sharedAt: row.shared_at,
    answeredAt: row.answered_at,
    suggested: row.suggested,
    used: row.used,
    version: row.version,
  };
}
