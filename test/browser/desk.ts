import type { Browser, Locator, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { type Running, startWeakties } from "./weakties.ts";

/** The program with nothing in it yet, opened in a browser by its printed address. */
export type Desk = {
  readonly weakties: Running;
  readonly browser: Browser;
  readonly page: Page;
  /** Anything the browser complains of: a broken script, a request refused, a breach of the security policy. */
  readonly complaints: readonly string[];
  readonly heading: (name: string | RegExp) => Locator;
  readonly close: () => Promise<void>;
};

/** For one test file, which closes it. */
export async function openDesk(): Promise<Desk> {
  const weakties = await startWeakties();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on(
    "console",
    (message) => message.type() === "error" && complaints.push(`${message.text()} ${message.location().url}`),
  );
  page.on("pageerror", (error) => complaints.push(error.message));
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const close = async () => {
    await browser.close();
    await weakties.stop();
  };
  await page.goto(weakties.address);
  await heading("Good to have you here").waitFor();
  return { weakties, browser, page, complaints, heading, close };
}

/** The same behind the first questions. */
async function openWelcomed(): Promise<Desk> {
  const desk = await openDesk();
  for (let step = 0; step < 3; step += 1)
    await desk.page.getByRole("button", { name: "Skip this question" }).click();
  return desk;
}

/** The same with a letter to somebody begun, the first in the book. */
export async function openLetter(to: string): Promise<Desk> {
  const desk = await openWelcomed();
  const { page } = desk;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("A name").fill(to);
  await page.getByRole("button", { name: "Begin a letter" }).click();
  return desk;
}

/** The same with the sample network on the desk. */
export async function openSample(): Promise<Desk> {
  const desk = await openWelcomed();
  const { page } = desk;
  await page.getByRole("button", { name: "Look round in a sample network" }).click();
  await page.getByRole("region", { name: "Sample network" }).waitFor();
  return desk;
}
