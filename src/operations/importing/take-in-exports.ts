import type { PlannedPerson } from "#importing/plan.ts";
import type { Problem } from "#importing/record.ts";
import { mergeTables } from "../exporting/merge.ts";
import type { RowProblem } from "../exporting/read-everything.ts";
import { NO_SETTINGS, type SettingsTold, withMore } from "../exporting/settings-told.ts";
import { after, type CopyAnswers, NOTHING_BEFORE, weigh } from "../exporting/weigh.ts";
import type { Context } from "../operation.ts";
import { type ReadExport, rowProblem } from "./read-exports.ts";

export type TakenIn = {
  readonly people: readonly PlannedPerson[];
  readonly touches: number;
  readonly settings: SettingsTold;
  /** Rows that hang on nobody. */
  readonly problems: readonly Problem[];
  /** The name of the copy that was made before; null where none was, or can be. */
  readonly copy: string | null;
};

/** Says what taking whole exports in, one after the other, would do. */
export async function planExports(
  context: Context,
  exports: readonly ReadExport[],
  answers: CopyAnswers,
): Promise<Omit<TakenIn, "copy">> {
  const people: PlannedPerson[] = [];
  const problems: Problem[] = [];
  let touches = 0;
  let settings = NO_SETTINGS;
  let before = NOTHING_BEFORE;
  for (const each of exports) {
    const weighed = await weigh(context, each, answers, before);
    before = after(before, each, weighed);
    for (const person of weighed.people) people.push(person);
    for (const row of weighed.problems) problems.push(rowProblem(each.name, row));
    touches += weighed.touches;
    settings = withMore(settings, weighed.settings);
  }
  return { people, problems, touches, settings };
}

/**
 * Takes whole exports of Weakties in, as another home wrote them; nothing is added twice. They are merged with what is
 * here and are no part of what undoing an import takes back, so a copy of the data is made first.
 */
export async function takeInExports(
  context: Context,
  exports: readonly ReadExport[],
  answers: CopyAnswers,
): Promise<TakenIn> {
  const people: PlannedPerson[] = [];
  const problems: Problem[] = [];
  let touches = 0;
  let settings = NO_SETTINGS;
  if (exports.length === 0) return { people, problems, touches, settings, copy: null };
  const copy = await context.ports.backups?.make("before taking in an export");
  for (const each of exports) {
    const rows: RowProblem[] = [];
    const merged = await mergeTables(context, each, rows, answers);
    for (const person of merged.people) people.push(person);
    for (const row of rows) problems.push(rowProblem(each.name, row));
    touches += merged.touches;
    settings = withMore(settings, merged.settings);
  }
  return { people, problems, touches, settings, copy: copy?.file.split(/[\\/]/).at(-1) ?? null };
}
