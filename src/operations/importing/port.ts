import type { PassedOver } from "#importing/passed-over.ts";

/** Files the user handed over, by a reference the surface made: a path for the CLI, an upload for the web. */
export type Files = {
  /** `called`: by what name, where it was found in a folder. */
  readonly open: (ref: string, signal: AbortSignal, called?: string) => Promise<OpenedFile>;
  /** What an import can read within a folder; undefined for what is none, or where there is nothing. */
  readonly within?: (ref: string, signal: AbortSignal) => Promise<FilesWithin | undefined>;
};

/** `passedOver`: names of other files in it, the first few, and how many there are. */
export type FilesWithin = {
  readonly files: readonly FileWithin[];
  readonly passedOver: PassedOver;
};

/** A file of a folder: its reference, and its path from the folder on, that one included: "Maildir/cur/1:2,S". */
export type FileWithin = { readonly ref: string; readonly called: string };

export type OpenedFile =
  | {
      readonly kind: "file";
      readonly name: string;
      /** Bytes, or null where it cannot be told beforehand. */
      readonly size: number | null;
      /** It came with its folder, as browsers hand one over, rather than by itself. */
      readonly within?: boolean;
      /** Reads from the start on every call. */
      readonly bytes: () => AsyncIterable<Uint8Array>;
      /** Why reading ended before the file did, where that is the file's fault, as a sentence that names it. */
      readonly whyCut?: (error: unknown) => string | undefined;
    }
  | { readonly kind: "unreadable"; readonly name: string; readonly says: string };
