import type { Answers, PlannedPerson } from "#importing/plan.ts";
import type { Problem } from "#importing/record.ts";
import { mergeTables } from "../exporting/merge.ts";
import type { RowProblem } from "../exporting/read-everything.ts";
import { after, NOTHING_BEFORE, weigh } from "../exporting/weigh.ts";
import type { Context } from "../operation.ts";
import { type ReadExport, rowProblem } from "./read-exports.ts";

export type TakenIn = {
  readonly people: readonly PlannedPerson[];
  readonly touches: number;
  /** Rows that hang on nobody. */
  readonly problems: readonly Problem[];
  /** The name of the copy that was made before; null where none was, or can be. */
  readonly copy: string | null;
};

/** Says what taking whole exports in, one after the other, would do. */
export async function planExports(
  context: Context,
  exports: readonly ReadExport[],
  answers: Answers,
): Promise<Omit<TakenIn, "copy">> {
  const people: PlannedPerson[] = [];
  const problems: Problem[] = [];
  let touches = 0;
  let before = NOTHING_BEFORE;
  for (const each of exports) {
    const weighed = await weigh(context, each, answers, before);
    before = after(before, each, weighed);
    for (const person of weighed.people) people.push(person);
    for (const row of weighed.problems) problems.push(rowProblem(each.name, row));
    touches += weighed.touches;
  }
  return { people, problems, touches };
}

/**
 * Takes whole exports of Weakties in, as another home wrote them; nothing is added twice. They are merged with what is
 * here and are no part of what undoing an import takes back, so a copy of the data is made first.
 */
export async function takeInExports(
  context: Context,
  exports: readonly ReadExport[],
  answers: Answers,
): Promise<TakenIn> {
  const people: PlannedPerson[] = [];
  const problems: Problem[] = [];
  let touches = 0;
  if (exports.length === 0) return { people, problems, touches, copy: null };
  const copy = await context.ports.backups?.make("before taking in an export");
  for (const each of exports) {
    const rows: RowProblem[] = [];
    const merged = await mergeTables(context, each, rows, answers);
    for (const person of merged.people) people.push(person);
    for (const row of rows) problems.push(rowProblem(each.name, row));
    touches += merged.touches;
  }
  return { people, problems, touches, copy: copy?.file.split(/[\\/]/).at(-1) ?? null };
}
