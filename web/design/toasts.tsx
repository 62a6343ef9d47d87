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
import {
  close,
  drop,
  handMoved,
  type Said,
  saidNow,
  stepIsUnderWay,
  subscribe,
  undo,
  wordsOf,
} from "./toast.ts";
import { useClearPlace } from "./use-clear-place.ts";

/** How long a remark stays, in ms; longer where it can be undone. It waits while pointed at or focused. */
const [STAYS, STAYS_FOR_UNDO] = [4_000, 6_000];
/** A finger that went so far to the side, in px, has swept a remark away. */
const SWEPT = 60;

/** Off the field in focus and the primary action, in this order of preference; pieces.css says where each is. */
const PLACES = ["bottom", "top", "start", "rail"] as const;

/**
 * Where remarks appear; the shell has one. On a narrow screen only the newest stands there, whole, and the one before
 * comes back after it (pieces.css).
 */
export function Toasts() {
  const place = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  const now = useSyncExternalStore(subscribe, saidNow);
  const [waits, setWaits] = useState(false);
  useClearPlace(place, PLACES, now);
  useEffect(() => {
    const signs = ["keydown", "pointerdown", "click"] as const;
    for (const sign of signs) addEventListener(sign, handMoved, { capture: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, handMoved, { capture: true });
    };
  }, []);
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
  const underWay = useSyncExternalStore(subscribe, stepIsUnderWay);
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
