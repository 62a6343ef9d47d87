import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TABLE_NAMES } from "#database/everything.ts";

it("[R58] holds the tables that its page names, in the order in which the page names them", () => {
  const page = readFileSync(new URL("../../../docs/export.md", import.meta.url), "utf8");
  const [, listed = ""] = /one row on a line:([^.]*)\. The columns/.exec(page) ?? [];
  expect(listed.split(",").map((name) => name.trim())).toEqual(TABLE_NAMES);
});
