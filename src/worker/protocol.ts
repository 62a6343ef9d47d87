import type { Progress } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { OperationName } from "#operations/routes.ts";

/** A file that the user chose, by the reference that the input has for it. A browser reads it where it lies. */
export type HandedFile = { readonly ref: string; readonly file: File };

/** What a tab says to its worker. `id` is the tab's own count. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly name: OperationName;
      readonly input: unknown;
      readonly idempotencyKey: string | null;
      readonly ifMatch: number | null;
      readonly network: "me" | "sample";
      readonly files: readonly HandedFile[];
    }
  /** No longer wanted: the operation's signal aborts, and no reply need follow. */
  | { readonly kind: "abort"; readonly id: number };

export type WorkerReply = Outcome<unknown> | { readonly kind: "broken"; readonly says: string };

/** What the worker answers. Calls may come before `ready`; they wait. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "reply"; readonly id: number; readonly reply: WorkerReply }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  /** It cannot work in this browser (no storage, a private window); nothing else will follow. */
  | { readonly kind: "unable"; readonly says: string };
