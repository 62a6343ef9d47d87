import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Says that the open letter went out; as it is, where it still has a gap and is held back for it. */
export async function sendIt(page: Page): Promise<void> {
  const sent = page.getByRole("button", { name: "I sent it" });
  const asItIs = page.getByRole("button", { name: "Take it along as it is" });
  await sent.click();
  await expect.poll(async () => (await asItIs.isVisible()) || !(await sent.isVisible())).toBe(true);
  if (await asItIs.isVisible()) await asItIs.click();
}
