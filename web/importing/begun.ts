import type { Handed } from "#web/client/client.ts";
import { readNetwork } from "#web/client/network.ts";
import { forgetPlace, keepUnsaved, unsavedIn } from "#web/client/unsaved.ts";
import { NO_WISHES, type Plan, type Wishes } from "./plan.ts";

/** An import that nobody has brought to its end or given up: it outlives the page that began it. */
export type Begun = {
  readonly uploads: readonly Handed[];
  /** Names of files that have not arrived yet, the first few. */
  readonly awaited: readonly string[];
  /** Files that could not be taken in. */
  readonly untaken: Plan["problems"];
  readonly wishes: Wishes;
  /** It was being written. */
  readonly importing: boolean;
  readonly at: number;
};

const PLACE = "import";
/** As long as the server keeps what was handed over. */
const LIFE_MS = 60 * 60_000;
/** Until a lock that was not given is asked for again. */
const ANEW_MS = 100;

export function keepBegun(begun: Begun | null): void {
  if (begun === null) forgetPlace(PLACE);
  else keepUnsaved(PLACE, begun);
}

/** What another page began, and the server has still. */
export function begunBefore(): Begun | null {
  const begun = unsavedIn<Begun>(PLACE);
  if (begun !== null && begun.at + LIFE_MS < Date.now()) keepBegun(null);
  if (begun === null || begun.at + LIFE_MS < Date.now()) return null;
  // What an earlier Weakties kept has no answers to what it did not ask.
  return { ...begun, wishes: { ...NO_WISHES, ...begun.wishes } };
}

/**
 * Calls `heard` once no other page of this browser has the import open, and keeps it from them until what it answers is
 * called: two pages never go on with one import. Where a browser has no locks, it is never called.
 */
export function whileAlone(heard: () => void): () => void {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const waiting = new AbortController();
  const hold = () => {
    heard();
    return left;
  };
  // Chromium gives a lock away to nobody where a page stands still at that moment, as it does while it opens a window.
  const ask = () =>
    navigator.locks
      ?.request(`weakties.import.${readNetwork()}`, { signal: waiting.signal }, hold)
      .catch(() => waiting.signal.aborted || setTimeout(ask, ANEW_MS));
  void ask();
  return () => {
    waiting.abort();
    leave();
  };
}
