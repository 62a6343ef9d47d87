import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ledgerAsText, type Rule, readLedger, type TestFile } from "./rules-ledger.ts";

const root = dirname(import.meta.dirname);
const rules: readonly Rule[] = JSON.parse(readFileSync(join(root, "docs/rules.json"), "utf8"));
const files: readonly TestFile[] = globSync("{src,web,test,bench,scripts}/**/*.test.{ts,tsx}", { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
const ledger = readLedger(rules, files);

console.log(process.argv.includes("--json") ? JSON.stringify(ledger) : ledgerAsText(ledger));
process.exitCode = ledger.unknown.length > 0 ? 1 : 0;
