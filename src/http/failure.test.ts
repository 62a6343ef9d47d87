import { expect, it } from "vitest";
import { failureOf, traceOf } from "./failure.ts";

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

it("notes of a fault where it happened and its code, and nothing that was typed or imported", () => {
  const typed = "Ana Ruiz\n    at the Tisza";
  const error = Object.assign(new TypeError(typed), { code: typed });
  error.cause = Object.assign(new Error(""), { code: "ENOENT", cause: error });
  // As libraries do that say more of what they pass on: the stack keeps what was there first.
  error.message = "something else";
  const trace = traceOf(error);
  expect(trace).not.toMatch(/Ana|Tisza|else/);
  expect(trace).toMatch(/^ {2}TypeError\n {4}at .*failure\.test\.ts:\d+:\d+\)?\n/);
  expect(trace).toMatch(/\n {2}caused by\n {2}Error ENOENT\n {4}at .*failure\.test\.ts/);
  expect(trace.length).toBeLessThan(20_000);
});

it("says where a part of the program is gone, because it was built anew, that it has to be started again", () => {
  const gone = Object.assign(new Error("Cannot find module"), { code: "ERR_MODULE_NOT_FOUND" });
  expect(failureOf(gone, "id")).toMatchObject({ kind: "broken", says: expect.stringMatching(/npm start/) });
});

it.each([
  ["is damaged", { errcode: 11 }, /is damaged/],
  ["is none", { errcode: 26 }, /is not a database/],
  [
    "was taken away",
    { code: "FILE_REPLACED", path: "/data/weakties.db" },
    /\/data\/weakties\.db was removed or replaced/,
  ],
  ["was brought up to date by a newer program", { code: "NEWER_DATA" }, /update it, and start it again/],
])("says what to do where the database file %s", (_how, told, says) => {
  expect(failureOf(Object.assign(new Error("x"), told), "id")).toMatchObject({
    kind: "broken",
    says: expect.stringMatching(says),
  });
});
