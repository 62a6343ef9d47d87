import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const MINE = "Dear Ana, written while nobody listened.";
const API = "**/api/**";

describe.skipIf(!chromiumIsThere)("what was typed while Weakties did not answer", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await openDesk();
    page = desk.page;
    for (let step = 0; step < 3; step += 1) await button("Skip this question").click();
    await page.getByLabel("A name").fill("Ana Ruiz, EMBL");
    await button("Begin a letter").click();
    await letter().waitFor();
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const letter = () => page.getByLabel("Your letter to Ana");
  const stopped = () => page.route(API, (route) => route.abort());
  const answers = () => page.unroute(API);

  it("stays in the letter over another page and a reload, and is saved when it answers again", async () => {
    const address = page.url();
    await stopped();
    await letter().fill(MINE);
    await page.getByText("Not kept yet.").waitFor();
    await page.getByRole("link", { name: "Careers" }).first().click();
    await page.getByText("What was not saved yet is kept in this browser.").waitFor({ timeout: 900 });
    await looksRight(page);
    await page.goBack();
    await expect.poll(() => letter().inputValue()).toBe(MINE);
    await answers();
    await page.reload();
    await expect.poll(() => letter().inputValue()).toBe(MINE);
    await page.getByText("Kept.", { exact: true }).waitFor();
    expect(await page.evaluate("Object.keys(localStorage).filter((key) => key.includes('unsaved'))")).toEqual(
      [],
    );
    await page.goto(address);
    await expect.poll(() => letter().inputValue()).toBe(MINE);
  });

  it("stays in the drawer over a person, however it closes, and two windows are asked whose words stay", async () => {
    await page.getByRole("link", { name: "Ana Ruiz" }).first().click();
    await desk.heading("Ana Ruiz").waitFor();
    const opened = page.waitForEvent("popup");
    await page.evaluate("void window.open(location.href)");
    const other = await opened;
    const open = (window: Page) => window.getByRole("button", { name: "Change what you know" }).click();
    const notes = (window: Page) => window.getByRole("dialog").getByLabel("Notes");
    const keep = (window: Page) => window.getByRole("button", { name: "Keep this" }).click();
    await open(page);
    await open(other);
    await notes(other).fill("Theirs");
    await keep(other);
    await other.getByText("Kept.", { exact: true }).waitFor();
    await other.close();

    await notes(page).fill("Mine");
    await stopped();
    await keep(page);
    await page.getByRole("alert").getByText("What you typed stays in this browser.").waitFor();
    await looksRight(page);
    await page.keyboard.press("Escape");
    await page.getByText("Not kept yet. What you changed waits").waitFor();
    await answers();
    await page.reload();
    await open(page);
    expect(await notes(page).inputValue()).toBe("Mine");
    await page.getByText("What you changed before waits here").waitFor();
    await keep(page);
    await page.getByRole("alert").getByText("Theirs", { exact: true }).waitFor();
    await looksRight(page);
    await button("Keep mine").click();
    await page.getByText("Kept.", { exact: true }).waitFor();
    await open(page);
    expect(await notes(page).inputValue()).toBe("Mine");
  });

  it("stays on Add over a reload, until it is added", async () => {
    await page.goto(`${desk.weakties.origin}/add`);
    const box = page.getByLabel("Who? Or what happened?");
    await box.fill("Imre Nagy, Szeged");
    await page.reload();
    expect(await box.inputValue()).toBe("Imre Nagy, Szeged");
    await button("Add Imre Nagy").click();
    await box.waitFor({ state: "hidden" });
    await page.reload();
    expect(await box.inputValue()).toBe("");
  });
});
