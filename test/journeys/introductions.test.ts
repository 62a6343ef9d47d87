import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { sendIt } from "../browser/send-it.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

describe.skipIf(!chromiumIsThere)("from a request through an introduction to a job", () => {
  let weakties: Running;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(weakties.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${weakties.origin}/add`);
    await page.getByLabel("Who?").fill("Ana Ruiz");
    await page.keyboard.press("Enter");
    await heading("Ana Ruiz").waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole("link", { name, exact: true });
  const introductions = () => page.getByRole("region", { name: "Introductions" });

  /** Asks somebody on whose page we are for a talk, has it, and thanks them. */
  async function talkWith(name: string) {
    await link("Plan a conversation").click();
    await button(`Plan the conversation with ${name}`).click();
    await page.getByLabel(`Your letter to ${name}`).waitFor();
    await sendIt(page);
    await page.getByText("it is their turn; silence is normal").waitFor();
    await page.getByRole("tab", { name: "After" }).click();
    await button("We met").click();
    await button(`Write thanks to ${name}`).click();
    await page.getByLabel(`Your letter to ${name}`).waitFor();
    await sendIt(page);
    await page.getByText(`${name} has your thanks`).waitFor();
  }

  async function openPerson(name: string) {
    await page.goto(`${weakties.origin}/people`);
    await link(new RegExp(`^${name}`))
      .first()
      .click();
    await heading(name).waitFor();
  }

  it("asks for a talk, has it and gives thanks", async () => {
    await talkWith("Ana");
  });

  it("[R53] asks her for an introduction, with a paragraph to pass on", async () => {
    await openPerson("Ana Ruiz");
    await button("Write down an introduction").click();
    await page.getByLabel("I would like Ana to introduce me").click();
    await page.getByLabel("To whom?").fill("Tomasz Wilk");
    await button("Add Tomasz Wilk").click();
    await button("somebody else").waitFor();
    await page.getByLabel("Why it would be good").fill("He leads the imaging that I would like to learn");
    await button("Keep this introduction").click();
    await introductions().getByText("Ana Ruiz could introduce you to Tomasz Wilk.").waitFor();
    await looksRight(page);
    await link("Ask Ana").click();
    const letter = page.getByLabel("Your letter to Ana Ruiz");
    await letter.waitFor();
    await expect.poll(() => letter.inputValue()).toMatch(/pass on as it is:\n\n> /);
    await expect
      .poll(() => letter.inputValue())
      .toContain("He leads the imaging that I would like to learn.");
    await sendIt(page);
    await page.getByText("A yes or a no can be marked with one tap.").waitFor();
  });

  it("[R53] moves on by one tap, and one tap back", async () => {
    await button("Ana said yes").click();
    // The way back is that of this step once it has been said, and not that of the letter before it.
    await page.getByText("Noted: a yes.").waitFor();
    await button("Undo").last().click();
    await button("Ana said yes").click();
    // What stood above the next button goes with the step: a click meanwhile would fall beside it.
    await button("Ana said yes").waitFor({ state: "hidden" });
    await button("Ana introduced us").click();
    await introductions().getByText("Ana Ruiz introduced you to Tomasz Wilk today.").waitFor();
  });

  it("[R53] is brought up on Today with its reason, and thanked for", async () => {
    await page.goto(weakties.origin);
    await page.getByText("A line of thanks is welcome.").waitFor();
    await link("Thank Ana Ruiz for the introduction").click();
    await page.getByLabel("Your letter to Ana Ruiz").waitFor();
    await expect
      .poll(() => page.getByLabel("Subject").inputValue())
      .toBe("Thank you for introducing me to Tomasz Wilk");
    await sendIt(page);
    await page.getByText("Ana has your thanks.").waitFor();
  });

  it("stands on his page too; after the talk with him she would like to know", async () => {
    await openPerson("Tomasz Wilk");
    await introductions().getByText("You thanked Ana today.").waitFor();
    await talkWith("Tomasz");
    await openPerson("Tomasz Wilk");
    await introductions().getByRole("link", { name: "Tell Ana what came of it" }).waitFor();
    await introductions().getByRole("button", { name: "Ana knows already" }).click();
    await introductions().getByText("Ana knows what came of it, and has your thanks.").waitFor();
  });

  it("[R47] keeps what reaches me unasked, with what they may know me for", async () => {
    await button("Write down an opportunity").click();
    await page.getByLabel("What is it?").fill("Imaging scientist at Delta Biologics");
    await page.getByLabel("Tomasz thought of me without being asked").check();
    await page.getByText("What may have led to it").click();
    await page.getByLabel("What Tomasz may know you for").fill("patience at the microscope");
    await button("Keep this opportunity").click();
    await heading("Imaging scientist at Delta Biologics").waitFor();
  });

  it("[R52] shows the way back to the first message on one thread", async () => {
    const steps = page
      .getByRole("list", { name: "From the offer back to the first message" })
      .getByRole("listitem");
    await expect.poll(() => steps.count()).toBe(7);
    const told = await steps.allInnerTexts();
    expect(told[0]).toMatch(/reached you through Tomasz Wilk .* unasked/);
    expect(told[1]).toContain("“patience at the microscope”");
    expect(told[2]).toMatch(/The last word before it: you wrote on /);
    expect(told[4]).toContain("Ana Ruiz introduced you to Tomasz Wilk");
    expect(told[6]).toMatch(/It began .* Your first message to Ana Ruiz/);
    await looksRight(page);
  });

  it("[R47] [R52] is changed on its page, whose tip it was too, and changed back", async () => {
    await button("Change what is written down of it").click();
    const form = page.getByRole("form", { name: "Change this opportunity" });
    await form.getByLabel("What is it?").fill("A week at the light-sheet");
    await form.getByRole("radio", { name: /course/i }).check();
    await form.getByRole("button", { name: "somebody else" }).click();
    await form.getByLabel("Whose tip was it?").fill("Ana");
    await form.getByRole("button", { name: /Ana Ruiz/ }).click();
    await form.getByLabel("I had asked Ana").check();
    await form.getByLabel("Notes").fill("Three places a year.");
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole("button", { name: "Keep the changes" }).click();
    await heading("A week at the light-sheet").waitFor();
    await page.getByText(/^A course, through/).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Ana Ruiz" }).count()).toBeGreaterThan(0);
    // The way back is that of the change, and not that of writing it down, which still stands there.
    await page.getByText("Kept.", { exact: true }).waitFor();
    await button("Undo").last().click();
    await heading("Imaging scientist at Delta Biologics").waitFor();
    await page.getByText(/^A job, through/).waitFor();
    // What was begun and given up again says nothing any more, whose tip it was neither.
    await button("Change what is written down of it").click();
    await form.getByRole("button", { name: "somebody else" }).click();
    await form.getByLabel("Whose tip was it?").fill("Ana");
    await form.getByRole("button", { name: /Ana Ruiz/ }).click();
    await page.reload();
    await button("Change what is written down of it").click();
    const tip = form.getByText("Through", { exact: false }).first();
    await expect.poll(() => tip.innerText()).toContain("Ana Ruiz");
    await form.getByRole("button", { name: "Go back to what is kept" }).click();
    await expect.poll(() => tip.innerText()).toContain("Tomasz Wilk");
    await form.getByRole("button", { name: "Leave it as it was" }).click();
  });

  it("[R52] lists everyone to thank once it worked out, and marks who has been", async () => {
    await page.getByLabel("I got it").click();
    // [R5] A job got is a change of stage, and says what it changes.
    const firstDay = page.getByLabel("Its first day");
    await expect.poll(() => firstDay.inputValue()).toBe("");
    const before = "2026-01-05";
    await firstDay.fill(before);
    await firstDay.blur();
    await page.getByText(/^From exploring to settling in\./).waitFor();
    await page.reload();
    await firstDay.fill("2031-05-04");
    await firstDay.blur();
    await page.getByText("Noted: its first day.").waitFor();
    await button("Undo").last().click();
    await expect.poll(() => firstDay.inputValue()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
    await link("Write thanks to Tomasz").click();
    const letter = page.getByLabel("Your letter to Tomasz Wilk");
    await letter.waitFor();
    await expect
      .poll(() => letter.inputValue())
      .toContain("I got the job “Imaging scientist at Delta Biologics”.");
    await sendIt(page);
    await heading("Imaging scientist at Delta Biologics").waitFor();
    await page.getByText(/^Thanked on /).waitFor();
    await looksRight(page);
    await button("I thanked Ana already").click();
    await page.getByText("All of them have your thanks.").waitFor();
    await page.goto(`${weakties.origin}/opportunities`);
    await page.getByRole("region", { name: "Worked out" }).getByText("Imaging scientist").waitFor();
    await looksRight(page);
  });

  it("[R6] says that two should meet, and asks each of them first", async () => {
    await openPerson("Tomasz Wilk");
    await page.getByLabel("A little", { exact: true }).click();
    await button("Note what Tomasz looks for or offers").click();
    await page.getByLabel("In a few words").fill("a clearing protocol for leaves");
    await button("Keep it").click();
    await page.getByText("Looks for somebody to meet.").waitFor();
    await openPerson("Ana Ruiz");
    await button("Note what Ana looks for or offers").click();
    await page.getByLabel("could offer", { exact: true }).click();
    await page.getByLabel("In a few words").fill("knows how clearing works");
    await button("Keep it").click();
    await page.getByText("These two should meet.").waitFor();
    await page.goto(`${weakties.origin}/introductions`);
    await button("Begin to bring them together").click();
    await page.getByText("Neither has been asked yet.").waitFor();
    await looksRight(page);
    await link("Ask Tomasz").waitFor();
    await button("I asked Ana already").click();
    await button("Ana said yes").click();
    await page.getByText("Ana Ruiz said yes today.").waitFor();
  });

  it("[R23] [R53] offers, beside a letter to a stranger, the way through whoever knows them", async () => {
    // Somebody who has not been asked for anything yet.
    await openPerson("Tomasz Wilk");
    await button("Say whom Tomasz knows").click();
    await page.getByLabel("Who is it?").fill("Imre Kovács");
    await button("Add Imre Kovács").click();
    await page.getByLabel("Who is it?").waitFor({ state: "detached" });
    await button("Keep it").click();
    await page.getByRole("form", { name: "Whom Tomasz knows" }).waitFor({ state: "detached" });
    await openPerson("Imre Kovács");
    await page.getByLabel("A little", { exact: true }).click();
    await button("Say whom Imre knows").click();
    await page.getByLabel("Who is it?").fill("Lin Chen");
    await button("Add Lin Chen").click();
    await page.getByLabel("Who is it?").waitFor({ state: "detached" });
    await button("Keep it").click();
    await page.getByRole("form", { name: "Whom Imre knows" }).waitFor({ state: "detached" });
    await openPerson("Lin Chen");
    await page.getByLabel("Not yet", { exact: true }).click();
    await link("Plan a conversation").click();
    await button("Plan the conversation with Lin Chen").click();
    await page.getByLabel("Your letter to Lin Chen").waitFor();
    const through = page.getByRole("region", { name: "Through someone" });
    await through.getByText("Imre Kovács could introduce you to Lin Chen.").waitFor();
    await looksRight(page);
    await through.getByRole("button", { name: "Write the request to Imre" }).click();
    const request = page.getByLabel("Your letter to Imre Kovács");
    await request.waitFor();
    await expect.poll(() => request.inputValue()).toMatch(/Lin Chen[\s\S]*pass on as it is:\n\n> /);
  });

  it("gave the browser nothing to complain of", () => {
    expect(complaints).toEqual([]);
  });
});
