import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksum } from "#reviews/block.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";

const EVIL = `<img src=x onerror="document.title='ran'"></textarea><script>document.title='ran'</script>`;
const LETTER = `Dear Ana,\n\nI would love to pick your brain about Lumen.\n\n${EVIL}\n\nBest wishes,\nNoor`;

describe.skipIf(!chromiumIsThere)("a friend looks at a letter", () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-review-"));
  const file = join(folder, "letter.html");
  let weakties: Running;
  let browser: Browser;
  let page: Page;
  /** What the friend's page asked of the network; nothing, if all is well. */
  const requests: string[] = [];
  let block = "";

  beforeAll(async () => {
    weakties = await startWeakties();
    browser = await launchChromium();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    await page.goto(weakties.address);
    await page.getByText("Skip all of it").click();
    await page.goto(`${weakties.origin}/add`);
    await page.getByLabel("Who?").fill("Ana");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ana" }).waitFor();
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana" }).click();
    await page.waitForURL(/\/people\/.+/);
    const person = new URL(page.url()).pathname.split("/").at(-1);
    await page.goto(`${weakties.origin}/letters/new?person=${person}`);
    await paper().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const paper = () => page.getByRole("textbox", { name: "Your letter to Ana" });

  /** Drops a file on the letter, as a hand would. */
  async function drop(text: string, name: string): Promise<void> {
    await paper().evaluate(
      (element, [content, fileName]) => {
        const { DataTransfer, DragEvent, File } = globalThis as unknown as Record<
          string,
          new (
            ...given: unknown[]
          ) => never
        >;
        if (DataTransfer === undefined || DragEvent === undefined || File === undefined) return;
        const dataTransfer = new DataTransfer() as { items: { add: (file: unknown) => void } };
        dataTransfer.items.add(new File([content], fileName));
        (element as unknown as EventTarget).dispatchEvent(
          new DragEvent("drop", { bubbles: true, dataTransfer }),
        );
      },
      [text, name],
    );
  }

  /** The friend's own browser, offline, on a phone. */
  async function friendsBrowser(
    javaScriptEnabled: boolean,
  ): Promise<{ context: BrowserContext; friend: Page }> {
    const context = await browser.newContext({
      javaScriptEnabled,
      offline: true,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      acceptDownloads: true,
    });
    const friend = await context.newPage();
    friend.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("blob:"))
        requests.push(request.url());
    });
    friend.on("dialog", () => requests.push("a dialog"));
    friend.on("console", (message) => message.type() === "error" && requests.push(message.text()));
    await friend.goto(`file://${file}`);
    return { context, friend };
  }

  it("[R42] sees before what the friend will see, and hands over one file", async () => {
    await paper().fill(LETTER);
    await page.getByRole("button", { name: "Let a friend look" }).click();
    await page.getByRole("heading", { level: 1, name: "Let a friend look" }).waitFor();
    const preview = page.locator("[data-preview]");
    await preview.getByText("pick your brain").waitFor();
    await expect.poll(() => preview.innerText()).toContain(EVIL);
    await page.getByLabel("Your name in it").fill("Noor");
    await page.getByLabel("Say who it is to").check();
    await page
      .getByLabel("The line, as your friend will read it")
      .fill("She leads a group. <b>We met once.</b>");
    await page.getByLabel("Whom will you ask?").fill("Imre");
    await page.getByLabel("Their name as initials").check();
    await preview.getByText("Dear A.,").waitFor();
    await page.getByText("stays as you wrote it.").waitFor();
    await looksRight(page);
    await page.getByLabel("Their name as initials").uncheck();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Make the page for my friend" }).click();
    await (await download).saveAs(file);
    await page.getByText("It is among your downloads.").waitFor();
    const html = readFileSync(file, "utf8");
    for (const line of (await preview.innerText())
      .split("\n")
      .slice(0, 4)
      .filter((each) => each.trim() !== ""))
      expect(html).toContain(line.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    expect(html).not.toContain("Imre");
  });

  it("[R42] the file is read with scripts off, from disk, with no network", async () => {
    const { context, friend } = await friendsBrowser(false);
    await friend.getByText("Noor would like to send this").waitFor();
    await friend.getByText("She leads a group. <b>We met once.</b>").waitFor();
    await friend.getByText("pick your brain about Lumen").first().waitFor();
    await expect.poll(() => friend.locator("#answer").isVisible()).toBe(false);
    await friend.getByText("You can always answer in your own words").waitFor();
    await expect.poll(() => friend.title()).toBe("Would you look at this letter?");
    expect(requests).toEqual([]);
    await context.close();
  });

  it("[R42] [R44] the friend says how it comes off, remarks, changes words, and copies the answer", async () => {
    const { context, friend } = await friendsBrowser(true);
    await looksRight(friend);
    await friend.setViewportSize({ width: 360, height: 740 });
    await friend.getByLabel("Warm and natural").check();
    await friend.getByLabel("A little pushy").check();
    await friend.getByText("pick your brain").first().evaluate(SELECT_FIRST_WORDS);
    await friend.getByRole("button", { name: "Remark on “I would love" }).tap();
    await friend.keyboard.type("A bit much? <script>document.title='ran'</script>");
    await friend.getByText("Change the letter’s words").click();
    const edited = friend.getByRole("textbox", { name: "The letter" });
    await edited.fill(
      (await edited.inputValue()).replace("pick your brain", "ask three questions").replace("Best", "Warm"),
    );
    await friend.getByLabel("Soften it first").check();
    await friend.getByLabel("Your name, if you like").fill("Imre <b>K</b>");
    await looksRight(friend);
    await friend.getByRole("button", { name: "Copy my answer" }).click();
    await friend
      .locator("#said")
      .getByText(/opied|opy/)
      .waitFor();
    const saved = friend.waitForEvent("download");
    await friend.getByRole("button", { name: "Save it as a file" }).click();
    const answer = join(folder, "answer.txt");
    await (await saved).saveAs(answer);
    block = readFileSync(answer, "utf8");
    // Each byte of it: what the friend wrote, twice, and what tells which file it answers.
    const theirs = LETTER.replace("pick your brain", "ask three questions").replace("Best", "Warm");
    const remark = "A bit much? <script>document.title='ran'</script>";
    const marked = LETTER.indexOf("I would");
    const { label, begin, end } = await friend.locator("main").evaluate(({ dataset }) => {
      const { v, review, made, until, shown, seal, begin, end } = dataset;
      return { label: { v: Number(v), review, made, until, shown, seal }, begin, end };
    });
    const [readable, encoded = ""] = block.split(`${begin}\n`);
    expect(readable).toBe(`My answer to your letter: Warm and natural. A little pushy. Soften it first.

On “I would”: ${remark}

The letter in my words:
${theirs}

Imre <b>K</b>

(Weakties reads the rest: paste all of it there.)

`);
    const json = Buffer.from(encoded.split("\n.")[0] ?? "", "base64").toString();
    const lines = btoa(Buffer.from(json).toString("latin1")).match(/.{1,64}/g) ?? [];
    expect(encoded).toBe([...lines, `.${checksum(json)}`, end, ""].join("\n"));
    expect(JSON.parse(json)).toEqual({
      ...label,
      by: "Imre <b>K</b>",
      verdict: "soften",
      comesOff: ["warm", "pushy"],
      words: "",
      comments: [{ part: "body", start: marked, end: marked + "I would".length, says: remark }],
      subject: null,
      body: theirs,
    });
    await expect.poll(() => friend.title()).toBe("Would you look at this letter?");
    expect(requests).toEqual([]);
    await context.close();
  });

  it("[R42] the pasted block stands beside the letter, and one edit is taken, undone and taken again", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("button", { name: "Back to the letter" }).click();
    await paper().waitFor();
    await page.getByLabel("What they sent, or said").fill(`> ${block.replaceAll("\n", "\n> ")}`);
    await page.getByRole("button", { name: "Take it in" }).click();
    const answer = page.getByRole("article", { name: "Answer from Imre <b>K</b>" });
    await answer.getByText("Warm and natural. A little pushy. Soften it first.").waitFor();
    await answer.getByText("A bit much? <script>document.title='ran'</script>").waitFor();
    await answer.getByRole("button", { name: "“I would”" }).click();
    await expect.poll(() => page.evaluate("getSelection().toString()")).toBe("I would");
    await expect.poll(() => paper().inputValue()).toBe(LETTER);

    const takeAll = answer.getByRole("button", { name: "Take both edits" });
    const both = LETTER.replace("pick your brain", "ask three questions").replace("Best", "Warm");
    await takeAll.click();
    await expect.poll(() => paper().inputValue()).toBe(both);
    await page.getByText("All taken into the letter.").waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => paper().inputValue()).toBe(LETTER);
    await takeAll.click();
    await expect.poll(() => paper().inputValue()).toBe(both);
    await answer.getByRole("button", { name: "Back to the letter before their edits" }).click();
    await expect.poll(() => paper().inputValue()).toBe(LETTER);
    await takeAll.waitFor();

    const edits = answer.getByRole("list", { name: "Suggested edits" });
    await edits
      .getByRole("button", { name: "Take it: “ask three questions” instead of “pick your brain”" })
      .click();
    await expect.poll(() => paper().inputValue()).toContain("ask three questions about Lumen");
    await page.getByText("Taken into the letter.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => paper().inputValue()).toBe(LETTER);
    await edits.getByRole("button", { name: /^Take it: “ask three questions”/ }).click();
    await edits.getByRole("button", { name: /^Leave it: “Warm”/ }).click();
    await edits.getByText("Left as it was.").waitFor();
    await expect.poll(() => paper().inputValue()).toContain("Best wishes");
    await looksRight(page);
  });

  it("[R42] a second time, a foreign or broken answer is explained, and nothing is changed by it", async () => {
    // A remark stays as long as the mouse is on it, and may lie over what is pressed next.
    await page.mouse.move(2, 2);
    await expect.poll(() => page.locator("[data-remark]").count(), { timeout: 20_000 }).toBe(0);
    await page.getByText("Another answer").click();
    const take = async (text: string) => {
      await page.getByLabel("What they sent, or said").fill(text);
      await page.getByRole("button", { name: "Take it in" }).click();
    };
    await take(block);
    await page.getByRole("alert").getByText("taken this very answer in already").waitFor();
    await take(block.slice(0, -40));
    await page.getByRole("alert").getByText("lost or changed on the way").waitFor();
    await drop(readFileSync(file, "utf8"), "letter.html");
    await page.getByRole("alert").getByText("the page that you made for your friend").waitFor();
    await take("I would also thank her. <img src=x onerror=alert(1)>");
    await page
      .getByRole("article")
      .getByText("I would also thank her. <img src=x onerror=alert(1)>")
      .waitFor();
    await page.getByLabel("What they sent, or said").waitFor({ state: "hidden" });
    await page.getByText("Another answer").click();
    await take(`Good luck on Monday!\n\n${block}`);
    await page.getByText("The new words around it are taken in; the rest you had already.").waitFor();
    const note = page.getByRole("article").getByText("Good luck on Monday!", { exact: true });
    await note.waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await note.waitFor({ state: "hidden" });
    await expect.poll(() => page.title()).not.toBe("ran");
  });

  it("[R42] a file is dropped on the letter", async () => {
    await page.getByRole("button", { name: "Throw this answer away" }).first().click();
    await page.getByRole("article", { name: "Answer from Imre <b>K</b>" }).waitFor({ state: "hidden" });
    await drop(block, "answer-to-your-letter.txt");
    await page.getByRole("article", { name: "Answer from Imre <b>K</b>" }).waitFor();
  });

  it("[R42] a letter that a friend has in hand is kept when it is written in another form", async () => {
    const before = await paper().inputValue();
    await page.getByLabel("Message", { exact: true }).click();
    await page.getByText("A new letter. The one that your friend has waits for their answer.").waitFor();
    await expect.poll(() => paper().inputValue()).not.toBe(before);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.getByRole("article", { name: "Answer from Imre <b>K</b>" }).waitFor();
    await expect.poll(() => paper().inputValue()).toBe(before);
    // The other letter went with the undoing: one is left to open.
    const links = page.locator('a[href^="/letters/"]:not([href*="/new"])');
    const letters = () =>
      links.evaluateAll((all) => new Set(all.map((each) => each.getAttribute("href"))).size);
    await page.getByRole("link", { name: "People" }).first().click();
    await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
    await page.getByRole("link", { name: "Ana", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Ana" }).waitFor();
    await expect.poll(letters).toBe(1);
  });

  it("[R43] what was shared, and with whom, can be looked up", async () => {
    await page.goto(`${weakties.origin}/shared`);
    await page.getByText("You handed a letter to Imre.").waitFor();
    await page
      .getByText("In it: the letter, its subject, the line about the recipient, your name.")
      .waitFor();
    await looksRight(page);
  });
});

/** In the paragraph, its first seven characters. */
const SELECT_FIRST_WORDS = (element: unknown) => {
  const { document, getSelection } = globalThis as unknown as {
    document: {
      createRange: () => {
        setStart: (n: unknown, at: number) => void;
        setEnd: (n: unknown, at: number) => void;
      };
    };
    getSelection: () => { removeAllRanges: () => void; addRange: (range: unknown) => void };
  };
  const text = (element as { firstChild: unknown }).firstChild;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 7);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};
