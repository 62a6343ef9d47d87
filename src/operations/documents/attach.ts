import { z } from "zod";
import { documentsFor, findDocument, insertDocument } from "#database/outreach/documents.ts";
import { findDraft, unsentDrafts } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { DOCUMENT_KINDS, type Document, LARGEST_CONTENT, MOST_VERSIONS } from "#help/document.ts";
import { mediaTypeOf, nameFor, sameFile, versionBefore } from "#help/versions.ts";
import { judgeAsk } from "#interviews/asks.ts";
import { isInHand } from "../drafts/begun.ts";
import { writeDraft } from "../drafts/write.ts";
import { id, instant, line } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { contentTakenIn, fileTakenIn, type TakenIn } from "./take-in.ts";
import { goesAlong } from "./with-letter.ts";

/** Base64 takes four letters for three bytes. */
const MOST_BASE64 = Math.ceil(LARGEST_CONTENT / 3) * 4;

/**
 * Attaches a version of a document to an ask to one person (R55): the file itself up to 2 MB, or only its name. It
 * follows the one before unless it is said otherwise, and is shown with nobody else.
 */
export const attachDocument = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    kind: z.enum(DOCUMENT_KINDS).default("cv-edit"),
    name: line.default(""),
    /** What it is for: "for the imaging post at Lumen". */
    note: line.default(""),
    file: z.string().min(1).max(4_096).optional(),
    content: z.base64().max(MOST_BASE64).optional(),
    /** For a file that stays where it is. */
    bytes: z.int().min(0).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    draftId: id<"draft">().nullable().default(null),
    previousId: id<"document">().nullable().optional(),
    sharedAt: instant.optional(),
  }),
  async run(context, input) {
    const { tx, now, newId } = context;
    const person = await findPerson(tx, input.personId);
    if (person === undefined) return missing("person");
    if (input.file !== undefined && input.content !== undefined)
      return invalid("content", "Hand over a file or its content, not both.");
    const draft = input.draftId === null ? undefined : await findDraft(tx, input.draftId);
    if (input.draftId !== null && draft?.personId !== person.id)
      return invalid("draftId", "That letter goes to somebody else.");
    const before = await documentsFor(tx, person.id);
    if (before.filter((each) => each.kind === input.kind).length >= MOST_VERSIONS)
      return refused(
        `There are ${MOST_VERSIONS} versions with ${person.name} already. Take an old one out first.`,
      );
    if (input.previousId && !before.some((each) => each.id === input.previousId))
      return missing("earlier version");
    const taken = await takenIn(context, input);
    if (taken.kind !== "taken") return taken;
    const document: Document = {
      id: newId<"document">(),
      personId: person.id,
      kind: input.kind,
      name: nameFor(input.kind, input.name || taken.name),
      note: input.note,
      mediaType: mediaTypeOf(taken.name || input.name),
      bytes: taken.bytes,
      sha256: taken.sha256,
      draftId: input.draftId,
      previousId:
        input.previousId === undefined ? (versionBefore(before, input.kind)?.id ?? null) : input.previousId,
      addedAt: now,
      sharedAt: input.sharedAt ?? null,
      answeredAt: null,
      suggested: "",
      used: "",
      version: 1,
    };
    await insertDocument(tx, document, taken.content);
    if (input.draftId === null) await withOpenLetter(context, document);
    const { stage, weeksLeft } = await whereIAm(context);
    return done({
      ...((await findDocument(tx, document.id)) ?? document),
      stored: taken.content !== null,
      /** An earlier version that is this very file. */
      sameAs: sameFile(before, document.sha256)?.id ?? null,
      judgement: judgeAsk(input.kind, { ...person, stage, weeksLeft, focus: "catch-up" }),
    });
  },
});

/**
 * The letter that asks for it and waits to be sent speaks of it from now on; one in the user's own words, or that
 * somebody has in hand, only takes it along.
 */
async function withOpenLetter(context: Context, document: Document): Promise<void> {
  const { tx } = context;
  const { personId, kind } = document;
  const letter = (await unsentDrafts(tx, MOST_LETTERS, personId)).find((each) => each.kind === kind);
  if (letter === undefined) return;
  if (letter.version > 1 || (await isInHand(context, letter))) return goesAlong(context, document, letter);
  const { id, interviewId, form, wording } = letter;
  await writeDraft.run(
    context,
    writeDraft.input.parse({ id, personId, interviewId, kind, form, ...(wording !== null && { wording }) }),
  );
}

const MOST_LETTERS = 20;

async function takenIn(
  context: Parameters<typeof fileTakenIn>[0],
  input: {
    readonly file?: string | undefined;
    readonly content?: string | undefined;
    readonly name: string;
    readonly bytes?: number | undefined;
    readonly sha256?: string | undefined;
  },
) {
  if (input.file !== undefined) return fileTakenIn(context, input.file);
  if (input.content !== undefined) return contentTakenIn(input.content, input.name);
  const named: TakenIn = {
    kind: "taken",
    name: input.name,
    bytes: input.bytes ?? null,
    sha256: input.sha256 ?? null,
    content: null,
  };
  return named;
}
