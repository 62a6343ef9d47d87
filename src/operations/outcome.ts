import type { PersonId } from "#people/id.ts";

/** What an operation answers: done, or one of the expected ways of not being done, each with a sentence to show. */
export type Outcome<Value> = Done<Value> | Refusal;

export type Done<Value> = { readonly kind: "done"; readonly value: Value };

export type Refusal =
  /** The input does not fit; `at` names the field. */
  | { readonly kind: "invalid"; readonly says: string; readonly at: string }
  /** There is no such record, or not for this owner. */
  | { readonly kind: "missing"; readonly says: string }
  /** The caller holds an older version; `current` is the record as it is now. */
  | { readonly kind: "stale"; readonly says: string; readonly current: unknown }
  /** The idempotency key was used before, for another request. */
  | { readonly kind: "key-reused"; readonly says: string }
  /** Somebody like the one to be added is here already; the same call with `anyway` adds them all the same. */
  | {
      readonly kind: "alike";
      readonly says: string;
      readonly people: readonly { readonly id: PersonId; readonly name: string; readonly headline: string }[];
    }
  /** A letter has an open gap; the same call with `anyway` goes on all the same. */
  | { readonly kind: "held-back"; readonly says: string }
  /** The caller's grant does not reach this operation. */
  | { readonly kind: "forbidden"; readonly says: string }
  /** Understood, and not possible as things stand: a rule, an unreadable file, a step out of order. */
  | { readonly kind: "refused"; readonly says: string; readonly problems?: readonly unknown[] };

export function done<Value>(value: Value): Done<Value> {
  return { kind: "done", value };
}

/** `what` as it reads in a sentence: "person", "conversation". */
export function missing(what: string): Refusal {
  return { kind: "missing", says: `There is no such ${what} here.` };
}

export function refused(says: string, problems?: readonly unknown[]): Refusal {
  return problems === undefined ? { kind: "refused", says } : { kind: "refused", says, problems };
}

export function invalid(at: string, says: string): Refusal {
  return { kind: "invalid", at, says };
}

/**
 * Compares the version that the caller read with the record's own; undefined where they agree or none was sent.
 * Only the first edit from one version wins, so no update is lost.
 */
export function staleness(
  current: { readonly version: number },
  expected: number | undefined,
): Refusal | undefined {
  if (expected === undefined || expected === current.version) return undefined;
  return { kind: "stale", says: "This was changed elsewhere meanwhile. Here is how it stands now.", current };
}
