import { rowsOf, TABLE_NAMES, type TableName } from "#database/everything.ts";
import { missingIn } from "#database/missing.ts";
import type { Tx } from "#database/transaction.ts";
import { ROWS } from "./rows.ts";

/** What a look through the rows of a book found. */
export type Contents = {
  /** Rows that hold what Weakties never writes there: another program did. */
  readonly odd: readonly OddRows[];
  /** What is worked out from the rows and is missing, in words. */
  readonly missing: readonly string[];
  readonly looked: number;
  /** False: there are more rows, which nobody looked at. */
  readonly whole: boolean;
};
type OddRows = { readonly table: TableName; readonly columns: readonly string[]; readonly rows: number };

/** Looks at each row as if another copy had brought it. Ends early where `isOver` says so. */
export async function contentsOf(tx: Tx, isOver: () => boolean): Promise<Contents> {
  const odd: OddRows[] = [];
  let looked = 0;
  for (const table of TABLE_NAMES) {
    const columns = new Set<string>();
    let rows = 0;
    for await (const some of rowsOf(tx, table)) {
      for (const row of some) {
        const { error } = ROWS[table].safeParse(row);
        if (error === undefined) continue;
        rows += 1;
        for (const { path } of error.issues) columns.add(String(path[0] ?? ""));
      }
      looked += some.length;
      if (isOver()) break;
    }
    if (rows > 0) odd.push({ table, columns: [...columns].filter((each) => each !== ""), rows });
    if (isOver()) return { odd, missing: [], looked, whole: false };
  }
  return { odd, missing: await missingIn(tx), looked, whole: true };
}
