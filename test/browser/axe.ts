import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds amiss on a page as it stands, one line each; empty where it finds nothing. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's content security policy does not reach.
  const results = (await page.evaluate(`${SOURCE}; axe.run()`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
