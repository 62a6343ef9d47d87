import { type RefObject, useEffect, useRef, useState } from "react";
import { Chip } from "#web/design/chip.tsx";
import { LOOP } from "#web/design/thread.tsx";
import { LOOP_SIZE, layOut, type Row, strand } from "./layout.ts";
import { type DrawnField, type DrawnPlace, fieldName, firstDrawn } from "./places.ts";

type DrawingProps = {
  readonly fields: readonly DrawnField[];
  /** How many organizations there are, drawn or not. */
  readonly of: number;
  /** The sentence above it: what the drawing shows, in words. The table says the rest. */
  readonly label: string;
};

/** Organizations drawn at most; the table has them all. */
export const MOST = 60;
const MOST_ON_A_PHONE = 30;
const ROW_REM = 2;
const AIR = 10;

/** You, and a thread to every place: weight is strength, dashes are a guess, a loop is a talk. */
export function Drawing({ fields, of, label }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, rem } = useWidth(box);
  const shown = firstDrawn(fields, width < 640 ? MOST_ON_A_PHONE : MOST);
  const layout = layOut(shown, width, ROW_REM * rem);
  const here = shown.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <figure className="flex flex-col gap-4">
      <div
        ref={box}
        role="img"
        aria-label={label}
        dir="ltr"
        className="relative w-full"
        style={{ height: layout.height }}
      >
        {width === 0 ? null : (
          <>
            <svg
              className="absolute inset-0 text-thread"
              width={width}
              height={layout.height}
              fill="none"
              stroke="currentColor"
              strokeLinecap="round"
              aria-hidden="true"
            >
              {layout.rows.map((row) =>
                row.kind === "place" ? <Line key={keyOf(row)} row={row} layout={layout} /> : null,
              )}
            </svg>
            <span
              className="absolute grid size-12 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border border-edge bg-sheet text-small"
              style={{ left: layout.you.x, top: layout.you.y }}
            >
              You
            </span>
            {layout.rows.map((row) => (
              <Label key={keyOf(row)} row={row} edge={layout.edge[row.side]} width={width} />
            ))}
          </>
        )}
      </div>
      {here < of ? (
        <figcaption className="text-small text-ink-soft">
          {here} organizations are drawn, some of every field. Search lights up any other; the table below has
          them all.
        </figcaption>
      ) : null}
    </figure>
  );
}

function Line(props: {
  readonly row: Row & { readonly kind: "place" };
  readonly layout: ReturnType<typeof layOut>;
}) {
  const { place, side, y } = props.row;
  const { you, edge } = props.layout;
  const to = { x: edge[side] + (side === "end" ? -AIR : AIR), y };
  const { paths, loop } = strand(you, to, place.line.knots > 0);
  const weight = 1 + 3 * Math.min(1, place.line.weight);
  const dashes = place.line.dashed ? `${weight + 4} ${weight + 5}` : undefined;
  return (
    <g strokeWidth={weight} opacity={place.found ? 1 : 0.12}>
      {paths.map((path) => (
        <path key={path} d={path} strokeDasharray={dashes} />
      ))}
      {loop === null ? null : (
        <path
          d={LOOP}
          transform={`translate(${loop.x} ${loop.y}) rotate(${upright(loop.angle)}) scale(${LOOP_SIZE})`}
          strokeWidth={weight / LOOP_SIZE}
        />
      )}
    </g>
  );
}

/** A loop stands on its thread whichever way the thread runs. */
function upright(angle: number): number {
  return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
}

type LabelProps = {
  readonly row: Row;
  readonly edge: number;
  readonly width: number;
};

function Label({ row, edge, width }: LabelProps) {
  const { side, y } = row;
  const style = side === "end" ? { top: y, left: edge, right: 0 } : { top: y, left: 0, right: width - edge };
  const place = `absolute flex -translate-y-1/2 items-baseline gap-2 overflow-hidden whitespace-nowrap ${side === "start" ? "flex-row-reverse" : ""}`;
  if (row.kind === "field") {
    return (
      <span className={place} style={style}>
        <Chip field={row.field}>
          <bdi className="min-w-0 truncate">{fieldName(row.field)}</bdi>
        </Chip>
      </span>
    );
  }
  const { organization, found } = row.place;
  return (
    <span className={`${place} ${found ? "" : "opacity-40"}`} style={style}>
      <bdi className="max-w-full shrink-0 truncate font-serif md:max-w-[70%]">{organization}</bdi>
      <bdi className="hidden min-w-0 truncate text-small text-ink-soft md:inline">
        {throughWhom(row.place)}
      </bdi>
    </span>
  );
}

function throughWhom({ people, further }: DrawnPlace): string {
  if (people.length + further <= 2) return people.map(({ name }) => name).join(", ");
  return `${people[0]?.name} and ${people.length + further - 1} more`;
}

/** An organization stands in one field alone. */
function keyOf(row: Row): string {
  return row.kind === "place" ? row.place.organizationId : `field ${row.field}`;
}

/** Of the drawing's own place, so that threads and names meet at every size; and one rem in px. */
function useWidth(box: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, rem: 16 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: element.clientWidth, rem });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
