import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe.ts";

/** Drawings follow the window for a few frames; what is still amiss after this long is amiss. In ms. */
const SETTLED = 10_000;

/** In both themes, on a phone and at a desk: axe finds nothing, and nothing hangs over the edge. */
export async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    // A colour that is fading has no contrast of its own, and on a busy machine it fades for as long as a look takes.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const message = `${page.url()}, ${colorScheme}, ${width} px`;
      expect(await stillFound(page), message).toEqual([]);
      const drawn = () => page.evaluate("document.documentElement.scrollWidth");
      await expect.poll(drawn, { timeout: SETTLED, message }).toBe(width);
    }
  }
  await page.emulateMedia({ reducedMotion: null });
}

/** A look at a long page takes as long as it takes, on a busy machine longer than a page needs to settle. */
async function stillFound(page: Page): Promise<readonly string[]> {
  const settled = Date.now() + SETTLED;
  let found = await axeFindings(page);
  while (found.length > 0 && Date.now() < settled) found = await axeFindings(page);
  return found;
}
