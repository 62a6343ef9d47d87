import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";

type VirtualListProps<Item> = {
  /** How many rows there are, whether or not they have arrived. */
  readonly count: number;
  /** undefined while a row has not arrived: its place stays blank. */
  readonly itemAt: (index: number) => Item | undefined;
  /** Called with the last row in sight, to fetch further ones. */
  readonly onReach?: ((index: number) => void) | undefined;
  readonly label: string;
  /** Height of every row in rem, so that it grows with the reader's own text size. */
  readonly rowRem: number;
  readonly keyOf: (item: Item) => string;
  /** One row; its first link or button takes focus on ↑ and ↓. */
  readonly children: (item: Item, index: number) => ReactNode;
};

type Range = { readonly from: number; readonly to: number };

/** Rows drawn above and below what is seen. */
const SPARE = 8;

/** A list of up to so many rows is drawn whole: a search in the page finds all of it, and paper has it. */
const WHOLE = 100;

/** A long list that scrolls with the page and draws only the rows in sight; the row that has focus is kept. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { count, itemAt, onReach, label, rowRem, keyOf, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const range = useRange(list, count, rowRem);
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => onReach?.(range.to), [onReach, range.to]);
  const shown: number[] = [];
  for (let index = range.from; index < Math.min(range.to, count); index += 1) shown.push(index);
  if (held !== null && held < count && !shown.includes(held)) shown.push(held);
  shown.sort((a, b) => a - b);
  return (
    <ul
      ref={list}
      aria-label={label}
      className="relative"
      style={{ height: `${count * rowRem}rem` }}
      onKeyDown={step}
      onBlur={() => setHeld(null)}
    >
      {shown.map((index) => {
        const item = itemAt(index);
        return item === undefined ? null : (
          <li
            key={keyOf(item)}
            data-row={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="absolute inset-x-0"
            style={{ top: `${index * rowRem}rem`, height: `${rowRem}rem` }}
            onFocus={() => setHeld(index)}
          >
            {children(item, index)}
          </li>
        );
      })}
    </ul>
  );
}

/** ↑ and ↓ go from row to row. */
function step(event: KeyboardEvent<HTMLUListElement>) {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const row = (event.target as HTMLElement).closest("[data-row]");
  if (by === 0 || row === null) return;
  const next = event.currentTarget.querySelector(`[data-row="${Number(row.getAttribute("data-row")) + by}"]`);
  const control = next?.querySelector<HTMLElement>("a, button");
  if (control === null || control === undefined) return;
  event.preventDefault();
  control.focus();
}

function useRange(list: RefObject<HTMLElement | null>, count: number, rowRem: number): Range {
  const [range, setRange] = useState<Range>({ from: 0, to: 24 });
  useEffect(() => {
    if (count <= WHOLE) return setRange({ from: 0, to: count });
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const row = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const from = Math.max(0, Math.floor(-top / row) - SPARE);
      const to = Math.min(count, Math.ceil((innerHeight - top) / row) + SPARE);
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [list, count, rowRem]);
  return range;
}
