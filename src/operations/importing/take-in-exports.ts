import type { Problem } from "#importing/record.ts";
import { mergeTables } from "../exporting/merge.ts";
import type { RowProblem } from "../exporting/read-everything.ts";
import type { Context } from "../operation.ts";
import { type ReadExport, rowProblem } from "./read-exports.ts";

export type TakenIn = {
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  /** Rows that hang on nobody. */
  readonly problems: readonly Problem[];
};

/**
 * Takes whole exports of Weakties in, as another home wrote them; nothing is added twice. They are merged by the ids of
 * their rows and are no part of what undoing an import takes back, so a copy of the data is made first.
 */
export async function takeInExports(context: Context, exports: readonly ReadExport[]): Promise<TakenIn> {
  const taken = { new: 0, merged: 0, touches: 0 };
  const problems: Problem[] = [];
  if (exports.length > 0) await context.ports.backups?.make("before taking in an export");
  for (const { name, tables } of exports) {
    const rows: RowProblem[] = [];
    const merged = await mergeTables(context, tables, rows);
    taken.new += merged.newPeople;
    taken.merged += merged.updatedPeople;
    taken.touches += merged.touches;
    for (const row of rows) problems.push(rowProblem(name, row));
  }
  return { ...taken, problems };
}
