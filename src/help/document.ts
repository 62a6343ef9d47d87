/** What a document goes to somebody for. Each is an ask of its own (R55). */
export const DOCUMENT_KINDS = ["cv-edit", "contract-reading"] as const;

/** A file larger than this stays where it is; its name and its fingerprint are kept, so that it can be told apart. */
export const LARGEST_CONTENT = 2 * 1024 * 1024;
