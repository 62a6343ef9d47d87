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
 * One operation of the catalogue. The surfaces (HTTP, OpenAPI, CLI, MCP) are derived from it and from its row in
 * routes.ts. `effect: "reads"` gets a snapshot; `"writes"` a transaction that ends with what `run` answers: kept when
 * done, rolled back on a refusal.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Value = unknown> = {
  readonly permission: Permission;
  readonly effect: "reads" | "writes";
  /** What it takes out must not be found in the files either: after the commit they are written anew (R59). */
  readonly leavesNoTrace?: true;
  readonly input: Input;
  readonly run: (context: Context, input: z.output<Input>) => Promise<Outcome<Value>>;
};

export function operation<Input extends z.ZodType, Value>(
  definition: Operation<Input, Value>,
): Operation<Input, Value> {
  return definition;
}
