import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { GUARDS } from "./guards.ts";

const ROOT = join(import.meta.dirname, "..", "..");

it.each(GUARDS)("the guard against $against stands where it can be taken away", ({ file, line, seenBy }) => {
  expect(readFileSync(join(ROOT, file), "utf8").split(line)).toHaveLength(2);
  for (const test of seenBy) expect(existsSync(join(ROOT, test))).toBe(true);
});

it("as many are told of as there are", () => {
  const told = /takes each guard away in a copy of the program, (\d+) of them/;
  expect(told.exec(readFileSync(join(ROOT, "docs", "security.md"), "utf8"))?.[1]).toBe(String(GUARDS.length));
});
