import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

describe.skipIf(!chromiumIsThere)("help, mentors and what people know me for, in the sample", () => {
  let weakties: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(weakties.address);
    for (let step = 0; step < 3; step += 1)
      await page.getByRole("button", { name: "Skip this question" }).click();
    await page.getByRole("button", { name: "Look round in a sample network" }).click();
    await page.getByRole("region", { name: "Sample network" }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const region = (name: string) => page.getByRole("region", { name });

  async function openPerson(name: string) {
    await page.goto(`${weakties.origin}/people?search=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name }).first().click();
    await heading(name).waitFor();
  }

  it("[R54] [R56] leads from a kind of help to a mentor, perhaps, who is one at a word and not at the next", async () => {
    await page.goto(`${weakties.origin}/network`);
    await page.getByRole("link", { name: "who gives you which kind of help" }).click();
    await heading("Kinds of help").waitFor();
    const reading = region("A reading of a contract");
    await reading.getByText("could be asked", { exact: false }).waitFor();
    await reading.getByText("Other doors").click();
    await reading.getByText("The staff council or a union").waitFor();
    await looksRight(page);
    await reading.getByLabel("My institution or employer does").press("Space");
    await reading.getByText("Your institution gives it.").waitFor();
    const mentors = page.getByRole("complementary", { name: "Mentors" });
    await mentors.getByText("why?").click();
    await mentors.getByText("They seem to be further along: their role reads", { exact: false }).waitFor();
    await mentors.getByRole("link", { name: "Tomasz Wilk" }).click();
    await page.getByText("A mentor of yours, perhaps?", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Yes, a mentor" }).press("Enter");
    await page.getByText("A look at your CV is a fair thing to ask now.", { exact: false }).waitFor();
    await region("What you’d like").getByText("a look at your CV").waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.getByText("A mentor of yours, perhaps?", { exact: false }).waitFor();
  });

  it("[R7] [R55] keeps what was made of a document, and tells give and take as things", async () => {
    await openPerson("Ana Ruiz");
    const documents = region("Documents for Ana to read");
    await documents.getByText(/They suggested: One figure on the first page/).waitFor();
    await documents.getByText("Attach the next version").click();
    await documents.getByLabel("The file", { exact: true }).setInputFiles({
      name: "CV for Lumen.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Noor Haddad"),
    });
    await documents.getByRole("button", { name: "Attach it" }).click();
    await page.getByText("Attached, for Ana alone.").waitFor();
    await documents.getByText(/It follows CV, with the figure\.txt/).waitFor();
    const downloading = page.waitForEvent("download");
    await documents.getByRole("button", { name: "Get the file CV for Lumen.txt" }).click();
    if ((await downloading).suggestedFilename() !== "CV for Lumen.txt") throw new Error("another file came");
    await page.getByRole("heading", { name: "Given and taken" }).click();
    await region("Given and taken")
      .getByText("an introduction: “to Tomasz at Delta”", { exact: false })
      .waitFor();
    await looksRight(page);
  });

  it("[R45] [R46] says who has not heard where I am heading, and writes to one of them", async () => {
    await page.goto(`${weakties.origin}/careers`);
    const still = region("Who has not heard where you are heading");
    await still.getByText("knows you for “exploring science policy”", { exact: false }).waitFor();
    await looksRight(page);
    await still.getByRole("link", { name: "Leïla Benali" }).click();
    await heading("Leïla Benali").waitFor();
    const known = region("What they know you for");
    await known.getByText("Exploring science policy", { exact: false }).first().waitFor();
    await known.getByRole("button", { name: "Put it in your words" }).press("Enter");
    await known.getByLabel("Leïla knows you for").fill("the one with questions on memos");
    await page.keyboard.press("Enter");
    await known.getByText(/^The one with questions on memos, since/).waitFor();
    await known.getByText("Before that").click();
    await known.getByText(/^Exploring science policy, since/).waitFor();
    await known.getByRole("link", { name: "Tell Leïla where you are heading" }).click();
    await heading("Where you are heading").waitFor();
    await page.getByLabel(/Your letter to Leïla/).waitFor();
  });

  it("[R49] puts the time it took beside what came back, and takes a correction", async () => {
    await page.goto(`${weakties.origin}/careers`);
    await page.getByRole("link", { name: "the time it took, and what came back" }).click();
    await heading("Time, and what came back").waitFor();
    await region("What came back").getByText("advised “Ask for a week", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Put right: A talk with Imre Kovács" }).press("Enter");
    await page.getByLabel("Minutes", { exact: true }).fill("60");
    await page.keyboard.press("Enter");
    await region("What it took").getByText("about an hour", { exact: false }).first().waitFor();
    await page.getByLabel("A pace that suits you").selectOption("An hour a week");
    await page.getByText("You had an hour a week in mind.", { exact: false }).waitFor();
  });
});
