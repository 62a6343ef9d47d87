import { onOneLine } from "#formats/vcard/card.ts";
import { makesAddress } from "#formats/vcard/in-parts.ts";
import { escapeText } from "#formats/vcard/property.ts";
import { isNobodysProfile } from "#people/contact-point.ts";
import { searchWords } from "#people/fold.ts";
import type { Column, Mapping } from "#people/table-column.ts";
import type { FoundPoint } from "./build-person.ts";
import { isOfLinkedIn, labelIn } from "./columns.ts";
import { SEVERAL } from "./plain-cell.ts";
import { plainHeading } from "./plain-heading.ts";
import type { Layout } from "./table-layout.ts";

/** Exchange keeps a path into its directory where an address should be. */
export const EXCHANGE_PATH = /^\/o=/i;
const PARTS = ["street", "city", "region", "postcode", "country"] as const;

/** How somebody is reached by what stands in a row, and the columns of which nothing was made. */
export type Reached = {
  readonly points: readonly FoundPoint[];
  readonly over: readonly number[];
  /** The addresses whose parts the row tells, each as a card's line, for the way back. */
  readonly inParts: readonly string[];
};

/** The addresses and numbers of a row; an address whose parts have columns of their own is put together. */
export function reachedInRow(cells: readonly string[], layout: Layout): Reached {
  const { headings, mapping, labels, inTurn, places } = layout;
  const points: FoundPoint[] = [];
  const over: number[] = [];
  const inParts: string[] = [];
  const columnsAt = Map.groupBy(
    mapping.flatMap((column, at) => (isOfAddress(column) ? [at] : [])),
    (at) => places[at] ?? "",
  );
  mapping.forEach((column, at) => {
    const cell = cells[at] ?? "";
    if (isOfAddress(column)) {
      const columns = columnsAt.get(places[at] ?? "") ?? [];
      if (columns[0] !== at) return;
      const place = addressesAt(columns, cells, layout);
      points.push(...place.points);
      over.push(...place.over);
      inParts.push(...place.inParts);
    } else if (cell !== "" && (column === "email" || column === "phone" || column === "url")) {
      const written = labelsOf(at, cells, mapping);
      const values = split(cell)
        .flatMap((value) => severalIn(value, column))
        .map((value) => (column === "url" ? profileIn(value, headings[at] ?? "") : value));
      const turns = inTurn[at] ?? [];
      const own = turns.length === 0 ? (labels[at] ?? "") : "";
      values.forEach((value, place) => {
        const turn = turns.length === values.length ? turns[place] : undefined;
        const label = written[place] ?? written[0] ?? turn ?? own;
        if (!EXCHANGE_PATH.test(value)) points.push({ kind: column, value, label });
        else points.push(...addressInBrackets(cells).map((value) => ({ kind: column, value, label: "" })));
      });
    }
  });
  return { points, over, inParts };
}

function isOfAddress(column: Column | null): boolean {
  return column === "address" || PARTS.some((part) => part === column);
}

/** Google writes a label's column before its values' column. */
function labelsOf(at: number, cells: readonly string[], mapping: Mapping): readonly string[] {
  if (mapping[at - 1] !== "label") return [];
  return split(cells[at - 1] ?? "").map((written) => labelIn(written) || pageCalled(written, mapping[at]));
}

/** "Blog" and "Profile" are pages by themselves, and say of a page which it is. */
function pageCalled(written: string, column: Column | null | undefined): string {
  const plain = plainHeading(written);
  return column === "url" && !SAYS_NO_PAGE.test(plain) ? plain : "";
}

const SAYS_NO_PAGE = /^(?:web ?(?:sites?|pages?)?|urls?|www|internet|links?|other|custom)?$/;

/**
 * What stands of one place: whole in a cell, or in parts. An address beside a town is its street; beside parts that
 * repeat it, it is whole, and they are over.
 */
