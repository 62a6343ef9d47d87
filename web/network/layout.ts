import type { DrawnField, DrawnPlace } from "./places.ts";

type Point = { readonly x: number; readonly y: number };
export type Side = "start" | "end";
export type Row =
  | { readonly kind: "field"; readonly field: string; readonly side: Side; readonly y: number }
  | { readonly kind: "place"; readonly place: DrawnPlace; readonly side: Side; readonly y: number };

export type Layout = {
  readonly height: number;
  readonly you: Point;
  /** Where the writing of each side begins; threads end a little before. */
  readonly edge: Record<Side, number>;
  readonly rows: readonly Row[];
};

/** Fields in two columns around you where there is room, in one beside you where there is not. Lengths in px. */
export function layOut(fields: readonly DrawnField[], width: number, row: number): Layout {
  const two = width >= 40 * 16 && fields.length > 1;
  const columns = two ? halves(fields) : { start: [], end: fields };
  const sizes = { start: rowsOf(columns.start), end: rowsOf(columns.end) };
  const height = row * Math.max(sizes.start, sizes.end, 6);
  return {
    height,
    you: { x: two ? width / 2 : 28, y: height / 2 },
    edge: two ? { start: width * 0.34, end: width * 0.66 } : { start: 0, end: Math.min(130, width * 0.34) },
    rows: [
      ...placed(columns.start, "start", (height - sizes.start * row) / 2, row),
      ...placed(columns.end, "end", (height - sizes.end * row) / 2, row),
    ],
  };
}

/** A heading, its places, and half a row of air below. */
function rowsOf(fields: readonly DrawnField[]): number {
  return fields.reduce((sum, { places }) => sum + 1.5 + places.length, 0);
}

/** Largest first onto the shorter side, each side then in the order of the answer. */
function halves(fields: readonly DrawnField[]): {
  readonly start: readonly DrawnField[];
  readonly end: readonly DrawnField[];
} {
  const sides = { start: [] as DrawnField[], end: [] as DrawnField[] };
  for (const field of fields.toSorted((a, b) => b.places.length - a.places.length)) {
    (rowsOf(sides.end) <= rowsOf(sides.start) ? sides.end : sides.start).push(field);
  }
  const inOrder = (side: readonly DrawnField[]) => fields.filter((field) => side.includes(field));
  return { start: inOrder(sides.start), end: inOrder(sides.end) };
}

function placed(fields: readonly DrawnField[], side: Side, top: number, row: number): readonly Row[] {
  const rows: Row[] = [];
  let y = top + row / 2;
  for (const { field, places } of fields) {
    rows.push({ kind: "field", field, side, y });
    y += row;
    for (const place of places) {
      rows.push({ kind: "place", place, side, y });
      y += row;
    }
    y += row / 2;
  }
  return rows;
}

export type Strand = {
  /** One path, or two where a loop stands between them. */
  readonly paths: readonly string[];
  /** Where the loop stands and how it is turned, in degrees. */
  readonly loop: (Point & { readonly angle: number }) | null;
};

/** The loop of the thread, a little smaller than on a person's page. */
export const LOOP_SIZE = 0.7;
/** Half its length along the thread. */
const REACH = 14 * LOOP_SIZE;
const LOOP_AT = 0.62;

/** The thread from you to a place, pausing where a talk is knotted into it. */
export function strand(from: Point, to: Point, knotted: boolean): Strand {
  const middle = (from.x + to.x) / 2;
  const curve: Curve = [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  if (!knotted) return { paths: [pathOf(curve)], loop: null };
  const at = pointOf(curve, LOOP_AT);
  const ahead = pointOf(curve, LOOP_AT + 0.01);
  const speed = Math.hypot(ahead.x - at.x, ahead.y - at.y) / 0.01;
  const half = Math.min(0.3, REACH / Math.max(1, speed));
  const [before] = split(curve, LOOP_AT - half);
  const [, after] = split(curve, LOOP_AT + half);
  const angle = (Math.atan2(ahead.y - at.y, ahead.x - at.x) * 180) / Math.PI;
  return { paths: [pathOf(before), pathOf(after)], loop: { ...at, angle } };
}

type Curve = readonly [Point, Point, Point, Point];

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** De Casteljau. */
function split([a, b, c, d]: Curve, t: number): readonly [Curve, Curve] {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)];
  const [abc, bcd] = [mix(ab, bc, t), mix(bc, cd, t)];
  const at = mix(abc, bcd, t);
  return [
    [a, ab, abc, at],
    [at, bcd, cd, d],
  ];
}

function pointOf(curve: Curve, t: number): Point {
  return split(curve, t)[0][3];
}

function pathOf([a, b, c, d]: Curve): string {
  const [p, q, r, s] = [a, b, c, d].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${p}C${q} ${r} ${s}`;
}
