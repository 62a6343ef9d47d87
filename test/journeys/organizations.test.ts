import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openSample } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)(
  "organizations, and leaving nothing behind, looked at in the sample",
  () => {
    let desk: Desk;
    let page: Page;

    beforeAll(async () => {
      desk = await openSample();
      ({ page } = desk);
    });
    afterAll(() => desk?.close());

    it("[R15] leads from the network to an organization: who is there, who told what, and what is mine to change", async () => {
      await page.goto(`${desk.weakties.origin}/network`);
      const table = page.getByRole("table", { name: /^Which organizations/ });
      const place = await table.getByRole("rowheader").getByRole("link").first().textContent();
      await table.getByRole("link", { name: place ?? "", exact: true }).click();
      await desk.heading(place ?? "").waitFor();
      await page.getByRole("heading", { name: "What you were told" }).waitFor();
      await page.getByRole("region", { name: "Whom you know there" }).getByRole("link").first().waitFor();
      await looksRight(page);
      await page.getByLabel("Name", { exact: true }).fill("Somewhere else");
      await page.getByRole("button", { name: "Keep the changes" }).click();
      await desk.heading("Somewhere else").waitFor();
      await page.getByRole("button", { name: "Undo" }).last().click();
      await desk.heading(place ?? "").waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill(place ?? "");
      await page
        .getByRole("option", { name: place ?? "" })
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
    });

    it("[R33] leads, after a no, to who else is at the same place", async () => {
      const place = await page.getByRole("heading", { level: 1 }).textContent();
      await page.getByRole("link", { name: /^Ask .* about it$/ }).click();
      await page.getByRole("button", { name: /^Plan the conversation with/ }).click();
      await page.getByRole("tab", { name: "Arrange" }).click();
      await page.getByRole("button", { name: "They would rather not" }).click();
      await page.getByRole("link", { name: `Who else is at ${place}` }).click();
      await desk.heading(place ?? "").waitFor();
    });

    it("[R59] erases somebody for good once their name is typed, and says before what goes", async () => {
      await page.goto(`${desk.weakties.origin}/people?search=Jonas%20Ek`);
      await page.getByRole("link", { name: /Jonas Ek/ }).click();
      await page.getByRole("button", { name: "Erase everything about Jonas" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(/go with their page/).waitFor();
      await looksRight(page);
      const act = dialog.getByRole("button", { name: "Erase everything about Jonas" });
      await expect.poll(() => act.isDisabled()).toBe(true);
      await dialog.getByLabel("Type Jonas Ek to go on").fill("jonas ek");
      await act.click();
      await page.getByText(/^Erased/).waitFor();
      await page.goto(`${desk.weakties.origin}/people?search=Jonas%20Ek`);
      await page
        .getByText(/Nobody/)
        .first()
        .waitFor();
    });

    it("[R58] says what to do before an address goes, and ticks it off", async () => {
      await page.goto(`${desk.weakties.origin}/settings`);
      await page.getByRole("link", { name: "What to do before it goes" }).click();
      await desk.heading("Before an address goes").waitFor();
      const mail = page.getByLabel("Take its mail along");
      await mail.check();
      await looksRight(page);
      await page.reload();
      await expect.poll(() => mail.isChecked()).toBe(true);
      await page.getByLabel("E-mail address").fill("noor@another.example");
      await page.getByLabel("It reaches you until").fill("2031-01-31");
      await page.getByRole("button", { name: "Keep the date" }).click();
      await page.getByText("noor@another.example reaches you until 31 January 2031.").waitFor();
      await page
        .getByRole("link", { name: /^Write to / })
        .first()
        .click();
      await desk.heading("A hello after a while").waitFor();
      await page
        .getByText(/reaches me until/)
        .first()
        .waitFor();
    });
  },
);
