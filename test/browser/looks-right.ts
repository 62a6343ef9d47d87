import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe.ts";

/** Drawings follow the window for a few frames; what is still amiss after this long is amiss. In ms. */
const SETTLED = 10_000;
const FADED = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 400)),
  Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
]).then(() => {})`;
const THEMES = [
  { colorScheme: "dark", look: "colours" },
  { colorScheme: "light", look: "all" },
] as const;
type Theme = (typeof THEMES)[number];

/** Words on buttons that go over two lines although they are short: as code, since it runs in the page. */
const BROKEN_WORDS = `[...document.querySelectorAll(".button")].flatMap((button) => {
  const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode())
    for (const { 0: word, index } of walker.currentNode.data.matchAll(/\\p{L}{2,14}/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  return broken;
})`;

/** In both themes, on a phone and at a desk: axe finds nothing, nothing hangs over the edge, and no button breaks a word. */
export async function looksRight(page: Page): Promise<void> {
  for (const theme of THEMES)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await isClean(page, theme);
      await fits(page, width);
      await expect
        .poll(() => page.evaluate(BROKEN_WORDS), { timeout: SETTLED, message: page.url() })
        .toEqual([]);
    }
  await page.emulateMedia({ reducedMotion: null });
}

/** In both themes, at the size that the window has: axe finds nothing. */
export async function looksClean(page: Page, what: string = page.url()): Promise<void> {
  for (const theme of THEMES) await isClean(page, theme, what);
  await page.emulateMedia({ reducedMotion: null });
}

/** Nothing hangs over the edge of a window of this width, in px. */
export async function fits(page: Page, width: number, message = `${page.url()}, ${width} px`): Promise<void> {
  const drawn = () => page.evaluate("document.documentElement.scrollWidth");
  await expect.poll(drawn, { timeout: SETTLED, message }).toBe(width);
}

async function isClean(page: Page, { colorScheme, look }: Theme, what: string = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await faded(page);
  const message = `${what}, ${colorScheme}, ${page.viewportSize()?.width} px`;
  expect(await stillFound(page, look), message).toEqual([]);
}

/**
 * When colours have come from one theme to the other, for in between they have no contrast of their own; for as long as
 * that should take, since other things move without end.
 */
async function faded(page: Page): Promise<void> {
  await page.evaluate(FADED);
}

/** A look at a long page takes as long as it takes, on a busy machine longer than a page needs to settle. */
async function stillFound(page: Page, look: "all" | "colours"): Promise<readonly string[]> {
  const settled = Date.now() + SETTLED;
  let found = await axeFindings(page, look);
  while (found.length > 0 && Date.now() < settled) found = await axeFindings(page, look);
  return found;
}
