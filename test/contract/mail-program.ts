import { flushCompileCache } from "node:module";
import { loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { openHome, portsWith } from "../../src/start-home.ts";

/** A program of its own for one operation, so that a test can kill it: `mail-program NAME INPUT`. */
const [name = "", input = "{}"] = process.argv.slice(2);
const noFiles = { open: async () => ({ kind: "unreadable", name: "", says: "" }) as const };
const home = await openHome(process.env, "me", portsWith({ files: noFiles }, process.env, "me"));
const operation = await loadOperation(name as OperationName);
// Whoever is killed writes nothing down at its end; the next need not compile all of it again.
flushCompileCache();
process.stdout.write("begun\n");
const outcome = await perform(home, {
  name,
  operation,
  input: JSON.parse(input),
  granted: new Set(PERMISSIONS),
  report: ({ says }) => process.stdout.write(`${says}\n`),
});
process.stdout.write(`${JSON.stringify(outcome)}\n`);
await home.close();
