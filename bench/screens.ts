import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { freshAddress } from "#access/running.ts";
import { findChromium } from "../test/browser/program.ts";
import { median } from "./measured.ts";
import type { BenchServer } from "./server.ts";

const WEB = join(import.meta.dirname, "..", "dist", "web");
const VISITS = 5;

/** Kilobytes, gzip, of all script that the first page names: what it runs and what that imports at once. */
export function scriptOnFirstLoad(): number {
  const html = readFileSync(join(WEB, "index.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="(\/[\w./-]+\.js)"/g)].map((found) => found[1] ?? "");
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(WEB, file))).length, 0) / 1000;
}

/**
 * Milliseconds from the start of the navigation until the first rows of the list are painted, in a browser that has
 * never been here; the median of a few. Undefined without a Chromium.
 */
export async function coldList(server: BenchServer, folder: string): Promise<number | undefined> {
  const program = findChromium();
  if (program === null) return undefined;
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const browser = await chromium.launch({
    executablePath: program.path,
    args: ["--disable-gpu"],
    chromiumSandbox: false,
    env: { ...(env as Record<string, string>), ...program.env },
  });
  try {
    const taken: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const code = new URL(freshAddress(folder, server.port, Date.now())).hash;
      await page.goto(`${server.origin}/people${code}`, { waitUntil: "commit" });
      taken.push(Number(await page.evaluate(FIRST_ROWS)));
      await context.close();
    }
    return median(taken);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: the time, since navigation began, of the frame after the rows have appeared. */
const FIRST_ROWS = `new Promise((resolve) => {
  const look = () => document.querySelector('main a[href*="/people/"]')
    ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    : requestAnimationFrame(look);
  look();
})`;
