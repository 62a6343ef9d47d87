import { oneLine } from "#people/shown.ts";
import { DOCUMENT_NAMES, type Document, type DocumentKind } from "./document.ts";

/** Which of these a new version follows, where nobody says: the latest of its kind that went to the same person. */
export function versionBefore(documents: readonly Document[], kind: DocumentKind): Document | null {
  const same = documents.filter((each) => each.kind === kind);
  return same.toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1)).at(-1) ?? null;
}

/** An earlier one that is the same file, byte for byte; null where none is, or where no fingerprint is kept. */
export function sameFile(documents: readonly Document[], sha256: string | null): Document | null {
  return sha256 === null ? null : (documents.find((each) => each.sha256 === sha256) ?? null);
}

/** The one that a letter of its kind means: the latest that has not gone out. */
export function toGoAlong(documents: readonly Document[], kind: DocumentKind): Document | null {
  return versionBefore(
    documents.filter((each) => each.sharedAt === null),
    kind,
  );
}

/**
 * What a letter says of the document: its name, and what it is for where the note says so ("for the imaging post at
 * Lumen"). Any other note ("first version") is a word on the document, and stands beside its name.
 */
export function documentInLetter({ name, note }: Document): {
  readonly version: string;
  readonly target: string;
} {
  const [said, called] = [oneLine(note), oneLine(name)];
  const target = /^for (\S.*)$/i.exec(said)?.[1];
  if (target !== undefined) return { version: called, target };
  return { version: said === "" ? called : `${called} (${said})`, target: "" };
}

/** A name to begin with, where none is given. */
export function nameFor(kind: DocumentKind, given: string): string {
  return oneLine(given) || `My ${DOCUMENT_NAMES[kind]}`;
}

/** Said by the end of a file's name; what is not known is handed back as bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  tex: "application/x-tex",
  txt: "text/plain",
  md: "text/markdown",
};

export function mediaTypeOf(name: string): string {
  const [, end = ""] = /\.(\w{1,5})$/.exec(name.trim()) ?? [];
  return MEDIA_TYPES[end.toLowerCase()] ?? "application/octet-stream";
}
