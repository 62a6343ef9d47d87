import type { Answer, Input } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import type { Done, Refusal } from "#operations/outcome.ts";
import type { OperationName } from "#operations/routes.ts";

export type CallOptions = {
  /** One per intention, the same on every retry of it; a write without one gets a fresh one. */
  readonly idempotencyKey?: string | undefined;
  /** The version the user was looking at; an older one than the record's answers `stale`. */
  readonly ifMatch?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** Why a call did not do it: the catalogue's own refusals, and what can happen on the way. */
export type Failure =
  | Refusal
  /** No session, or an ended one: only a fresh address from Weakties itself helps. */
  | { readonly kind: "signed-out"; readonly says: string }
  /** Nobody answered. Nothing is known to have been saved; trying again with the same key is safe. */
  | { readonly kind: "unreachable"; readonly says: string }
  /** An answer that makes no sense: a fault in Weakties. */
  | { readonly kind: "broken"; readonly says: string };

export type Reply<Value> = Done<Value> | Failure;

/** A file that the user handed over, as an operation calls it in `files`. */
export type Handed = { readonly ref: string; readonly name: string; readonly size: number };

/** The one seam between the screens and the catalogue; `http.ts` and `worker.ts` are its two homes. */
export type Client = {
  readonly call: <Name extends OperationName>(
    name: Name,
    input: Input<Name>,
    options?: CallOptions,
  ) => Promise<Reply<Answer<Name>>>;
  /** Takes in a file to be imported; `onSent` hears of bytes where it has to travel. */
  readonly takeIn: (
    file: File,
    onSent: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<Reply<Handed>>;
  /** Lets go of files that were taken in and are not to be imported. */
  readonly letGo: (refs: readonly string[]) => void;
  /** What was taken in is there for an hour, whatever becomes of the page. */
  readonly keepsFiles: boolean;
};
