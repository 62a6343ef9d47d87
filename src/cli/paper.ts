import { columnsOf, fitted, oneLine, padded, plain, wrapped } from "./width.ts";

/** Lines are no longer than this however wide the window: longer ones are hard to read. */
const READABLE = 88;

export type Column<Row> = {
  readonly title: string;
  readonly of: (row: Row) => string | number | null | undefined;
  /** Gives way first when the window is narrow. */
  readonly flexible?: boolean;
  /** Gives way too, and goes on in the lines below rather than being cut: what no other command would tell. */
  readonly wraps?: boolean;
  readonly dim?: boolean;
};

export type Side = { readonly title: string; readonly lines: readonly string[] };

/** What renderers write on. All text of others is made safe here, so no renderer has to remember it. */
export type Paper = {
  readonly heading: (text: string) => void;
  /** A paragraph, wrapped; `indent` in columns. */
  readonly text: (text: string, indent?: number) => void;
  /** A quiet remark. */
  readonly aside: (text: string, indent?: number) => void;
  /** What to type next, on one line however long, so that it can be copied. */
  readonly hint: (text: string) => void;
  readonly gap: () => void;
  readonly facts: (facts: readonly (readonly [string, string | number | null | undefined])[]) => void;
  readonly table: <Row>(rows: readonly Row[], columns: readonly Column<Row>[], indent?: number) => void;
  /** Two lists in full beside each other; under each other where the window is narrow. */
  readonly beside: (left: Side, right: Side) => void;
  /** Written as it is but for control characters: letters, pages. */
  readonly page: (text: string) => void;
  readonly done: () => string;
};

export function newPaper({ width, colour }: { readonly width: number; readonly colour: boolean }): Paper {
  const lines: string[] = [];
  const bold = (text: string) => (colour ? `\x1b[1m${text}\x1b[22m` : text);
  const dim = (text: string) => (colour && text !== "" ? `\x1b[2m${text}\x1b[22m` : text);
  const readable = Math.min(width, READABLE);
  const paragraph = (text: string, indent: number, style: (line: string) => string) => {
    const space = " ".repeat(indent);
    for (const line of wrapped(plain(text.replace(/\t/g, "  ")), Math.max(readable - indent, 20)))
      lines.push(line === "" ? "" : space + style(line));
  };
  return {
    heading: (text) => lines.push(bold(fitted(oneLine(text), width))),
    text: (text, indent = 0) => paragraph(text, indent, (line) => line),
    aside: (text, indent = 0) => paragraph(text, indent, dim),
    hint: (text) => lines.push(dim(oneLine(text))),
    gap: () => {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
    },
    facts(facts) {
      const told = facts
        .map(([label, value]) => [label, value === null || value === undefined ? "" : String(value)] as const)
        .filter(([, value]) => value !== "");
      const left = Math.max(0, ...told.map(([label]) => columnsOf(label))) + 2;
      for (const [label, value] of told) {
        const [first = "", ...more] = wrapped(plain(value), Math.max(readable - left, 20));
        lines.push(dim(padded(label, left)) + first, ...more.map((line) => " ".repeat(left) + line));
      }
    },
    table(rows, columns, indent = 0) {
      const space = " ".repeat(indent);
      lines.push(...tableLines(rows, columns, width - indent, dim).map((line) => space + line));
    },
    beside(...sides) {
      const half = Math.floor((readable - BETWEEN) / 2);
      if (half < NARROWEST_HALF) {
        for (const { title, lines: told } of sides) {
          if (told.length > 0) lines.push(bold(fitted(oneLine(title), width)));
          for (const line of told) paragraph(line, 2, (text) => text);
        }
        return;
      }
      const [left = [], right = []] = sides.map(({ title, lines: told }) => [
        fitted(oneLine(title), half),
        ...told.flatMap((line) => wrapped(plain(line), half)),
      ]);
      for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        const line = `${padded(left[at] ?? "", half + BETWEEN)}${right[at] ?? ""}`.trimEnd();
        lines.push(at === 0 ? bold(line) : line);
      }
    },
    page: (text) => lines.push(...plain(text.replace(/\r\n?/g, "\n")).split("\n")),
    done: () => (lines.length === 0 ? "" : `${lines.join("\n").trimEnd()}\n`),
  };
}

const BETWEEN = 2;
const NARROWEST = 8;
/** Columns below which a side of two would be hard to read. */
const NARROWEST_HALF = 28;

function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  dim: (text: string) => string,
): readonly string[] {
  const cells = rows.map((row) => columns.map((column) => oneLine(String(column.of(row) ?? ""))));
  const shown = columns.map((_, at) => cells.some((row) => row[at] !== ""));
  const widths = columns.map((column, at) =>
    shown[at] ? Math.max(columnsOf(column.title), ...cells.map((row) => columnsOf(row[at] ?? ""))) : 0,
  );
  narrow(widths, columns, width);
  const line = (texts: readonly string[], style: (text: string, at: number) => string) =>
    texts
      .map((text, at) => ({ text: fitted(text, widths[at] ?? 0), at }))
      .filter(({ at }) => shown[at] && (widths[at] ?? 0) > 0)
      .map(({ text, at }, place, all) =>
        style(place === all.length - 1 ? text : padded(text, widths[at] ?? 0), at),
      )
      .join(" ".repeat(BETWEEN))
      .trimEnd();
  const head = columns.map((column) => column.title);
  const body = cells
    .flatMap((row) =>
      inLines(row.map((text, at) => (columns[at]?.wraps ? wrapped(text, widths[at] ?? 0) : [text]))),
    )
    .map((row) => line(row, (text, at) => (columns[at]?.dim ? dim(text) : text)));
  return head.every((title) => title === "") ? body : [line(head, dim), ...body];
}

/** Cells of several lines as lines of cells. */
function inLines(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const most = Math.max(0, ...cells.map((lines) => lines.length));
  return Array.from({ length: most }, (_, at) => cells.map((lines) => lines[at] ?? ""));
}

/** Takes from the flexible columns first, then from the widest, until the row fits. */
function narrow<Row>(widths: number[], columns: readonly Column<Row>[], width: number): void {
  const total = () =>
    widths.reduce((sum, each) => sum + each, 0) + BETWEEN * (widths.filter((each) => each > 0).length - 1);
  while (total() > width) {
    const flexible = widthsOf(widths, columns, true);
    const at = flexible.at ?? widthsOf(widths, columns, false).at;
    if (at === undefined) return;
    widths[at] = (widths[at] ?? 0) - 1;
  }
}

function givesWay(column: Pick<Column<never>, "flexible" | "wraps"> | undefined): boolean {
  return column?.flexible === true || column?.wraps === true;
}

function widthsOf<Row>(widths: readonly number[], columns: readonly Column<Row>[], flexible: boolean) {
  let at: number | undefined;
  for (const [place, each] of widths.entries()) {
    if (flexible !== givesWay(columns[place]) || each <= NARROWEST) continue;
    if (at === undefined || each > (widths[at] ?? 0)) at = place;
  }
  return { at };
}
