import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Input } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import type { Client } from "#web/client/client.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/static-server.ts";

declare global {
  /** Set by the page under test. */
  var weakties: Client;
}

describe.skipIf(!chromiumIsThere)("the catalogue in a browser worker", () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-worker-"));
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    await build({
      configFile: false,
      root: join(import.meta.dirname, "worker-page"),
      base: "./",
      logLevel: "error",
      worker: { format: "es" },
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    });
    server = await serveFolder(folder);
    browser = await launchChromium();
    context = await browser.newContext();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openTab(): Promise<Page> {
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && console.error(message.text()));
    await page.goto(server.url);
    await page.waitForFunction("document.title === 'ready'");
    return page;
  }

  async function ask<Name extends OperationName>(
    page: Page,
    name: Name,
    input: Input<Name>,
  ): Promise<Answer<Name>> {
    const reply = await page.evaluate(
      ([name, input]) => globalThis.weakties.call(name as never, input as never),
      [name, input] as const,
    );
    if ((reply as { kind: string }).kind !== "done") throw new Error(JSON.stringify(reply));
    return (reply as { value: Answer<Name> }).value;
  }

  it("plans a conversation and has a Today, with no server behind it", async () => {
    const tab = await openTab();
    const ana = await ask(tab, "person.add", { name: "Ana Ruiz" });
    const lin = await ask(tab, "person.add", { name: "Lin", familiarity: "known" });
    const planned = await ask(tab, "interview.plan", { personId: ana.id });
    expect(planned.questions.length).toBeGreaterThan(2);
    const today = await ask(tab, "today.show", {});
    expect(today.suggestions.map((each) => each.personId)).toContain(lin.id);
    await tab.close();
  });

  it("keeps the data when the tab is closed, and passes them on when the owner's tab is", async () => {
    const owner = await openTab();
    await ask(owner, "person.add", { name: "Imre" });
    const other = await openTab();
    expect((await ask(other, "person.list", { search: "imre" })).people).toHaveLength(1);
    await owner.close();
    await ask(other, "person.add", { name: "Zoë" });
    expect((await ask(other, "person.list", {})).total).toBe(4);
    await other.close();
    const later = await openTab();
    expect((await ask(later, "person.list", { search: "zoe" })).people).toHaveLength(1);
    await later.close();
  });
});
