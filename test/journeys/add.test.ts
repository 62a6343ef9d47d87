import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeOpeningPage } from "#access/opening-page.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

describe.skipIf(!chromiumIsThere)("adding people", () => {
  let weakties: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  });
  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
  });

  it("opens from the private page that a browser is called with, which then is gone", async () => {
    const opening = writeOpeningPage(weakties.folder, weakties.address);
    await page.goto(pathToFileURL(opening).href);
    await page.getByRole("heading", { level: 1, name: "Good to have you here" }).waitFor();
    expect(existsSync(opening)).toBe(false);
    expect(page.url()).not.toContain("code=");
  });

  it("shows all that a pasted signature says, and keeps it", async () => {
    await page.goto(`${weakties.origin}/add`);
    const lines =
      "Imre Kovács, PhD\nPostdoc, University of Oslo\nworks on photonic crystals\nimre@example.org";
    const post = "P.O. Box 1048 Blindern\n0316 Oslo\nNorway";
    await page.getByLabel("Who?").fill(post);
    await page.getByText("There is no name in that yet.").waitFor();
    await page.getByLabel("Who?").fill(`${lines}\n${post}`);
    const read = page.getByRole("region", { name: "Read as" });
    await read.getByText("P.O. Box 1048 Blindern, 0316 Oslo, Norway").waitFor();
    await read.getByText("PhD works on photonic crystals").waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Something is in the wrong place" }).click();
    await expect.poll(() => page.getByLabel("What else it says").inputValue()).toContain("photonic");
    await looksRight(page);
    await page.getByRole("button", { name: "Add Imre Kovács" }).click();
    await page.getByRole("heading", { level: 1, name: /Imre Kovács/ }).waitFor();
    await page.getByRole("link", { name: "Open the page of Imre" }).click();
    await page.locator("#reach").getByText("P.O. Box 1048 Blindern").waitFor();
    await page.getByText("works on photonic crystals").first().waitFor();
  });

  it("says that somebody like them is here, and adds another all the same", async () => {
    const add = async (line: string) => {
      await page.goto(`${weakties.origin}/add`);
      await page.getByLabel("Who?").fill(line);
      await page.keyboard.press("Enter");
    };
    await add("Ana Ruiz, EMBL");
    await page.getByRole("heading", { level: 1, name: /Ana Ruiz/ }).waitFor();
    await add("ana ruiz");
    await page.getByText("Ana Ruiz (EMBL) is here already.").waitFor();
    await page.getByRole("link", { name: "Ana Ruiz" }).waitFor();
    await looksRight(page);
    await page.getByLabel("Who?").fill("ana ruizz");
    await expect.poll(() => page.getByText("is here already").count()).toBe(0);
    await page.getByLabel("Who?").fill("ana ruiz, ana@lab.example");
    await page.getByRole("button", { name: "Add ana ruiz" }).click();
    await page.getByRole("button", { name: "It is Ana Ruiz: note ana@lab.example" }).click();
    await page.getByRole("heading", { level: 1, name: "Ana Ruiz" }).waitFor();
    await page.getByText("Kept: ana@lab.example").waitFor();
    await page.locator("#reach").getByText("ana@lab.example", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Add an address, a number or a link" }).click();
    await page.getByLabel("E-mail address, number or link").fill("nothing");
    await page.keyboard.press("Enter");
    await page.getByText("reads neither as an e-mail address").waitFor();
    await page.getByLabel("E-mail address, number or link").fill("+49 30 2093-0");
    await looksRight(page);
    await page.keyboard.press("Enter");
    await page.getByText("Kept: +49 30 2093-0").waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => page.getByText("+49 30 2093-0", { exact: true }).count()).toBe(0);
    await add("ana ruiz");
    await page.getByRole("button", { name: "Add them anyway" }).click();
    await page.getByRole("heading", { level: 1, name: /ana ruiz/ }).waitFor();
  });

  it("[R9] [R11] says what it did not find where a pasted text names nobody, and takes somebody part by part", async () => {
    await page.goto(`${weakties.origin}/add`);
    const box = page.getByLabel("Who?");
    await box.fill("Our lab\nResearch\nPublications\nJoin us");
    await page.getByRole("status").getByText("There is no name in that yet.").waitFor();
    await page.getByRole("link", { name: "Six places where you already know someone" }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Write somebody down part by part" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Mira Sand");
    await page.getByRole("button", { name: "Add Mira Sand" }).waitFor();
    await looksRight(page);
    await box.fill("nobody");
    await page.getByText("There is no name in that yet.").waitFor();
    await box.fill("talked about grants and the June course");
    await page.getByRole("status").getByText("A name is all that is missing").waitFor();
    await looksRight(page);
  });

  it("reads a signature with quoted mail above, and hands a card on to where it is looked at", async () => {
    await page.goto(`${weakties.origin}/add`);
    await page
      .getByLabel("Who?")
      .fill(
        `> could I ask you?\n\nGladly.\n\nViele Grüße\nLin\n--\nDr. Lin Brandt\nGruppenleiterin | Universität Mainz\nTel. +49 6131 39-0 | Fax +49 6131 39-1\nlin@example.org`,
      );
    await page.getByRole("button", { name: "Add Lin Brandt" }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Add Lin Brandt" }).click();
    await page.getByRole("heading", { level: 1, name: /Lin Brandt/ }).waitFor();
    await page.goto(`${weakties.origin}/add`);
    await page
      .getByLabel("Who?")
      .fill("BEGIN:VCARD\nVERSION:3.0\nFN:Noor Haddad\nEMAIL:noor@example.org\nEND:VCARD");
    await looksRight(page);
    await page.getByRole("button", { name: "Look at the card" }).click();
    await page.getByText("Noor Haddad").waitFor();
    await page.getByRole("button", { name: "Import one person" }).click();
    await page.getByRole("heading", { name: "Imported one person." }).waitFor();
  });
});
