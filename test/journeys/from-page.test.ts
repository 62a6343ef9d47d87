import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("a page somewhere else", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it("is handed to quick-add by a bookmark, as text that is looked at first", async () => {
    const { page, weakties, complaints } = desk;
    await page.goto(`${weakties.origin}/settings`);
    const bookmark = page.getByRole("link", { name: "Add to Weakties" });
    await bookmark.waitFor();
    await looksRight(page);
    const code = decodeURIComponent((await bookmark.getAttribute("href")) ?? "");
    expect(code).toContain(`${weakties.origin}/add#`);
    // What the bookmark opens, made on a page like any other.
    const opened = await page.evaluate(
      `(() => { let at; const open = (address) => { at = address; }; document.title = "<img src=x onerror=alert(1)> Ana Ruiz | Site"; ${code.slice("javascript:".length)}; return at; })()`,
    );
    await page.goto("about:blank");
    await page.goto(String(opened));
    const box = page.getByRole("textbox", { name: "Who? Or what happened?" });
    await expect
      .poll(() => box.inputValue())
      .toBe(`<img src=x onerror=alert(1)> Ana Ruiz\n${weakties.origin}/settings`);
    await expect.poll(() => page.url()).toBe(`${weakties.origin}/add`);
    await expect.poll(() => page.locator("main img").count()).toBe(0);
    await looksRight(page);
    await page.goto(`${weakties.origin}/people`);
    await page.getByText("Nobody here yet").waitFor();
    expect(complaints).toEqual([]);
  });

  it("is handed over by another app as the words it has, also where they look like numbers or code", async () => {
    const { page, weakties, complaints } = desk;
    const box = page.getByRole("textbox", { name: "Who? Or what happened?" });
    for (const [shared, came] of [
      ["title=1984&url=https%3A%2F%2Fa.example%2Fx", "1984\nhttps://a.example/x"],
      ["text=2026", "2026"],
      ["title=[1,2]", "[1,2]"],
      ['text={"a":1}', '{"a":1}'],
      ['title="Ana Ruiz"', '"Ana Ruiz"'],
      ["title=Ana+Ruiz&title=Bo", "Ana Ruiz"],
    ] as const) {
      await page.goto("about:blank");
      await page.goto(`${weakties.origin}/add?${shared}`);
      await expect.poll(() => box.inputValue()).toBe(came);
      await expect.poll(() => page.url()).toBe(`${weakties.origin}/add`);
    }
    for (const address of ["people?search=1984", "network?to=[1]"]) {
      await page.goto(`${weakties.origin}/${address}`);
      await page.locator("main h1").first().waitFor();
      await expect.poll(() => page.getByText("could not be read").count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});
