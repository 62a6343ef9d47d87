import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROUTES } from "#operations/routes.ts";
import { answerSchemas, inLines } from "../../scripts/answer-schemas.ts";

const root = join(import.meta.dirname, "..", "..");

it("the description of the answers is that of their types: `npm run answers` writes it anew", () => {
  const described = answerSchemas(root);
  expect(Object.keys(described.answers)).toEqual(Object.keys(ROUTES).toSorted());
  const kept = readFileSync(join(root, "src/http/answers.json"), "utf8").split("\n");
  const now = new Set(inLines(described).split("\n"));
  const stale = kept.filter((line) => !now.has(line)).map((line) => line.slice(0, 60));
  expect(stale).toEqual([]);
  expect(kept).toHaveLength(now.size + kept.length - new Set(kept).size);
}, 60_000);
