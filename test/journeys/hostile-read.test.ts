import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockOf } from "#reviews/testing.ts";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { HOSTILE } from "../browser/hostile.ts";
import { everyScreen } from "../browser/screens.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const [SCRIPT = "", IMAGE = "", SVG = ""] = HOSTILE;
/** What would move a cursor, name a window, or turn the writing around. */
const STEERS = "\u001b]0;gone\u0007\u001b[2J\u009b31m\u202e\u2066";
const STEERING = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

type Ids = { readonly id: string };

/** What Weakties reads out of what comes in, and says in words of its own, with the words of others in them. */
describe.skipIf(!chromiumIsThere)("what is read from what comes from outside", () => {
  let desk: Desk;
  const folder = mkdtempSync(join(tmpdir(), "weakties-hostile-"));
  const happened: string[] = [];
  const paths: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    watch(desk.page);
    await fill();
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  function watch(page: Page): void {
    page.on("dialog", (dialog) => {
      happened.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const { origin, protocol, href } = new URL(request.url());
      if (origin === desk.weakties.origin || ["data:", "blob:"].includes(protocol)) return;
      if (!href.startsWith(`file://${folder}/`)) happened.push(`a request to ${href}`);
    });
  }

  async function api<Value = Ids>(method: string, path: string, body?: unknown): Promise<Value> {
    const token = readFileSync(join(desk.weakties.folder, "token"), "utf8").trim();
    const answer = await fetch(`${desk.weakties.origin}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(typeof body === "string" ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Value;
  }

  /** Two at each hostile place: of one it is said where they are, of the other their address alone tells. */
  function cards(): string {
    const card = (lines: readonly string[]) =>
      ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD", ""].join("\r\n");
    const escaped = (text: string) => text.replace(/[\\,;]/g, "\\$&");
    return HOSTILE.map((text, at) =>
      [
        [`FN:Zora ${at}`, `ORG:${escaped(`Biotech${at} ${text} ${STEERS}`)}`, `EMAIL:zora@biotech${at}.net`],
        [`FN:Yan ${at} ${escaped(text)}`, `EMAIL:yan@biotech${at}.net`],
        [`FN:Kit ${at}`, `EMAIL:kit@<svg/onload=alert(${at})>.net`, `EMAIL:kit${at}@x"onload="alert(1).net`],
      ]
        .map(card)
        .join(""),
    ).join("");
  }

  async function fill(): Promise<void> {
    await api("PATCH", "/settings", { name: IMAGE, addresses: [{ address: "me@home.example" }] });
    const { ref } = await api<{ ref: string }>("POST", "/uploads?name=hostile.vcf", cards());
    await api("POST", "/imports", { files: [ref], me: ["me@home.example"] });
    const { people } = await api<{ people: readonly Ids[] }>("GET", "/people?search=Zora&limit=100");
    expect(people).toHaveLength(HOSTILE.length);
    const zora = people[0]?.id ?? "";
    await api("PATCH", `/people/${zora}`, { familiarity: "known", howMet: SVG });
    await api("POST", `/people/${zora}/touches`, {
      note: `${IMAGE}${STEERS}`,
      at: Date.now() - 200 * 86_400_000,
    });
    const option = await api("POST", "/options", { name: `Biotech ${SCRIPT}` });
    const talk = await api("POST", "/interviews", { personId: zora, optionId: option.id });
    await api("POST", `/interviews/${talk.id}/held`, { learned: IMAGE, at: Date.now() - 86_400_000 });
    for (const direction of ["for", "against"])
      await api("POST", `/options/${option.id}/evidence`, {
        direction,
        text: `${direction} ${IMAGE}${STEERS}`,
        interviewId: talk.id,
      });
    await api("PUT", "/leaving/address", { address: "me@home.example", endsOn: "2027-01-31" });
    const letter = await api("POST", "/drafts", { personId: zora });
    await api("PATCH", `/drafts/${letter.id}`, { subject: `Lumen ${SVG}`, body: HOSTILE.join("\n\n") });
    const handed = await api<{ html: string }>("POST", `/drafts/${letter.id}/reviews`, {
      line: HOSTILE.slice(0, 3).join(" "),
      name: IMAGE,
      reader: SVG,
    });
    writeFileSync(join(folder, "letter.html"), handed.html);
    await answered(letter.id, handed.html);
    const { organizations } = await api<{ organizations: readonly Ids[] }>("GET", "/organizations");
    const lead = await api("POST", "/leads", { personId: zora, what: `${IMAGE}${STEERS}` });
    paths.push(
      ...everyScreen(
        {
          people: people.slice(0, 2).map(({ id }) => id),
          organizations: organizations.slice(0, 3).map(({ id }) => id),
          ...{
            conversations: [talk.id],
            letters: [letter.id],
            careers: [option.id],
            opportunities: [lead.id],
          },
        },
        { "/conversations/new": `?person=${zora}`, "/letters/new": `?person=${zora}` },
      ),
    );
  }

  /** Takes in an answer whose every field is hostile. */
  async function answered(draftId: string, html: string): Promise<void> {
    const [, attributes = ""] = /<main ([^>]*)>/.exec(html) ?? [];
    const told = Object.fromEntries(
      Array.from(attributes.matchAll(/data-(\w+)="([^"]*)"/g), ([, name, value]) => [name, value]),
    );
    const { v, begin: _, end: __, ...label } = told;
    const text = blockOf({
      ...label,
      v: Number(v),
      by: `${IMAGE}${STEERS}`,
      verdict: "soften",
      comesOff: ["pushy"],
      words: HOSTILE.join("\n"),
      comments: HOSTILE.map((says, at) => ({ part: "body", start: at, end: at + 5, says })),
      subject: `${SCRIPT}${STEERS}`,
      body: [...HOSTILE].reverse().join("\n\n"),
    });
    await api("POST", `/drafts/${draftId}/answers`, { text });
  }

  it("is shown as text on every screen and in print, folded out: nothing runs, calls out or breaches the policy", async () => {
    const { page } = desk;
    const seen: string[] = [];
    for (const path of paths) {
      await page.goto(`${desk.weakties.origin}${path}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await page.waitForLoadState("networkidle");
      for (const media of ["print", "screen"] as const) {
        await page.emulateMedia({ media });
        expect([path, media, await page.evaluate("window.__ran")]).toEqual([path, media, undefined]);
      }
      seen.push(await page.locator("body").innerText());
      const made = page.locator("main img, main iframe, main script, main form[action], main style");
      expect([path, await made.count()]).toEqual([path, 0]);
    }
    expect(seen.filter((text) => /onerror=|onload=|<script>/.test(text)).length).toBeGreaterThan(12);
    expect(happened).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  it("is text where an import asks who is the same, and what it would do", async () => {
    const { page } = desk;
    const rows = HOSTILE.slice(0, 4).map(
      (text, at) =>
        `"${text.replaceAll('"', '""')}",same${at}@example.org,"Lab ${text.replaceAll('"', '""')}"`,
    );
    const table = `Name,E-mail,Organization\n${rows.map((row, at) => `${row}\nImre ${at},same${at}@example.org,Fenwick`).join("\n")}\n`;
    await page.goto(`${desk.weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: `${IMAGE}.csv`, mimeType: "text/csv", buffer: Buffer.from(table) }]);
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await page.getByText("onerror=").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page
      .getByRole("button", { name: /^The same/ })
      .first()
      .click();
    await page.waitForLoadState("networkidle");
    expect([await page.evaluate("window.__ran"), happened, desk.complaints]).toEqual([undefined, [], []]);
  });

  it("[R42] is text in the friend's file as it is opened from a disk, with scripts and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await desk.browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      watch(page);
      await page.goto(`file://${join(folder, "letter.html")}`);
      await page.getByText("<iframe srcdoc").first().waitFor();
      await page.emulateMedia({ media: "print" });
      await page.waitForLoadState("networkidle");
      const made = page.locator("img, iframe, svg, math, link, form[action], a");
      await expect.poll(() => made.count()).toBe(0);
      await expect.poll(() => page.title()).toBe("Would you look at this letter?");
      expect(complaints).toEqual([]);
      await context.close();
    }
    expect(happened).toEqual([]);
  });

  it("steers no terminal, in whatever a command says of it", () => {
    const commands = [
      ...[
        "people",
        "places",
        "fields",
        "network",
        "network people",
        "network reach",
        "organizations",
        "loops",
      ],
      ...["careers", "career show biotech", "leaving", "review list zora", "review shared", "today", "news"],
      ...[
        "people duplicates",
        "show zora",
        "prep zora",
        "interviews",
        "drafts",
        "draft show zora",
        "matches",
      ],
      ...["organization show biotech0", "imports", "effort", "whom", "settings", "path biotech1"],
    ];
    const said: string[] = [];
    for (const command of commands)
      for (const json of [[], ["--json"]]) {
        const ran = spawnSync(join(ROOT, "bin", "weakties"), [...command.split(" "), ...json], {
          encoding: "utf8",
          env: { PATH: process.env["PATH"] ?? "", HOME: folder, WEAKTIES_HOME: desk.weakties.folder },
        });
        said.push(ran.stdout + ran.stderr);
        expect([command, STEERING.exec(ran.stdout + ran.stderr)?.[0]]).toEqual([command, undefined]);
      }
    expect(said.filter((text) => /onerror=|onload=|<script>/.test(text)).length).toBeGreaterThan(15);
    // It is kept as it came, and was there to be let through.
    expect(said.filter((text) => text.includes("\\u001b[2J")).length).toBeGreaterThan(2);
  });
});
