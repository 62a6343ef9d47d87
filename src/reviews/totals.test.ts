import fc from "fast-check";
import { expect, it } from "vitest";
import { type Counted, LEAST_STUDENTS, type Totals, totalsOf } from "./totals.ts";

let next = 0;
function students(count: number, value: string): readonly Counted[] {
  return Array.from({ length: count }, () => {
    next += 1;
    return { student: `s${next}`, value };
  });
}

/** Of students who have all opted in. */
function totals(counted: readonly Counted[]): Totals {
  return totalsOf(
    counted,
    counted.map(({ student }) => ({ student, givenAt: 1, withdrawnAt: null })),
  );
}

it("[R60] counts nobody who has not opted in, or has taken it back", () => {
  const counted = students(11, "biotech");
  const optIns = counted.map(({ student }) => ({ student, givenAt: 1, withdrawnAt: null }));
  expect(totalsOf(counted, [])).toEqual({ kind: "too-few" });
  expect(totalsOf(counted, optIns.slice(1))).toMatchObject({ students: 10 });
  const back = optIns.map((each, at) => ({ ...each, withdrawnAt: at < 2 ? 5 : null }));
  expect(totalsOf(counted, back)).toEqual({ kind: "too-few" });
  // Whoever opts in again after that is counted again.
  const again = optIns.slice(0, 1).map((each) => ({ ...each, givenAt: 9 }));
  expect(totalsOf(counted, [...back, ...again])).toMatchObject({ students: 10 });
});

it("[R60] tells nothing about fewer than ten students, not even how many they are", () => {
  expect(totals(students(9, "biotech"))).toEqual({ kind: "too-few" });
  expect(totals(students(10, "biotech"))).toEqual({
    kind: "totals",
    students: 10,
    cells: [{ value: "biotech", students: 10 }],
    withheld: false,
  });
});

it("[R60] withholds a small cell, and the next one where the difference would tell it", () => {
  const counted = [...students(30, "biotech"), ...students(12, "patent law"), ...students(3, "policy")];
  expect(totals(counted)).toEqual({
    kind: "totals",
    students: 45,
    cells: [{ value: "biotech", students: 30 }],
    withheld: true,
  });
});

it("[R60] counts a student once, however often they say the same", () => {
  const one = students(1, "biotech");
  expect(totals(Array.from({ length: 20 }, () => one).flat())).toEqual({ kind: "too-few" });
});

it("[R60] never lets a number of one to nine be read, nor be worked out", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(sizes, (counts) => {
      const found = totals(counts.flatMap((count, at) => students(count, `value ${at}`)));
      if (found.kind === "too-few") return;
      const told = found.cells.map((cell) => cell.students);
      const left = found.students - told.reduce((sum, count) => sum + count, 0);
      for (const number of [...told, found.students]) expect(number).toBeGreaterThanOrEqual(LEAST_STUDENTS);
      expect(left === 0 || left >= LEAST_STUDENTS).toBe(true);
    }),
  );
});
