import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const BIN = join(import.meta.dirname, "../../bin/weakties");

const PLACES = [
  "/",
  "/people",
  "/add",
  "/conversations",
  "/careers",
  "/network",
  "/settings",
  "/import",
  "/export",
];

describe.skipIf(!chromiumIsThere)("the desk in a browser", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  const heading: Desk["heading"] = (name) => desk.heading(name);
  const printed = async (...words: readonly string[]) => {
    const env = { ...process.env, WEAKTIES_HOME: desk.weakties.folder };
    return (await promisify(execFile)(BIN, words, { env })).stdout.trim();
  };

  it("takes the code out of the address and out of the history", async () => {
    expect(page.url()).toBe(`${desk.weakties.origin}/`);
    await expect.poll(() => page.evaluate("history.length")).toBe(2);
  });

  it("says how to get in where a window has no session", async () => {
    const stranger = await (await desk.browser.newContext()).newPage();
    await stranger.goto(`${desk.weakties.origin}/people`);
    await stranger.getByText("weakties open", { exact: true }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    await stranger.context().close();
  });

  it("adds the first person by keyboard alone, and reads their page aloud", async () => {
    await page.getByText("Skip all of it").click();
    await page.getByText("One name is enough to begin.").waitFor();
    await page.keyboard.press("a");
    await page.getByLabel("Who?").waitFor();
    await page.keyboard.type("Ana");
    await page.keyboard.press("Enter");
    await heading("Ana").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("page");
    await expect.poll(() => page.title()).toBe("Ana · Weakties");
  });

  it("goes to a place by two keys, and says which are bound here", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await heading("People").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Go to People").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("finds a person from anywhere with Ctrl K", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("an");
    await page.getByRole("option", { name: "Ana" }).waitFor();
    await page.keyboard.press("Enter");
    await heading("Ana").waitFor();
  });

  it("opens the sample network at the address printed for it, and one’s own at the other", async () => {
    const context = await desk.browser.newContext();
    for (const [words, people] of [
      [["open", "--sample", "--print"], "Tomasz Wilk"],
      [["open", "--print"], "Ana"],
      [["--sample", "open", "--print"], "Tomasz Wilk"],
    ] as const) {
      const tab = await context.newPage();
      await tab.goto(await printed(...words));
      await tab.locator("#page").waitFor();
      expect(new URL(tab.url()).hash).toBe("");
      await tab.goto(`${desk.weakties.origin}/people?search=${people.slice(0, 3)}`);
      await tab.getByRole("link", { name: people }).first().waitFor({ timeout: 5000 });
      const isSample = await tab.getByRole("region", { name: "Sample network" }).isVisible();
      expect([words, isSample]).toEqual([words, people !== "Ana"]);
      await tab.close();
    }
    await context.close();
  });

  it.each(["Settings", "Ctrl K"])(
    "leads into the sample network from %s, long after the first minutes",
    async (from) => {
      const tab = await (await desk.browser.newContext()).newPage();
      await tab.goto(await printed("open", "--print"));
      await tab.locator("#page").waitFor();
      await tab.goto(`${desk.weakties.origin}/settings`);
      const link = tab.getByRole("button", { name: "Look round in the sample network" });
      await link.waitFor();
      if (from === "Settings") await link.click();
      else {
        await tab.keyboard.press("Control+k");
        await tab.getByRole("combobox").fill("sample");
        await tab.getByRole("option", { name: "Look round in a sample network" }).click();
      }
      await tab.waitForURL(`${desk.weakties.origin}/`);
      await tab.getByRole("region", { name: "Sample network" }).getByText("invented").waitFor();
      await tab.goto(`${desk.weakties.origin}/settings`);
      await expect.poll(() => link.isVisible()).toBe(false);
      await tab.context().close();
    },
  );

  it("brings back with z what was put off", async () => {
    await page.goto(desk.weakties.origin);
    const lines = page.getByRole("list", { name: "For today" }).getByRole("listitem");
    await lines.first().waitFor();
    const before = await lines.allInnerTexts();
    await page.getByRole("button", { name: "not now" }).first().click();
    await page.getByText("Put off for a while.").waitFor();
    await expect.poll(() => lines.allInnerTexts()).not.toEqual(before);
    await page.keyboard.press("z");
    await expect.poll(() => lines.allInnerTexts()).toEqual(before);
  });

  it("comes from light to dark in one step where motion is not wanted", async () => {
    const moving = async (reducedMotion: "reduce" | "no-preference") => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion });
      await page.evaluate("document.body.offsetTop");
      await page.emulateMedia({ colorScheme: "dark" });
      return Number(await page.evaluate("document.getAnimations().length"));
    };
    expect(await moving("no-preference")).toBeGreaterThan(0);
    expect(await moving("reduce")).toBe(0);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  for (const place of PLACES)
    it(`leaves nothing for axe to find at ${place}, in the light and the dark, on a desk and on a phone`, async () => {
      await page.goto(desk.weakties.origin + place);
      await page.locator("#page").waitFor();
      await looksRight(page);
    });

  it("gave the browser nothing to complain of", () => {
    expect(desk.complaints).toEqual([]);
  });
});
