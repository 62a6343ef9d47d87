import { useSyncExternalStore } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Said = { readonly id: number; readonly text: string; readonly undo: (() => void) | undefined };

/** How long a remark stays, in ms; twice that where it can be undone. It waits while pointed at or focused. */
const STAYS = 10_000;

let said: Said | null = null;
/** Steps under way: what they will say is not said yet. */
let steps = 0;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Says what was done, in the past tense ("Left out Imre."), and offers to undo it instead of asking beforehand.
 * One remark at a time; the newest replaces the one before. `z` undoes while it is shown.
 */
export function say(text: string, undo?: () => void) {
  count += 1;
  show({ id: count, text, undo });
}

/**
 * While a step is under way, the remark of the one before it takes nothing back: it would be the wrong one. Answers as
 * the step does.
 */
export async function duringStep<Done>(step: Promise<Done>): Promise<Done> {
  steps += 1;
  tell();
  try {
    return await step;
  } finally {
    // Whoever waits for the step says what came of it first.
    setTimeout(() => {
      steps -= 1;
      tell();
    });
  }
}

/** Undoes what the shown remark speaks of; false where there is nothing to undo. */
export function undoLast(): boolean {
  if (said?.undo === undefined || steps > 0) return false;
  said.undo();
  show(null);
  return true;
}

function show(next: Said | null) {
  said = next;
  clearTimeout(timer);
  if (next !== null) wait();
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(() => show(null), said?.undo ? 2 * STAYS : STAYS);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where remarks appear; the shell has one. */
export function Toasts() {
  const now = useSyncExternalStore(subscribe, () => said);
  const underWay = useSyncExternalStore(subscribe, () => steps > 0);
  return (
    <div
      role="status"
      data-print="none"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex justify-center desk:bottom-6 desk:justify-end"
    >
      {now === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock
        <div
          key={now.id}
          className="raised pointer-events-auto flex max-w-measure items-center gap-2 py-1 ps-4 pe-1"
          onPointerEnter={() => clearTimeout(timer)}
          onPointerLeave={wait}
          onFocus={() => clearTimeout(timer)}
          onBlur={wait}
        >
          <span className="py-2">{now.text}</span>
          {now.undo ? (
            <Button kind="plain" keys="z" busy={underWay} onClick={undoLast}>
              Undo
            </Button>
          ) : null}
          <Button kind="plain" aria-label="Close" onClick={() => show(null)}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
