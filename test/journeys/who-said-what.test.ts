import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const CARDS = {
  "address-book.vcf": [
    ["FN:Ana Ruiz", "EMAIL:ana@lumen.example", "ORG:Lumen", "NOTE:Met at the summer school in Lyon."],
  ],
  "connections.vcf": [
    [
      "FN:Anna Ruiz Vega",
      "EMAIL:vega@example.org",
      "BDAY:1980-04-12",
      "NOTE:Plays chess.",
      "TEL:+49 30 20930",
    ],
  ],
};

describe.skipIf(!chromiumIsThere)("somebody whom two files told of", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const { page, weakties } = desk;
    for (const [name, cards] of Object.entries(CARDS)) {
      const text = cards.map((lines) =>
        ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n"),
      );
      await page.goto(`${weakties.origin}/import`);
      await page
        .getByLabel("Choose files")
        .setInputFiles([{ name, mimeType: "text/vcard", buffer: Buffer.from(text.join("")) }]);
      await page.getByRole("button", { name: /^Import/ }).click();
      await page.getByText("Imported one person.").first().waitFor();
    }
  });
  afterAll(() => desk?.close());

  it("is told of on one page once they are one, with what each of them said and when", async () => {
    const { page, weakties, heading, complaints } = desk;
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana Ruiz" }).click();
    await heading("Ana Ruiz").waitFor();
    await page.getByText("Ana is here twice").click();
    await page.getByLabel("Who is the same person?").fill("vega");
    await page.getByRole("button", { name: /Anna Ruiz Vega/ }).click();
    await page.getByRole("button", { name: "Make them one" }).click();
    await page.getByText("Anna Ruiz Vega is Ana Ruiz now.").first().waitFor();
    await page.getByText("Where this is from").click();
    const sources = page.locator("details dl > div");
    const day = String.raw`, \d+ \w+ \d{4}`;
    const [first = "", second = ""] = await sources.allInnerTexts();
    expect(first).toMatch(
      new RegExp(
        `^connections\\.vcf${day}\nnotes\nthe birthday\nthe name “Anna Ruiz Vega”\nvega@example\\.org\n\\+49 30 20930$`,
      ),
    );
    expect(second).toMatch(
      new RegExp(`^address-book\\.vcf${day}\nthe name\nnotes\nana@lumen\\.example\nLumen$`),
    );
    await page.getByText("12 April 1980").waitFor();
    await looksRight(page);
    expect(complaints).toEqual([]);
  });

  it("is told of by the same files after a change that was undone", async () => {
    const { page } = desk;
    const sources = () => page.locator("details dl > div").allInnerTexts();
    const before = await sources();
    await page.getByRole("button", { name: "Change what you know" }).click();
    await page.getByLabel("Notes").fill("Plays the oud.");
    await page.getByRole("button", { name: "Keep this" }).click();
    await expect.poll(sources).toContainEqual(expect.stringMatching(/^Noted here.*\nnotes$/));
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(sources).toEqual(before);
  });
});
