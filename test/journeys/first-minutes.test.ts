import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-example,,EMBL,Group leader,12 Mar 2024
Imre,Kovács,https://www.linkedin.com/in/imre-example,imre@example.org,Kovács and Kovács,Patent attorney,03 Jan 2023
`;
const MAIL = `From lin@example.org Mon Mar 02 10:00:00 2026
From: Lin Chen <lin@example.org>
To: Rosa <rosa@example.org>
Date: Mon, 02 Mar 2026 10:00:00 +0000
Message-ID: <1@example.org>
Subject: Your poster

Hello
From rosa@example.org Tue Mar 03 10:00:00 2026
From: Rosa Mendes <rosa@example.org>
To: Lin Chen <lin@example.org>
Date: Tue, 03 Mar 2026 10:00:00 +0000
Message-ID: <2@example.org>
Subject: Re: Your poster

Hello
From news@example.com Wed Mar 04 10:00:00 2026
From: Weekly News <news@example.com>
To: Rosa <rosa@example.org>
Date: Wed, 04 Mar 2026 10:00:00 +0000
Message-ID: <3@example.org>
List-Id: <weekly.example.com>
Subject: This week

Hello
From rosa.mendes@college.example Thu Mar 05 10:00:00 2026
From: Rosa Mendes <rosa.mendes@college.example>
To: Old friends <friends@college.example>
Date: Thu, 05 Mar 2026 10:00:00 +0000
Message-ID: <4@example.org>
Subject: Hello

Hello
From ines@example.org Fri Mar 06 10:00:00 2026
From: Ines Duarte <ines@example.org>
To: Old friends <friends@college.example>
Date: Fri, 06 Mar 2026 10:00:00 +0000
Message-ID: <5@example.org>
Subject: Hello

