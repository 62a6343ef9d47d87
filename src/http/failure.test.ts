import { expect, it } from "vitest";
import { failureOf } from "./failure.ts";

it.each([
  ["SQLite's lock", { errcode: 5 }],
  ["writers that collided again and again", { code: "40001" }],
  ["a deadlock", { code: "40P01" }],
  ["no connection that is free", { code: "53300" }],
])("asks to try again in a moment after %s", (_, told) => {
  expect(failureOf(new Error("x", { cause: Object.assign(new Error("y"), told) }), "id").kind).toBe("busy");
});

it("says of a fault no more than its id", () => {
  const failure = failureOf(new Error("Ana Ruiz"), "f179");
  expect(failure.kind).toBe("fault");
  expect(JSON.stringify(failure)).not.toContain("Ana");
});
