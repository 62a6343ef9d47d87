import { expect, it } from "vitest";
import { z } from "zod";
import { noInput } from "./no-input.ts";

const made = z.object({});

it("takes and refuses what an empty object schema does", () => {
  for (const value of [{}, { more: 1 }, [], null, undefined, "", 0]) {
    const [ours, theirs] = [noInput.safeParse(value), made.safeParse(value)];
    expect({ value, success: ours.success, data: ours.data }).toEqual({
      value,
      success: theirs.success,
      data: theirs.data,
    });
  }
});

it("has the JSON Schema of an empty object", () => {
  const { additionalProperties: _, ...theirs } = z.toJSONSchema(made, { io: "input" });
  expect(z.toJSONSchema(noInput, { io: "input" })).toEqual(theirs);
});
