import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { sendIt } from "../browser/send-it.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

const DAY = 86_400_000;
/** The same people again, in the fifth year. */
const FIFTH_YEAR = 1_600;

/** As LinkedIn gives it out. */
const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-example,,Delta Biologics,Group leader,12 Mar 2026
`;

describe.skipIf(!chromiumIsThere)(
  "a whole story, from the first year of a PhD to the position after it",
  () => {
    let weakties: Running;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];
    const today = Date.now();

    beforeAll(async () => {
      weakties = await startWeakties();
      browser = await launchChromium();
      page = await openBook();
    });
    afterAll(async () => {
      await browser?.close();
      await weakties?.stop();
    });

    /** The printed address in a browser whose clock agrees with the program's. */
    async function openBook(daysAhead = 0): Promise<Page> {
      const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      opened.on("console", (message) => {
        // Words saved while a letter moves its conversation on are first refused (412) and then written again.
        if (message.type() === "error" && !message.text().includes("412")) complaints.push(message.text());
      });
      opened.on("pageerror", (error) => complaints.push(error.message));
      if (daysAhead > 0) await opened.clock.install({ time: Date.now() + daysAhead * DAY });
      await opened.goto(weakties.address);
      await opened.getByRole("heading", { level: 1 }).waitFor();
      return opened;
    }

    const dateIn = (days: number) => new Date(today + days * DAY).toISOString().slice(0, 10);
    const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
    const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
    const link = (name: string | RegExp) => page.getByRole("link", { name, exact: true });
    const region = (name: string) => page.getByRole("region", { name });
    const letterTo = (name: string) => page.getByLabel(`Your letter to ${name}`);
    const place = (name: string) => page.getByRole("navigation").getByRole("link", { name, exact: true });
    const stage = (name: string) => page.getByRole("tab", { name, exact: true }).click();

    async function openPerson(name: string) {
      await place("People").click();
      await link(new RegExp(`^${name}`))
        .first()
        .click();
      await heading(name).waitFor();
    }

    async function openCareer(name: string) {
      await place("Careers").click();
      await link(new RegExp(name)).click();
      await heading(name).waitFor();
    }

    async function sendThanks(name: string) {
      await button(`Write thanks to ${name.split(" ")[0]}`).click();
      await letterTo(name).waitFor();
      await sendIt(page);
      await page.getByText(`${name.split(" ")[0]} has your thanks`).waitFor();
    }

    describe("the first year", () => {
      it("[R1] [R11] begins with nobody and a date far away: there is time to look around", async () => {
        await page.getByLabel("What is your name?").fill("Rosa");
        await button("Go on").click();
        await heading("Where are you now?").waitFor();
        await page.getByLabel("What do you do at present?").fill("PhD in cell biology");
        await page.getByLabel("Began on").fill(dateIn(-60));
        await page.getByLabel("Expected end").fill(dateIn(FIFTH_YEAR + 150));
        await page.getByText(/^You are exploring, because your PhD/).waitFor();
        await button("Go on").click();
        await page.getByLabel("I do not like to ask").check();
        await button("Go on").click();
      });

      it("[R25] [R27] asks a former lab mate about her work, without the term", async () => {
        await page
          .getByLabel("A name")
          .fill("Ana Ruiz, patent scientist at Kovács and Kovács, my rotation in Lyon");
        await page.getByLabel("We know each other").check();
        await button("Begin a letter to Ana").click();
        await letterTo("Ana Ruiz").waitFor();
        const letter = await letterTo("Ana Ruiz").inputValue();
        expect(letter).toContain("what your working days really look like");
        expect(letter).not.toMatch(/informational interview|\[/);
        await button("Call it an informational interview").click();
        await expect.poll(() => letterTo("Ana Ruiz").inputValue()).toContain("informational interview");
        await button("Leave the term out").click();
        await expect.poll(() => letterTo("Ana Ruiz").inputValue()).toBe(letter);
        await sendIt(page);
        await page.getByText("silence is normal", { exact: false }).first().waitFor();
      });

      it("[R34] [R35] talks with her, and thanks come first", async () => {
        await stage("After");
        await button("We met").click();
        await page.getByLabel("What you learned").fill("Patents are read more than they are written.");
        await sendThanks("Ana Ruiz");
      });

      it("[R18] keeps her advice, and what she said for and against the career", async () => {
        await button("Keep the advice").click();
        const advised = page.getByLabel("One piece of advice");
        await expect.poll(() => advised.getAttribute("aria-invalid")).toBe("true");
        await page.getByText("→What did they advise?", { exact: true }).waitFor();
        await advised.fill("Learn to write for people outside the field.");
        await button("Keep the advice").click();
        const listed = region("What Ana advised").getByRole("paragraph");
        await listed.filter({ hasText: "Learn to write for people outside the field." }).waitFor();
        await page.getByLabel("The career").fill("Patent law");
        await button("Note the career").click();
        await page.getByLabel("against it").check();
        await page.getByLabel("In a line").fill("Half of the days are deadlines of others");
        await button("Keep the line").click();
        await region("For and against").getByText("Half of the days are deadlines of others").waitFor();
        await region("For and against")
          .getByText("This rests on one voice, Ana Ruiz.", { exact: false })
          .waitFor();
        expect(await axeFindings(page)).toEqual([]);
      });

      it("[R21] [R50] rules it out, which is a result, and nobody goes with it", async () => {
        await openCareer("Patent law");
        await page.getByLabel("Rule it out").check();
        await page.getByLabel("Why?").fill("I want to do the science, not the deadlines");
        await button("Keep where you stand").click();
        await page.getByText(/^That is a result/).waitFor();
        await looksRight(page);
        await openPerson("Ana Ruiz");
        await link("Plan a conversation").waitFor();
        await button("Leave Ana out").waitFor();
      });
    });

    describe("the fifth year", () => {
      it("[R1] finds everything as it was, and a stage that has moved with the date", async () => {
        await page.close();
        weakties = await weakties.daysLater(FIFTH_YEAR);
        page = await openBook(FIFTH_YEAR);
        await heading("Today").waitFor();
        await page.getByText(/^You are applying, because your PhD/).waitFor();
      });

      it("brings in the list of connections anew: Ana has moved", async () => {
        await page.goto(`${weakties.origin}/import`);
        await page
          .getByLabel("Choose files")
          .setInputFiles([
            { name: "Connections.csv", mimeType: "text/csv", buffer: Buffer.from(CONNECTIONS) },
          ]);
        await page.getByRole("heading", { name: /to bring in/ }).waitFor();
        await page.getByText("Perhaps the same as Ana Ruiz").first().waitFor();
        await button("The same person").click();
        await button(/^Import /).click();
        await page.getByText("Added to one you had.").first().waitFor();
        await openPerson("Ana Ruiz");
        await page.getByText("Group leader, Delta Biologics").first().waitFor();
        await link("Plan a conversation").click();
      });

      it("[R3] [R5] plans a talk about the inside of the new place", async () => {
        await page.getByLabel("A place to work").check();
        await button("Plan the conversation with Ana").click();
        await letterTo("Ana Ruiz").waitFor();
        await expect
          .poll(() => letterTo("Ana Ruiz").inputValue())
          .toMatch(/ask you what it is really like to work where you do/);
        await sendIt(page);
        await page.getByText("silence is normal", { exact: false }).first().waitFor();
      });

      it("[R4] lays then and now beside each other, years apart", async () => {
        await stage("Prepare");
        const brief = region("Then and now");
        await brief.getByText("4 years ago", { exact: false }).waitFor();
        await brief.getByText("You were exploring, and now you are applying.").waitFor();
        await brief.getByText("New to you: Group leader, Delta Biologics.").waitFor();
        await brief.getByText("A referral").waitFor();
        await looksRight(page);
      });

      it("[R53] gets an introduction: asked for, agreed to, made, thanked for", async () => {
        await stage("After");
        await button("We met").click();
        await page.getByLabel("What you learned").fill("They hire for patience at the microscope.");
        await sendThanks("Ana Ruiz");
        await openPerson("Ana Ruiz");
        await button("Write down an introduction").click();
        await page.getByLabel("I would like Ana to introduce me").click();
        await page.getByLabel("To whom?").fill("Tomasz Wilk");
        await button("Add Tomasz Wilk").click();
        await button("somebody else").waitFor();
        await page.getByLabel("Why it would be good").fill("He leads the imaging that I would like to learn");
        await button("Keep this introduction").click();
        await link("Ask Ana").click();
        await letterTo("Ana Ruiz").waitFor();
        await sendIt(page);
        await button("Ana said yes").click();
        await button("Ana said yes").waitFor({ state: "hidden" });
        await button("Ana introduced us").click();
        await region("Introductions").getByRole("link", { name: "Thank Ana" }).click();
        await letterTo("Ana Ruiz").waitFor();
        await sendIt(page);
        await page.getByText("Ana has your thanks.").waitFor();
      });

      it("[R47] [R52] an opportunity comes of it, and the way it came can be followed back to the first year", async () => {
        await openPerson("Tomasz Wilk");
        await button("Write down an opportunity").click();
        await page.getByLabel("What is it?").fill("Imaging scientist at Delta Biologics");
        await button("Keep this opportunity").click();
        await heading("Imaging scientist at Delta Biologics").waitFor();
        const way = page.getByRole("list", { name: "From the offer back to the first message" });
        await way.getByText("Ana Ruiz introduced you to Tomasz Wilk").waitFor();
        await way
          .getByText(/^It began .* Your first message to Ana Ruiz: “Twenty minutes about your work\?”/)
          .waitFor();
      });

      it("[R52] got it: everyone on the way is thanked", async () => {
        await page.getByLabel("I got it").click();
        for (const name of ["Tomasz Wilk", "Ana Ruiz"]) {
          await link(`Write thanks to ${name.split(" ")[0]}`).click();
          await letterTo(name).waitFor();
          await expect
            .poll(() => letterTo(name).inputValue())
            .toContain("Imaging scientist at Delta Biologics");
          await sendIt(page);
          await heading("Imaging scientist at Delta Biologics").waitFor();
        }
        await page.getByText("All of them have your thanks.").waitFor();
        await looksRight(page);
      });

      it("[R26] hears of Ana’s new job: Today says so, and the letter congratulates and asks about it", async () => {
        await openPerson("Ana Ruiz");
        await button("Ana has a new job").click();
        await page.getByLabel("Where").fill("Verdant");
        await page.getByLabel("As what").fill("Head of imaging");
        await button("Keep the new job").click();
        await page.getByText("Head of imaging, Verdant").first().waitFor();
        await place("Today").click();
        await page.getByText(/^Ana Ruiz has a new position: Head of imaging, Verdant\./).waitFor();
        await link("Ask Ana Ruiz about the new position").click();
        await button("Plan the conversation with Ana").click();
        await letterTo("Ana Ruiz").waitFor();
        await expect
          .poll(() => letterTo("Ana Ruiz").inputValue())
          .toMatch(/ongratulations on your new position as head of imaging at Verdant!/);
        await looksRight(page);
      });
    });

    it("gave the browser nothing to complain of", () => {
      expect(complaints).toEqual([]);
    });
  },
);
