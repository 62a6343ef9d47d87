import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { HOSTILE, hostileCalendar, hostileCards, hostileMail } from "../browser/hostile.ts";
import { everyScreen } from "../browser/screens.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

describe.skipIf(!chromiumIsThere)("what comes from outside", () => {
  let desk: Desk;
  let token = "";
  /** What should never happen: dialogs, and requests to anywhere but the program. */
  const happened: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    token = readFileSync(join(desk.weakties.folder, "token"), "utf8").trim();
    watch(desk.page);
    await takeIn("hostile.vcf", hostileCards());
    await takeIn("hostile.ics", hostileCalendar());
    await takeIn("hostile.mbox", hostileMail());
  });
  afterAll(() => desk.close());

  function watch(page: Page): void {
    page.on("dialog", (dialog) => {
      happened.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== desk.weakties.origin && !["data:", "blob:"].includes(protocol))
        happened.push(`a request to ${request.url()}`);
    });
  }

  async function api<Value = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Value> {
    const raw = typeof body === "string";
    const answer = await fetch(`${desk.weakties.origin}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(raw ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Value;
  }

  async function takeIn(name: string, text: string): Promise<void> {
    const { ref } = await api<{ ref: string }>("POST", `/uploads?name=${name}`, text);
    await api("POST", "/imports", { files: [ref], me: ["me@example.org"] });
  }

  it("is shown as text on every screen and in print: nothing runs, rings or calls out", async () => {
    const { people } = await api<{ people: readonly { id: string; name: string }[] }>(
      "GET",
      "/people?search=Ana",
    );
    expect(people.length).toBeGreaterThanOrEqual(HOSTILE.length);
    const ana = people.find(({ name }) => name.includes("onerror"))?.id ?? "";
    const hostile = HOSTILE[1] ?? "";
    await api("PATCH", `/people/${ana}`, { notes: hostile, howMet: hostile, familiarity: "known" });
    await api("POST", `/people/${ana}/touches`, { note: hostile });
    await api("POST", "/promises", { personId: ana, text: hostile });
    await api("PATCH", "/settings", { name: hostile });
    const option = await api<{ id: string }>("POST", "/options", { name: hostile });
    const talk = await api<{ id: string }>("POST", "/interviews", { personId: ana });
    const letter = await api<{ id: string }>("POST", "/drafts", { personId: ana });
    await api("PATCH", `/drafts/${letter.id}`, {
      subject: hostile,
      body: `${hostile}\n${HOSTILE.join("\n")}`,
    });
    const { organizations } = await api<{ organizations: readonly { id: string }[] }>(
      "GET",
      "/organizations",
    );
    const lead = await api<{ id: string }>("POST", "/leads", { personId: ana, what: hostile });
    const screens = everyScreen(
      {
        ...{ people: [ana], organizations: [organizations[0]?.id ?? ""], conversations: [talk.id] },
        ...{ letters: [letter.id], careers: [option.id], opportunities: [lead.id] },
      },
      {
        "/people": `?search=${encodeURIComponent(hostile)}`,
        "/add": `?${new URLSearchParams({ title: hostile, text: hostile, url: `https://example.org/${hostile}` })}`,
        "/conversations/new": `?person=${ana}`,
        "/letters/new": `?${new URLSearchParams({ person: ana, third: hostile, mine: hostile, offer: hostile })}`,
        "/network": `?to=${encodeURIComponent(hostile)}`,
      },
    );
    const { page } = desk;
    const seen: string[] = [];
    for (const screen of screens) {
      await page.goto(`${desk.weakties.origin}${screen}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      seen.push(await page.locator("body").innerText());
      for (const media of ["print", "screen"] as const) {
        await page.emulateMedia({ media });
        expect([screen, media, await page.evaluate("window.__ran")]).toEqual([screen, media, undefined]);
      }
      const dangerous = await page
        // Our own bookmark is one, in the settings; it is not of what came from outside.
        .locator("a[href^='javascript:']:not(.button), a[href^='data:text'], iframe, main form[action]")
        .count();
      expect([screen, dangerous]).toEqual([screen, 0]);
    }
    // It was there to be run: the screens have shown it.
    expect(seen.filter((text) => text.includes("onerror=")).length).toBeGreaterThan(8);
    expect(happened).toEqual([]);
  });

  it("in the friend's file is text as well", async () => {
    const { drafts } = await api<{ drafts: readonly { id: string }[] }>("GET", "/drafts");
    const opened = await api<{ file: { html: string } }>("POST", `/drafts/${drafts[0]?.id}/reviews`, {
      line: HOSTILE[0],
      name: HOSTILE[1],
    });
    const context = await desk.browser.newContext();
    const page = await context.newPage();
    watch(page);
    const html = JSON.stringify(opened).includes("<!doctype") ? htmlIn(opened) : "";
    expect(html).toContain("onerror");
    await page.setContent(html);
    await expect.poll(() => page.evaluate("window.__ran")).toBeUndefined();
    await context.close();
    expect(happened).toEqual([]);
  });

  it("is stopped by the policy too, should a screen ever let it through", async () => {
    const { page } = desk;
    await page.goto(desk.weakties.origin);
    const breached = page.evaluate(
      `new Promise((resolve) => {
        const found = new Set();
        document.addEventListener("securitypolicyviolation", (breach) => {
          found.add(breach.effectiveDirective);
          if (found.size === 4) resolve([...found].sort());
        });
        document.body.insertAdjacentHTML("beforeend",
          "<img src='http://127.0.0.1:9/x.png'><img src=x onerror='window.__ran=1'>");
        const script = document.createElement("script");
        script.textContent = "window.__ran=1";
        document.body.append(script);
        const form = document.createElement("form");
        form.action = "http://127.0.0.1:9/taken";
        document.body.append(form);
        form.submit();
      })`,
    );
    expect(await breached).toEqual(["form-action", "img-src", "script-src-attr", "script-src-elem"]);
    await expect.poll(() => page.evaluate("window.__ran")).toBeUndefined();
    happened.length = 0; // The browser told of the request that it did not make.
  });
});

