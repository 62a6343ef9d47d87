import { expect, it } from "vitest";
import { layOut, strand } from "./layout.ts";
import { drawn, type Field, litBy } from "./places.ts";

const field = (name: string, organizations: readonly string[]): Field => ({
  field: name,
  places: organizations.map((organization) => ({
    key: `${name} ${organization}`,
    organization,
    organizationId: organization,
    people: [{ name: `Zoë of ${organization}` } as Field["places"][number]["people"][number]],
    strength: 0.5,
    dashed: false,
    talks: 0,
  })),
});
const fields = [field("imaging", ["A", "B", "C"]), field("patent law", ["D"])];

it("[R8] lights up a name, an organization or a field, whatever its accents", () => {
  expect([...(litBy(fields, "zoe of d") ?? [])]).toEqual(["patent law D"]);
  expect(litBy(fields, "IMAGING")?.size).toBe(3);
  expect(litBy(fields, " ")).toBeNull();
});

it("draws some of every field, and first what is searched for", () => {
  const names = (some: readonly Field[]) =>
    some.flatMap(({ places }) => places.map((each) => each.organization));
  expect(names(drawn(fields, null, 2))).toEqual(["A", "D"]);
  expect(names(drawn(fields, new Set(["imaging C"]), 2))).toEqual(["A", "C"]);
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
