import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { useClearPlace } from "./use-clear-place.ts";

type Said = {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Whose step it speaks of, where only the last step of that can be taken back. */
  readonly of?: string | undefined;
  /** For one that waits for an answer. */
  readonly held?: Held | undefined;
  /** When it was said, in ms; and whether the screen that it speaks of was left since. */
  readonly at: number;
  readonly left?: boolean;
};

type Held = {
  readonly answer: string;
  readonly onAnswer: () => void;
  readonly onClose: () => void;
};

/** How long a remark stays, in ms; longer where it can be undone. It waits while pointed at or focused. */
const [STAYS, STAYS_FOR_UNDO] = [4_000, 9_000];
/** What was said so shortly before a screen was left was said in leaving it, and is heard on the next one. */
const IN_LEAVING = 1_500;
/** Where more was said than this, the oldest goes that waits for no answer; before it what was only to be read. */
const AT_MOST = 2;
/** A finger that went so far to the side, in px, has swept a remark away. */
const SWEPT = 60;

let said: readonly Said[] = [];
/** Steps under way: what they will say is not said yet. */
let steps = 0;
let count = 0;
const listeners = new Set<() => void>();

/**
 * Says what was done, in the past tense ("Left out Imre."), and offers to undo it instead of asking beforehand. `z`
 * undoes the newest while it is shown. `of`: what took the step, where steps are taken back in turn, the last one first;
 * the remark on the step before goes, as its Undo would take back another one.
 */
export function say(text: string, undo?: () => void, of?: string) {
  add({ text, undo, of });
}

/**
 * Says why something waits, with the one press that lets it go on. It stays until it is answered, closed, or taken
 * away by what is returned.
 */
export function holdBack(text: string, held: Held): () => void {
  const id = add({ text, held });
  return () => drop(id);
}

/**
 * Told by the router that the reader went to another page. A remark belongs to the screen it was made on: one that was
 * to be read goes with it, and one that can be undone steps back to a line, so that it stays in reach and in nobody's
 * way. What waits for an answer is taken away by the one who waits.
 */
export function leaveRemarks() {
  const before = Date.now() - IN_LEAVING;
  said = said.flatMap((remark) => {
    if (remark.held !== undefined || remark.at > before) return [remark];
    return remark.undo === undefined || remark.left ? [] : [{ ...remark, left: true }];
  });
  tell();
}

function add(remark: Omit<Said, "id" | "at">): number {
  count += 1;
  const others = said.filter(
    ({ text, held, of }) =>
      held !== undefined || (text !== remark.text && (of === undefined || of !== remark.of)),
  );
  const goes = others.length < AT_MOST ? undefined : leastMissed(others);
  said = [...others.filter((each) => each !== goes), { ...remark, id: count, at: Date.now() }];
  tell();
  return count;
}

function leastMissed(remarks: readonly Said[]): Said | undefined {
  const said = remarks.filter(({ held }) => held === undefined);
  return said.find(({ undo }) => undo === undefined) ?? said[0] ?? remarks[0];
}

