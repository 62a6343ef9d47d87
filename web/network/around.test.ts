import { expect, it } from "vitest";
import { acquaintances, type DrawnPerson, knowsInWords, standing } from "#network/standing.ts";
import type { PersonId } from "#people/id.ts";
import { around } from "./around.ts";

const person = (id: string, more: Partial<DrawnPerson> = {}): DrawnPerson => ({
  id: id as PersonId,
  name: id,
  organization: "EMBL",
  field: "imaging",
  lately: false,
  letters: "both",
  leftOut: 0,
  line: { weight: 0.5, dashed: false, knots: 0 },
  ...more,
});
const many = Array.from({ length: 5_000 }, (_, i) =>
  person(`p${i}`, {
    field: `field ${i % 9}`,
    organization: `place ${i % 400}`,
    line: { weight: (i % 97) / 97, dashed: false, knots: 0 },
  }),
);

/** How often somebody is looked at. */
function looksAt(people: readonly DrawnPerson[]): number {
  let looks = 0;
  const seen = (_: DrawnPerson, key: string | symbol) => {
    looks += 1;
    return Reflect.get(_, key);
  };
  around(people.map((each) => new Proxy(each, { get: seen })));
  return looks;
}

it("looks at each of ten times as many little oftener", () => {
  expect(looksAt(many)).toBeLessThan(25 * looksAt(many.slice(0, 500)));
});

it("puts the same people in the same place, whatever their order", () => {
  const spots = around(many);
  expect(around(many)).toEqual(spots);
  expect(new Set([...spots.values()].map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(5_000);
});

it("puts who is nearer nearer, and fields beside each other", () => {
  const near = person("near", { line: { weight: 0.9, dashed: false, knots: 1 } });
  const far = person("far", { line: null });
  const spots = around([near, far, ...many]);
  const radius = (id: string) => Math.hypot(spots.get(id)?.x ?? 0, spots.get(id)?.y ?? 0);
  expect(radius("near")).toBeLessThan(radius("far"));
  for (const { x, y } of spots.values()) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1);
});

it("says in words what the drawing says by width and dashes", () => {
  const [ana, imre, lea] = [person("Ana"), person("Imre"), person("Lea")] as const;
  const known = acquaintances({
    people: [ana, imre, lea],
    between: [
      { one: ana.id, other: imre.id, inferred: false, because: "" },
      { one: lea.id, other: ana.id, inferred: true, because: "both at EMBL since 2024" },
    ],
  });
  expect(knowsInWords(known.get("Ana") ?? [], 0)).toBe("Knows Imre; probably Lea (both at EMBL since 2024).");
  expect(knowsInWords(known.get("Lea") ?? [], 0)).toBe("Probably knows Ana (both at EMBL since 2024).");
  expect(knowsInWords(known.get("Imre") ?? [], 0)).toBe("Knows Ana.");
  expect(standing(person("Zoë", { line: null }))).toBe("Not in touch");
  expect(standing(person("Zoë", { line: { weight: 0, dashed: true, knots: 0 } }))).toBe(
    "Connected, no contact yet",
  );
  const once = { line: { weight: 0.19, dashed: false, knots: 1 } };
  expect(standing(person("Zoë", { ...once, lately: true }))).toBe("In touch lately; you have talked");
  expect(standing(person("Zoë", once))).toBe("In touch now and again, some time ago; you have talked");
});