/** The one string of an answer that is a page. */
function htmlIn(value: unknown): string {
  if (typeof value === "string") return /^<!doctype/i.test(value) ? value : "";
  if (typeof value !== "object" || value === null) return "";
  return (
    Object.values(value)
      .map(htmlIn)
      .find((text) => text !== "") ?? ""
  );
}

describe.skipIf(!chromiumIsThere)("a page of somebody else's, open in the same browser", () => {
  let weakties: Running;
  let browser: Browser;
  let foreign: Server;
  let context: BrowserContext;
  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    // The browser that has a session, and not another.
    context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(weakties.address);
    await own.getByRole("heading", { level: 1 }).waitFor();
    foreign = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Elsewhere</title>");
    });
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    foreign.close();
    await browser.close();
    await weakties.stop();
  });

  it("can neither read nor write, by form, fetch, image, script, frame, event stream or websocket", async () => {
    const address = foreign.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    const page = await context.newPage();
    await page.goto(`http://localhost:${address.port}/`);
    const target = weakties.origin;
    const come = await page.evaluate(
      `(async (target) => {
        const settled = (what) => new Promise((resolve) => {
          what.onload = what.onopen = what.onmessage = () => resolve("came through");
          what.onerror = () => resolve("refused");
          setTimeout(() => resolve("refused"), 2000);
        });
        const add = (tag, source) => {
          const element = document.createElement(tag);
          const outcome = settled(element);
          element.src = source;
          document.body.append(element);
          return outcome;
        };
        const body = JSON.stringify({ name: "Zora by a stranger" });
        const read = (way) => fetch(target + "/api/people", way).then((answer) => answer.text()).then(
          (text) => (text.includes("people") ? "came through" : "refused"), () => "refused");
        return {
          "read with cookies": await read({ credentials: "include" }),
          "read without cors": await read({ mode: "no-cors", credentials: "include" }),
          "written without cors": await fetch(target + "/api/people", { method: "POST", mode: "no-cors", body,
            credentials: "include" }).then(() => "came through", () => "refused"),
          "written as json": await fetch(target + "/api/people", { method: "POST", body,
            headers: { "content-type": "application/json" } }).then(() => "came through", () => "refused"),
          image: await add("img", target + "/icon.svg"),
          script: await add("script", target + "/api/people"),
          stream: await settled(new EventSource(target + "/api/people")),
          socket: await settled(new WebSocket(target.replace("http", "ws") + "/api/people")),
        };
      })(${JSON.stringify(target)})`,
    );
    expect(come).toEqual({
      "read with cookies": "refused",
      "read without cors": "refused",
      "written without cors": "refused",
      "written as json": "refused",
      image: "refused",
      script: "refused",
      stream: "refused",
      socket: "refused",
    });
    await page.setContent(
      `<form method=post enctype="text/plain" action="${target}/api/people"><input name='{"name":"Zora by a stranger","x":"' value='"}'></form>`,
    );
    const answered = page.waitForResponse(`${target}/api/people`);
    await page.evaluate("document.forms[0].submit()");
    expect((await answered).status()).toBe(421);
    const token = readFileSync(join(weakties.folder, "token"), "utf8").trim();
    const own = await fetch(`${target}/api/people`, { headers: { authorization: `Bearer ${token}` } });
    expect(await own.json()).toMatchObject({ total: 0 });
  });

  it("cannot show Weakties in a frame", async () => {
    const page = await context.newPage();
    const address = foreign.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.setContent(`<iframe src="${weakties.origin}/"></iframe>`);
    // What the browser puts in the place of a page that forbids it.
    await expect.poll(() => page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
  });
});
