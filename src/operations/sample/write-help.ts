import { insertHelp } from "#database/introductions/help.ts";
import { insertProjection } from "#database/options/projections.ts";
import { insertDocument } from "#database/outreach/documents.ts";
import type { Document } from "#help/document.ts";
import type { Help } from "#help/help.ts";
import { mediaTypeOf } from "#help/versions.ts";
import type { DocumentId, PersonId } from "#people/id.ts";
import type { SampleDocument, SamplePerson } from "#sample/story.ts";
import { contentTakenIn } from "../documents/take-in.ts";
import { broughtByHelp } from "../help/brought.ts";
import type { Context } from "../operation.ts";
import { noteBrought } from "../touches/brought.ts";
import { daysAgo } from "./days-ago.ts";

/** Writes what an invented person did for me, the documents they read, and what they know me for. */
export async function writeHelp(context: Context, personId: PersonId, sample: SamplePerson): Promise<void> {
  const { tx, newId } = context;
  for (const [kind, days, note] of sample.help ?? []) {
    const [id, at] = [newId<"help">(), daysAgo(context, days)];
    const help: Help = {
      id,
      personId,
      kind,
      note,
      offRecord: false,
      at,
      touchId: null,
      interviewId: null,
    };
    await insertHelp(tx, help);
    await noteBrought(context, broughtByHelp(help));
  }
  if (sample.knownFor !== undefined) {
    const [picture, days] = sample.knownFor;
    const since = daysAgo(context, days);
    const from = { optionId: null, source: "touch", sourceId: null } as const;
    await insertProjection(tx, {
      id: newId<"projection">(),
      personId,
      picture,
      since,
      notedAt: since,
      ...from,
    });
  }
  let previousId: DocumentId | null = null;
  for (const document of sample.documents ?? [])
    previousId = await writeDocument(context, personId, document, previousId);
}

async function writeDocument(
  context: Context,
  personId: PersonId,
  { kind, name, note, text, added, shared, answered, suggested = "", used = "" }: SampleDocument,
  previousId: DocumentId | null,
): Promise<DocumentId> {
  const taken = await contentTakenIn(btoa(text), name);
  if (taken.kind !== "taken") throw new Error(`The sample's ${name} cannot be attached.`);
  const at = (days: number | undefined) => (days === undefined ? null : daysAgo(context, days));
  const document: Document = {
    id: context.newId<"document">(),
    personId,
    kind,
    name,
    note,
    mediaType: mediaTypeOf(name),
    bytes: taken.bytes,
    sha256: taken.sha256,
    draftId: null,
    previousId,
    addedAt: daysAgo(context, added),
    sharedAt: at(shared),
    answeredAt: at(answered),
    suggested,
    used,
    version: 1,
  };
  await insertDocument(context.tx, document, taken.content);
  return document.id;
}
