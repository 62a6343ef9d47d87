import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";

describe.skipIf(!chromiumIsThere)("how pages are looked at", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });

  afterAll(() => browser.close());

  /** A page that is well but for what is put on it. */
  const show = (put: string) =>
    page.setContent(
      `<!doctype html><html lang="en"><title>A page</title><style>:root{color-scheme:light dark}</style>
       <body><main><h1>A page</h1><p>A sentence.</p>${put}</main></body></html>`,
    );

  it("finds what has no name, and nothing on a page that is well", async () => {
    await show("");
    expect(await axeFindings(page)).toEqual([]);
    await show("<button></button>");
    expect(await axeFindings(page)).toEqual(["button-name: <button></button>"]);
  });

  it("finds what is pale in the dark alone, by its colours alone", async () => {
    await show("<style>@media (prefers-color-scheme: dark) {p{color:#444;background:#222}}</style>");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page, "colours")).toEqual(["color-contrast: <p>A sentence.</p>"]);
  });
});
