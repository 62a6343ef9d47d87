import { expect, it } from "vitest";
import type { OrganizationId } from "#people/id.ts";
import { layOut, strand } from "./layout.ts";
import { type DrawnField, firstDrawn } from "./places.ts";

const field = (name: string, organizations: Readonly<Record<string, number>>): DrawnField => ({
  field: name,
  places: Object.entries(organizations).map(([organization, turn]) => ({
    organization,
    organizationId: organization as OrganizationId,
    people: [],
    further: 0,
    line: { weight: 0.5, dashed: false, knots: 0 },
    turn,
    found: true,
  })),
});
const fields = [field("imaging", { A: 0, B: 2, C: 3 }), field("patent law", { D: 1 })];

it("draws of fewer places those whose turn comes first", () => {
  const names = (some: readonly DrawnField[]) =>
    some.flatMap(({ places }) => places.map((each) => each.organization));
  expect(names(firstDrawn(fields, 3))).toEqual(["A", "B", "D"]);
  expect(firstDrawn(fields, 1).map((each) => each.field)).toEqual(["imaging"]);
});

it("stands in one column where it is narrow and in two where it is wide, and overlaps nowhere", () => {
  expect(new Set(layOut(fields, 320, 32).rows.map(({ side }) => side))).toEqual(new Set(["end"]));
  const { rows, height } = layOut(fields, 1000, 32);
  for (const side of ["start", "end"] as const) {
    const ys = rows.filter((row) => row.side === side).map(({ y }) => y);
    expect(
      ys.every((y, index) => y > 0 && y < height && (index === 0 || y - (ys[index - 1] ?? 0) >= 32)),
    ).toBe(true);
  }
});

it("knots a talk into the thread, which pauses there", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 200, y: 90 },
  ];
  expect(strand(from, to, false)).toEqual({
    paths: ["M0.0 0.0C100.0 0.0 100.0 90.0 200.0 90.0"],
    loop: null,
  });
  const knotted = strand(from, to, true);
  expect(knotted.paths).toHaveLength(2);
  expect(knotted.loop?.x).toBeGreaterThan(100);
});
