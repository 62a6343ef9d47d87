import type { Row } from "#database/everything.ts";
import { ledIn } from "#database/merging/pointing.ts";

/** What an export says that a merge did to one row; see `Changed`. */
export type Doing = {
  readonly table: string;
  readonly key: Row;
  readonly before: Row;
  readonly after: Row | null;
};

/** As the journal's row in a file tells it; its JSON has been looked at. */
export function doingOf(row: {
  readonly table_name: string;
  readonly row_key: string;
  readonly before: string;
  readonly after: string | null;
}): Doing {
  return {
    table: row.table_name,
    key: JSON.parse(row.row_key) as Row,
    before: JSON.parse(row.before) as Row,
    after: row.after === null ? null : (JSON.parse(row.after) as Row),
  };
}

/** The whole row that these columns are of, where they are what a table keeps; undefined where they are not. */
export type ReadRow = (table: string, columns: Row) => Row | undefined;

const SOMEBODY = { id: "somebody", name: "Somebody", created_at: 0, updated_at: 0 };
const LABEL = "label";
/** What a merge leaves alone of whoever stays. */
const THEIR_OWN = new Set(["id", "owner_id"]);

/**
 * Whether a merge does such a thing. Taking it apart writes what stands there, and an export is anybody's: a row is known
 * by the whole key of its table, and nothing is changed in it but whom it names.
 */
export function isDoing({ table, key, before, after }: Doing, readRow: ReadRow): boolean {
  const led = ledIn(table);
  if (!areColumns(key, led.key)) return false;
  if (after === null) return isWhole(table, before, readRow);
  if (!areColumns(after, Object.keys(before))) return false;
  if (table === "people") return [before, after].every((part) => isPartOfSomebody(part, readRow));
  const [column = "", ...others] = Object.keys(after);
  if (led.pair.length > 0) return areColumns(after, led.pair) && [before, after].every(areIds);
  if (others.length > 0) return false;
  if (table === "contact_points" && column === LABEL)
    return before[LABEL] === "" && isWhole(table, { ...POINT, ...key, ...after }, readRow);
  return [...led.ids, ...led.texts].includes(column) && [before, after].every(areIds);
}

const POINT = { value: "", added_at: 0 };

/**
 * Whether it is what the merge of these two did: a row of whoever went, or whoever stayed. `stayed`: under each of the
 * ids that whoever stayed had, who may have gone into somebody else since.
 */
export function isTheirs(
  { table, key, before, after }: Doing,
  gone: string,
  stayed: ReadonlySet<string>,
): boolean {
  const isEither = (value: Row[string] | undefined) => value === gone || stayed.has(String(value));
  if (table === "people") return after === null ? key["id"] === gone : stayed.has(String(key["id"]));
  const { ids, pair, texts } = ledIn(table);
  const named = [...ids, ...pair];
  if (texts.length > 0) return texts.some((column) => String(before[column] ?? "").includes(gone));
  if (after === null) return named.some((column) => isEither(before[column]));
  // "work" beside a number, and the touch that something came with.
  const people = Object.keys(after).filter((column) => PEOPLE.test(column));
  if (people.length === 0) return true;
  return people.some((column) => before[column] === gone) && people.some((column) => isEither(after[column]));
}

const PEOPLE = /^(?:person|introducer|other|subject)_id$/;
const LONGEST_ID = 2_000;

function areIds(row: Row): boolean {
  return Object.values(row).every((value) => typeof value === "string" && value.length <= LONGEST_ID);
}

function areColumns(row: Row, columns: readonly string[]): boolean {
  const named = Object.keys(row);
  return named.length === columns.length && columns.every((column) => Object.hasOwn(row, column));
}

function isPartOfSomebody(part: Row, readRow: ReadRow): boolean {
  return (
    !Object.keys(part).some((column) => THEIR_OWN.has(column)) &&
    isWhole("people", { ...SOMEBODY, ...part }, readRow)
  );
}

/** A column that its table does not have would end the taking apart; one that is worked out has its own value alone. */
function isWhole(table: string, row: Row, readRow: ReadRow): boolean {
  const read = readRow(table, row);
  return read !== undefined && Object.entries(row).every(([column, value]) => read[column] === value);
}
