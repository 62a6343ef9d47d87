import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from "react";
import { slotsIn } from "#outreach/slots.ts";
import { WrittenText } from "#web/design/written-text.tsx";

type WritingPaperProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Words that the margin speaks of, to be marked in the text. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
  readonly readOnly?: boolean | undefined;
  readonly ref: RefObject<HTMLTextAreaElement | null>;
};

/**
 * The letter itself, to write in. A copy under it, which nobody reads aloud, gives it its height and carries the marks.
 * Tab goes from gap to gap and leaves after the last; after Escape it leaves at once.
 */
export function WritingPaper(props: WritingPaperProps) {
  const { label, hint, value, onValue, marked, readOnly, ref } = props;
  const id = useId();
  const leaving = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") leaving.current = true;
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
    const gap = leaving.current ? undefined : nextGap(event.currentTarget, value, event.shiftKey);
    leaving.current = false;
    if (gap === undefined) return;
    event.preventDefault();
    event.currentTarget.setSelectionRange(gap.start, gap.end);
  };
  return (
    <div className="grid font-serif text-[1.125rem] leading-8 [&>*]:[grid-area:1/1]">
      <div
        aria-hidden="true"
        className="pointer-events-none min-h-64 whitespace-pre-wrap break-words text-transparent print:text-ink"
      >
        {pieces(value, marked)}
        {"\n"}
      </div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <WrittenText
        id={id}
        ref={ref}
        value={value}
        readOnly={readOnly}
        spellCheck
        dir="auto"
        aria-describedby={`${id}-hint`}
        onValue={onValue}
        onKeyDown={onKeyDown}
        className="relative size-full resize-none overflow-hidden whitespace-pre-wrap break-words bg-transparent outline-none print:hidden"
      />
      <p id={`${id}-hint`} className="sr-only">
        {hint}
      </p>
    </div>
  );
}

function nextGap(box: HTMLTextAreaElement, text: string, back: boolean) {
  const gaps = slotsIn(text);
  if (back) return gaps.findLast((gap) => gap.end <= box.selectionStart);
  const here = gaps.find((gap) => gap.start === box.selectionStart && gap.end === box.selectionEnd);
  return gaps.find((gap) => gap.start >= (here === undefined ? box.selectionStart : here.end));
}

/** Marked words as `mark`; where two overlap the first one counts. */
function pieces(text: string, marked: WritingPaperProps["marked"]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marked.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className="rounded-[2px] bg-wash text-inherit shadow-[inset_0_-2px] shadow-thread">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
