import type { z } from "zod";
import type { Tx } from "#database/transaction.ts";
import type { Id } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Outcome } from "./outcome.ts";
import type { Ports } from "./ports.ts";

/** What a caller may be granted. A surface or token holds a set of these; nobody holds one by default. */
export const PERMISSIONS = ["read", "draft", "write", "settings", "export", "erase"] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Progress = { readonly done: number; readonly total: number; readonly says: string };

/** All that an operation may use. Time, ids and the outside world come from here, so that it runs in any home. */
export type Context = {
  readonly tx: Tx;
  readonly now: Instant;
  /** The calendar date of `now` where the user lives. */
  readonly today: DateText;
  /** IANA name, "Europe/Berlin". */
  readonly timeZone: string;
  readonly newId: <Noun extends string>() => Id<Noun>;
  readonly ports: Ports;
  readonly report: (progress: Progress) => void;
  /** Long work looks at it between steps; an aborted operation throws and leaves nothing. */
  readonly signal: AbortSignal;
};

/**
 * What an errand may use: it goes out of the house, to a server that can take minutes, or reckons for seconds, and so is
 * no transaction of its own. What it reads and writes is done in steps, each in one; the outside is never reached from within a step.
 */
export type Outside = Pick<Context, "ports" | "report" | "signal" | "newId" | "timeZone"> & {
  readonly now: () => Instant;
  readonly reading: <Value>(work: (context: Context) => Promise<Value>) => Promise<Value>;
  /** Kept when done, rolled back on a refusal. */
  readonly writing: <Value>(work: (context: Context) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>;
};

/**
 * What reads that take long may use: of the book they read in steps, each in a snapshot of its own, and nobody who reads
 * waits for the work in between.
 */
export type InSteps = Omit<Context, "tx"> & Pick<Outside, "reading">;

/**
 * One operation of the catalogue. The surfaces (HTTP, OpenAPI, CLI, MCP) are derived from it and from its row in
 * routes.ts. `effect: "reads"` gets a snapshot; `"writes"` a transaction that ends with what `run` answers: kept when
 * done, rolled back on a refusal; `"errand"` none: it must bear being run twice, since no key guards it.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Value = unknown> =
  | WithinOne<Input, Value>
  | ReadsInSteps<Input, Value>
  | Errand<Input, Value>;

export type WithinOne<Input extends z.ZodType, Value> = {
  readonly permission: Permission;
  readonly effect: "reads" | "writes";
  readonly inSteps?: never;
  /**
   * What it takes out must not be found in the files either: after the commit they are written anew (R59). "Where it
   * can": it is done all the same where another program keeps the files busy.
   */
  readonly leavesNoTrace?: true | "where it can";
  readonly input: Input;
  run(context: Context, input: z.output<Input>): Promise<Outcome<Value>>;
};

type ReadsInSteps<Input extends z.ZodType, Value> = {
  readonly permission: Permission;
  readonly effect: "reads";
  readonly inSteps: true;
  readonly leavesNoTrace?: never;
  readonly input: Input;
  run(steps: InSteps, input: z.output<Input>): Promise<Outcome<Value>>;
};

type Errand<Input extends z.ZodType, Value> = {
  readonly permission: Permission;
  readonly effect: "errand";
  readonly input: Input;
  run(outside: Outside, input: z.output<Input>): Promise<Outcome<Value>>;
};

export function operation<Input extends z.ZodType, Value>(
  definition: WithinOne<Input, Value>,
): WithinOne<Input, Value> {
  return definition;
}

export function readInSteps<Input extends z.ZodType, Value>(
  definition: ReadsInSteps<Input, Value>,
): ReadsInSteps<Input, Value> {
  return definition;
}

export function errand<Input extends z.ZodType, Value>(
  definition: Errand<Input, Value>,
): Errand<Input, Value> {
  return definition;
}
