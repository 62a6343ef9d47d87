import type { Instant } from "#time/date.ts";

/** An institution sees no number that stands for fewer students than this (R60). */
export const LEAST_STUDENTS = 10;

export type Counted = { readonly student: string; readonly value: string };

/** A student's own word that they may be counted, until they take it back. Silence is no such word. */
export type OptIn = {
  readonly student: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
};

export type Totals =
  /** Fewer than ten students have opted in: nothing is told, not even how many. */
  | { readonly kind: "too-few" }
  | {
      readonly kind: "totals";
      readonly students: number;
      /** By value, the largest first. */
      readonly cells: readonly { readonly value: string; readonly students: number }[];
      /** Whether some values are left out so that nobody can be told from the rest. */
      readonly withheld: boolean;
    };

/**
 * Counts the students who opted in, and nobody else, each once for a value. A cell of fewer than ten is withheld; and since
 * what is withheld can be worked out from the total, so is the next smallest, until ten students stand behind the
 * difference (complementary suppression).
 */
export function totalsOf(known: readonly Counted[], optIns: readonly OptIn[]): Totals {
  const optedIn = new Set(optIns.filter((each) => each.withdrawnAt === null).map((each) => each.student));
  const counted = known.filter(({ student }) => optedIn.has(student));
  const students = new Set(counted.map(({ student }) => student)).size;
  if (students < LEAST_STUDENTS) return { kind: "too-few" };
  const cells = [...Map.groupBy(counted, ({ value }) => value)]
    .map(([value, of]) => ({ value, students: new Set(of.map(({ student }) => student)).size }))
    .toSorted((a, b) => b.students - a.students || (a.value < b.value ? -1 : 1));
  const shown = cells.filter((cell) => cell.students >= LEAST_STUDENTS);
  while (shown.length > 0 && tellsFew(counted, shown)) shown.pop();
  return { kind: "totals", students, cells: shown, withheld: shown.length < cells.length };
}

/** Whether fewer than ten, and not none, stand behind what the shown cells leave of the total. */
function tellsFew(counted: readonly Counted[], shown: readonly { readonly value: string }[]): boolean {
  const values = new Set(shown.map(({ value }) => value));
  const left = new Set(counted.filter(({ value }) => !values.has(value)).map(({ student }) => student)).size;
  return left > 0 && left < LEAST_STUDENTS;
}
