import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "../../scripts/build-page.ts";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/static-server.ts";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,,,Lyon Science Museum,Curator,12 Mar 2024
Lin,Chen,https://www.linkedin.com/in/lin-example,,EMBL,Postdoc,03 Jan 2023
`;
const CARDS = `BEGIN:VCARD
VERSION:3.0
FN:Zoë Marsh
EMAIL:zoe@example.org
END:VCARD
`;

describe.skipIf(!chromiumIsThere)("the page: a static folder, and no server", () => {
  const host = mkdtempSync(join(tmpdir(), "weakties-page-"));
  let server: StaticServer;
  let browser: Browser;
  let phone: BrowserContext;
  const complaints: string[] = [];
  let exported = "";

  beforeAll(async () => {
    // In a sub-folder, as hosts for everyone give it.
    await buildPage(join(host, "some", "where"));
    server = await serveFolder(host);
    browser = await launchChromium();
    phone = await browser.newContext(PHONE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(host, { recursive: true, force: true });
  });

  async function openPage(context: BrowserContext, place = ""): Promise<Page> {
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${server.url}/some/where/${place}`);
    return page;
  }

  const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

  it("takes a name, a conversation and a draft on a phone", async () => {
    const page = await openPage(phone, "#/add");
    await page.getByLabel("Who?").fill("Ana Ruiz, EMBL");
    await page.getByRole("button", { name: /^Add/ }).last().click();
    await heading(page, "Ana Ruiz").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/some/where/#/people`);
    await page.getByRole("link", { name: /Ana Ruiz/ }).click();
    await page.waitForURL(/#\/people\/[\w-]+$/);
    const person = page.url().split("/").at(-1) ?? "";
    await page.goto(`${server.url}/some/where/#/conversations/new?person=${person}`);
    await page.getByRole("button", { name: /^Plan the conversation/ }).click();
    await page.waitForURL(/#\/conversations\/(?!new)/);
    await heading(page, /Ana/).waitFor();
    await page.goto(`${server.url}/some/where/#/letters/new?person=${person}`);
    await page.waitForURL(/#\/letters\/(?!new)/);
    await page.close();
  });

  it("opens without a network, with everything still there, and hands it over as a file", async () => {
    const first = await openPage(phone);
    await first.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await first.close();
    await phone.setOffline(true);
    const page = await openPage(phone, "#/people");
    await page.getByRole("link", { name: /Ana Ruiz/ }).waitFor();
    await page.goto(`${server.url}/some/where/#/add`);
    await page.getByLabel("Who?").fill("Imre");
    await page.getByRole("button", { name: /^Add/ }).last().click();
    await heading(page, "Imre").waitFor();
    await page.goto(`${server.url}/some/where/#/export`);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Take everything" }).click();
    exported = readFileSync(await (await download).path(), "utf8");
    const letters = expect.arrayContaining([expect.objectContaining({ kind: "request" })]);
    expect(JSON.parse(exported)).toMatchObject({
      weakties: 1,
      tables: {
        people: [{ name: "Ana Ruiz" }, { name: "Imre" }],
        interviews: [{ state: "planned" }],
        drafts: letters,
      },
    });
    await page.close();
    await phone.setOffline(false);
  });

  it("takes the file in on another device, and adds nothing the second time", async () => {
    const other = await browser.newContext(PHONE);
    const page = await openPage(other, "#/import");
    const file = { name: "weakties.json", mimeType: "application/json", buffer: Buffer.from(exported) };
    const takeIn = async (heading: string, button: string) => {
      await page.getByLabel(/Choose files/).setInputFiles(file);
      await page.getByRole("heading", { name: heading }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: button }).click();
    };
    await takeIn("2 people to bring in", "Import 2 people");
    await page.getByRole("status").getByText("Imported 2 people.").waitFor();
    await takeIn("What you wrote elsewhere", "Import what is new");
    await page.getByRole("status").getByText("all of it was here already").waitFor();
    await other.close();
  });

  it("[R62] imports files on the device: looked at first, doubtful matches by one key, undone whole", async () => {
    const page = await openPage(phone, "#/import");
    await page.getByLabel(/Choose files/).setInputFiles([
      { name: "Connections.csv", mimeType: "text/csv", buffer: Buffer.from(CONNECTIONS) },
      { name: "people.vcf", mimeType: "text/vcard", buffer: Buffer.from(CARDS) },
    ]);
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await page.getByRole("cell", { name: "Curator, Lyon Science Museum" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.keyboard.press("y");
    await page.getByText(/ are the same person\.$/).waitFor();
    await page.getByRole("button", { name: /^Import/ }).click();
    await page
      .getByRole("status")
      .getByText(/^Imported 2 people and added to one you had/)
      .waitFor();
    await page.goto(`${server.url}/some/where/#/people`);
    await page.getByText("4 people, by name.").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await page.getByText("2 people, by name.").waitFor();
    await page.goto(`${server.url}/some/where/#/import`);
    await page.getByText("Undone", { exact: true }).waitFor();
    await page.close();
  });

  it("can be installed, and lives under its own strict policy", async () => {
    const page = await openPage(phone);
    const manifest = await page.evaluate(
      "fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())",
    );
    expect(manifest).toMatchObject({ start_url: "./", display: "standalone" });
    const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(complaints).toEqual([]);
  });
});
