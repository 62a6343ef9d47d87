import type { Page } from "playwright-core";

/** Says that the open letter went out; as it is, where it still has a gap and is held back for it. */
export async function sendIt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I sent it" }).click();
  const asItIs = page.getByRole("button", { name: "Take it along as it is" });
  if (await asItIs.isVisible()) await asItIs.click();
}
