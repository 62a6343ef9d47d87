import fc from "fast-check";
import { expect, it } from "vitest";
import { type Counted, LEAST_STUDENTS, totalsOf } from "./totals.ts";

let next = 0;
function students(count: number, value: string): readonly Counted[] {
  return Array.from({ length: count }, () => {
    next += 1;
    return { student: `s${next}`, value };
  });
}

it("[R60] tells nothing about fewer than ten students, not even how many they are", () => {
  expect(totalsOf(students(9, "biotech"))).toEqual({ kind: "too-few" });
  expect(totalsOf(students(10, "biotech"))).toEqual({
    kind: "totals",
    students: 10,
    cells: [{ value: "biotech", students: 10 }],
    withheld: false,
  });
});

it("[R60] withholds a small cell, and the next one where the difference would tell it", () => {
  const counted = [...students(30, "biotech"), ...students(12, "patent law"), ...students(3, "policy")];
  expect(totalsOf(counted)).toEqual({
    kind: "totals",
    students: 45,
    cells: [{ value: "biotech", students: 30 }],
    withheld: true,
  });
});

it("[R60] counts a student once, however often they say the same", () => {
  const one = students(1, "biotech");
  expect(totalsOf(Array.from({ length: 20 }, () => one).flat())).toEqual({ kind: "too-few" });
});

it("[R60] never lets a number of one to nine be read, nor be worked out", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(sizes, (counts) => {
      const totals = totalsOf(counts.flatMap((count, at) => students(count, `value ${at}`)));
      if (totals.kind === "too-few") return;
      const told = totals.cells.map((cell) => cell.students);
      const left = totals.students - told.reduce((sum, count) => sum + count, 0);
      for (const number of [...told, totals.students]) expect(number).toBeGreaterThanOrEqual(LEAST_STUDENTS);
      expect(left === 0 || left >= LEAST_STUDENTS).toBe(true);
    }),
  );
});
