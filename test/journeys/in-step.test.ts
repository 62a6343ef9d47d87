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

  /** As another program of the user's, with the API token. */
  async function ask(method: string, path: string, body: object): Promise<{ readonly id: string }> {
    const token = readFileSync(join(weakties.folder, "token"), "utf8").trim();
    const answer = await fetch(`${weakties.origin}/api${path}`, {
      method,
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { readonly id: string };
  }

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
    await ask("PATCH", `/people/${id}`, { name: "Imre the First" });
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

  it("a talk moved in the calendar waits on its page for the user to say which time is right", async () => {
    const calendar = await elsewhere(server, "calendar");
    const person = await ask("POST", "/people", { name: "Léa Fontaine" });
    const talk = await ask("POST", "/interviews", { personId: person.id, focus: "explore-career" });
    const startsAt = Date.UTC(2030, 2, 5, 9);
    await ask("POST", `/interviews/${talk.id}/scheduled`, { startsAt });
    const { url, user, password } = calendar;
    await ask("POST", "/calendar/connect", { url, user, password, ownNetwork: true });
    await ask("POST", "/calendar/sync", { yes: true });
    const [event = ""] = await calendar.list();
    const text = await calendar.get(event);
    await calendar.put(
      event,
      text.replace("20300305T090000Z", "20300306T140000Z").replace("20300305T0920", "20300306T1420"),
    );
    await page.goto(`${weakties.origin}/calendar`);
    await press("Bring both together");
    await page.getByRole("region", { name: "To choose" }).getByText("Léa Fontaine").waitFor();
    await page.goto(`${weakties.origin}/conversations/${talk.id}`);
    await page.getByText("was moved in your calendar", { exact: false }).waitFor();
    await looksRight(page);
    await press(/^Take Wednesday/);
    await page.getByText("Wednesday 6 March", { exact: false }).first().waitFor();
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
