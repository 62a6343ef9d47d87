import type { Program } from "../program.ts";
import type { Seen } from "../row.ts";

/** Where a deed is done: the program that will be killed, and chance. */
export type Site = {
  readonly folder: string;
  readonly program: Program;
  readonly random: () => number;
  /** Differs from round to round. */
  readonly turn: number;
};

/**
 * Something a user does, in the midst of which the program dies. `begin` prepares in peace and answers the deed itself,
 * which ends when the program does; `check` looks, once the program is back, at what was promised before it died.
 */
export type Deed = {
  readonly name: string;
  readonly begin: (site: Site) => Promise<Begun>;
};

export type Begun = {
  /** Runs until it is cut; answers whether the program died with something unanswered. */
  readonly run: () => Promise<{ readonly inTheMidst: boolean }>;
  /** How long it may take until the kill, in milliseconds. */
  readonly within: number;
  /** From when on that is counted, where not from the beginning: on a busy machine a moment is too short for a first answer. */
  readonly underWay?: Promise<void>;
  readonly check: (program: Program) => Promise<Seen>;
};
