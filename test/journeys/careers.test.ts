import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openSample } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("careers and the network, looked at in the sample", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openSample();
    ({ page } = desk);
  });
  afterAll(() => desk?.close());

  const heading: Desk["heading"] = (name) => desk.heading(name);

  async function openCareer(name: string) {
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByRole("link", { name }).click();
    await heading(name).waitFor();
  }

  it("[R22] lists careers with what still fits in the time left", async () => {
    await page.goto(`${desk.weakties.origin}/careers`);
    await page
      .getByRole("complementary", { name: "What fits in the time left" })
      .getByText(/still fits/)
      .first()
      .waitFor();
    await looksRight(page);
  });

  it("renames a career, and takes one out that was added by mistake, with the way back", async () => {
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByLabel("Another career").fill("Patnet writing");
    await page.getByRole("button", { name: "Add this career" }).click();
    await heading("Patnet writing").waitFor();
    await page.getByText("Its name, and a note").click();
    await page.getByLabel("Name", { exact: true }).fill("Patent writing");
    await page.getByLabel("Note", { exact: true }).fill("for those who like words");
    await looksRight(page);
    await page.getByRole("button", { name: "Keep the changes" }).click();
    await heading("Patent writing").waitFor();
    await page.getByText("for those who like words").first().waitFor();
    await page.getByRole("button", { name: "Take this career out" }).click();
    await heading("Careers").waitFor();
    await page.getByText("Patent writing is not among your careers any more.").waitFor();
    const there = page.getByRole("link", { name: "Patent writing" });
    await expect.poll(() => there.count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await there.waitFor();
    await there.click();
    await page.getByText("Its name, and a note").click();
    await page.getByRole("button", { name: "Take this career out" }).click();
    await expect.poll(() => there.count()).toBe(0);
  });

  it("[R18] [R20] shows evidence with its voices, and points out where they are few", async () => {
    await openCareer("Patent law");
    await page.getByText("You read new science every day and never run a gel again.").waitFor();
    await page.getByRole("link", { name: "Imre Kovács" }).first().waitFor();
    await page.getByText(/This rests on/).waitFor();
    await looksRight(page);
  });

  it("[R18] keeps a line with its voice, by keyboard alone", async () => {
    await page.getByLabel("Add a line").fill("Half of the letters are about fees");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.getByLabel("Who said it?").fill("imre");
    await page.getByRole("button", { name: "Imre Kovács" }).press("Enter");
    await page.getByRole("button", { name: "Keep this line" }).press("Enter");
    await page.getByText("Kept.").waitFor();
    await page
      .getByRole("region", { name: "For and against" })
      .getByText("Half of the letters are about fees")
      .waitFor();
    await page.getByLabel("Add a line").fill("Who pays for the exam?");
    await page.keyboard.press("Enter");
    await page.getByText("Kept for your next talk about it.").waitFor();
    await page.getByRole("button", { name: "Take out: Who pays for the exam?" }).waitFor();
  });

  it("[R19] [R21] keeps where you stand with a reason, and says that ruling out is a result", async () => {
    // Where one stands, and what a decision still lacks, is above what speaks for and against it.
    const top = async (words: string) => (await page.getByText(words, { exact: true }).boundingBox())?.y ?? 0;
    expect(await top("Where do you stand now?")).toBeLessThan(await top("Against"));
    // What nobody has told about stands once, beside it, and not in a sentence as well.
    await page.getByRole("heading", { name: "Nobody has told you yet about" }).waitFor();
    await expect.poll(() => page.getByText(/^Nobody has told you/).count()).toBe(1);
    await page.getByLabel("Rule it out").check();
    await page.getByRole("button", { name: "Keep where you stand" }).click();
    await page.getByText("Why? Half a sentence is enough", { exact: false }).waitFor();
    await page.getByLabel("Why?").fill("three years of evenings are not for me");
    await page.getByRole("button", { name: "Keep where you stand" }).click();
    await page.getByRole("heading", { name: "Ruled out" }).waitFor();
    await page.getByText(/^That is a result/).waitFor();
    await expect.poll(() => page.getByText(/^Nobody has told you/).count()).toBe(0);
    await expect.poll(() => page.getByRole("link", { name: "Choose whom to ask" }).count()).toBe(0);
    await looksRight(page);
  });

  it("[R8] says in a sentence, a drawing and a table where you can get, and lights up what is searched", async () => {
    await page.goto(`${desk.weakties.origin}/network`);
    const drawing = page.getByRole("img", { name: /^You can reach/ });
    await drawing.waitFor();
    await looksRight(page);
    const table = page.getByRole("table", { name: /^Which organizations/ });
    const rows = table.getByRole("rowheader");
    const before = await rows.count();
    await page.getByLabel("Search the network").fill("patent");
    await expect.poll(() => rows.count()).toBeLessThan(before);
    await table.getByRole("link", { name: "Imre Kovács" }).waitFor();
    await looksRight(page);
  });

  it("keeps the invented people apart from one's own", async () => {
    await page.getByRole("button", { name: "Go to your own" }).click();
    await heading("Good to have you here").waitFor();
    await page.goto(`${desk.weakties.origin}/careers`);
    await page.getByText("What might you become?").waitFor();
  });
});