function addressesAt(
  columns: readonly number[],
  cells: readonly string[],
  { mapping, labels }: Layout,
): Reached {
  const filled = columns.filter((at) => cells[at] !== "" && cells[at] !== undefined);
  const told = (column: Column) => filled.filter((at) => mapping[at] === column);
  const whole = told("address");
  const isWhole =
    columns.every((at) => mapping[at] === "address") || columns.some((at) => mapping[at] === "street");
  if (isWhole && whole.length > 0) {
    const points = whole.flatMap((at) => {
      const written = labelsOf(at, cells, mapping);
      return split(cells[at] ?? "").map((value, place) => ({
        kind: "address" as const,
        value: onOneLine(value),
        label: written[place] ?? written[0] ?? labels[at] ?? "",
      }));
    });
    const parts = partsAt(
      filled.filter((at) => mapping[at] !== "address"),
      cells,
      mapping,
    );
    const [street = "", town = "", ...beside] = parts;
    const words = points.length === 1 ? searchWords(points[0]?.value ?? "") : [];
    // Of a whole address Google leaves out the region, or in Britain the postcode.
    const isSame = makesAddress({ street, town, beside: beside.join(" ") }, words);
    return {
      points,
      over: filled.filter((at) => mapping[at] !== "address"),
      inParts: isSame ? inPartsOf(parts) : [],
    };
  }
  const street = [...whole, ...told("street")].toSorted((a, b) => a - b);
  const [town, postcode] = [[...told("city"), ...told("region")], told("postcode")];
  // A postcode is of a street: without one, what is left is a town.
  const used = [...street, ...town, ...(street.length > 0 ? postcode : []), ...told("country")];
  const value = used.map((at) => cells[at]).join(", ");
  const over = filled.filter((at) => !used.includes(at));
  if (value === "") return { points: [], over, inParts: [] };
  const [first = 0] = columns;
  const [label = labels[used[0] ?? first] ?? ""] = labelsOf(first, cells, mapping);
  return {
    points: [{ kind: "address", value, label }],
    over,
    inParts: inPartsOf(partsAt(used, cells, mapping)),
  };
}

/** In the order of a card; a cell that is called an address beside a town is its street. */
function partsAt(columns: readonly number[], cells: readonly string[], mapping: Mapping): readonly string[] {
  return PARTS.map((part) =>
    columns
      .filter((at) => mapping[at] === part || (part === "street" && mapping[at] === "address"))
      .map((at) => onOneLine(cells[at] ?? ""))
      .join(", "),
  );
}

/** Of a street alone there are no parts to tell. */
function inPartsOf([street = "", ...place]: readonly string[]): readonly string[] {
  if (street === "" || place.every((part) => part === "")) return [];
  return [`ADR:;;${[street, ...place].map(escapeText).join(";")}`];
}

export function split(cell: string): readonly string[] {
  if (!cell.includes(SEVERAL)) return cell === "" ? [] : [cell];
  return cell
    .split(SEVERAL)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** Several in one cell, as people and Weakties' own export write them. */
function severalIn(cell: string, column: "email" | "phone" | "url"): readonly string[] {
  if (column === "email") return addressesIn(cell);
  if (column === "url") return cell.split(/[;,]\s+|;(?=https?:)/);
  const numbers = cell.split(/[;,\n](?!\s{0,9}ext)/).flatMap(beside);
  return numbers.every((each) => digitsIn(each) >= SHORTEST_OF_SEVERAL) ? numbers : [cell];
}

/** "+34 600 555 011 / +34 91 555 012" are two; in "07071 / 555 0134" the first is where the second is. */
function beside(number: string): readonly string[] {
  const parts = number.split(/\s\/\s/).map((part) => part.trim());
  return parts.every((part) => digitsIn(part) >= LONGER_THAN_ANY_AREA) ? parts : [number.trim()];
}

function digitsIn(number: string): number {
  return number.replace(/\D/g, "").length;
}

const SHORTEST_OF_SEVERAL = 5;
const LONGER_THAN_ANY_AREA = 7;

/** Some keep of a profile at LinkedIn only what it is called there. */
function profileIn(value: string, heading: string): string {
  const called = /^@?([\p{L}\p{N}][\p{L}\p{N}_-]{2,99})$/u.exec(value)?.[1];
  if (called === undefined || isNobodysProfile(called) || !isOfLinkedIn(heading)) return value;
  return `https://www.linkedin.com/in/${called}`;
}

/** Several addresses in one cell, as people type them; a cell that is one stays as it is. */
function addressesIn(cell: string): readonly string[] {
  const bare = cell
    .split(/[;,\s]+|\/(?=[^\s@/]+@)/)
    .map((part) => part.replace(/^(?:mailto:)?<?|>$/gi, ""))
    .filter((part) => part !== "" && part !== "/");
  if (bare.every((part) => part.includes("@"))) return bare;
  const named = /^[^<>@]*<([^<>\s@]+@[^<>\s@]+)>$/.exec(cell)?.[1];
  return [named ?? cell];
}

/** Beside Exchange's path the display name tells the address: "Jörg Müller (jm@example.com)". */
export function addressInBrackets(cells: readonly string[]): readonly string[] {
  for (const cell of cells) {
    const found = /\(([^\s()]+@[^\s()]+)\)$/.exec(cell.slice(0, 500));
    if (found?.[1] !== undefined) return [found[1]];
  }
  return [];
}
