import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROWS } from "./rows.ts";

const PAGE = readFileSync(join(import.meta.dirname, "..", "docs", "reliability.md"), "utf8");

it.each(ROWS.map((row) => row.name))("the row %s has its fault, and its place on the page", (name) => {
  expect(existsSync(join(import.meta.dirname, "planted", `${name}.ts`))).toBe(true);
  expect(PAGE).toContain(`\n| ${name} |`);
  expect(PAGE).toContain(`\n- **${name}**:`);
});
