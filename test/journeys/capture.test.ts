import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";
import { HAPPENED } from "../corpus/captures/typed.ts";

const LAB_PAGE = `Group leader
Prof. Ana Ruiz

Postdocs
Lin Chen
Tomasz Nowak

PhD students
Noor Haddad`;

describe.skipIf(!chromiumIsThere)("the one box", () => {
  let desk: Desk;
  let page: Page;
  let origin: string;
  const heading = (name: string) => desk.heading(name);

  beforeAll(async () => {
    desk = await openDesk();
    ({ page } = desk);
    ({ origin } = desk.weakties);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.evaluate("localStorage.setItem('weakties.welcomed', 'yes')");
  });
  afterAll(() => desk?.close());

  const box = () => page.getByLabel("Who? Or what happened?");

  it("[R11] [R25] asks six things that end in one typed name each, and says how you know each other", async () => {
    await page.goto(origin);
    await page.getByRole("link", { name: "Six places where you already know someone" }).click();
    await heading("Whom could you ask?").waitFor();
    await page.getByLabel("A former colleague").fill("Ana Silva, Novartis");
    await page.getByText("How you know each other: worked together").waitFor();
    await page.getByLabel("A speaker you heard").fill("Imre Kovács");
    await looksRight(page);
    await page.keyboard.press("Enter");
    await heading("Written down").waitFor();
    await expect.poll(() => page.getByText("How well do you know each other?").count()).toBe(2);
    await looksRight(page);
    const little = page.getByLabel("A little", { exact: true }).first();
    await little.click();
    await page.getByText("Noted. Letters will begin accordingly.").waitFor();
    await page.keyboard.press("z");
    await expect.poll(() => little.isChecked()).toBe(false);
    await page.getByRole("link", { name: "Ana Silva", exact: true }).click();
    await page.getByText("Worked together").first().waitFor();
  });

  it("[R9] asks for the name of their boss who introduces, and whether a name that wrote is an organization's", async () => {
    await page.goto(`${origin}/add`);
    await box().fill("Coffee with Tom Berg, his boss will introduce me to Frida. Heard from Lonza.");
    const chips = page.getByRole("region", { name: "What it says" });
    await chips.getByText("Somebody, or an organization?").waitFor();
    await chips.getByText("Offers, Tom Berg").waitFor();
    await page.getByLabel("Who is Tom Berg’s boss?").fill("Beth Lang");
    await chips.getByText("Introduction, Beth Lang").waitFor();
    await looksRight(page);
    await page.getByLabel("Who is Lonza?").selectOption("An organization");
    await page.getByText("First say who is meant above.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Write this down" }).click();
    await heading("Written down").waitFor();
    for (const name of ["Tom Berg", "Frida", "Beth Lang"])
      await page.getByRole("link", { name, exact: true }).waitFor();
    await expect.poll(() => page.getByRole("main").getByText("Lonza").count()).toBe(0);
  });

  it("says that it reads where reading a note takes its time", async () => {
    await page.goto(`${origin}/add`);
    let read = () => {};
    const held = new Promise<void>((resolve) => {
      read = resolve;
    });
    await page.route("**/api/captures/read", async (route) => {
      await held;
      await route.continue();
    });
    await box().fill("met Ana Ruiz at the poster session, told me to apply for the June course");
    const moment = page.getByRole("status").filter({ hasText: "One moment.", visible: true });
    await moment.waitFor();
    read();
    await page.getByText("You met today").first().waitFor();
    await moment.waitFor({ state: "hidden" });
    await page.unroute("**/api/captures/read");
    await box().fill("");
  });

  it("[R9] shows a note as what it says, asks who is meant, and writes nothing before it is confirmed", async () => {
    await page.goto(`${origin}/add`);
    await box().fill(
      "met Ana Ruiz (ana@a.example) at the poster session, told me to apply for the June course, send her our protocol Friday",
    );
    // All that would be written of somebody new stands there.
    await page.getByText("ana@a.example, met at the poster session", { exact: true }).waitFor();
    await page.getByText(/^Apply for the June course \(of use until 31 May/).waitFor();
    await page.getByText(/^Send her our protocol, by/).waitFor();
    await looksRight(page);
    await page.goto(`${origin}/people`);
    await page.getByRole("link", { name: "Imre Kovács" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Ana Ruiz" }).count()).toBe(0);
  });

  it("[R9] says what it did not read, and keeps it all the same where that is wanted", async () => {
    await page.goto(`${origin}/add`);
    await box().fill("imre was right about the course in Lisbon");
    await page.getByText("Not read, and not kept:").waitFor();
    await page.getByText("“Imre was right about the course in Lisbon”").waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Keep it all the same" }).click();
    await page.getByText(/^You were in touch today: Imre was right/).waitFor();
    await expect.poll(() => page.getByText("Not read, and not kept:").count()).toBe(0);
    await box().fill("");
  });

  it("[R9] takes a change, writes it down in one step, and takes it back with z", async () => {
    await page.goto(`${origin}/add`);
    await box().fill(
      "coffee with Ana Ruiz yesterday, told me to apply for the June course. She asked if I could read her abstract",
    );
    // What somebody asked of me is a need of theirs (R6), and a promise where I say so.
    await page.getByRole("button", { name: /^change Could use/ }).click();
    await expect.poll(() => page.getByLabel("By", { exact: true }).count()).toBe(0);
    await page.getByLabel("It is").selectOption("promise");
    await page.getByRole("button", { name: /^done You promised/ }).click();
    await page.getByRole("button", { name: /^change Advice/ }).click();
    await page.getByLabel("In words").fill("Apply for the course in Lisbon");
    await looksRight(page);
    await box().press("Control+Enter");
    await heading("Written down").waitFor();
    // With Undo the words come back, to be put right.
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => box().inputValue()).toMatch(/^coffee with Ana Ruiz yesterday/);
    await page.getByRole("button", { name: /^change Advice/ }).click();
    await page.getByLabel("In words").fill("Apply for the course in Lisbon");
    await box().press("Control+Enter");
    await heading("Written down").waitFor();
    // Looked up beside it: the way back is in reach on the next page, and not on the one after that.
    const ana = page.getByRole("link", { name: "Ana Ruiz", exact: true });
    const path = await ana.getAttribute("href");
    const kept = await page.evaluate(
      `fetch("/api${path}", { headers: { authorization: "Bearer " + localStorage.getItem("weakties.session") } })
        .then((answer) => answer.text())`,
    );
    expect(kept).toContain("Apply for the course in Lisbon");
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await heading("People").waitFor();
    await page.getByRole("link", { name: "Ana Ruiz" }).waitFor();
    await page.keyboard.press("z");
    await page.getByRole("link", { name: "Ana Ruiz" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Imre Kovács" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Ana Ruiz" }).count()).toBe(0);
  });

  it("[R9] asks whom it was with where a note names nobody, and keeps what it says of them", async () => {
    await page.goto(`${origin}/add`);
    await box().fill("She told me to learn SQL. Promised her my poster by Friday");
    await page.getByText("Learn SQL").first().waitFor();
    const write = page.getByRole("button", { name: "Write this down" });
    await expect.poll(() => write.isDisabled()).toBe(true);
    await page.getByLabel("Whom was it with?").fill("Noor Haddad");
    await expect.poll(() => write.isEnabled()).toBe(true);
    await looksRight(page);
    await write.click();
    await heading("Written down").waitFor();
    await page.getByRole("link", { name: "Noor Haddad", exact: true }).click();
    await page.getByText("Learn SQL").first().waitFor();
    await page.goto(`${origin}/add`);
    await box().fill("Kaffee mit Petra Kern, ich soll ihr mein Poster schicken und mich melden");
    await page.getByText("Only notes in English are taken apart.").waitFor();
    await page.getByText("You met today: Kaffee mit Petra Kern").first().waitFor();
    await box().fill("");
  });

  it("[R9] shows what two people said in the same words once for each, and nothing of it once the note is another", async () => {
    await page.goto(`${origin}/add`);
    await box().fill(
      "Tom Berg and Frida both told me to learn R; I promised Frida a coffee. Met Frida. Met Frida yesterday.",
    );
    const chips = page.getByRole("region", { name: "What it says" });
    await expect.poll(() => chips.getByText("Learn R", { exact: true }).count()).toBe(2);
    await box().fill("emailed Tom Berg the preprint :)");
    await chips.getByText("You wrote today").first().waitFor();
    await expect.poll(() => chips.getByText("Learn R").count()).toBe(0);
    await expect.poll(() => chips.getByRole("list").last().getByRole("listitem").count()).toBe(1);
    await box().fill("Tom Berg and Frida both told me to learn R");
    await page.getByRole("button", { name: "leave out Advice: Learn R" }).first().click();
    await expect.poll(() => page.getByRole("button", { name: "put back Advice: Learn R" }).count()).toBe(1);
    await looksRight(page);
  });

  it("[R9] reads in the box what the command line reads, whatever comes first in it", async () => {
    await page.goto(`${origin}/add`);
    const chips = page.getByRole("region", { name: "What it says" });
    for (const text of HAPPENED.slice(0, 4)) {
      await box().fill("");
      await box().fill(text);
      await chips.getByRole("listitem").first().waitFor();
      await expect.poll(() => page.getByText("There is no name in that yet.").count()).toBe(0);
    }
    await chips.getByText("Do a GCP certificate", { exact: true }).waitFor();
    await looksRight(page);
  });

  it("[R26] [R36] shows a move and what came of advice as such, and takes a change of both", async () => {
    await page.goto(`${origin}/add`);
    await box().fill("Lunch with Ana Silva. She joined Genentech in March. Her tip about the CV paid off");
    await page.getByText(/^At Genentech, since 1 March/).waitFor();
    await page.getByText("Her tip about the CV paid off", { exact: true }).waitFor();
    await page.getByRole("button", { name: /^change New position/ }).click();
    await page.getByLabel("Where").fill("Genentech Basel");
    await page.getByRole("button", { name: /^change What came of advice/ }).click();
    await page.getByLabel("It was").last().selectOption("null");
    await looksRight(page);
    await box().press("Control+Enter");
    await heading("Written down").waitFor();
    await page.getByRole("link", { name: "Ana Silva", exact: true }).click();
    await page.getByText("Genentech Basel").first().waitFor();
    await page.getByText("Her tip about the CV paid off").first().waitFor();
  });

  it("[R11] [R63] turns a pasted page into people to confirm, one of them not wanted", async () => {
    await page.goto(`${origin}/add`);
    await box().fill(LAB_PAGE);
    await page.getByText("4 people. Look through them").waitFor();
    await page.getByLabel("How you know them").fill("the lab next door");
    await page.getByLabel("Who is Noor Haddad?").selectOption("nobody");
    await looksRight(page);
    await page.getByRole("button", { name: "Add these 3 people" }).click();
    await heading("Written down").waitFor();
    await page.getByRole("link", { name: "Lin Chen", exact: true }).click();
    await page.getByText("The lab next door").first().waitFor();
    await page.getByText("postdoc").first().waitFor();
  });

  it("[R10] has my questions to reword, put away, and bring in as a list", async () => {
    await page.goto(`${origin}/questions`);
    await page.getByLabel("A question of your own").fill("Which part of the lab do you still miss?");
    await page.keyboard.press("Enter");
    await page.getByText("Added. It comes first where it fits.").waitFor();
    await page.getByRole("button", { name: "reword: Which part of the lab do you still miss?" }).click();
    await page.getByLabel("In your words").fill("What of the lab do you miss?");
    await looksRight(page);
    await page.getByRole("button", { name: "Keep these words" }).click();
    await page.getByText("What of the lab do you miss?").waitFor();
    await page.getByText("Bring in a list you already have").click();
    await page.getByLabel("One question to a line").fill("1. What is a good week?\n2. Who decides?\nnothing");
    await page.getByRole("button", { name: "Take these questions in" }).click();
    await page.getByText("Line 3:").waitFor();
    await page.getByLabel("Show").selectOption("own");
    await page.getByText("3 questions.").waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("z");
    await page.getByText("One question.").waitFor();
  });

  it("gave the browser nothing to complain of", () => {
    expect(desk.complaints).toEqual([]);
  });
});
