import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openLetter } from "../browser/desk.ts";
import { fits, looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("what the letter desk says by itself", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await openLetter("Ana Ruiz, EMBL");
    page = desk.page;
    await letter().waitFor();
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const letter = () => page.getByLabel("Your letter to Ana");
  const form = (name: string) => page.getByRole("radio", { name, exact: true });
  const inFocus = () => page.evaluate("document.activeElement.tagName");

  it("[R63] fits the letter to the last answer, in whatever order what was asked before is answered", async () => {
    const choice = (name: string) =>
      page.getByRole("group", { name: /^How well/ }).getByRole("radio", { name });
    const written = () => letter().inputValue();
    const asked = page.getByRole("group", { name: /^How well/ });
    const first = await written();
    // A letter that came back with Undo, and was kept so, is no letter of the user's own words.
    await choice("A little").click();
    await expect.poll(written).not.toBe(first);
    const isKept = page.waitForResponse(
      async (answer) =>
        answer.request().method() === "PATCH" &&
        answer.url().includes("/api/drafts/") &&
        (await answer.json()).body === first,
    );
    await button("Undo").last().click();
    await expect.poll(written).toBe(first);
    await isKept;
    const fitted = new Map<string, string>();
    for (const name of ["A little", "Not yet"]) {
      await choice(name).click();
      await expect.poll(written).not.toBe([...fitted.values()].at(-1) ?? first);
      await page.getByText("Noted. The letter begins accordingly.").waitFor();
      fitted.set(name, await written());
    }
    /** Undo, of which the first request is held until something else was answered meanwhile, as it would be under load. */
    const undoneLate = async (held: string, method: string, meanwhile: () => Promise<void>) => {
      const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
      let isFirst = true;
      await page.route(held, async (route) => {
        if (route.request().method() === method && isFirst) {
          isFirst = false;
          await over;
        }
        await route.continue();
      });
      const begun = page.waitForRequest((request) => request.method() === method);
      await button("Undo").last().click();
      await begun;
      await meanwhile();
      letGo();
    };
    // Of the letter, which is written anew…
    await undoneLate("**/api/drafts", "POST", async () => {
      await choice("A little").click();
      await choice("We know each other").click();
      await choice("A little").click();
    });
    await expect.poll(written).toBe(fitted.get("A little"));
    await expect.poll(() => choice("A little").isChecked()).toBe(true);
    await page.unroute("**/api/drafts");
    // …and of what was said of her.
    await choice("Not yet").click();
    await expect.poll(written).toBe(fitted.get("Not yet"));
    await undoneLate("**/api/people/*", "PATCH", () => choice("We know each other").click());
    await expect.poll(written).not.toContain("informational interview");
    await page.getByText("Noted. The letter begins accordingly.").waitFor();
    await page.getByText("Kept.", { exact: true }).waitFor();
    await page.unroute("**/api/people/*");
    await page.reload();
    await letter().waitFor();
    await expect.poll(written).not.toContain("informational interview");
    await expect.poll(() => asked.count(), { message: "it was answered" }).toBe(0);
    await letter().fill(first);
    await page.getByText("Kept.", { exact: true }).waitFor();
  });

  it("has the check beside the letter from 1100 px on, and below it in a narrower window", async () => {
    const check = page.getByRole("complementary", { name: "The check" });
    const sheet = page.getByRole("article", { name: "Letter to Ana" });
    const places = async () => ({ check: await check.boundingBox(), sheet: await sheet.boundingBox() });
    for (const width of [1000, 1100, 1200, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await fits(page, width);
      const { check, sheet } = await places();
      if (check === null || sheet === null) throw new Error("not drawn");
      expect(check.x > sheet.x + sheet.width, `${width} px`).toBe(width >= 1100);
      expect(sheet.width, `${width} px`).toBeGreaterThan(500);
      expect(check.y < sheet.y + sheet.height, `${width} px`).toBe(width >= 1100);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it("shows why a letter with a gap is held back, where the eye is by then, and lets it go when told", async () => {
    await button("Copy letter to Ana").click();
    const notice = page.getByText("A gap is still open: “where you met");
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => isInView(notice), { message: `${width} px` }).toBe(true);
    }
    await looksRight(page);
    await expect.poll(() => inFocus(), { message: "the gap keeps the caret" }).toBe("TEXTAREA");
    await page.keyboard.press("Escape");
    await notice.waitFor({ state: "hidden" });
    await button("Copy letter to Ana").click();
    await notice.waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await notice.waitFor({ state: "hidden" });
    await expect.poll(() => inFocus(), { message: "closing it leads back" }).toBe("TEXTAREA");
    await button("Copy letter to Ana").click();
    await notice.waitFor();
    await page.keyboard.press("F6");
    await page.evaluate("document.activeElement.blur()");
    await page.keyboard.press("Escape");
    await notice.waitFor({ state: "hidden" });
    await expect.poll(() => inFocus(), { message: "whoever had left it is not led back" }).toBe("BODY");
    await button("Copy letter to Ana").click();
    await button("Take it along as it is").click();
    await page.getByText("Copied. Paste it where you write to Ana.").waitFor();
    await notice.waitFor({ state: "hidden" });
  });

  it("says what was done beside the field in focus and the primary action, as many remarks as there is room for, each whole", async () => {
    const remarks = page.locator("[data-remark]");
    const field = page.getByLabel("Subject");
    await page.setViewportSize({ width: 360, height: 800 });
    await field.fill("A question about working as a patent examiner, and how you came to it from the bench");
    await field.focus();
    const hidden = "document.activeElement.scrollHeight - document.activeElement.clientHeight";
    await expect.poll(() => page.evaluate(hidden), { message: "it is read whole" }).toBeLessThanOrEqual(0);
    for (const width of [360, 1280])
      for (const height of [460, 800]) {
        await page.setViewportSize({ width, height });
        await button("Copy subject").click();
        await button("Copy letter to Ana").click();
        await page.getByText("Copied. Paste it where you write to Ana.").waitFor();
        const roomy = width > 720 && height > 544;
        await expect.poll(() => remarks.filter({ visible: true }).count()).toBe(roomy ? 2 : 1);
        const cut =
          "[...document.querySelectorAll('[data-remark] p')].filter((each) => each.scrollWidth > each.clientWidth).length";
        expect(await page.evaluate(cut)).toBe(0);
        // A remark under the mouse stays where it is read.
        await page.mouse.move(0, 0);
        for (const edge of ["start", "end"] as const) {
          const block = JSON.stringify(edge);
          for (const seen of [field, button("I sent it")]) {
            await seen.focus();
            await page.evaluate(`document.activeElement.scrollIntoView({ block: ${block} })`);
            const message = `${width} × ${height} px, at the ${edge}`;
            await expect.poll(() => anyCovers(remarks, seen), { message }).toBe(false);
            await expect.poll(() => anyCovers(remarks, button("I sent it")), { message }).toBe(false);
          }
        }
        // What is only to be read goes by itself after a while, on a busy machine before all of this was looked at.
        await button("Copy subject").click();
        await remarks.first().waitFor({ state: "attached" });
        await page.keyboard.press("Escape");
        await expect.poll(() => remarks.count()).toBe(0);
      }
  });

  it("keeps the words of each form while another is tried", async () => {
    const mine = "Dear Ana, these words are mine.\n\nWarmly, Mina";
    const address = page.url();
    await letter().fill(mine);
    await page.getByText("Kept.", { exact: true }).waitFor();
    await form("Message").click();
    await page.getByText("Written as a message.").waitFor();
    await expect.poll(() => letter().inputValue()).not.toBe(mine);
    await button("Copy message to Ana").waitFor();
    await looksRight(page);
    // A bookmark, or a second window, leads to the letter in the form that it has by now.
    expect(page.url()).toBe(address);
    const message = await letter().inputValue();
    await page.reload();
    await expect.poll(() => letter().inputValue()).toBe(message);
    await expect.poll(() => form("Message").isChecked()).toBe(true);
    await form("E-mail").click();
    await expect.poll(() => letter().inputValue()).toBe(mine);
    await page.getByText("Written as an e-mail.").waitFor();
    for (let turn = 0; turn < 2; turn += 1) {
      await button("Another turn of phrase").click();
      await expect.poll(() => letter().inputValue()).not.toBe(mine);
    }
    await button("Back to your own words").click();
    await expect.poll(() => letter().inputValue()).toBe(mine);
    await page.getByText("Kept.", { exact: true }).waitFor();
    // What was on its way when the own words came back does not take their place.
    await button("Another turn of phrase").click();
    await expect.poll(() => letter().inputValue()).not.toBe(mine);
    await page.route("**/api/drafts", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    const late = page.waitForResponse("**/api/drafts");
    await button("Another turn of phrase").click();
    await button("Back to your own words").click();
    await late;
    await page.getByText("Your own words again.").waitFor();
    await expect.poll(() => letter().inputValue()).toBe(mine);
    await page.getByText("Kept.", { exact: true }).waitFor();
    await expect.poll(() => button("Throw this letter away").isEnabled()).toBe(true);
    await page.unroute("**/api/drafts");
  });

  it("throws a letter away with the plan that it began, and brings both back", async () => {
    const mine = await letter().inputValue();
    await button("Throw this letter away").click();
    await page.waitForURL("**/people/*");
    await page.getByText("Threw the letter away, and the plan that it began.").waitFor();
    // Until her page stands, what was written last is read again where it was.
    await desk.heading("Ana Ruiz").waitFor();
    await button("Undo").last().click();
    await expect.poll(() => letter().inputValue()).toBe(mine);
    await page.getByRole("link", { name: "Conversation with Ana Ruiz" }).waitFor();
  });

  it("says where a plan with somebody is under way already, and throws one away without its letter", async () => {
    await page.goto(`${desk.weakties.origin}/conversations`);
    await page.getByRole("main").getByRole("link", { name: "Plan a conversation" }).click();
    await page.getByLabel("With whom?").fill("Ana");
    await page.getByRole("list", { name: "People" }).getByRole("button", { name: /Ana/ }).click();
    await page.getByText("A conversation with Ana is under way").waitFor();
    await looksRight(page);
    await page.getByRole("link", { name: "Go on with that conversation" }).click();
    await button("Throw this letter away").click();
    await page.waitForURL("**/people/*");
    await page.getByText("Threw the letter away, and the plan that it began.").waitFor();
    await desk.heading("Ana Ruiz").waitFor();
    await page.goto(`${desk.weakties.origin}/conversations/new?person=${page.url().split("/").at(-1)}`);
    await button("Plan the conversation with Ana").click();
    await button("Throw this letter away").click();
    await button("Throw this plan away").waitFor();
    await looksRight(page);
    await button("Throw this plan away").click();
    await page.getByText("Threw the plan with Ana away.").waitFor();
    await button("Undo").last().click();
    await desk.heading("Ana Ruiz").waitFor();
    await button("Write the letter to Ana").waitFor();
  });

  it("plans a talk about the only career there is, unless it is to be about something else", async () => {
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByLabel("A career you wonder about").fill("Museum education");
    await button("Add this career").click();
    await desk.heading("Museum education").waitFor();
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("main").getByRole("link", { name: "Ana Ruiz" }).click();
    await desk.heading("Ana Ruiz").waitFor();
    await page.goto(`${desk.weakties.origin}/conversations/new?person=${page.url().split("/").at(-1)}`);
    const career = (name: string) => page.getByRole("radio", { name, exact: true });
    await expect.poll(() => career("Museum education").isChecked()).toBe(true);
    await page.getByRole("radio", { name: "Catching up" }).check();
    await expect.poll(() => career("None in particular").isChecked()).toBe(true);
    await page.getByRole("radio", { name: "Exploring a career" }).check();
    await expect.poll(() => career("Museum education").isChecked()).toBe(true);
  });

  it("[R14] asks which career a talk explores: one of mine, a new one, or not sure yet, and the letter is about it", async () => {
    const which = page.getByRole("group", { name: "Which career is it about?" });
    const chosen = (name: string) => which.getByRole("radio", { name }).isChecked();
    await which.getByText("Not sure yet").click();
    await expect.poll(() => chosen("Not sure yet")).toBe(true);
    await page.getByLabel("A new one").fill("Patent law");
    await expect.poll(() => chosen("Not sure yet")).toBe(false);
    await looksRight(page);
    await button("Plan the conversation with Ana").click();
    await expect.poll(() => letter().inputValue()).toContain("patent law");
    const about = page.getByLabel("Which career it is about");
    const shown = () => about.locator("option:checked").innerText();
    await expect.poll(shown).toBe("Patent law");
    await about.selectOption("Museum education");
    await expect.poll(() => letter().inputValue()).toContain("museum education");
    await page.getByLabel("Or a new one").fill("Science editor");
    await page.keyboard.press("Enter");
    await expect.poll(() => letter().inputValue()).toContain("science editor");
    await expect.poll(shown).toBe("Science editor");
    await looksRight(page);
    await button("Undo").last().click();
    await expect.poll(() => letter().inputValue()).toContain("museum education");
    await expect.poll(shown).toBe("Museum education");
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByRole("main").getByRole("link", { name: "Patent law" }).waitFor();
  });

  it("[R14] asks beside a letter begun at once which career it is about, and leaves own words as they are", async () => {
    await page.goto(`${desk.weakties.origin}/add`);
    await page.getByLabel("Who?").fill("Imre Kovács");
    await page.keyboard.press("Enter");
    await desk.heading("Imre Kovács").waitFor();
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("main").getByRole("link", { name: "Imre Kovács" }).click();
    await desk.heading("Imre Kovács").waitFor();
    await page.goto(`${desk.weakties.origin}/letters/new?person=${page.url().split("/").at(-1)}`);
    const his = page.getByLabel("Your letter to Imre");
    const about = page.getByLabel("Which career it is about");
    await about.selectOption("Patent law");
    await expect.poll(() => his.inputValue()).toContain("patent law");
    await his.fill("Dear Imre, shall we talk?");
    await about.selectOption("Not sure yet");
    await page.getByText("Noted. Your own words stay as they are.").waitFor();
    await expect.poll(() => his.inputValue()).toBe("Dear Imre, shall we talk?");
    await button("Undo").last().click();
    await expect.poll(() => about.locator("option:checked").innerText()).toBe("Patent law");
  });

  it("gave the browser nothing to complain of", () => {
    expect(desk.complaints).toEqual([]);
  });
});

async function anyCovers(remarks: Locator, seen: Locator): Promise<boolean> {
  const under = await seen.boundingBox();
  const over = await Promise.all((await remarks.all()).map((each) => each.boundingBox()));
  return over.some(
    (box) =>
      box !== null &&
      under !== null &&
      box.x < under.x + under.width &&
      under.x < box.x + box.width &&
      box.y < under.y + under.height &&
      under.y < box.y + box.height,
  );
}

async function isInView(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const size = element.page().viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
}
