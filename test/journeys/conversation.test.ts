import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { fits, looksClean } from "../browser/looks-right.ts";
import { sendIt } from "../browser/send-it.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

describe.skipIf(!chromiumIsThere)("a conversation, from the first letter to what came of it", () => {
  let weakties: Running;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Anything the browser complains of, save the answer to a letter written in two windows (412), which is wanted. */
  const complaints: string[] = [];

  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("412"))
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(weakties.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${weakties.origin}/add`);
    await page.getByLabel("Who?").fill("Ana, ana@example.org");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ana" }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  /** A second window on the same letter, of which the first hears nothing until it is let go. */
  const unheardWindow = async () => {
    const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/api/drafts/*", async (route) => {
      if (route.request().method() === "GET") await over;
      await route.continue();
    });
    const other = await context.newPage();
    await other.goto(page.url());
    return { other, letGo };
  };
  const letter = () => page.getByLabel("Your letter to Ana");
  const stage = async (name: string) => {
    await page.getByRole("tab", { name }).click();
    await page.getByRole("tab", { name, selected: true }).waitFor();
  };
  const isClean = (what: string) => looksClean(page, what);

  it("is planned by keyboard alone, and a letter lies there", async () => {
    await page.getByRole("link", { name: "Plan a conversation" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "Exploring a career" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const listed = page.getByRole("radio", { name: "Exploring a career" });
    const own = page.getByLabel("Something else, in your own words");
    await own.fill("life in a core facility");
    await expect.poll(() => listed.isChecked()).toBe(false);
    await own.fill("");
    await expect.poll(() => listed.isChecked()).toBe(true);
    await button("Plan the conversation with Ana").focus();
    await page.keyboard.press("Enter");
    await letter().waitFor();
    await expect.poll(() => page.getByRole("tab", { selected: true }).innerText()).toBe("Ask");
    await isClean("Ask");
  });

  it("[R63] asks how well they are known where the letter needs it, and begins it accordingly", async () => {
    const question = page.getByRole("group", { name: /^How well do you and Ana know each other/ });
    const before = await letter().inputValue();
    const choice = (name: string) => question.getByRole("radio", { name });
    const chosen = (name: string) =>
      expect.poll(() => choice(name).evaluate((it) => it.matches(":checked:focus"))).toBe(true);
    await choice("We know each other").focus();
    await page.keyboard.press("Space");
    await page.getByText("Noted. The letter begins accordingly.").waitFor();
    await chosen("We know each other");
    const known = await letter().inputValue();
    expect(known).not.toBe(before);
    await button("Undo").last().click();
    await expect.poll(() => letter().inputValue()).toBe(before);
    await expect.poll(() => question.locator(":checked").count()).toBe(0);
    // A slip is mended where it was made: the arrows reach every answer, and each fits the letter anew.
    await choice("We know each other").focus();
    await page.keyboard.press("Space");
    await chosen("We know each other");
    for (const name of ["A little", "Not yet"]) {
      await page.keyboard.press("ArrowDown");
      await chosen(name);
    }
    await expect.poll(() => letter().inputValue()).toContain("informational interview");
    await page.keyboard.press("ArrowDown");
    await chosen("We know each other");
    await expect.poll(() => letter().inputValue()).toBe(known);
  });

  it("[R14] is about whatever the user says, in their own words", async () => {
    await page.getByText("Change what it is about").click();
    const own = page.getByLabel("Something else, in your own words");
    await own.fill("life in a core facility");
    await own.blur();
    await page.getByText("20 minutes about life in a core facility").waitFor();
    await expect.poll(() => page.getByLabel("What it is about").inputValue()).toBe("life in a core facility");
    await isClean("Ask, in their own words");
    await button("Undo").last().click();
    await page.getByText("20 minutes about exploring a career").waitFor();
    await expect.poll(() => own.inputValue()).toBe("");
    // What is asked for and how long are kept on leaving and on Enter; what is refused says why, at the field.
    const asked = page.getByLabel("Or in your own words");
    for (const [key, ask] of [
      ["Tab", "to see the machines"],
      ["Enter", "to read my plan"],
    ] as const) {
      await asked.fill(ask);
      await asked.press(key);
      await page.getByRole("radio", { name: ask.replace("t", "T") }).waitFor();
      await expect.poll(() => asked.inputValue()).toBe("");
    }
    await button("Undo").last().click();
    await page.getByRole("radio", { name: "To see the machines" }).waitFor();
    const minutes = page.getByLabel("Minutes", { exact: true });
    await minutes.fill("999");
    await minutes.press("Tab");
    await page.getByText("From 5 to 240 minutes.").waitFor();
    await minutes.fill("20");
    await page.getByText("From 5 to 240 minutes.").waitFor({ state: "hidden" });
    await minutes.fill("25");
    await minutes.press("Enter");
    await page.getByText("25 minutes about exploring a career").waitFor();
    await minutes.fill("20");
    await minutes.press("Enter");
    await page.getByText("20 minutes about exploring a career").waitFor();
    await page.getByText("Change what it is about").click();
  });

  it("has gaps that Tab walks through, and lets Tab leave after the last", async () => {
    await letter().focus();
    await letter().evaluate((box: { setSelectionRange: (start: number, end: number) => void }) =>
      box.setSelectionRange(0, 0),
    );
    for (let count = 0; count < 8 && /\[/.test(await letter().inputValue()); count += 1) {
      await page.keyboard.press("Tab");
      await page.keyboard.type("We met in Lyon, and I would love to pick your brain.");
    }
    await expect.poll(() => letter().inputValue()).not.toContain("[");
    await page.keyboard.press("Tab");
    await expect.poll(() => letter().evaluate((box) => box === box.ownerDocument.activeElement)).toBe(false);
  });

  it("takes a better wording with one key, while writing", async () => {
    await page.getByText("“pick your brain”").first().waitFor();
    await letter().focus();
    await page.keyboard.press("Control+.");
    await expect.poll(() => letter().inputValue()).toContain("love to ask you a few questions");
  });

  it("keeps what was written, without being asked to", async () => {
    await letter().fill(`${await letter().inputValue()}\n\nPS: no hurry at all.`);
    await page.getByText("Kept.", { exact: true }).waitFor();
    await page.reload();
    await letter().waitFor();
    await expect.poll(() => letter().inputValue()).toContain("PS: no hurry at all.");
  });

  it("lays both versions side by side where another window wrote too", async () => {
    const { other, letGo } = await unheardWindow();
    await other.getByLabel("Your letter to Ana").fill("Dear Ana, from the other window.");
    await other.getByText("Kept.", { exact: true }).waitFor();
    await other.close();
    const mine = `${await letter().inputValue()} Truly.`;
    await letter().fill(mine);
    await page.getByText("Dear Ana, from the other window.").waitFor();
    letGo();
    await button("Keep mine").click();
    await page.getByText("Kept.", { exact: true }).waitFor();
    await page.reload();
    await letter().waitFor();
    await expect.poll(() => letter().inputValue()).toBe(mine);
  });

  it("becomes a connection note with its counter, and an e-mail again word for word", async () => {
    const before = await letter().inputValue();
    await page.getByRole("radio", { name: "Connection note" }).click();
    await page.getByText(/\d+ of 200 characters/).waitFor();
    await button("Undo").last().click();
    await expect.poll(() => letter().inputValue()).toBe(before);
  });

  it("is copied, sent by the user's own hand, and then waits without hurry", async () => {
    await button("Copy letter to Ana").click();
    await page.getByText("Copied. Paste it where you write to Ana.").waitFor();
    await expect
      .poll(() => page.evaluate("navigator.clipboard.readText()"))
      .toBe(await letter().inputValue());
    // Another window wrote to and fro, and this one has not heard of it: the words are the same.
    const { other, letGo } = await unheardWindow();
    for (const words of ["Dear Ana, from the other window.", await letter().inputValue()]) {
      const kept = other.waitForResponse((answer) => answer.request().method() === "PATCH" && answer.ok());
      await other.getByLabel("Your letter to Ana").fill(words);
      await kept;
    }
    await other.close();
    const sent = page.waitForResponse((answer) => answer.url().endsWith("/sent") && answer.ok());
    const sending = sendIt(page);
    await sent;
    letGo();
    await sending;
    await page.getByText("it is their turn; silence is normal").waitFor();
    await expect.poll(() => page.getByRole("tab", { selected: true }).innerText()).toBe("Arrange");
    await button("Undo").last().click();
    await page
      .getByText("You would like to talk with Ana. The letter is begun, and yours to send.")
      .waitFor();
    await stage("Ask");
    await sendIt(page);
    await page.getByText("it is their turn; silence is normal").waitFor();
  });

  it("[R33] reads a pasted reply, notes nothing before it is confirmed, and takes it back", async () => {
    const paste = (text: string) => page.getByLabel("Has Ana written back?").fill(text);
    await paste("I have no time for this, sorry.");
    await page.getByText("This reads as a no").waitFor();
    await isClean("A reply");
    await button("Note that Ana would rather not").click();
    await page.getByText("It is no verdict on you.").waitFor();
    await expect
      .poll(() => button("Arrange the talk with Ana").isVisible(), {
        message: "no time is asked for after a no",
      })
      .toBe(false);
    await page.getByText("Ana would like to talk after all", { exact: true }).click();
    await button("Arrange the talk with Ana").waitFor();
    await isClean("A no");
    await button("Undo").last().click();
    await page.getByText("You asked on").waitFor();
    await paste("I no longer work at EMBL. Please contact my successor Kai Berg (kai@embl.example).");
    await button("Note that Ana is not there any more").waitFor();
    await button("Add Kai Berg, named by Ana").waitFor();
    await isClean("Gone");
    await paste("Delivery has failed to these recipients: ana@example.org");
    await page.getByRole("link", { name: "See how Ana is reached" }).waitFor();
    await isClean("Undelivered");
    await paste("I am swamped right now. Could you write to me again in two weeks?");
    await page.getByText("This reads as “later”").waitFor();
    await isClean("Later");
    await button(/^Ask Ana again on/).click();
    await page.getByText(/^Noted\. Asking Ana again comes up around/).waitFor();
    await button("Undo").last().click();
    await page.getByText("You asked on").waitFor();
    await paste("Happy to talk! How about tomorrow at 14:00, or the day after tomorrow at 9:30?");
    await page.getByText("This reads as a yes").waitFor();
    await expect.poll(() => button(/Ana answered/).allInnerTexts()).toEqual(["Note that Ana answered"]);
    await page.getByRole("radio", { name: "14:00" }).check();
    await expect.poll(() => page.getByLabel("Time").inputValue()).toBe("14:00");
    await isClean("Times");
    await page.getByRole("radio", { name: "09:30" }).check();
    await expect.poll(() => page.getByLabel("Time").inputValue()).toBe("09:30");
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    const day = at(14).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
    const another = at(15).toLocaleDateString("en-GB", { weekday: "long" });
    await paste(`Happy to talk! How about ${another} ${day} at 15:30?`);
    await page.getByRole("radio", { name: "15:30" }).check();
    await page.getByText(`and they wrote ${another}: ask which they mean`).waitFor();
    await isClean("A day in doubt");
    await paste("Glad to help. Send me your questions and I will answer by e-mail.");
    await page.getByText("Ana would rather answer in writing.").waitFor();
    await button("Copy your questions for Ana").waitFor();
    await paste("");
  });

  it("[R33] takes a dropped reply for an answer, and a dropped invitation for a time", async () => {
    await stage("Ask");
    await drop(
      "reply.eml",
      "From: Ana <ana@example.org>\r\nTo: me@example.org\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\nSubject: Re\r\n\r\n" +
        "Happy to talk! How about tomorrow at 14:00?\r\n",
    );
    await page.getByText("Noted: Ana answered.").waitFor();
    await page.getByRole("radio", { name: "14:00" }).waitFor();
    await isClean("A dropped reply");
    await button("Undo").last().click();
    await button("Take back that you asked Ana").waitFor();
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    await drop(
      "invite.ics",
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART:${day}T140000Z\r\nDTEND:${day}T142000Z\r\nLOCATION:Room 3\\, second floor\\, https://meet.example/ana\r\nSUMMARY:Talk\r\nORGANIZER:mailto:ana@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    );
    await page.getByText(/proposes .+ at 14:00\. It is filled in below; nothing is arranged yet\./).waitFor();
    await button("Arrange the talk with Ana").click();
    await page.getByText(/^Arranged for .+14:00\./).waitFor();
    await page.getByText("Room 3, second floor").waitFor();
    await page.locator('a[href="https://meet.example/ana"][rel="noopener noreferrer"]').waitFor();
    await page.getByText("20 minutes about").waitFor();
    await isClean("A dropped invitation");
  });

  /** As a file is dropped from a desktop, onto whatever stage is open. */
  async function drop(name: string, text: string): Promise<void> {
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
      return transfer;
    })()`);
    await page.getByRole("tabpanel").dispatchEvent("drop", { dataTransfer: dropped });
  }

  it("takes the last step back at any time, found by Ctrl-K too, and everything is as before it", async () => {
    await button("It has to move").click();
    await page.getByText("The time has to move.").waitFor();
    await page.reload();
    await button("Take back that it has to move").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("slip take back");
    await page.keyboard.press("Enter");
    await page.getByText("Taken back that it has to move.").waitFor();
    await page.getByText("Room 3, second floor").waitFor();
    await button("Take back that a time is arranged").waitFor();
  });

  it("[R33] has a letter with other times, where the one that was arranged has to move", async () => {
    await button("It has to move").click();
    const offer = page.getByRole("link", { name: "Offer Ana other times" });
    await offer.waitFor();
    await isClean("A talk that has to move");
    await offer.click();
    await page.getByText("does not work out after all", { exact: false }).first().waitFor();
    await page.getByText("two or three times that suit you", { exact: false }).first().waitFor();
    await page.goBack();
  });

  it("gets an answer, a time and a file for the calendar", async () => {
    const [date = ""] = new Date(Date.now() + 86_400_000).toISOString().split("T");
    await button("Arrange the talk with Ana").click();
    const amiss = page.getByText("A day is needed; it can change later.");
    await amiss.waitFor();
    await page.getByLabel("Day").fill(date);
    await amiss.waitFor({ state: "hidden" });
    await page.getByLabel("Time").fill("10:30");
    await page.getByLabel("Where").fill("Café Amsel");
    await button("Arrange the talk with Ana").click();
    await button("Save the talk to your calendar").waitFor();
    // The button that did it is gone; the keyboard goes on from its stage.
    const inFocus = 'document.activeElement.getAttribute("role")';
    await expect.poll(() => page.evaluate(inFocus)).toBe("tab");
    const download = page.waitForEvent("download");
    await button("Save the talk to your calendar").click();
    const ics = readFileSync(await (await download).path(), "utf8");
    expect(ics).toContain("BEGIN:VEVENT");
    expect(ics).toMatch(/LOCATION:Café Amsel/);
    await isClean("Arrange");
    // A letter of the talk leads back to it.
    await page.getByRole("link", { name: "Confirm it to Ana" }).click();
    await page.getByRole("link", { name: "Conversation with Ana" }).click();
    await stage("Arrange");
    // So does the way to the next stage, whose button goes with the stage that is left.
    await button("Prepare").press("Enter");
    await page.getByRole("tab", { name: "Prepare", selected: true }).waitFor();
    await expect.poll(() => page.evaluate(inFocus)).toBe("tab");
  });

  it("is prepared with questions of one's own, in one's own order", async () => {
    await stage("Prepare");
    await button("Add a question of your own").click();
    await page.keyboard.type("What would you not do again?");
    await page.keyboard.press("Alt+ArrowUp");
    const written = 'document.activeElement.matches("textarea") && document.activeElement.value';
    await expect.poll(() => page.evaluate(written)).toBe("What would you not do again?");
    await isClean("Prepare");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByRole("tab", { name: "Ask" }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  it("[R31] fills the screen while it lasts with the part of the agenda that is now, and single keys say what a line was", async () => {
    await stage("Talk");
    await button("We talk today after all").click();
    await button("Begin the talk with Ana").click();
    // Whoever types means the notes, wherever the focus is; nothing that is covered can be reached.
    const notes = page.getByLabel("What they say");
    await page.keyboard.type("He advises a course");
    await expect.poll(() => notes.inputValue()).toBe("He advises a course");
    await page.reload();
    await notes.waitFor();
    await page.getByRole("checkbox").first().check();
    await page.keyboard.type("A pity.");
    await expect.poll(() => notes.inputValue()).toContain("A pity.");
    const covered = page.getByRole("link", { name: "What you know of them", includeHidden: true });
    await expect.poll(() => covered.evaluate((link) => link.closest("[inert]") !== null)).toBe(true);
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
    // A phone, and the same with its keyboard open.
    for (const phone of [640, 360]) {
      await page.setViewportSize({ width: 360, height: phone });
      if (phone === 360) await notes.focus();
      for (const seen of [notes, page.getByRole("img", { name: /minutes$/ })]) {
        const { y = -1, height: tall = 0 } = (await seen.boundingBox()) ?? {};
        expect(y, `${phone} px`).toBeGreaterThanOrEqual(0);
        expect(y + tall, `${phone} px`).toBeLessThanOrEqual(phone);
      }
    }
    await page.setViewportSize({ width, height });
    const parts = page.getByRole("list", { name: "Parts of the talk" });
    await expect.poll(() => parts.locator("[aria-current=step]").innerText()).toBe("Opening, 2 min");
    await notes.fill("Take the June course.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    const marked = page.getByRole("list", { name: "Marked" });
    await marked.getByText("Take the June course.").waitFor();
    // A line is what it was marked as last, and the same mark again takes it back.
    for (const key of ["p", "i"]) {
      await page.keyboard.press("Escape");
      await page.keyboard.press(key);
    }
    await expect.poll(() => marked.innerText()).toMatch(/^Introduction\s+Take the June course\.$/);
    for (const key of ["i", "a", "p", "a"]) {
      await page.keyboard.press("Escape");
      await page.keyboard.press(key);
    }
    await expect.poll(() => marked.innerText()).toMatch(/^Advice\s+Take the June course\.$/);
    await expect.poll(() => notes.inputValue()).toBe("Take the June course.");
    await notes.pressSequentially("\nHer boss leaves in May.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await marked.getByText("Off the record").waitFor();
    await expect.poll(() => notes.inputValue()).not.toContain("boss");
    await button("Take back “Her boss leaves in May.” as off the record").click();
    await marked.getByText("Off the record").waitFor({ state: "hidden" });
    await expect.poll(() => notes.inputValue()).toContain("boss");
    await button("Undo").last().click();
    await marked.getByText("Off the record").waitFor();
    await expect.poll(() => notes.inputValue()).not.toContain("boss");
    // [R52] An opportunity is kept at once; an introduction once it is said who meets whom.
    await notes.pressSequentially("\nSummer course in Lisbon.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    await marked.getByText("Summer course in Lisbon.").waitFor();
    await notes.press("Control+End");
    await notes.pressSequentially("\nTo Tomasz, about the light sheet.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("i");
    await marked.getByText("To Tomasz, about the light sheet.").waitFor();
    await isClean("Talk");
  });

  it("took place, which can be taken back; thanks come first", async () => {
    await button("It took place").click();
    await button("Write thanks to Ana").waitFor();
    await button("Undo").last().click();
    await button("We have talked already").click();
    await button("We met").click();
    await button("Write thanks to Ana").waitFor();
    await page.getByLabel("What you learned").fill("Patents are read more than they are written.");
    await button("Write thanks to Ana").click();
    await letter().waitFor();
    await isClean("After");
    await sendIt(page);
    await page.getByText("Ana has your thanks").waitFor();
  });

  it("[R52] [R53] makes records of what was marked: an opportunity, and an introduction", async () => {
    const heard = page.getByRole("region", { name: "Introductions you spoke of" });
    // What they offered is no promise of mine.
    await page.getByText("What you promised Ana").waitFor();
    await expect
      .poll(() => page.getByRole("region", { name: "What you promised" }).innerText())
      .not.toMatch(/Tomasz|June course/);
    await heard.getByRole("button", { name: "Write down who meets whom" }).click();
    await heard.getByLabel("To whom?").fill("Tomasz Wilk");
    await page.route("**/api/people", slowly, { times: 1 });
    await heard.getByRole("button", { name: "Add Tomasz Wilk" }).click();
    await heard.getByRole("button", { name: "Keep this introduction" }).click();
    await heard.waitFor({ state: "hidden" });
    await isClean("After");
    const other = await context.newPage();
    await other.goto(`${weakties.origin}/opportunities`);
    await other.getByRole("link", { name: "Summer course in Lisbon." }).click();
    await other.getByRole("button", { name: "Take this opportunity out" }).click();
    await other.getByText("Taken out. The people and the letters stay.").waitFor();
    await other.getByRole("button", { name: "Undo" }).click();
    await other.getByRole("heading", { level: 1, name: "Summer course in Lisbon." }).waitFor();
    await other.goto(`${weakties.origin}/introductions`);
    await other.getByText(/could introduce you to Tomasz Wilk\./).waitFor();
    await other.close();
  });

  it("[R9] reads what was typed of the talk, and writes down what is confirmed, once", async () => {
    const notes = page.getByLabel("Notes of the talk");
    const typed = "I send her the poster on Friday\nshe'll look over my cover letter";
    await notes.fill(`${await notes.inputValue()}\n${typed}`);
    const heard = page.getByRole("region", { name: "What your notes say" });
    await heard.getByText(/^Send her the poster/).waitFor();
    await isClean("After, with notes to confirm");
    await heard.getByRole("button", { name: "leave out Offers: Look over my cover letter" }).click();
    await heard.getByRole("button", { name: "Write this down" }).click();
    await heard.waitFor({ state: "hidden" });
    await page.getByRole("region", { name: "What you promised" }).getByText("Send her the poster").waitFor();
    await page.getByText("Written down.").waitFor();
    await page.reload();
    await page.getByRole("region", { name: "What you promised" }).getByText("Send her the poster").waitFor();
    await expect.poll(() => heard.count()).toBe(0);
    await expect.poll(() => page.getByText("What came of it?").count()).toBe(1);
  });

  it("has a sequel: what came of the advice becomes a letter, and the loop is closed", async () => {
    await page.getByText("What came of it?").click();
    await page.getByLabel("What you did").fill("I took it.");
    await page.getByRole("radio", { name: "It worked" }).click();
    await page.getByLabel("What came of it", { exact: true }).fill("I got in");
    await button("Keep what came of it").click();
    // Until they have heard, it can be put differently.
    await page.getByText("Put it differently").click();
    await expect.poll(() => page.getByRole("radio", { name: "It worked" }).isChecked()).toBe(true);
    await page.getByLabel("What came of it", { exact: true }).fill("I got in, with a grant");
    await button("Keep what came of it").click();
    await page.getByText("What came of it: I got in, with a grant").waitFor();
    await page.getByRole("link", { name: "Tell Ana what came of it" }).click();
    await page.getByRole("heading", { level: 1, name: "What came of it" }).waitFor();
    await letter().waitFor();
    await expect.poll(() => letter().inputValue()).toContain("got in");
    await isClean("The letter");
    await sendIt(page);
    await page.getByText("Ana knows.").waitFor();
  });

  it("does not prepare, or print, what was said in confidence", async () => {
    await stage("Prepare");
    await page.getByText("The 20 minutes").waitFor();
    await expect.poll(() => page.getByText("Said in confidence").count()).toBe(0);
  });

  it("fits on a telephone at every stage", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const name of ["Ask", "Arrange", "Prepare", "Talk", "After"]) {
      await stage(name);
      await fits(page, 360, name);
      expect(await axeFindings(page), name).toEqual([]);
    }
  });

  it("is a yes, a no or another day where they ask me", async () => {
    await page.goto(`${weakties.origin}/conversations/new`);
    await button(/^Ana/).click();
    await page.getByText("How long, and who asks").click();
    await page.getByRole("checkbox", { name: "Ana asked me" }).check();
    await page.getByLabel("What you would like to ask").waitFor({ state: "hidden" });
    await button("Plan the conversation with Ana").click();
    await button("Say yes to Ana").waitFor();
    await isClean("Asked");
    await button("Say yes to Ana").click();
    await button("Take back that you said yes").waitFor();
    await page.getByText("You said yes on").waitFor();
    await expect.poll(() => button("Ana answered").count()).toBe(0);
    await isClean("Arrange, where they ask");
  });

  it("gave the browser nothing to complain of", () => {
    expect(complaints).toEqual([]);
  });
});

/** An answer that takes its time, as on a busy machine. */
async function slowly(route: Route): Promise<void> {
  await pause(400);
  await route.continue();
}
