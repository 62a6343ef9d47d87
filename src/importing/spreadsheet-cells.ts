import type { Row } from "#formats/csv/read.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { DAY_COLUMNS } from "#people/table-column.ts";
import { type DateText, dayNumber, dayText } from "#time/date.ts";
import type { Layout } from "./table-layout.ts";

/** A row as it was before a spreadsheet had it, as far as that can be told, and what cannot, in sentences. */
export type Unspoilt = {
  readonly row: Row;
  readonly reasons: readonly string[];
  /** A day of it stood there as a number. */
  readonly numbered: boolean;
};

/** `="+49 30 1"`: how a text is kept from being a number. */
const TEXT_BY_FORMULA = /^="((?:[^"]|"")*)"$/;
/** "#NAME?", "#WERT!", "#N/A", and what stands where a column was too narrow. */
const ERROR = /^#(?:[\p{Lu}\d/¡¿]{2,12}[!?]|N\/[AD]|NV|#{2,})$/u;
/** Of the days since the last of 1899: from 1927 up to 2099, and perhaps an hour of it. */
const NUMBERED = /^([1-6]\d{4}|7[0-2]\d{3})(?:[.,]\d{1,10})?$/;
const NOUGHT = dayNumber("1899-12-30" as DateText);
const HEADING_SHOWN = 40;

/**
 * Takes back what Excel and LibreOffice make of cells when they write a table as CSV: texts behind formulas, days counted
 * from 1900, and errors where something else stood.
 */
export function unspoilt(row: Row, { headings, mapping }: Layout): Unspoilt {
  const reasons: string[] = [];
  let numbered = false;
  const cells = row.cells.map((cell, at) => {
    const plain = cell.trim();
    if (ERROR.test(plain)) {
      const heading = clipped(oneLine(headings[at] ?? ""), HEADING_SHOWN) || `column ${at + 1}`;
      reasons.push(
        `${heading}: “${plain}” is a spreadsheet’s error in place of what stood there; it is left out.`,
      );
      return "";
    }
    const text = TEXT_BY_FORMULA.exec(plain)?.[1];
    if (text !== undefined) return text.replaceAll('""', '"');
    const counted = DAY_COLUMNS.has(mapping[at] ?? "name") ? NUMBERED.exec(plain)?.[1] : undefined;
    if (counted === undefined) return cell;
    numbered = true;
    return dayText(NOUGHT + Number(counted));
  });
  return { row: { ...row, cells }, reasons, numbered };
}

/** Said once of a table, whose days all stand there so. */
export const DAYS_AS_NUMBERS =
  "Some of its days are written as numbers; they were read as spreadsheets count days, from 1900 on.";
