import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openSample } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const PATIENTLY = { timeout: 10_000 };

describe.skipIf(!chromiumIsThere)("everybody in the network, drawn and to read", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openSample();
    ({ page } = desk);
    await page.goto(`${desk.weakties.origin}/network`);
  });
  afterAll(() => desk?.close());

  const drawing = () => page.getByRole("img", { name: /everybody in your network around you/ });
  const everybody = () => page.getByRole("region", { name: "Everybody, and who knows whom" });
  const names = () => everybody().getByRole("table").getByRole("rowheader");

  it("[R57] draws everybody, says the same in a table, and keeps to the page's security policy", async () => {
    await drawing().locator("canvas").first().waitFor();
    await everybody().getByText("Knows Frida Lindqvist; probably", { exact: false }).waitFor();
    // Those closest stand there at once, and everybody else on request: on a telephone the page is long enough.
    await expect.poll(() => names().count()).toBe(8);
    await page.getByRole("button", { name: "Show further people" }).click();
    await expect.poll(() => names().count()).toBeGreaterThan(10);
    await looksRight(page);
    expect(desk.complaints).toEqual([]);
  });

  it("[R57] draws what is a guess with dashes", async () => {
    const ofTies = (kept: (tie: { readonly inferred: boolean }) => boolean) => drawnWith(desk, kept);
    const [sure, all] = [await ofTies(({ inferred }) => !inferred), await ofTies(() => true)];
    expect(sure.equals(await ofTies(({ inferred }) => !inferred))).toBe(true);
    expect(all.equals(sure)).toBe(false);
  });

  it("draws in the same colours where motion is not wanted", async () => {
    await page.emulateMedia({ reducedMotion: "no-preference", colorScheme: "light" });
    const moving = await drawnWith(desk, () => true);
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    const still = await drawnWith(desk, () => true);
    await page.emulateMedia({ reducedMotion: null });
    expect(still.equals(moving)).toBe(true);
  });

  it("looks closer at one person, searches, and comes back, by keyboard alone", async () => {
    await page.getByRole("button", { name: "Look closer at Imre Kovács" }).press("Enter");
    await everybody()
      .getByRole("status")
      .getByText(/^Imre Kovács \(.*patent law\)\. .*Knows Frida Lindqvist/)
      .waitFor();
    await names().getByText("Frida Lindqvist").waitFor();
    // Whoever goes by keyboard is still where they were.
    const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
    expect(await focused()).toBe("Look closer at Imre Kovács");
    // Closer to him, who is then in the middle: a click there is on him, and one beside him would show everybody.
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).press("Enter");
      await page.waitForTimeout(400);
    };
    for (const name of ["Closer", "Closer", "Closer"]) await press(name);
    await drawing().click();
    await page.waitForTimeout(400);
    await everybody()
      .getByRole("status")
      .getByText(/^Imre Kovács/)
      .waitFor({ timeout: 1_000 });
    for (const name of ["Farther", "All of it"]) await press(name);
    await page.getByLabel("Find somebody here").fill("patent law");
    await expect.poll(() => names().count(), PATIENTLY).toBeLessThan(6);
    await page.getByLabel("Find somebody here").fill("nobody of that name");
    await everybody().getByText("Nobody here is called that, or works there.").waitFor();
    await page.getByRole("button", { name: "Show everybody" }).press("Enter");
    await expect.poll(() => names().count(), PATIENTLY).toBeGreaterThan(7);
    expect(await page.evaluate("document.activeElement.type")).toBe("search");
  });

  it("shows a way to somebody in the drawing, with its numbers behind why", async () => {
    await page.getByLabel("To whom, to which organization, or into which field").fill("Frida Lindqvist");
    await page.keyboard.press("Enter");
    const ways = page.getByRole("list", { name: "Ways" });
    await ways.getByText("Imre Kovács could introduce you to Frida Lindqvist.").waitFor();
    await ways.locator("summary").first().press("Enter");
    await ways.getByText(/^Chance that Imre.* passes on a request of yours: \d+ %/).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Show it in the drawing" }).first().press("Enter");
    await everybody().getByText("The way: you, Imre Kovács, Frida Lindqvist.").waitFor();
    await expect.poll(() => names().count(), PATIENTLY).toBe(2);
  });

  it("[R57] tells how the reach grew over the years, and whose leaving would close a way", async () => {
    const years = page.getByRole("region", { name: "Over the years" });
    await years.getByText(/^At the end of \d{4} you could reach/).waitFor();
    await years.getByRole("img", { name: /^Organizations in reach: \d{4}: \d+/ }).waitFor();
    await years.getByRole("link", { name: "Imre Kovács is your only way into patent law." }).waitFor();
    await years.locator("summary").first().press("Enter");
    await years
      .getByText(/^Without \S+ (your contact|what is left)|^Little contact goes there now/)
      .first()
      .waitFor();
  });

  it("[R51] [R63] keeps the four quantities of a tie apart behind why, with how the strength went, and no percentage before", async () => {
    await page
      .getByRole("region", { name: "Over the years" })
      .getByRole("link", { name: /^Imre Kovács/ })
      .click();
    await desk.heading("Imre Kovács").waitFor();
    const tie = page.getByRole("region", { name: "How you know each other" });
    await expect.poll(() => page.getByRole("main").innerText()).not.toMatch(/\d %/);
    await tie.locator("summary").press("Enter");
    for (const says of [/Chance of contact by itself this month: /, /going: /, /Strength now: \d/])
      await tie.getByText(says).waitFor();
    await tie.locator("figure").getByRole("img").waitFor();
    await looksRight(page);
  });

  it("[R57] counts whom it does not name, and a name from the right turns no sentence around", async () => {
    for (const name of [
      "محمد علي",
      "Wanjiru Otieno",
      "Helen Marsh",
      "Pavel Dvořák",
      "Elif Şahin",
      "Jonas Ek",
    ])
      await add(page, { name, organization: "Grund & Co", familiarity: "known", role: "Patent attorney" });
    await page.goto(`${desk.weakties.origin}/network`);
    const status = everybody().getByRole("status");
    await page.getByLabel("Find somebody here").fill("محمد");
    const told = status.locator("p").filter({ hasText: "محمد علي" });
    await told.getByText("محمد علي").waitFor();
    const line = "[...document.querySelectorAll('[role=status] bdi')].at(-1).closest('p')";
    expect(await page.evaluate(`getComputedStyle(${line}).direction`)).toBe("ltr");
    await page.getByRole("button", { name: "Look closer at محمد علي" }).press("Enter");
    await status.getByText(/^محمد علي \(Grund & Co.* Probably knows .* and two more\.$/).waitFor();
  });

  it("[R8] says in a sentence with a capital that a field was taken over", async () => {
    await add(page, { name: "Kim Osei", organization: "Northlight" });
    await add(page, { name: "Imre Varga", organization: "Northlight", role: "Patent attorney" });
    await page.goto(`${desk.weakties.origin}/network`);
    await page.getByRole("button", { name: "Use it", exact: true }).click();
    await page.getByText("One organization has its field now.").waitFor();
  });

  it("draws everybody of a large network once a frame and in one go while it moves, and at rest again whom the mouse is on", async () => {
    await page.addInitScript(COUNT_UNSEEN);
    await page.route(PEOPLE, async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      const people = Array.from({ length: 1_100 }, (_, i) => ({
        ...answer.people[i % answer.people.length],
        id: `p${i}`,
      }));
      await route.fulfill({ response, json: { ...answer, people, between: [] } });
    });
    await page.goto(`${desk.weakties.origin}/network`);
    await drawing().locator("canvas").first().waitFor();
    const unseen = () => page.evaluate("window.unseen").then(Number);
    await expect.poll(unseen, PATIENTLY).toBeGreaterThan(0);
    await drawing().scrollIntoViewIfNeeded();
    const box = await drawing().boundingBox();
    if (box === null) throw new Error("the drawing stands on the page");
    const drag = async (from: number, to: number) => {
      for (let x = from; x < to; x += 5) {
        await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + 20);
        await page.evaluate("new Promise(requestAnimationFrame)");
      }
    };
    await drag(0, 5);
    await page.mouse.down();
    await drag(5, 30);
    const begun = await unseen();
    await drag(30, 80);
    expect(await unseen()).toBe(begun);
    await page.mouse.up();
    await expect.poll(unseen, PATIENTLY).toBeGreaterThan(begun);
    expect(await page.evaluate("window.instances")).toBe(0);

    // Whoever types a name waits for the table alone; the drawing follows when they pause.
    const waits = await unseen();
    await page.getByLabel("Find somebody here").pressSequentially("imre kovács");
    await page.getByText(/^\d+ people\.$/).waitFor();
    await expect.poll(unseen, PATIENTLY).toBeGreaterThan(waits);
    expect((await unseen()) - waits).toBeLessThan(8);
    await page.unroute(PEOPLE);
  });

  it("says so kindly where there is no WebGL, and leaves the table", async () => {
    await page.addInitScript(`{
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === "webgl2" ? null : getContext.call(this, kind, ...rest);
      };
    }`);
    await page.goto(`${desk.weakties.origin}/network`);
    await page.getByText(/^This browser draws no large pictures/).waitFor();
    await page.getByRole("button", { name: "Look closer at Imre Kovács" }).click();
    await page
      .getByText(/Knows Frida Lindqvist/)
      .first()
      .waitFor();
    await expect.poll(() => page.locator("canvas").count()).toBe(0);
  });
});

