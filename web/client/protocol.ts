import type { Progress } from "#operations/operation.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Reply } from "./client.ts";

/** What a tab says to the worker that owns the database. `id` is the tab's own count, unique per port. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly name: OperationName;
      readonly input: unknown;
      readonly idempotencyKey: string | null;
      readonly ifMatch: number | null;
    }
  /** No longer wanted: the operation's signal aborts, and no reply need follow. */
  | { readonly kind: "abort"; readonly id: number };

/** What the worker answers. Calls may come before `ready`; they wait. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "reply"; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  /** It cannot work in this browser (no storage, a private window); nothing else will follow. */
  | { readonly kind: "unable"; readonly says: string };
