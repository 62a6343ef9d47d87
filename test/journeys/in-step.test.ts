import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";
import { type Elsewhere, elsewhere } from "../dav/elsewhere.ts";

const server = inject("radicale") ?? "";
const IMRE =
  "BEGIN:VCARD\nVERSION:3.0\nUID:imre\nN:Nagy;Imre;;;\nFN:Imre Nagy\nEMAIL:imre@example.org\nEND:VCARD\n";

describe.skipIf(!chromiumIsThere || server === "")("an address book and a calendar, kept in step", () => {
  let weakties: Running;
  let browser: Browser;
  let page: Page;
  let there: Elsewhere;

  beforeAll(async () => {
    // Passwords go into the file, whatever this computer keeps them in otherwise.
    process.env["WEAKTIES_KEYRING"] = "0";
    there = await elsewhere(server, "contacts");
    await there.put("imre.vcf", IMRE);
    weakties = await startWeakties();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(weakties.address);
    await page.getByRole("button", { name: "Skip this question" }).first().waitFor();
    await page.goto(`${weakties.origin}/add`);
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
  });

  const press = (name: string | RegExp) => page.getByRole("button", { name }).press("Enter");

  it("by keyboard alone: a passphrase, the server, a look at what would change, then both are in step", async () => {
    await page.goto(`${weakties.origin}/address-book`);
    await page.getByRole("heading", { level: 1, name: "Your address book" }).waitFor();
    await page.getByLabel("Passphrase").fill("four words or more");
    await press("Begin the file");
    await page.getByLabel("Passphrase").waitFor({ state: "detached" });
    await page.getByLabel("Where it is").fill(there.url);
    await page.getByLabel("Your name there").fill(there.user);
    await page.getByLabel("Password", { exact: true }).fill("not it");
    await page.getByLabel("The server is mine", { exact: false }).press("Space");
    await press("Connect your address book");
    await page.getByText("does not take this name", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByLabel("Password", { exact: true }).fill(there.password);
    await press("Connect your address book");
    await press("See what would change");
    const change = page.getByRole("region", { name: "What would change" });
    await change.getByText("Imre Nagy").waitFor();
    expect(await there.list()).toEqual(["imre.vcf"]);
    await looksRight(page);
    await press("Bring both together");
    await page.getByRole("region", { name: "The last time" }).getByText("Imre Nagy").waitFor();
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Imre Nagy" }).first().waitFor();
  });

  it("a name changed on both sides waits for a choice, and the choice is everywhere", async () => {
    await page.getByRole("link", { name: "Imre Nagy" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Imre Nagy" }).waitFor();
    const id = page.url().split("/").at(-1)?.split("?")[0] ?? "";
    const token = readFileSync(join(weakties.folder, "token"), "utf8").trim();
    await fetch(`${weakties.origin}/api/people/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: "Imre the First" }),
    });
    await there.put("imre.vcf", IMRE.replace("FN:Imre Nagy", "FN:Dr Imre Nagy"));
    await page.goto(`${weakties.origin}/address-book`);
    await press("Bring both together");
    const choice = page.getByRole("region", { name: "To choose" });
    await choice.getByText("was changed on both sides", { exact: false }).waitFor();
    await looksRight(page);
    await press("Take Dr Imre Nagy for Imre the First");
    await choice.waitFor({ state: "detached" });
    await press("Bring both together");
    await page.getByRole("region", { name: "The last time" }).getByText("name", { exact: false }).waitFor();
    expect(await there.get("imre.vcf")).toContain("FN:Dr Imre Nagy");
  });

  it("dates can be subscribed to under an address that is shown once, and closed again", async () => {
    await page.goto(`${weakties.origin}/calendar`);
    await press("Open a private address");
    const address = await page.locator("code").innerText();
    await looksRight(page);
    const subscribed = await fetch(address);
    expect(await subscribed.text()).toMatch(/^BEGIN:VCALENDAR/);
    await press("Close it");
    await page.getByText("There is none now.").waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