/** Adds somebody to the sample as the page would, over its own session. */
async function add(page: Page, person: Readonly<Record<string, string>>): Promise<void> {
  const status = await page.evaluate(`fetch("/api/people", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer " + localStorage.getItem("weakties.session"),
      "weakties-network": "sample",
    },
    body: ${JSON.stringify(JSON.stringify({ ...person, anyway: true }))},
  }).then((response) => response.status)`);
  expect(status).toBe(200);
}

const PEOPLE = "**/api/network/people*";

/**
 * Counts in the page how often hundreds are drawn where nobody sees it, which tells whom the mouse is on, and how often
 * one shape is drawn hundreds of times rather than all at once.
 */
const COUNT_UNSEEN = `{
  window.unseen = 0;
  window.instances = 0;
  const { bindFramebuffer, drawArrays, drawArraysInstanced } = WebGL2RenderingContext.prototype;
  let bound = null;
  WebGL2RenderingContext.prototype.bindFramebuffer = function (target, buffer) {
    bound = buffer;
    return bindFramebuffer.call(this, target, buffer);
  };
  WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
    if (bound !== null && mode === this.TRIANGLES && count > 500 * 6) window.unseen += 1;
    return drawArrays.call(this, mode, first, count);
  };
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, count, instances) {
    if (instances > 500) window.instances += 1;
    return drawArraysInstanced.call(this, mode, first, count, instances);
  };
}`;

/** A picture of the drawing in which only these ties between others stand. */
async function drawnWith(
  { page, weakties }: Desk,
  kept: (tie: { readonly inferred: boolean }) => boolean,
): Promise<Buffer> {
  await page.route(PEOPLE, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, between: answer.between.filter(kept) } });
  });
  await page.goto(`${weakties.origin}/network`);
  const drawing = page.getByRole("img", { name: /everybody in your network around you/ });
  await drawing.locator("canvas").first().waitFor();
  // Threads come a moment after the people: until two pictures are alike.
  let before: Buffer = Buffer.alloc(0);
  let now: Buffer = await drawing.screenshot();
  while (!before.equals(now)) {
    await page.waitForTimeout(400);
    [before, now] = [now, await drawing.screenshot()];
  }
  await page.unroute(PEOPLE);
  return now;
}
