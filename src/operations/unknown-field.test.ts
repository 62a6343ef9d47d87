import { expect, it } from "vitest";
import { z } from "zod";
import { noInput } from "./no-input.ts";
import { unknownField } from "./unknown-field.ts";

const input = z.object({
  name: z.string(),
  preferences: z.object({ paceMonths: z.int().nullable() }).partial().optional(),
  gives: z
    .array(z.object({ id: z.string().optional() }))
    .default([])
    .transform((gives) => gives.length),
  what: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]).optional(),
  anything: z.unknown(),
});
const at = (value: unknown) => {
  const found = unknownField(input, value);
  return found === undefined ? undefined : [(found as { at: string }).at, found.says];
};

it.each([
  {},
  { name: "Ana", preferences: { paceMonths: 3 }, gives: [{ id: "a" }, {}] },
  { anything: { at: { all: 1 } }, what: { b: "x" } },
  { preferences: "no object", gives: { 0: 1 } },
  "no object",
  null,
  [{ naem: 1 }],
])("has nothing to say of what its schema knows or refuses itself: %j", (value) => {
  expect(at(value)).toBeUndefined();
});

it("names the first field that is not known, however deep it stands, and those that are", () => {
  expect(at({ name: "Ana", naem: "Ana" })).toEqual([
    "naem",
    "There is no field “naem” here. This takes name, preferences, gives, what, anything.",
  ]);
  expect(at({ preferences: { pace: 3 } })).toEqual([
    "preferences.pace",
    "There is no field “pace” here. “preferences” takes paceMonths.",
  ]);
  expect(at({ gives: [{}, { kid: "x" }] })).toEqual([
    "gives.1.kid",
    "There is no field “kid” here. “gives.1” takes id.",
  ]);
  expect(at({ what: { c: 1 } })?.[0]).toBe("what.c");
});

it("is not fooled by the names that every object has", () => {
  expect(at({ constructor: 1 })?.[0]).toBe("constructor");
  expect(at(JSON.parse('{"__proto__": 1}'))?.[0]).toBe("__proto__");
});

it("repeats no more of a name than fits a line", () => {
  const [, says = ""] = at({ [`x\n${"y".repeat(5000)}`]: 1 }) ?? [];
  expect(says.length).toBeLessThan(250);
  expect(says).not.toContain("\n");
});

it("refuses every field where an operation takes nothing", () => {
  expect(unknownField(noInput, { more: 1 })?.says).toBe("There is no field “more” here: this takes none.");
  expect(unknownField(noInput, {})).toBeUndefined();
});
