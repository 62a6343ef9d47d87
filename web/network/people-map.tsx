import { useEffect, useRef, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Chip, FIELD_HUES, marksFor } from "#web/design/chip.tsx";
import type { Ink, Lit } from "./look.ts";
import { fieldName } from "./places.ts";
import { openStage, type PeopleDrawn, type Stage } from "./stage.ts";

type PeopleMapProps = {
  readonly drawn: PeopleDrawn;
  /** Of the page, in the order in which they got their marks. */
  readonly fields: readonly string[];
  readonly lit: Lit;
  /** Somebody to move to. */
  readonly focus: string | null;
  readonly onPick: (id: string | null) => void;
};

/**
 * You in the middle, fields as sectors, who is nearer to you nearer. The picture is for the eye: what it says stands in
 * the sentence above it and in the table below, and each button does what the wheel and the fingers do.
 */
export default function PeopleMap({ drawn, fields, lit, focus, onPick }: PeopleMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  /** Undefined while the stage has not been told yet. */
  const lookedAt = useRef<string | null | undefined>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let end = () => {};
    const begin = afterNextFrame(() => {
      const opened = openStage(element, drawn, marksFor(fields), inkOf(element), (id) => pick.current(id));
      const stop = onTheme(() => opened.colour(inkOf(element)));
      lookedAt.current = undefined;
      setStage(opened);
      end = () => {
        stop();
        opened.end();
        setStage(null);
      };
    });
    return () => {
      begin();
      end();
    };
  }, [drawn, fields]);
  useEffect(() => {
    const tell = () => {
      // A stage that has just ended is still here until the next rendering.
      if (stage === null || stage.hasEnded()) return;
      stage.light(lit);
      if (focus !== lookedAt.current) stage.lookAt(focus, wantsStill());
      lookedAt.current = focus;
    };
    // A new stage is told at once: in motion its first frames are half as dear.
    if (lookedAt.current === undefined) return tell();
    // Everybody is drawn anew, which takes longer than the next letter: whoever types waits for the table alone.
    const timer = setTimeout(tell, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [stage, lit, focus]);
  const zoom = (factor: number) => stage?.zoom(factor, wantsStill());
  return (
    <figure className="flex flex-col gap-2" data-print="none">
      {/* Pointed at, it takes the wheel; otherwise the page scrolls past it. */}
      <div
        className="relative aspect-square max-h-[60vh] min-h-[20rem] w-full overflow-hidden rounded border border-line bg-sheet"
        onPointerDown={() => stage?.takeWheel(true)}
        onPointerLeave={() => stage?.takeWheel(false)}
      >
        <div
          ref={box}
          role="img"
          aria-label="You, and everybody in your network around you; the table below says the same."
          dir="ltr"
          className="absolute inset-0"
        />
        {stage === null ? <p className="p-4 text-ink-soft">Everybody is being drawn.</p> : null}
      </div>
      <figcaption className="flex flex-col gap-2">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Button kind="plain" onClick={() => zoom(1 / 1.6)}>
            Closer
          </Button>
          <Button kind="plain" onClick={() => zoom(1.6)}>
            Farther
          </Button>
          <Button kind="plain" onClick={() => stage?.lookAt(null, wantsStill())}>
            All of it
          </Button>
        </span>
        <Fields drawn={drawn} />
      </figcaption>
    </figure>
  );
}

/** Between two letters of a word. */
const PAUSE_MS = 150;
/** So many have a mark that no other has. */
const FIELDS_NAMED = 35;

/** Which mark and hue is which field. */
function Fields({ drawn }: { readonly drawn: PeopleDrawn }) {
  const there = Map.groupBy(drawn.people, ({ field }) => field);
  const fields = [...there].filter(([field]) => field !== "").toSorted((a, b) => b[1].length - a[1].length);
  const named = [...fields.slice(0, FIELDS_NAMED).map(([field]) => field), ...(there.has("") ? [""] : [])];
  return (
    <ul aria-label="Fields in the drawing" className="flex flex-wrap gap-2">
      {named.map((field) => (
        <li key={field} className="min-w-0">
          <Chip field={field}>
            <bdi className="min-w-0 truncate">{fieldName(field)}</bdi>
          </Chip>
        </li>
      ))}
      {fields.length > FIELDS_NAMED ? (
        <li className="self-center text-small text-ink-soft">and {fields.length - FIELDS_NAMED} more</li>
      ) : null}
    </ul>
  );
}

/** Once words that tell of it have been painted; answers how to call it off. */
function afterNextFrame(begin: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(begin);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function wantsStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

const COLOURS = ["ink", "ink-soft", "thread", "sheet"] as const;

/** The colours of the page as it is now, light or dark, as a browser has worked them out. */
function inkOf(element: HTMLElement): Ink {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const [ink, soft, thread, sheet] = COLOURS.map(read) as [string, string, string, string];
  const hues = Object.fromEntries(FIELD_HUES.map((hue) => [hue, read(`field-${hue}`)]));
  probe.remove();
  return { ...hues, ink, soft, thread, sheet } as Ink;
}

/** Calls back when light turns to dark or back; answers how to stop. */
function onTheme(changed: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(changed);
  system.addEventListener("change", changed);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", changed);
    chosen.disconnect();
  };
}
