import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
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
  const browser = await launch();
  if (browser === undefined) return undefined;
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

async function launch(): Promise<Browser | undefined> {
  const program = findChromium();
  if (program === null) return undefined;
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  return chromium.launch({
    executablePath: program.path,
    args: ["--disable-gpu"],
    chromiumSandbox: false,
    env: { ...(env as Record<string, string>), ...program.env },
  });
}

/** Milliseconds. Without a graphics card the processor draws, as in most benches; a card is many times as fast. */
export type Drawn = {
  /** From the page's coming to the drawing standing there. */
  readonly stands: number;
  /** The longest that the page answered nothing meanwhile. */
  readonly longest: number;
  /** Between frames while the drawing is drawn about and zoomed. */
  readonly frames: readonly number[];
  /** Of each of these frames, what our own script took: what a graphics card cannot make faster. */
  readonly script: number;
};

/** The network of everybody, moved about by the mouse. Undefined without a Chromium. */
export async function drawnNetwork(server: BenchServer, folder: string): Promise<Drawn | undefined> {
  const browser = await launch();
  if (browser === undefined) return undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(WATCH);
    const code = new URL(freshAddress(folder, server.port, Date.now())).hash;
    const begun = performance.now();
    await page.goto(`${server.origin}/network${code}`);
    const drawing = page.getByRole("img", { name: /everybody in your network/ });
    await drawing.locator("canvas").first().waitFor();
    const stands = performance.now() - begun;
    await drawing.scrollIntoViewIfNeeded();
    const longest = Number(await page.evaluate("Math.max(0, ...window.longTasks)"));
    const box = await drawing.boundingBox();
    if (box === null) return undefined;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x + 40, middle.y + 40);
    const scriptTime = await scriptClock(page);
    await page.evaluate("window.frames_ = []");
    const before = await scriptTime();
    await page.mouse.down();
    for (let step = 0; step < 30; step += 1)
      await page.mouse.move(middle.x + 40 + 6 * step, middle.y + 40 + (step % 20));
    await page.mouse.up();
    for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, step < 5 ? -200 : 200);
    const frames = (await page.evaluate("window.frames_")) as number[];
    return { stands, longest, frames, script: ((await scriptTime()) - before) / frames.length };
  } finally {
    await browser.close();
  }
}

/** Answers how many milliseconds the page's script has run so far. */
async function scriptClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN);
  };
}

/** Runs in the page before anything else: keeps the time between frames, and tasks over 50 ms. */
const WATCH = `
  window.longTasks = [];
  window.frames_ = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((each) => each.duration)))
    .observe({ type: "longtask", buffered: true });
  let last = 0;
  const tick = (now) => { if (last > 0) window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
`;

/** Runs in the page: the time, since navigation began, of the frame after the rows have appeared. */
const FIRST_ROWS = `new Promise((resolve) => {
  const look = () => document.querySelector('main a[href*="/people/"]')
    ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    : requestAnimationFrame(look);
  look();
})`;
