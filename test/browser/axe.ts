import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What axe passes it would also find an address for on the page, one by one, which takes longer than all its rules. */
const ONLY_WHAT_IS_AMISS = ["violations"];
/** Another theme has other colours, and nothing else. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds amiss on a page as it stands, one line each; empty where it finds nothing. */
export async function axeFindings(page: Page, look: "all" | "colours" = "all"): Promise<readonly string[]> {
  const options = {
    resultTypes: ONLY_WHAT_IS_AMISS,
    // Style sheets would be fetched anew, and sounds and films awaited, for a rule about sounds: there are none.
    preload: false,
    ...(look === "colours" && { runOnly: OF_COLOUR }),
  };
  // Through the debugger, which the page's content security policy does not reach.
  const isThere = await page.evaluate("'axe' in window");
  const results = (await page.evaluate(
    `${isThere ? "" : SOURCE}; axe.run(${JSON.stringify(options)})`,
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
