import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

describe.skipIf(!chromiumIsThere)("an export with settings in it", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const choose = async (name: string, introduction: string) => {
    const { page, weakties } = desk;
    const row = (key: string, value: string) => ({ key, value: JSON.stringify(value), updated_at: 1 });
    const settings = [row("name", name), row("introduction", introduction)];
    const buffer = Buffer.from(JSON.stringify({ weakties: 1, at: 1, tables: { settings } }));
    await page.goto(`${weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "everything.json", mimeType: "application/json", buffer }]);
  };

  it("brings them in where there are none, and replaces those of the user at their word alone", async () => {
    const { page, weakties, complaints } = desk;
    const name = page.getByLabel("Your name");
    await choose("Ana Ruiz", "a biologist in Lyon");
    await page.getByText("Of your settings come in: your name “Ana Ruiz”").waitFor();
    await page.getByRole("button", { name: /^Import/ }).click();
    await page.getByText("Of your settings are new: your name “Ana Ruiz”").waitFor();

    for (const says of [false, true]) {
      await choose("Imre Soto", "a biologist in Lyon");
      await page.getByText("Set otherwise in the file than here: your name “Imre Soto”.").waitFor();
      const box = page.getByRole("checkbox", { name: "Take the file’s in place of mine" });
      if (says) await box.check();
      await looksRight(page);
      await page.getByRole("button", { name: /^Import/ }).click();
      const told = says
        ? "The file’s took the place of yours: "
        : "As you have set it, though the file says ";
      await page.getByText(told).waitFor();
      await page
        .getByRole("heading", { name: says ? "Settings came in, and nobody new." : "Nothing new" })
        .waitFor();
      await looksRight(page);
      await page.goto(`${weakties.origin}/settings`);
      await expect.poll(() => name.inputValue()).toBe(says ? "Imre Soto" : "Ana Ruiz");
    }
    expect(complaints).toEqual([]);
  });
});
