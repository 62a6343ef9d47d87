import type { LineRead } from "./read-line.ts";
import { clipped } from "./shown.ts";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A place at the foot of a list of authors: "¹ EMBL Heidelberg", "2. University of Oslo", "3 Roche, Basel". */
const NOTE = new RegExp(`^\\s*(\\d{1,2}|[${RAISED}]{1,2})[.)]?\\s*(?=\\p{L})(.{2,200})$`, "u");
/** "1 ETH; 2 University of Oslo": several on one line. */
const NEXT_NOTE = new RegExp(`[;,]\\s*(?=(?:\\d{1,2}|[${RAISED}]{1,2})[.)]?\\s*\\p{L})`, "u");
/** Marks behind a name: "Ruiz1,2", "Olsen¹⁻³", "Rossi 1–3*". */
const ONE = `(?:\\d{1,2}|[${RAISED}]{1,2})`;
const MARKS_BEHIND = new RegExp(`^[*†‡§¶#\\s]{0,2}(${ONE}(?:\\s?[,–⁻-]\\s?${ONE})*)`, "u");
const LONGEST_NOTES = 60;

export type Footnotes = {
  /** The text without the places. */
  readonly text: string;
  /** Whoever is marked, with the first place that their marks name. */
  readonly placed: (people: readonly LineRead[]) => readonly LineRead[];
};

/** The places that a list of authors marks by numbers; a numbered list that no name points to is none. */
export function footnotesIn(written: string): Footnotes {
  const lines = written
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => (NOTE.test(line) ? line.split(NEXT_NOTE) : [line]));
  const places = new Map<number, string>();
  const rest = lines.filter((line) => {
    const [, mark = "", place = ""] = NOTE.exec(line) ?? [];
    const isNext = mark !== "" && numberOf(mark) === places.size + 1 && places.size < LONGEST_NOTES;
    if (isNext) places.set(numberOf(mark), place.trim());
    return !isNext;
  });
  const text = rest.join("\n");
  const marked = new RegExp(`\\p{L}[*†‡§¶]? ?${ONE}(?:[,;\\s*–⁻-]|$)`, "u");
  if (places.size === 0 || !marked.test(text)) return { text: written, placed: (people) => people };
  const placeOf = (name: string): string => {
    const at = text.indexOf(name);
    const marks = at < 0 ? undefined : MARKS_BEHIND.exec(text.slice(at + name.length))?.[1];
    const [first] = marks?.match(new RegExp(ONE, "u")) ?? [];
    return first === undefined ? "" : (places.get(numberOf(first)) ?? "");
  };
  return {
    text,
    placed: (people) =>
      people.map((each) =>
        each.organization === "" ? { ...each, organization: clipped(placeOf(each.name), 200) } : each,
      ),
  };
}

function numberOf(mark: string): number {
  return Number([...mark].map((digit) => (RAISED.includes(digit) ? RAISED.indexOf(digit) : digit)).join(""));
}
