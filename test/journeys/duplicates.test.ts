import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const TABLE = `Name,E-mail,Organization
Ana Ruiz,ana@example.org,Lumen
Ana Ruiz,ruiz@fenwick.example,Fenwick
Lin Wei,lin@example.org,Lumen
`;

describe.skipIf(!chromiumIsThere)("people who are in the book twice", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const { page, weakties } = desk;
    await page.goto(`${weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) }]);
    await page.getByRole("button", { name: /^Import/ }).click();
    await page.getByText("Imported 3 people.").first().waitFor();
  });
  afterAll(() => desk?.close());

  it("are shown side by side, answered by one key, and parted again", async () => {
    const { page, weakties, heading, complaints } = desk;
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Anybody twice?" }).click();
    await heading("Same person?").waitFor();
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await page.getByRole("cell", { name: /^ruiz@fenwick\.example ?people\.csv, \d+ \w+ \d{4}$/ }).waitFor();
    await looksRight(page);
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    const box = (name: string, role: "rowheader" | "cell") =>
      page
        .getByRole(role, { name, exact: role === "rowheader" })
        .first()
        .boundingBox();
    await page.getByRole("rowheader", { name: "Reach", exact: true }).waitFor();
    // The label stands over both, and leaves each of them half of the width.
    await expect
      .poll(async () => {
        const [label, address] = [await box("Reach", "rowheader"), await box("ruiz@fenwick.example", "cell")];
        return label !== null && address !== null && label.y < address.y && address.width > 130;
      })
      .toBe(true);
    await page.setViewportSize(wide ?? { width: 1280, height: 800 });
    await page.keyboard.press("n");
    await page.getByRole("heading", { name: "All looked at" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.keyboard.press("b");
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await page.keyboard.press("y");
    await page.getByText("Ana Ruiz is one person now.").first().waitFor();
    // Back takes the answer back: there are two again to be asked about.
    await page.getByRole("heading", { name: "All looked at" }).waitFor();
    await page.keyboard.press("b");
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await page.getByRole("cell", { name: /^ana@example\.org ?people\.csv, \d+ \w+ \d{4}$/ }).waitFor();
    await page.getByRole("cell", { name: /^ruiz@fenwick\.example ?people\.csv, \d+ \w+ \d{4}$/ }).waitFor();
    await page.keyboard.press("y");
    await page.getByRole("heading", { name: "All looked at" }).waitFor();
    await page.getByRole("button", { name: "Look again" }).click();
    await page.getByText("Everybody is here once").waitFor();
    await looksRight(page);
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana Ruiz" }).first().waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Ana Ruiz" }).count()).toBe(1);
    await page.getByRole("link", { name: "Ana Ruiz" }).click();
    await page.locator("#reach").getByText("ruiz@fenwick.example", { exact: true }).waitFor();
    await page.getByText("one person since").waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "two people? Ana Ruiz" }).click();
    await page.getByText("Ana Ruiz is on their own again.").first().waitFor();
    await page.goto(`${weakties.origin}/same-person`);
    await page.getByText("Everybody is here once").waitFor();
    expect(complaints).toEqual([]);
  });
});
