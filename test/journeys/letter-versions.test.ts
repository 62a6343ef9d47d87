import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openLetter } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const OLD = "Dear Ana,\n\nthese words are mine.\n\nZoë";
const NEW = "Dear Ana,\n\nan hour later I found better ones.\n\nZoë";
const THEIRS = "Dear Ana, from the other window. Zoë";

describe.skipIf(!chromiumIsThere)("a letter of which there are two versions", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await openLetter("Ana Ruiz, EMBL");
    page = desk.page;
    await letter().waitFor();
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const letter = () => page.getByLabel("Your letter to Ana");
  const written = () => letter().inputValue();
  const isKept = () => page.getByText("Kept.", { exact: true }).waitFor();

  it("loses none of the user’s own words to “Back to your own words”", async () => {
    await letter().fill(OLD);
    await isKept();
    await button("Another turn of phrase").click();
    await expect.poll(written).not.toBe(OLD);
    await letter().fill(NEW);
    await isKept();
    await page.reload();
    await expect.poll(written).toBe(NEW);
    await button("Your own words from before").click();
    await expect.poll(written).toBe(OLD);
    await isKept();
    await page.reload();
    await button("Your own words from before").click();
    await expect.poll(written).toBe(NEW);
    await button("Another turn of phrase").click();
    await expect.poll(written).not.toBe(NEW);
    await button("Back to your own words").click();
    await expect.poll(written, { message: "the last ones first" }).toBe(NEW);
    await isKept();
  });

  it("asks which of the two it is before it is noted as sent, copied, or shown to a friend", async () => {
    const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
    // What this window heard of the other one came too late.
    await page.route("**/api/drafts/*", async (route) => {
      if (route.request().method() === "GET") await over;
      await route.continue();
    });
    const opened = page.waitForEvent("popup");
    await page.evaluate("void window.open(location.href)");
    const other = await opened;
    await other.getByLabel("Your letter to Ana").fill(THEIRS);
    await other.getByText("Kept.", { exact: true }).waitFor();
    await letter().fill(OLD);
    await button("I sent it").click();
    const asked = page.getByText("There are two versions of this letter: choose first which one it is.");
    await asked.waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Keep mine");
    await looksRight(page);
    await page.getByRole("radio", { name: "Message", exact: true }).click();
    await asked.waitFor();
    for (const way of ["Copy letter to Ana", "Save as an e-mail file", "Let a friend look", "I sent it"]) {
      await page.keyboard.press("Escape");
      await asked.waitFor({ state: "hidden" });
      await button(way).click();
      await asked.waitFor();
    }
    await expect.poll(written).toBe(OLD);
    letGo();
    await button("Keep mine").click();
    await isKept();
    await expect.poll(() => other.getByLabel("Your letter to Ana").inputValue()).toBe(OLD);
    const address = page.url();
    await button("I sent it").click();
    await page.getByText("Noted: you asked Ana").waitFor();
    await page.goto(address);
    await expect.poll(written).toBe(OLD);
    await page.getByText(/^Sent on/).waitFor();
    await other.close();
    await button("It did not go out after all").click();
    await page.getByText("Taken back. The letter can be written on.").waitFor();
  });

  it("notes nothing as sent that the window does not show", async () => {
    const token = await page.evaluate("localStorage.getItem('weakties.session')");
    const url = `/api/drafts/${page.url().split("/").at(-1)}`;
    await page.evaluate(
      async ([url, token, body]) => {
        const headers = {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": crypto.randomUUID(),
        };
        await fetch(url as string, { method: "PATCH", headers, body: JSON.stringify({ body }) });
      },
      [url, token, THEIRS],
    );
    await expect.poll(written).toBe(OLD);
    await button("I sent it").click();
    await page.getByText("The letter was changed meanwhile. Look at it once more.").waitFor();
    await expect.poll(written).toBe(THEIRS);
    await button("I sent it").click();
    await page.getByText("Noted: you asked Ana").waitFor();
  });

  it("gave the browser nothing to complain of but the versions that it was told of", () => {
    expect(desk.complaints.filter((each) => !each.includes("412"))).toEqual([]);
  });
});
