import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ledgerAsText, type Rule, readLedger } from "./rules-ledger.ts";

const rules: readonly Rule[] = [
  { id: "R1", says: "First." },
  { id: "R10", says: "Tenth." },
];

const idsIn = (text: string) =>
  readLedger(rules, [{ path: "a.test.ts", text }]).rules.flatMap((rule) => rule.tests.map(() => rule.id));

it("finds the id in the name of a test, in every way that tests are written", () => {
  expect(idsIn('it("[R1] a", () => {});')).toEqual(["R1"]);
  expect(idsIn("test(`[R1] a`, async () => {});")).toEqual(["R1"]);
  expect(idsIn('describe("[R10] a", () => { it("b"); });')).toEqual(["R10"]);
  expect(idsIn('it.each([[1], [2]])("[R1] a %i", () => {});')).toEqual(["R1"]);
  expect(idsIn('it.each`a`("[R1] a", () => {});')).toEqual(["R1"]);
  expect(idsIn('describe.skipIf(none)("[R1] a", () => {});')).toEqual(["R1"]);
  expect(idsIn('for (const a of b) it("[R1] [R10] " , () => {});')).toEqual(["R1", "R10"]);
});

it("finds none in comments, in other strings, or in tests that do not run", () => {
  expect(idsIn('// it("[R1] a")\nconst a = `it("[R1] a")`; expect("[R1]");')).toEqual([]);
  expect(idsIn('it.skip("[R1] a"); it.todo("[R1] b"); describe.skip("[R1] c");')).toEqual([]);
});

it("lists each rule with its tests, those without one, and the count at the end", () => {
  const text = ledgerAsText(readLedger(rules, [{ path: "a.test.ts", text: '\nit("[R10] a", () => {});' }]));
  expect(text).toBe("R1   First.\n       no test yet\nR10  Tenth.\n       a.test.ts:2 [R10] a\n1 of 2");
});

it("names an id that no rule has", () => {
  const ledger = readLedger(rules, [{ path: "a.test.ts", text: 'it("[R99] a", () => {});' }]);
  expect(ledgerAsText(ledger)).toContain("There is no rule R99, named at a.test.ts:1.\n0 of 2");
});

it("knows the 64 rules and the 5 of the sprint, each once, in order", () => {
  const known: readonly Rule[] = JSON.parse(
    readFileSync(join(import.meta.dirname, "../docs/rules.json"), "utf8"),
  );
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  expect(known.map((rule) => rule.id)).toEqual([...numbered("R", 64), ...numbered("P", 5)]);
  expect(known.filter(({ says }) => !/^[A-Z].*\.$/.test(says))).toEqual([]);
});
