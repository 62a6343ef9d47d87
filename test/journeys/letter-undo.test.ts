import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openLetter } from "../browser/desk.ts";

const PASTED =
  "Dear Ana,\n\nI hope this email finds you well. I saw your talk on light-sheet microscopy and would like to hear how you came to it. Could I pick your brain for twenty minutes in the coming two weeks?\n\nBest wishes,\nZoë";

describe.skipIf(!chromiumIsThere)("Ctrl Z in a letter", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await openLetter("Ana Ruiz, EMBL");
    page = desk.page;
    await letter().waitFor();
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const letter = () => page.getByLabel("Your letter to Ana");
  const written = () => letter().inputValue();
  const remark = () => page.getByLabel("The check").getByRole("button", { name: /^(Add|Leave|Write|Say)/ });
  const isKept = () => page.getByText("Kept.", { exact: true }).waitFor();
  const paste = async (text: string) => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
  };
  /** What another look at it finds in the book. */
  const asKept = async () => {
    await isKept();
    await page.reload();
    return written();
  };

  it("takes back a remark of the check that was taken, and nothing else, and it comes again", async () => {
    await letter().click();
    await paste(PASTED);
    await expect.poll(written).toBe(PASTED);
    await remark().first().click();
    await expect.poll(written).not.toBe(PASTED);
    const better = await written();
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    await page.keyboard.press("Control+z");
    await expect.poll(written).toBe(PASTED);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(written).toBe(better);
    await page.keyboard.press("Control+z");
    expect(await asKept(), "the book has it as it stands").toBe(PASTED);
  });

  it("takes back remark for remark, and then what was typed before them", async () => {
    await letter().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" (postdoc)");
    const typed = await written();
    const steps = [typed];
    for (let taken = 0; taken < 2; taken += 1) {
      await page.keyboard.press("Control+.");
      await expect.poll(written).not.toBe(steps.at(-1));
      steps.push(await written());
      // The words that it put there are in focus by then.
      await page.evaluate("new Promise(requestAnimationFrame)");
    }
    for (const step of steps.slice(0, -1).toReversed()) {
      await page.keyboard.press("Control+z");
      await expect.poll(written).toBe(step);
    }
    await page.keyboard.press("Control+z");
    await expect.poll(written).not.toBe(typed);
    for (let more = 0; more < 12; more += 1) await page.keyboard.press("Control+z");
    await expect.poll(written).toBe(PASTED);
    await page.keyboard.press("Control+y");
    await expect.poll(written).not.toBe(PASTED);
    await letter().fill(PASTED);
    await isKept();
  });

  it("takes back another turn of phrase, in the subject too, and the own words that came back over it", async () => {
    const subject = page.getByLabel("Subject");
    await subject.fill("Zebrafish, twenty minutes");
    await letter().click();
    await paste(`${PASTED}\n\nPS: in writing, too.`);
    const mine = await written();
    await button("Another turn of phrase").click();
    await expect.poll(written).not.toBe(mine);
    await expect.poll(() => subject.inputValue()).not.toBe("Zebrafish, twenty minutes");
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"), {
        message: "the button keeps the focus",
      })
      .toBe("Another turn of phrase");
    const turned = await written();
    await letter().click();
    await page.keyboard.press("Control+z");
    await expect.poll(written).toBe(mine);
    await subject.click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => subject.inputValue()).toBe("Zebrafish, twenty minutes");
    await letter().click();
    await button("Another turn of phrase").click();
    await expect.poll(written).not.toBe(mine);
    await button("Back to your own words").click();
    await expect.poll(written).toBe(mine);
    await letter().click();
    await page.keyboard.press("Control+z");
    await expect.poll(written).not.toBe(mine);
    expect(await written()).not.toContain(`${turned}${turned}`);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(written).toBe(mine);
    expect(await asKept()).toBe(mine);
  });

  it("takes back what came from another window, where a letter that nobody writes in follows at once", async () => {
    await letter().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("X");
    await isKept();
    const before = await written();
    const opened = page.waitForEvent("popup");
    await page.evaluate("void window.open(location.href)");
    const other = await opened;
    await other.getByLabel("Your letter to Ana").fill("From the other window.");
    await expect.poll(written).toBe("From the other window.");
    await other.close();
    await letter().click();
    await page.keyboard.press("Control+z");
    await expect.poll(written).toBe(before);
    expect(await asKept()).toBe(before);
  });

  it("gave the browser nothing to complain of", () => {
    expect(desk.complaints).toEqual([]);
  });
});
