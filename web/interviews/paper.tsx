import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { besideEachOther } from "#interviews/beside.ts";
import { whenAndWhere } from "#interviews/brief.ts";
import { type SheetPart, sheetOf } from "#interviews/sheet.ts";
import type { Answer } from "#operations/catalog.ts";

type Brief = Answer<"interview.brief">;

/** The sheet as it is printed, one page of A4 or Letter; it exists only while something is being printed. */
export function Paper({ brief }: { readonly brief: Brief }) {
  const printing = usePrinting();
  return printing ? createPortal(<Sheet brief={brief} />, document.body) : null;
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

function Sheet({ brief }: { readonly brief: Brief }) {
  const sheet = useFitted();
  const then = brief.thenAndNow;
  const sections = sheetOf(brief);
  const titled = (wanted: SheetPart) => sections.find(({ part }) => part === wanted)?.title ?? "";
  return (
    <article ref={sheet} className="paper">
      <div>
        <header>
          <h1>{brief.title}</h1>
          <p className="aside" dir="auto">
            {whenAndWhere(brief)}
          </p>
          <svg className="thread" viewBox="0 0 500 12" preserveAspectRatio="none" aria-hidden="true">
            <path
              d="M0 8 C80 5 160 10 236 8 C252 8 258 1 250 1 S246 8 264 8 C340 6 420 10 500 7"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.2"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        </header>
        <div className="columns">
          <div>
            {sections
              .filter(({ part }) => !ACROSS.includes(part) && part !== "questions")
              .map(({ part, title, lines }) => (
                <Lines key={part} title={title} lines={lines} />
              ))}
          </div>
          <div>
            <Part title={titled("questions")}>
              <ol className="questions">
                {brief.questions.map(({ text, minutes }) => (
                  <li key={text}>
                    <span className="tick" />
                    <span dir="auto">{text}</span>
                    <span className="aside">{minutes === 0 ? "" : `${minutes} min`}</span>
                  </li>
                ))}
              </ol>
            </Part>
          </div>
        </div>
        {then === null ? null : <ThenAndNowOnPaper title={titled("then-and-now")} talk={then} />}
        <Part title={titled("minutes")}>
          <ol className="minutes">
            {brief.agenda.boxes.map(({ id, name, minutes }) => (
              <li key={id} style={{ "--minutes": minutes } as React.CSSProperties}>
                {minutes} <span className="aside">{name}</span>
              </li>
            ))}
          </ol>
        </Part>
        <div className="lines" />
      </div>
    </article>
  );
}

/** What goes across the whole sheet, below both columns. */
const ACROSS: readonly SheetPart[] = ["then-and-now", "minutes"];

/** On paper there is room for the first of each; the rest is at home. */
const LINES_ON_PAPER = 3;

type ThenOnPaper = { readonly title: string; readonly talk: NonNullable<Brief["thenAndNow"]> };

/** The earlier talk and the present in two columns across the sheet (R4). */
function ThenAndNowOnPaper({ title: named, talk }: ThenOnPaper) {
  const { earlier, present } = besideEachOther(talk);
  return (
    <Part title={`${named}: ${talk.sentence}`}>
      <div className="columns beside">
        {[earlier, present].map((parts) => (
          <div key={parts === earlier ? "earlier" : "present"}>
            {parts.map(({ title, lines }) => (
              <p key={title} dir="auto">
                <span className="aside">{title}: </span>
                {lines.slice(0, LINES_ON_PAPER).join(" · ")}
              </p>
            ))}
          </div>
        ))}
      </div>
    </Part>
  );
}

/** From its full size in small steps to the smallest that is read without glasses, about seven points. */
const ZOOMS = Array.from({ length: 9 }, (_, step) => 1 - step * 0.045);

/** Makes the sheet as small as one page needs, and no smaller. */
function useFitted() {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const sheet = ref.current;
    const inner = sheet?.firstElementChild;
    if (sheet === null || inner === null || inner === undefined) return;
    const room = sheet.getBoundingClientRect().height;
    for (const zoom of ZOOMS) {
      sheet.style.setProperty("--paper-zoom", String(zoom));
      if (inner.getBoundingClientRect().height <= room) break;
    }
    sheet.dataset["fitted"] = "";
  }, []);
  return ref;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </Part>
  );
}
