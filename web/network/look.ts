import type { FieldHue } from "#web/design/chip.tsx";
import type { NameSide } from "./names.ts";

export type Ink = Readonly<Record<FieldHue | "ink" | "soft" | "thread" | "sheet", string>>;
/** The id of the one in the middle. */
export const YOU = "you";

/** What stands out; the rest steps back. null where nothing does. */
export type Lit = { readonly people: ReadonlySet<string>; readonly path: readonly string[] } | null;

/** What changes with the theme and with what stands out. */
export type NodeLook = {
  color: string;
  ink: string;
  sheet: string;
  opacity: number;
  depth: "topNodes" | "nodes";
};
export type EdgeLook = {
  size: number;
  color: string;
  dashColor: string;
  dash: number;
  opacity: number;
  depth: "topEdges" | "edges";
};

export type NodeMarks = {
  x: number;
  y: number;
  size: number;
  label: string;
  shape: string;
  hue: FieldHue | "ink";
  /** Where the name stands if there is room. */
  side: NameSide;
  /** Whether it stands, and where. */
  naming: "visible" | "hidden";
  nameSide: NameSide;
} & NodeLook;
export type EdgeMarks = { width: number; dashed: boolean } & EdgeLook;

export const LETTERS = '"Atkinson Hyperlegible Next Variable", sans-serif';

export function lookOf(id: string, hue: FieldHue | "ink", lit: Lit, ink: Ink): NodeLook {
  const stands = lit === null || lit.people.has(id) || id === YOU;
  return {
    color: id === YOU ? ink.thread : ink[hue],
    ink: ink.ink,
    sheet: ink.sheet,
    opacity: stands ? 1 : 0.12,
    depth: lit !== null && stands ? "topNodes" : "nodes",
  };
}

export function threadLook(
  a: string,
  b: string,
  { width, dashed }: { readonly width: number; readonly dashed: boolean },
  lit: Lit,
  ink: Ink,
): EdgeLook {
  const onPath = lit !== null && follows(lit.path, a, b);
  const stands = lit === null || onPath || (lit.path.length === 0 && touches(lit.people, a, b));
  const color = onPath || a === YOU || b === YOU ? ink.thread : ink.soft;
  return {
    size: onPath ? width + 2 : width,
    color: dashed ? "transparent" : color,
    dashColor: color,
    dash: dashed ? 5 : 0,
    opacity: onPath ? 1 : stands ? 0.5 : 0.04,
    depth: onPath ? "topEdges" : "edges",
  };
}

/** Whether two are neighbours on the way, which begins with you. */
function follows(path: readonly string[], a: string, b: string): boolean {
  return path.some((next, at) => {
    const each = path[at - 1] ?? YOU;
    return (each === a && next === b) || (each === b && next === a);
  });
}

function touches(people: ReadonlySet<string>, a: string, b: string): boolean {
  return (people.has(a) || a === YOU) && (people.has(b) || b === YOU);
}
