import { documentsFor, documentsWith, updateDocument } from "#database/outreach/documents.ts";
import { DOCUMENT_KINDS, type Document } from "#help/document.ts";
import { documentInLetter, toGoAlong } from "#help/versions.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import type { LetterFacts } from "#outreach/facts.ts";
import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** The document that a letter of this kind to this person means; undefined where there is none, or no need. */
export async function documentForLetter(
  { tx }: Context,
  kind: DraftKind,
  personId: PersonId,
): Promise<Document | undefined> {
  const about = DOCUMENT_KINDS.find((each) => each === kind);
  if (about === undefined) return undefined;
  return toGoAlong(await documentsFor(tx, personId), about) ?? undefined;
}

/** What the letter says of it. */
export function documentFacts(document: Document | undefined): Pick<LetterFacts, "target" | "version"> {
  return document === undefined ? {} : documentInLetter(document);
}

/** Ties the document to the letter it goes along with. */
export async function goesAlong({ tx }: Context, document: Document, draft: Draft): Promise<void> {
  await updateDocument(tx, { ...document, draftId: draft.id, version: document.version + 1 });
}

/** A letter went out, and what was attached to it with it. */
export async function documentsWentOut({ tx }: Context, draft: Draft, at: Instant): Promise<void> {
  for (const document of await documentsWith(tx, draft.id)) {
    if (document.sharedAt !== null) continue;
    await updateDocument(tx, { ...document, sharedAt: at, version: document.version + 1 });
  }
}
