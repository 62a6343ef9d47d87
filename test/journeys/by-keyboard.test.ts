import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";

/** Further away than this nobody tabs. */
const MOST_TABS = 60;

describe.skipIf(!chromiumIsThere)("the whole way by keyboard alone, from the first minute to thanks", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const press = (keys: string) => page.keyboard.press(keys);
  const type = (text: string) => page.keyboard.type(text);

  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await hasFocus(target)) return;
      await press("Tab");
    }
    throw new Error(`Tab does not reach ${target} in ${MOST_TABS} presses.`);
  }

  const hasFocus = (target: Locator) =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);

  const enter = async (target: Locator) => {
    await tabTo(target);
    await press("Enter");
  };

  /** Tab reaches a group of choices once; the arrows go through it. */
  async function choose(name: string | RegExp): Promise<void> {
    const wanted = page.getByRole("radio", { name });
    await wanted.waitFor();
    const group = await wanted.getAttribute("name");
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await page.evaluate("document.activeElement.name")) === group) break;
      await press("Tab");
    }
    for (let steps = 0; steps < MOST_TABS && !(await hasFocus(wanted)); steps += 1) await press("ArrowDown");
    if (!(await wanted.isChecked())) await press("Space");
    await expect.poll(() => wanted.isChecked()).toBe(true);
  }

  it("says who and where one is", async () => {
    await tabTo(page.getByLabel("What is your name?"));
    await type("Rosa");
    await press("Enter");
    await desk.heading("Where are you now?").waitFor();
    await tabTo(page.getByLabel("What do you do at present?"));
    await type("PhD in cell biology");
    await press("Enter");
    await desk.heading("What holds you back?").waitFor();
    await choose("I do not like to ask");
    await enter(button("Go on"));
  });

  it("names somebody, and with the letter a conversation begins", async () => {
    await desk.heading("Whom would you like to talk to?").waitFor();
    await tabTo(page.getByLabel("A name"));
    await type("Ana, ana@example.org");
    await choose("A little");
    await enter(button("Begin a letter to Ana"));
    await page.waitForURL(/\/letters\/(?!new)/);
    await desk.heading("Asking for a conversation").waitFor();
    await press("g");
    await press("p");
    await desk.heading("People").waitFor();
    await enter(page.getByRole("link", { name: "Ana" }));
    await desk.heading("Ana").waitFor();
    await enter(page.getByRole("link", { name: "Go on with the conversation" }));
  });

  it("fills the gaps of the letter, and notes that it went", async () => {
    const letter = page.getByLabel("Your letter to Ana");
    await tabTo(letter);
    await press("Control+Home");
    for (let gaps = 0; gaps < 8 && (await letter.inputValue()).includes("["); gaps += 1) {
      await press("Tab");
      await type("what your days are like");
    }
    await expect.poll(() => letter.inputValue()).not.toContain("[");
    await press("Escape");
    await enter(button("I sent it"));
    await page.getByText("it is their turn; silence is normal").waitFor();
  });

  it("reads the reply, chooses a time, and arranges the talk", async () => {
    await tabTo(page.getByLabel("Has Ana written back?"));
    await type("Happy to talk! How about tomorrow at 14:00, or the day after tomorrow at 9:30?");
    await choose("14:00");
    await enter(button("Arrange the talk with Ana"));
    await button("Save the talk to your calendar").waitFor();
  });

  it("prepares, talks and marks what was said by single keys", async () => {
    await tabTo(page.getByRole("tab", { name: "Arrange" }));
    await press("ArrowRight");
    await press("Enter");
    await button("Print the sheet").waitFor();
    await tabTo(page.getByRole("tab", { name: "Prepare" }));
    await press("ArrowRight");
    await press("Enter");
    await enter(button("We talk today after all"));
    await enter(button("Begin the talk with Ana"));
    await tabTo(page.getByLabel("What they say"));
    await type("Take the June course.");
    await press("Escape");
    await press("a");
    const marked = page.getByRole("list", { name: "Marked" });
    await marked.getByText("Take the June course.").waitFor();
    await enter(button("Take back “Take the June course.” as advice"));
    await marked.waitFor({ state: "hidden" });
    await page.getByText("Taken back: ").waitFor();
    // Escape leads from the notes to the keys; from anywhere else it would close what was said.
    await expect.poll(() => hasFocus(page.getByLabel("What they say"))).toBe(true);
    await press("Escape");
    await press("z");
    await marked.getByText("Take the June course.").waitFor();
    await enter(button("It took place"));
  });

  it("thanks", async () => {
    await enter(button("Write thanks to Ana"));
    const letter = page.getByLabel("Your letter to Ana");
    await tabTo(letter);
    await press("Control+Home");
    for (let gaps = 0; gaps < 8 && (await letter.inputValue()).includes("["); gaps += 1) {
      await press("Tab");
      await type("the June course");
    }
    await press("Escape");
    await enter(button("I sent it"));
    await page.getByText("Ana has your thanks").waitFor();
    await press("z");
    await button("I sent it").waitFor();
  });

  it("gave the browser nothing to complain of", () => {
    expect(desk.complaints).toEqual([]);
  });
});
