import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const TABLE = `Name,E-mail,Organization
Ana Ruiz,ana@example.org,Lumen
Imre Kovács,ana@example.org,Fenwick
`;

describe.skipIf(!chromiumIsThere)("an import that was not brought to its end", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());
  afterEach(async () => {
    await desk.page.unrouteAll();
  });

  const choose = (page: Page) =>
    page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) }]);
  const preview = (page: Page, many: string) =>
    page.getByRole("heading", { name: `${many} to bring in` }).waitFor();
  const opened = () => desk.page.goto(`${desk.weakties.origin}/import`);
  const secondWindow = async () => {
    const popup = desk.page.waitForEvent("popup");
    await desk.page.evaluate("void window.open(location.href)");
    return popup;
  };

  it("is found again with what was answered by whoever opens it anew, until it is given up", async () => {
    const { page } = desk;
    await opened();
    await choose(page);
    await preview(page, "2 people");
    await page.getByRole("button", { name: "The same person" }).click();
    await preview(page, "One person");
    await page.reload();
    await preview(page, "One person");
    await looksRight(page);
    await page.getByRole("button", { name: "Do not import" }).click();
    await page.reload();
    await page.getByLabel("Choose files").waitFor();
    await expect.poll(() => page.evaluate("localStorage.getItem('weakties.unsaved.me.import')")).toBeNull();
  });

  it("stays with the page that has it open, and goes to another once that is closed", async () => {
    const { page } = desk;
    await opened();
    const second = await secondWindow();
    await choose(page);
    await preview(page, "2 people");
    await second.reload();
    await second.getByLabel("Choose files").waitFor();
    await page.goto("about:blank");
    await preview(second, "2 people");
    await second.getByRole("button", { name: "Import 2 people" }).click();
    await second.getByText("Imported 2 people.").first().waitFor();
    await second.getByRole("button", { name: "Undo" }).first().click();
    await second.getByText(/^Undone: 2 people taken out/).waitFor();
    await second.close();
    await opened();
    await page.getByLabel("Choose files").waitFor();
  });

  it("is kept by a page that began it while another had it open, once that one is closed", async () => {
    const { page } = desk;
    await opened();
    await page.getByLabel("Choose files").waitFor();
    const second = await secondWindow();
    await second.getByLabel("Choose files").waitFor();
    // The second has it now, and the first waits.
    await page.reload();
    await choose(page);
    await preview(page, "2 people");
    await second.close();
    await expect
      .poll(() => page.evaluate("localStorage.getItem('weakties.unsaved.me.import')"))
      .not.toBeNull();
    await page.reload();
    await preview(page, "2 people");
    await page.getByRole("button", { name: "Do not import" }).click();
    await page.getByLabel("Choose files").waitFor();
  });

  it("says which file had not arrived when the page was closed", async () => {
    const { page } = desk;
    await opened();
    const sent = page.waitForRequest("**/api/uploads**");
    await page.route("**/api/uploads**", () => {});
    await choose(page);
    await sent;
    await opened();
    await page
      .getByText("people.csv: It had not arrived when its page was closed.", { exact: false })
      .waitFor();
    await looksRight(page);
    await page.reload();
    await page.getByLabel("Choose files").waitFor();
    await page.getByText("had not arrived").waitFor({ state: "detached" });
  });

  it("goes on with what was handed over once Weakties answers again", async () => {
    const { page } = desk;
    await opened();
    await page.route("**/api/imports/plan", (route) => route.abort());
    await choose(page);
    const goOn = page.getByRole("button", { name: "Go on with what you handed over" });
    await goOn.waitFor();
    await looksRight(page);
    await page.unroute("**/api/imports/plan");
    await goOn.click();
    await preview(page, "2 people");
    await page.getByRole("button", { name: "Do not import" }).click();
    await page.getByLabel("Choose files").waitFor();
  });
});
