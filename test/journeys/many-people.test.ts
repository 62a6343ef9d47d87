import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";

const MANY = 10_000;
/** What a page of 1280 × 800 px leaves at 200 % zoom. */
const ZOOMED = { width: 640, height: 400 };

describe.skipIf(!chromiumIsThere)("ten thousand people", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  it("come in by one file, each seen before", async () => {
    const rows = Array.from(
      { length: MANY },
      (_, at) => `Ana${at},Ruiz${at},https://www.linkedin.com/in/ana-${at},,EMBL,Scientist,12 Mar 2024`,
    );
    const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    await page.goto(`${desk.weakties.origin}/import`);
    await page.getByLabel("Choose files").setInputFiles({
      name: "Connections.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${head}\n${rows.join("\n")}\n`),
    });
    await page.getByRole("heading", { name: "10,000 people to bring in" }).waitFor();
    await page.getByRole("button", { name: "Import 10,000 people" }).click();
    await page.getByRole("status").getByText("Imported 10,000 people.").waitFor();
  });

  it("stand in a list that draws no more of them than can be seen", async () => {
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: /^Ana0 Ruiz0/ }).waitFor();
    await expect.poll(() => page.locator("main li").count()).toBeLessThan(60);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await page.getByRole("link", { name: /^Ana9999 Ruiz9999/ }).waitFor();
    await expect.poll(() => page.locator("main li").count()).toBeLessThan(60);
  });

  it("fit at 200 % zoom", async () => {
    await page.setViewportSize(ZOOMED);
    for (const place of ["/people", "/", "/network"]) {
      await page.goto(desk.weakties.origin + place);
      await page.locator("#page").waitFor();
      await expect
        .poll(() => page.evaluate("document.documentElement.scrollWidth"), { message: place })
        .toBe(ZOOMED.width);
    }
    expect(desk.complaints).toEqual([]);
  });
});
