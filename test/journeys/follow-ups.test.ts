import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openSample } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("what follows a conversation, looked at in the sample", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openSample();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  const heading: Desk["heading"] = (name) => desk.heading(name);

  it("[R48] leads from Today to who deserves news this week, and from there to the letter", async () => {
    await page.goto(desk.weakties.origin);
    await page.getByRole("link", { name: "Who deserves news from you this week, and why" }).click();
    await heading("What came of it").waitFor();
    const news = page.getByRole("list", { name: "News to tell" }).getByRole("listitem");
    const before = await news.count();
    await looksRight(page);
    await news.filter({ hasText: "Jonas Ek" }).getByRole("button", { name: "not this week" }).click();
    await expect.poll(() => news.count()).toBe(before - 1);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => news.count()).toBe(before);
    await page.getByRole("link", { name: "Write the news to Jonas Ek" }).click();
    await heading("A hello after a while").waitFor();
    await page.getByText("I ruled out Science policy.").first().waitFor();
    await looksRight(page);
    const letter = page.url();
    await page.goto(`${desk.weakties.origin}/conversations`);
    await page.getByRole("link", { name: "A hello after a while, to Jonas Ek" }).click();
    await heading("A hello after a while, to Jonas Ek").waitFor();
    expect(page.url()).toBe(letter);
  });

  it("[R36] begins what comes after a talk with the news that is due, before what is long written down", async () => {
    await page.goto(`${desk.weakties.origin}/conversations`);
    await page.getByRole("link", { name: /^Ana Ruiz/ }).click();
    const tell = page.getByRole("link", { name: "Tell Ana what came of it" });
    await tell.waitFor();
    const headings = await page.getByRole("tabpanel").getByRole("heading").allInnerTexts();
    expect(headings.slice(0, 2)).toEqual(["What Ana advised", "What stayed with you"]);
    await looksRight(page);
  });

  it("says of the address of a letter that is not there what became of it, and what can be done", async () => {
    await page.goto(`${desk.weakties.origin}/letters/01a21da3-103c-7000-99d6-e2198991d042`);
    await heading("This letter was thrown away").waitFor();
    await looksRight(page);
    await page.getByRole("link", { name: "Choose whom to write to" }).click();
    await heading("People").waitFor();
  });

  it("says what was done on a phone without lying over anything that can be pressed", async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(desk.weakties.origin);
    const remark = page.locator("[data-remark]");
    for (const down of [0, 90, 180, 270, 360]) {
      await page.getByRole("list", { name: "For today" }).getByRole("listitem").first().waitFor();
      await page.evaluate(`scrollTo(0, ${down})`);
      await page.getByRole("button", { name: "not now" }).nth(1).dispatchEvent("click");
      await remark.getByText("Put off for a while.").waitFor();
      // It stays as long as the mouse is on it, however long a look takes.
      await remark.hover();
      await expect.poll(() => page.evaluate(UNDER_REMARKS), { message: `${down} px down` }).toEqual([]);
      await remark.getByRole("button", { name: "Undo" }).click();
      await remark.waitFor({ state: "hidden" });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it("[R36] lists what is open, and what was closed", async () => {
    await page.goto(`${desk.weakties.origin}/loops`);
    await page.getByRole("region", { name: "Thanks to send" }).getByText("Imre Kovács").first().waitFor();
    await page.getByRole("region", { name: "Told" }).getByText("They know.").waitFor();
  });

  it("[R1] shows in words what changes with the stage, where it was changed, with the way back", async () => {
    await page.goto(`${desk.weakties.origin}/settings`);
    await page.getByLabel("No, I am exploring").check();
    const changes = page.getByRole("status").filter({ hasText: "What changes with it" });
    await changes.getByText("From applying to exploring.", { exact: false }).waitFor();
    await changes.getByText(/^What you could ask for: /).click();
    await changes.getByText("internships and how to find one").waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await changes.getByText("From exploring to applying.", { exact: false }).waitFor();
    await looksRight(page);
    await expect.poll(() => page.getByLabel("Yes, let the dates decide").isChecked()).toBe(true);
  });

  it("[R17] puts advice on another day, and off it again", async () => {
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: "Imre Kovács" }).click();
    await page.getByText("Another day").click();
    await page.getByLabel("On which day?").fill("2039-05-01");
    await page.getByRole("button", { name: "Set the day" }).click();
    await page.getByText("You set 1 May 2039 for it.").waitFor();
    await looksRight(page);
    await page.getByText("Another day").click();
    await page.getByRole("button", { name: "No day" }).click();
    await page.getByText("Put it on a date").waitFor();
  });

  it("[P1] [P2] [P3] [P5] shows the month under way, lowers it, and ends it in a decision that the career keeps", async () => {
    await page.goto(desk.weakties.origin);
    await page.getByRole("link", { name: "Go on with it" }).click();
    await heading("Your month").waitFor();
    await page.getByText(/letters have gone out/).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Add a quarter of an hour" }).click();
    await page.getByRole("img", { name: "15 of about 120 minutes" }).waitFor();
    await page.getByText("Lower the numbers, or put the month down").click();
    await page.getByLabel("Letters", { exact: true }).fill("4");
    await page.keyboard.press("Tab");
    await page.getByText("Kept. Numbers of a month may shrink, and do not grow.").waitFor();
    await page.getByLabel("I will build skills for this one").check();
    await page.getByLabel("Which one?").selectOption("Scientific editing");
    await page.getByLabel("What made you decide?").fill("reading others is the part I like");
    await page.getByRole("button", { name: "Keep the decision" }).click();
    await heading("The month is done").waitFor();
    await page.getByText("You decided to build skills for Scientific editing: “reading others").waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Take the decision back" }).click();
    await heading("Your month").waitFor();
    await page.getByLabel("I will build skills for this one").check();
    await page.getByLabel("Which one?").selectOption("Scientific editing");
    await page.getByLabel("What made you decide?").fill("reading others is the part I like");
    await page.getByRole("button", { name: "Keep the decision" }).click();
    await heading("The month is done").waitFor();
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByRole("link", { name: /Scientific editing.*Pursuing/ }).waitFor();
  });

  it("[R10] rewrites a letter beside how it reads to somebody, explains a slip with its line, and goes back", async () => {
    await page.goto(`${desk.weakties.origin}/your-letters`);
    await looksRight(page);
    await page.getByRole("link", { name: "Thanks", exact: true }).click();
    await heading("Thanks").waitFor();
    const email = page.getByLabel("E-mail", { exact: true }).first();
    await email.fill("Dear {{ frist }},\n\nthank you!");
    await page
      .getByText("Line 1: There is nothing called “frist” in a letter. Did you mean “first”?")
      .waitFor();
    await looksRight(page);
    await email.fill("Dear {{ first }},\n\nwhat a good hour that was!\n\n{{ meGiven }}");
    await page.getByText("what a good hour that was!").last().waitFor();
    await page.getByRole("button", { name: "Keep this letter" }).click();
    await page.getByText("In your words.").waitFor();
    await page.getByRole("button", { name: "Go back to ours" }).click();
    await page.getByText("In our words so far.").waitFor();
  });

  it("[R12] has one kind word for a letter that waits, in place, with its step, and off with one press", async () => {
    await page.goto(desk.weakties.origin);
    const word = page.getByRole("region", { name: "A kind word" });
    await word.getByText("A letter of yours has been ready for a few days.").waitFor();
    await word.getByText("Something else holds you back?").click();
    await word.getByText("Will it be worth the time?").waitFor();
    await looksRight(page);
    await word.getByRole("button", { name: "No more of these" }).click();
    await word.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).last().click();
    await word.getByRole("link", { name: "Open the letter" }).click();
    await page.getByRole("link", { name: "Frida Lindqvist" }).first().waitFor();
    await looksRight(page);
  });

  it("[R23] [R33] begins any letter on a person's page, also one for which somebody sends me", async () => {
    await page.goto(`${desk.weakties.origin}/people?search=Frida`);
    await page
      .getByRole("link", { name: /Frida Lindqvist/ })
      .first()
      .click();
    await page.getByText("Another letter").click();
    await page.getByLabel("To Frida", { exact: true }).selectOption("Ask, where somebody sends you");
    await page.getByLabel("Who sends you?").fill("Imre Kovács");
    await page.getByRole("button", { name: "Begin the letter" }).click();
    await heading("Asking for a conversation").waitFor();
    const letter = page.getByLabel("Your letter to Frida Lindqvist");
    await expect.poll(() => letter.inputValue()).toContain("Imre Kovács");
    await page.getByLabel("Message", { exact: true }).click();
    await page.getByText(/of 600 characters/).waitFor();
    await expect.poll(() => letter.inputValue()).toContain("Imre Kovács");
  });

  it("[R24] keeps the user's own line on what is usual somewhere", async () => {
    await page.goto(`${desk.weakties.origin}/settings`);
    await page.getByText("What letters begin with until you say otherwise").click();
    await page.getByRole("button", { name: "Change it: Japan" }).click();
    await page.getByLabel("What to know").fill("Ask through somebody.");
    await page.keyboard.press("Tab");
    await page.getByText("Kept.").first().waitFor();
    await looksRight(page);
  });
});

/** What can be pressed or filled in and lies under a remark, by its words; the bar of places may, for a while. */
const UNDER_REMARKS = `(() => {
  const remark = document.querySelector("[data-remark]:last-of-type");
  const over = remark.getBoundingClientRect();
  const under = ({ left, right, top, bottom }) =>
    Math.min(right, over.right) > Math.max(left, over.left) && Math.min(bottom, over.bottom) > Math.max(top, over.top);
  return [...document.querySelectorAll("a, button, input, textarea, select, summary")]
    .filter((each) => !remark.contains(each) && !each.closest("[data-bar]") && each.checkVisibility())
    .filter((each) => under(each.getBoundingClientRect()))
    .map((each) => each.innerText);
})()`;
