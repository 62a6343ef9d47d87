import type { Place } from "#operations/encouragement/traces.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Failure } from "../failure.ts";
import type { Field } from "../field.ts";
import type { Paper } from "../paper.ts";
import type { Network, Program } from "../program.ts";
import type { Written } from "./written.ts";

export type Setting = {
  readonly program: Program;
  readonly network: Network;
  /** What was given for the screen's own fields. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** What the operation was given. */
  readonly given: Readonly<Record<string, unknown>>;
  /** One JSON object is all that stands on standard output. */
  readonly json: boolean;
  /** The file that was written, once it is. */
  readonly written?: Written | undefined;
};

/** What was done after an operation: `adds` joins the answer for programs. */
export type After =
  | {
      readonly kind: "done";
      readonly written: Written;
      readonly adds: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "failed"; readonly failure: Failure }
  | undefined;

/** How the terminal shows what an operation answers. `Value` is that answer; where it is left open, all is generic. */
export type Screen<Value = unknown> = {
  readonly draw: (paper: Paper, value: Value, setting: Setting) => void;
  /** Options that only the terminal has. */
  readonly fields?: readonly Field[];
  /** The operation to run instead, where an option of the terminal asks for another one that takes the same input. */
  readonly instead?: (extra: Readonly<Record<string, unknown>>) => OperationName | undefined;
  /** The text that a file's name may stand for, and of how many bytes at most; a text of several lines is itself. */
  readonly file?: { readonly field: string; readonly most: number };
  /** Turns what was typed into the operation's input. */
  readonly prepare?: (
    input: Readonly<Record<string, unknown>>,
    extra: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
  /** The answer for programs, where it is not the operation's own. */
  readonly value?: (value: Value, setting: Setting) => unknown;
  /** Done after the operation and before the answer: writes a file. */
  readonly after?: (value: Value, setting: Setting) => Promise<After>;
  readonly exitCode?: (value: Value) => 0 | 1;
  /** What is so once it was stopped with Ctrl-C, where that is not merely that nothing was changed. */
  readonly stopped?: string;
  /** What it shows is a place where one may hesitate: a kind word can stand below it (R12). */
  readonly hesitatesAt?: (value: Value) => Partial<Place> | undefined;
};

/** Of what goes on step by step, each of them kept. */
export const STAYS = "Stopped. What was done by then stays, and the same command goes on from there.";

/** Forgets what a screen shows: the list of screens treats all alike. */
export function screen<Value>(made: Screen<Value>): Screen {
  return made as unknown as Screen;
}
