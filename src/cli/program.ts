import type { Watching } from "#operations/backups/port.ts";
import type { Home } from "#operations/perform.ts";

/** The terminal, or the file or pipe that stands in its place. */
export type Terminal = {
  /** Bytes are written as they are, such as an archive for a pipe. Throws Unheard where it cannot be written. */
  readonly out: (text: string | Uint8Array) => void;
  /** Never throws: what cannot be said stops nothing. */
  readonly err: (text: string) => void;
  /** A person reads along: tables are cut to the width, progress is shown. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns; Infinity where nobody looks, so that nothing is cut. */
  readonly width: number;
  readonly colour: boolean;
  /** What is piped in, or undefined where a person sits at the keyboard: nothing ever waits for them. */
  readonly readInput: () => Promise<string | undefined>;
  /** A file stands where a keyboard would ("< FILE"): it can be read to its end without waiting for anybody. */
  readonly inputIsFile?: boolean;
  /** Asks for one line that is not shown, such as a password; undefined where nobody sits at a keyboard. */
  readonly askHidden: (question: string) => Promise<string | undefined>;
};

export type Network = "me" | "sample";

/** One thing that the doctor looked at. */
export type Finding = {
  readonly of: string;
  readonly state: "ok" | "attention";
  /** A sentence; where attention is needed, with what to do. */
  readonly says: string;
};

export type Address =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "not-now"; readonly says: string };

export type Restored =
  /**
   * `before` is where what was there until now is kept; null where there was nothing. `returns`: somebody whom the user
   * erased since the copy was made is in it again.
   */
  | {
      readonly kind: "restored";
      readonly from: string;
      readonly before: string | null;
      readonly returns: boolean;
    }
  | { readonly kind: "refused"; readonly says: string };

/** What stood at the name: nothing, a file whose place it took, a device or pipe, or this program's own output. */
export type FileWritten = "made" | "replaced" | "through" | "out";

/** All that the command line is given by its composition root. */
export type Program = {
  /** What was typed after `weakties`. */
  readonly words: readonly string[];
  readonly version: string;
  /** Show where a fault happened. */
  readonly debug: boolean;
  readonly terminal: Terminal;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly openHome: (network: Network) => Promise<Home & { readonly close: () => Promise<void> }>;
  /** Looks, and changes nothing. */
  readonly examine: (network: Network) => Promise<readonly Finding[]>;
  /** Puts a backup, by its name or path, in the place of the data. */
  readonly restore: (network: Network, wanted: string, watching: Watching) => Promise<Restored>;
  /** The user is content with a book that was begun in the place of a lost one. Answers whether there was such. */
  readonly forgetLost: (network: Network) => Promise<boolean>;
  /** Makes the copy of the day where it is due and something was written since the program began. */
  readonly dailyCopy: (watching: Watching) => Promise<unknown>;
  /** A fresh address of the running server, that opens this network. */
  readonly address: (network: Network, watching: Watching) => Promise<Address>;
  /** Answers whether a browser was there to be asked. */
  readonly showInBrowser: (address: string) => Promise<boolean>;
  /** Serves an assistant over standard input and output until it hangs up. */
  readonly serveAssistant: (network: Network, notesGranted: boolean) => Promise<void>;
  /** Writes to what a name stands for; a file whole or not at all, readable by its owner alone. Throws an Error. */
  readonly writeFile: (file: string, bytes: string | Uint8Array) => Promise<FileWritten>;
};