Hello
`;

const FRIENDS = `Wer,Wo,Woher wir uns kennen
Lin Chen,Lumen,sat next to me in Lyon
Zoë Önal,EMBL,a summer school
`;
const NOBODY = "BEGIN:VCARD\r\nVERSION:4.0\r\nNOTE:whose?\r\nEND:VCARD\r\n";

describe.skipIf(!chromiumIsThere)("the first minutes", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  const heading: Desk["heading"] = (name) => desk.heading(name);
  const press = (name: string | RegExp) => page.getByRole("button", { name }).click();

  it("[R1] asks where you are, and says at once which stage follows and why", async () => {
    await heading("Good to have you here").waitFor();
    await looksRight(page);
    await page.getByLabel("What is your name?").fill("Rosa");
    await page.keyboard.press("Enter");
    await heading("Where are you now?").waitFor();
    await page.getByText("You are exploring, because no end date is set.").waitFor();
    await page.getByLabel("What do you do at present?").fill("PhD in cell biology");
    await page.getByLabel("Began on").fill("2099-04-01");
    await page.getByLabel("Expected end").fill("2099-03-31");
    await press("Go on");
    const end = page.getByRole("textbox", { name: "Expected end", description: /lies before the start/ });
    await end.waitFor();
    await page.getByLabel("Began on").fill("2024-04-01");
    await end.waitFor({ state: "hidden" });
    await page.getByText("because your PhD in cell biology ends on 31 March 2099").waitFor();
    await looksRight(page);
    await press("Go on");
  });

  it("[R12] asks gently what holds you back, and answers with one small step", async () => {
    await heading("What holds you back?").waitFor();
    await page.getByLabel("I do not like to ask").check();
    await expect.poll(() => page.getByRole("status").filter({ hasText: /\S/ }).count()).toBe(1);
    await looksRight(page);
    await press("Go on");
  });

  it("leads back to the question before by the browser's Back, and onward again", async () => {
    await heading("Whom would you like to talk to?").waitFor();
    await page.goBack();
    await heading("What holds you back?").waitFor();
    await page.goBack();
    await heading("Where are you now?").waitFor();
    await expect.poll(() => page.getByLabel("Began on").inputValue()).toBe("2024-04-01");
    await page.getByLabel("What do you do at present?").fill("PhD in plant biology");
    await press("Back");
    await heading("Good to have you here").waitFor();
    await page.goForward();
    await heading("Where are you now?").waitFor();
    await expect
      .poll(() => page.getByLabel("What do you do at present?").inputValue(), {
        message: "words that were typed outlive the browser's Back",
      })
      .toBe("PhD in plant biology");
    await page.getByLabel("What do you do at present?").fill("PhD in cell biology");
    await press("Go on");
    await press("Go on");
  });

  it("[R11] has a letter after the first name typed", async () => {
    await heading("Whom would you like to talk to?").waitFor();
    await page
      .getByLabel("A name")
      .fill("Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org");
    await page.getByLabel("A little", { exact: true }).check();
    await looksRight(page);
    await press("Begin a letter to Ana");
    await page.waitForURL(/\/letters\/(?!new)/);
  });

  it("[R9] [R63] adds somebody by one line, shown split before it is kept", async () => {
    await page.goto(`${desk.weakties.origin}/add`);
    await page.getByLabel("Who?").fill("Imre, patent attorney at Kovács and Kovács, sat next to me in May");
    await page.getByText("sat next to me in May", { exact: true }).waitFor();
    await looksRight(page);
    await page.getByLabel("Who?").press("Enter");
    await heading("Imre").waitFor();
    await page.getByText("How well do you know each other?").waitFor();
    await page.getByRole("link", { name: "Plan a conversation" }).waitFor();
    await looksRight(page);
  });

  it("[R61] [R62] shows what an import would do, leaves lists out with a way back, and is undone whole", async () => {
    await page.goto(`${desk.weakties.origin}/import`);
    await page.getByLabel("Choose files").setInputFiles([
      { name: "Connections.csv", mimeType: "text/csv", buffer: Buffer.from(CONNECTIONS) },
      { name: "mail.mbox", mimeType: "application/mbox", buffer: Buffer.from(MAIL) },
      { name: "people.vcf", mimeType: "text/vcard", buffer: Buffer.from(NOBODY) },
    ]);
    await page.getByRole("heading", { name: /to bring in/ }).waitFor();
    await expect
      .poll(() => page.getByLabel("Which addresses are yours?").inputValue())
      .toBe("rosa@example.org");
    await page.getByText("1 left out: lists, machines and mass mail").click();
    await page.getByText("news@example.com").waitFor();
    await page.getByText("1 left out: what they wrote went to others, or to many at once").waitFor();
    await page.getByText("rosa.mendes@college.example bears your name: perhaps it is yours, too.").waitFor();
    await looksRight(page);
    await press("It is mine");
    await expect
      .poll(() => page.getByLabel("Which addresses are yours?").inputValue())
      .toBe("rosa@example.org\nrosa.mendes@college.example");
    // What is shown was made with other addresses: it is made again before anything is kept.
    const keep = page.getByRole("button", { name: /^Import / });
    await page.getByLabel("Which addresses are yours?").fill("lin@example.org");
    await expect.poll(() => keep.isDisabled()).toBe(true);
    await page.getByText("Look again first.").waitFor();
    await looksRight(page);
    await page.getByLabel("Which addresses are yours?").fill("nobody");
    await press("Look again with these");
    await page.getByText(/^“nobody” is no e-mail address/).waitFor();
    await expect.poll(() => keep.isDisabled()).toBe(true);
    await page.getByLabel("Which addresses are yours?").fill("rosa@example.org");
    await expect.poll(() => keep.isDisabled()).toBe(false);
    await keep.click();
    // What could not be read stays beside the way back, and is in the list afterwards.
    const done = page.getByRole("region", { name: /^Imported 2 people and added to one/ });
    await done.getByText("people.vcf, line 1: The card names nobody").waitFor();
    await done.getByRole("button", { name: "Undo the whole import" }).waitFor();
    // It is not listed a second time under what was imported before.
    await expect.poll(() => page.getByRole("button", { name: /^Undo the import/ }).count()).toBe(0);
    await looksRight(page);
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: "Lin Chen" }).waitFor();
    await page.goto(`${desk.weakties.origin}/settings`);
    await expect.poll(() => page.getByLabel("E-mail address").inputValue()).toBe("rosa@example.org");
    await page.goto(`${desk.weakties.origin}/import`);
    await page.getByText("What was not right in the files (1)").click();
    await page.getByText("people.vcf, line 1: The card names nobody").waitFor();
    await looksRight(page);
    await press(/^Undo the import/);
    await page.getByText("Undone", { exact: true }).waitFor();
    await page.goto(`${desk.weakties.origin}/settings`);
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await page.getByText("Add an address").first().waitFor();
    await expect.poll(() => page.getByLabel("E-mail address").count()).toBe(0);
  });

  it("asks what the columns of a table are where nobody can tell, and remembers it for the next", async () => {
    await page.goto(`${desk.weakties.origin}/import`);
    const table = { name: "friends.csv", mimeType: "text/csv", buffer: Buffer.from(FRIENDS) };
    await page.getByLabel("Choose files").setInputFiles([table]);
    await page.getByRole("heading", { name: "What are the columns?" }).waitFor();
    await page.getByText(/No row in it reads as headings/).waitFor();
    await expect.poll(() => page.getByLabel("Wer", { exact: true }).inputValue()).toBe("name");
    await page.getByLabel("Woher wir uns kennen").selectOption("How we met");
    await looksRight(page);
    await press("Look again with these");
    await page.getByRole("button", { name: "Import 2 people" }).click();
    await page.getByRole("region", { name: "Imported 2 people." }).waitFor();
    await page.getByLabel("Choose files").setInputFiles([table]);
    await page.getByRole("heading", { name: "Nothing new in there" }).waitFor();
    await page.getByRole("heading", { name: "Say what the columns are" }).click();
    await expect.poll(() => page.getByLabel("Woher wir uns kennen").inputValue()).toBe("howMet");
    await looksRight(page);
    await press("Choose another file");
    await press(/^Undo the import of/);
    await page.getByText("Undone", { exact: true }).first().waitFor();
    // The page that is called Today stands under its name too.
    await page.goto(`${desk.weakties.origin}/today`);
    await heading("Today").waitFor();
  });

  it("folds what is understood of two tables into one, and hears what is said of both at once", async () => {
    await page.goto(`${desk.weakties.origin}/import`);
    const table = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page
      .getByLabel("Choose files")
      .setInputFiles([
        table("lab.csv", "Name,Kürzel\nRuth Adler,met at the retreat\n"),
        table("course.csv", "Name,Kurs\nOtto Brandt,met on the course\n"),
      ]);
    await page.getByText("Left out so far: Kürzel, Kurs").waitFor();
    await page.getByRole("heading", { name: "Say what the columns are" }).click();
    await looksRight(page);
    await page.getByRole("group", { name: "lab.csv" }).getByLabel("Kürzel").selectOption("How we met");
    await page.getByRole("group", { name: "course.csv" }).getByLabel("Kurs").selectOption("How we met");
    await press("Look again with these");
    await page.getByText("All of them are understood.").waitFor();
    await page.getByRole("button", { name: "Import 2 people" }).click();
    await page.getByRole("region", { name: "Imported 2 people." }).waitFor();
    for (const [name, met] of [
      ["Ruth Adler", "met at the retreat"],
      ["Otto Brandt", "met on the course"],
    ] as const) {
      await page.goto(`${desk.weakties.origin}/people`);
      await page.getByRole("link", { name }).first().click();
      await page.getByText(met).first().waitFor();
    }
    await page.goto(`${desk.weakties.origin}/import`);
    await press(/^Undo the import of/);
    await page.getByText("Undone", { exact: true }).first().waitFor();
  });

  it("keeps settings as a field is left, and takes them back with z", async () => {
    await page.goto(`${desk.weakties.origin}/settings`);
    const name = page.getByLabel("Your name");
    await name.fill("Rosa Lindqvist");
    await name.press("Enter");
    await page.getByText("Kept.").waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("z");
    await expect.poll(() => name.inputValue()).toBe("Rosa");
    await page.getByLabel("No, I am applying").check();
    await page.getByText("What changes with it").waitFor();
    await expect.poll(() => page.getByText("You are applying, because you said so").count()).toBe(1);
    await looksRight(page);
  });

  it("[R64] leaves somebody out by one key, shows who is left out, and takes them back in", async () => {
    await page.goto(`${desk.weakties.origin}/people`);
    await page.getByRole("link", { name: "Imre" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Imre" }).waitFor();
    await page.keyboard.press("l");
    await page.getByText("Left Imre out.").waitFor();
    await page.goto(`${desk.weakties.origin}/settings`);
    await press("Take back in: Imre");
    await page.getByText("Took Imre back in.").waitFor();
    await page.getByText("Nobody. It is on everyone’s page").waitFor();
  });

  it("[P4] takes the first career for a month with a plan without leading away from it", async () => {
    await page.goto(`${desk.weakties.origin}/sprint`);
    await page.getByLabel("A career you wonder about").fill("Regulatory affairs");
    await press("Add this career");
    const careers = page.getByRole("group", { name: "Which careers is this month for?" });
    await careers.getByText("Regulatory affairs").waitFor();
    // The only one is the one that is meant.
    await expect.poll(() => careers.getByRole("checkbox").isChecked()).toBe(true);
    await looksRight(page);
  });

  it("gave the browser nothing to complain of", () => {
    const but = desk.complaints.filter((each) => !/status of 4(?:00|09)/.test(each));
    expect(but, "but for the end before the start, and somebody who is here already").toEqual([]);
  });
});