function drop(id: number) {
  said = said.filter((each) => each.id !== id);
  tell();
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

/** Undoes what the newest remark speaks of; false where there is nothing to undo. */
export function undoLast(): boolean {
  const last = said.at(-1);
  if (last?.undo === undefined || steps > 0) return false;
  undo(last);
  return true;
}

function undo(remark: Said) {
  remark.undo?.();
  drop(remark.id);
}

function close(remark: Said) {
  drop(remark.id);
  remark.held?.onClose();
}

/** What stands there now, in the order it was said. */
export function remarks(): readonly string[] {
  return said.map(wordsOf);
}

function wordsOf({ text, left }: Said): string {
  return left ? `Before: ${text}` : text;
}

/** Closes all that was said; false where nothing was. */
export function closeAll(): boolean {
  const open = said;
  for (const remark of open) close(remark);
  return open.length > 0;
}

/** For the keyboard: to the newest remark; false where nothing was said. */
export function goToRemarks(): boolean {
  const button = document.querySelector<HTMLElement>("[data-remark]:last-of-type button");
  button?.focus();
  return button !== null;
}

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Off the field in focus and the primary action, in this order of preference; pieces.css says where each is. */
const PLACES = ["bottom", "top", "start", "rail"] as const;

/**
 * Where remarks appear; the shell has one. On a narrow screen only the newest stands there, whole, and the one before
 * comes back after it (pieces.css).
 */
export function Toasts() {
  const place = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  const now = useSyncExternalStore(subscribe, () => said);
  const [waits, setWaits] = useState(false);
  useClearPlace(place, PLACES, now);
  const goBack = useCallback(() => {
    setWaits(false);
    if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={place}
      role="status"
      aria-atomic="false"
      data-print="none"
      className="remarks"
      onPointerEnter={() => setWaits(true)}
      onPointerLeave={() => setWaits(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        setWaits(true);
        if (!currentTarget.contains(relatedTarget)) from.current = relatedTarget;
      }}
      onBlur={() => setWaits(false)}
    >
      {now.map((remark, at) => (
        <Remark
          key={remark.id}
          remark={remark}
          newest={at === now.length - 1}
          waits={waits}
          onFocusGone={goBack}
        />
      ))}
    </div>
  );
}

type RemarkProps = {
  readonly remark: Said;
  readonly newest: boolean;
  readonly waits: boolean;
  /** Hears where the remark goes while the focus is in it. */
  readonly onFocusGone: () => void;
};

function Remark({ remark, newest, waits, onFocusGone }: RemarkProps) {
  const place = useRef<HTMLDivElement>(null);
  const underWay = useSyncExternalStore(subscribe, () => steps > 0);
  const { held } = remark;
  const text = useId();
  const sweep = useSweep(place, () => close(remark));
  useEffect(() => {
    if (waits || held !== undefined) return;
    const timer = setTimeout(() => drop(remark.id), remark.undo ? STAYS_FOR_UNDO : STAYS);
    return () => clearTimeout(timer);
  }, [remark, held, waits]);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement)) onFocusGone();
    };
  }, [onFocusGone]);
  return (
    <div
      ref={place}
      data-remark
      {...sweep}
      className={`raised touch-pan-y items-center gap-2 ps-4 pe-1 ${remark.left ? "w-fit max-w-full" : ""}`}
    >
      <div className="min-w-0 grow">
        <p id={text} className={`py-2 text-small ${remark.left ? "text-ink-soft" : ""}`} dir="auto">
          {wordsOf(remark)}
        </p>
        {held ? (
          <Button
            kind="plain"
            onClick={() => {
              drop(remark.id);
              held.onAnswer();
            }}
          >
            {held.answer}
          </Button>
        ) : null}
      </div>
      {remark.undo ? (
        <Button
          kind="plain"
          keys={newest ? "z" : undefined}
          busy={underWay}
          className="shrink-0"
          aria-describedby={text}
          onClick={() => undo(remark)}
        >
          Undo
        </Button>
      ) : null}
      <Button
        kind="plain"
        aria-label="Close"
        aria-describedby={text}
        className="shrink-0"
        onClick={() => close(remark)}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}

/** Sweeping it to the side with a finger closes it; it goes along with the finger. */
function useSweep(place: RefObject<HTMLElement | null>, onSwept: () => void) {
  const from = useRef<number | null>(null);
  const move = (by: number) => place.current?.style.setProperty("translate", by === 0 ? "none" : `${by}px`);
  const end = (by: number) => {
    if (from.current === null) return;
    from.current = null;
    if (Math.abs(by) > SWEPT) onSwept();
    else move(0);
  };
  return {
    onPointerDown: ({ pointerType, clientX }: PointerEvent) => {
      from.current = pointerType === "touch" ? clientX : null;
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current !== null) move(clientX - from.current);
    },
    onPointerUp: ({ clientX }: PointerEvent) => end(clientX - (from.current ?? clientX)),
    onPointerCancel: () => end(0),
  };
}
