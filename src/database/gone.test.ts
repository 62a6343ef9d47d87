import { expect, it } from "vitest";
import { DatabaseGone, meansGone } from "./gone.ts";

const failed = (code: string) => Object.assign(new Error("x"), { code });

it.each(["ECONNREFUSED", "ECONNRESET", "57P01", "57P03", "08006"])(
  "knows by %s that the database went away",
  (code) => {
    expect(meansGone(failed(code))).toBe(true);
  },
);

it("knows it by the words of pg, which gives them no code, and takes nothing else for it", () => {
  for (const words of ["Connection terminated unexpectedly", "Client was closed and is not queryable"])
    expect(meansGone(new Error(words))).toBe(true);
  for (const other of [failed("40001"), failed("ENOSPC"), new Error("x"), "ECONNRESET"])
    expect(meansGone(other)).toBe(false);
});

it("tells a connection that was open, beside which another may do better, from nobody being there", () => {
  for (const code of ["ECONNRESET", "57P01", "08006"])
    expect(new DatabaseGone(failed(code)).wasOpen).toBe(true);
  for (const code of ["ECONNREFUSED", "ETIMEDOUT", "57P03"])
    expect(new DatabaseGone(failed(code)).wasOpen).toBe(false);
});
