import type { Problem } from "#importing/record.ts";
import { mergeTables } from "../exporting/merge.ts";
import { type RowProblem, readEverything } from "../exporting/read-everything.ts";
import type { Context } from "../operation.ts";

export type TakenIn = {
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  readonly problems: readonly Problem[];
};

/**
 * Takes whole exports of Weakties in, as another home wrote them; nothing is added twice. They are merged by the ids of
 * their rows and are no part of what undoing an import takes back, so a copy of the data is made first.
 */
export async function takeInExports(
  context: Context,
  exports: readonly { readonly name: string; readonly text: string }[],
): Promise<TakenIn> {
  const taken = { new: 0, merged: 0, touches: 0 };
  const problems: Problem[] = [];
  if (exports.length > 0) await context.ports.backups?.make("before taking in an export");
  for (const { name, text } of exports) {
    const read = readEverything(parsed(text));
    if (read.kind !== "read") {
      problems.push({ file: name, line: null, reason: read.says });
      continue;
    }
    const rows: RowProblem[] = [...read.problems];
    const merged = await mergeTables(context, read.tables, rows);
    taken.new += merged.newPeople;
    taken.merged += merged.updatedPeople;
    taken.touches += merged.touches;
    problems.push(
      ...rows.map((each) => ({
        file: name,
        line: null,
        reason: `${each.table}, row ${each.row}: ${each.reason}`,
      })),
    );
  }
  return { ...taken, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
