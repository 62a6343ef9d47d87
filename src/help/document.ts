import type { DocumentId, DraftId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** What a document goes to somebody for. Each is an ask of its own (R55). */
export const DOCUMENT_KINDS = ["cv-edit", "contract-reading"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_NAMES: Record<DocumentKind, string> = {
  "cv-edit": "CV",
  "contract-reading": "contract",
};

/** A file larger than this stays where it is; its name and its fingerprint are kept, so that it can be told apart. */
export const LARGEST_CONTENT = 2 * 1024 * 1024;
/** Versions for one person and kind of ask; more is a loop that nobody goes through. */
export const MOST_VERSIONS = 50;

/** One version of a document, attached to one ask to one person, and shown to nobody else. */
export type Document = {
  readonly id: DocumentId;
  readonly personId: PersonId;
  readonly kind: DocumentKind;
  /** Name of the file, or what the user calls it. */
  readonly name: string;
  /** What it is for, "for the imaging post at Lumen", or a word on it: "first version". */
  readonly note: string;
  readonly mediaType: string;
  readonly bytes: number | null;
  /** SHA-256 of the file, hexadecimal; null where only a name is kept. */
  readonly sha256: string | null;
  /** The letter that it goes along with. */
  readonly draftId: DraftId | null;
  /** The version that this one follows. */
  readonly previousId: DocumentId | null;
  readonly addedAt: Instant;
  readonly sharedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** What they suggested, and what of it I used. */
  readonly suggested: string;
  readonly used: string;
  readonly version: number;
};
