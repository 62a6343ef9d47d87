import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Input } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { blockOf, payloadOf } from "#reviews/testing.ts";
import type { Client } from "#web/client/client.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/static-server.ts";

const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Imre,Kovács,https://www.linkedin.com/in/imre-example,imre@example.org,Kovács and Kovács,Patent attorney,03 Jan 2023
Ana,Ruiz,https://www.linkedin.com/in/ana-example,,EMBL,Group leader,12 Mar 2024
`;
const CARDS = `BEGIN:VCARD
VERSION:4.0
FN:Zoë Marsh
EMAIL:zoe@example.org
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Wilk;Tomasz
END:VCARD
`;
const MAIL = `From imre@example.org Mon Mar 02 10:00:00 2026
From: Imre <imre@example.org>
To: Rosa <rosa@example.org>
Date: Mon, 02 Mar 2026 10:00:00 +0000
Message-ID: <1@example.org>
Subject: Your poster

Hello
From news@example.com Wed Mar 04 10:00:00 2026
From: Weekly News <news@example.com>
To: Rosa <rosa@example.org>
Date: Wed, 04 Mar 2026 10:00:00 +0000
Message-ID: <3@example.org>
List-Id: <weekly.example.com>
Subject: This week

Hello
`;

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

  /** The references of files that the user chose in a tab. */
  function handOver(tab: Page, files: Readonly<Record<string, string>>): Promise<string[]> {
    return tab.evaluate(async (texts) => {
      const refs: string[] = [];
      for (const [name, text] of Object.entries(texts)) {
        const file = new File([text], name);
        const taken = await globalThis.weakties.takeIn(file, () => {}, new AbortController().signal);
        if (taken.kind === "done") refs.push(taken.value.ref);
      }
      return refs;
    }, files);
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

  it("[R61] [R62] imports a table, cards and a mailbox, looked at first and undone whole", async () => {
    const tab = await openTab();
    const before = (await ask(tab, "person.list", {})).total;
    const files = await handOver(tab, {
      "Connections.csv": CONNECTIONS,
      "people.vcf": CARDS,
      "mail.mbox": MAIL,
    });
    const plan = await ask(tab, "import.plan", { files });
    expect(plan).toMatchObject({
      counts: { new: 4, merged: 0, bad: 0, touches: 1 },
      leftOut: [{ address: "news@example.com" }],
      me: { addresses: ["rosa@example.org"] },
      problems: [],
    });
    expect((await ask(tab, "person.list", {})).total).toBe(before);
    const doubtful = plan.people.filter(({ kind }) => kind === "ask");
    expect(doubtful).toMatchObject([{ name: "Ana Ruiz", personId: expect.any(String) }]);
    const wanted = { files, same: doubtful.map(({ key }) => key) };
    const applied = await ask(tab, "import.apply", wanted);
    expect(applied).toMatchObject({ new: 3, merged: 1, bad: 0, touches: 1 });
    const { people } = await ask(tab, "person.list", { search: "imre" });
    const imre = await ask(tab, "person.show", { id: people[0]?.id ?? "" });
    expect(imre.touches.map((each) => each.subject)).toEqual(["Your poster"]);
    expect(imre.contactPoints.map((each) => each.value)).toContain("imre@example.org");
    expect(await ask(tab, "import.apply", wanted)).toMatchObject({ new: 0, merged: 0, touches: 0 });
    await ask(tab, "import.undo", { id: applied.import ?? "" });
    expect((await ask(tab, "person.list", {})).total).toBe(before);
    await tab.close();
  });

  it("says which file it cannot read, and what it no longer has", async () => {
    const tab = await openTab();
    const call = (files: readonly string[]) =>
      tab.evaluate((refs) => globalThis.weakties.call("import.plan", { files: [...refs] }), files);
    expect(await call(await handOver(tab, { "empty.csv": "" }))).toMatchObject({
      kind: "done",
      value: { people: [], notRead: ["empty.csv"], problems: [{ file: "empty.csv" }] },
    });
    expect(await call(["gone"])).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("choose it"),
    });
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

  it("[R42] makes the page for a friend and takes their answer in, with no server behind it", async () => {
    const tab = await openTab();
    const ana = await ask(tab, "person.add", { name: "Ana Silva" });
    const draft = await ask(tab, "draft.write", { personId: ana.id });
    const { html, review } = await ask(tab, "review.open", { draftId: draft.id, name: "Lin" });
    expect(html).toContain("Lin would like to send this");
    expect(html).toContain(`data-seal="${review.seal}"`);
    const { reviewId, draftId, draftVersion, madeOn, until, shown } = {
      ...review,
      reviewId: review.id,
      shown: /data-shown="(\w+)"/.exec(html)?.[1] ?? "",
    };
    const label = { reviewId, draftId, draftVersion, madeOn, until, words: shown };
    const text = blockOf(payloadOf(label, review.seal, { verdict: "send" }));
    const answer = await ask(tab, "review.answer", { draftId: draft.id, text });
    expect(answer).toMatchObject({ verdict: "send", remarks: [] });
    await tab.close();
  });

  it("says that there is no more room, and writes on once there is", async () => {
    const tab = await openTab();
    const add = (name: string) =>
      tab.evaluate(([name, notes]) => globalThis.weakties.call("person.add", { name, notes } as never), [
        name,
        "x".repeat(20_000),
      ] as const);
    expect(await add("Before")).toMatchObject({ kind: "done" });
    const session = await context.newCDPSession(tab);
    const { origin } = new URL(server.url);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    const replies: { readonly kind: string; readonly says?: string }[] = [];
    for (let each = 0; each < 20 && replies.at(-1)?.kind !== "broken"; each += 1)
      replies.push(await add(`Large ${each}`));
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    expect(replies.at(-1)).toMatchObject({
      kind: "broken",
      says: expect.stringMatching(/room|disk may be full/),
    });
    expect(await add("Small")).toMatchObject({ kind: "done" });
    await tab.close();
  });
});
