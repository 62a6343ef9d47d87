import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

/** Four whose names alone are the same, and one of whom something else is. */
const LIST = `Name,E-mail,Organization
${["Ravi Iyer", "Sita Rao", "Lin Chen", "Noor Haddad"]
  .map((name, at) => `${name},a${at}@example.org,Lumen ${at}\n${name},b${at}@example.org,Fenwick ${at}`)
  .join("\n")}
Jo Weiss,jo@example.org,Lumen
Kim Braun,jo@example.org,Fenwick
`;

const TABLE = `Name,E-mail,Organization
Ana Ruiz,ana@example.org,Lumen
Imre Kovács,ana@example.org,Fenwick
`;

describe.skipIf(!chromiumIsThere)("two of the same file who may be one", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it("are asked about once, and what is brought in follows the answer", async () => {
    const { page, weakties } = desk;
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/imports")) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) }]);
    await page.getByRole("heading", { name: "2 people to bring in" }).waitFor();
    await page.getByRole("heading", { name: "Are these the same person?" }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "The same person" }).click();
    await page.getByRole("heading", { name: "One person to bring in" }).waitFor();
    await page.getByText("Imre Kovács and Ana Ruiz are the same person.").waitFor();
    await page.getByText("The same as Ana Ruiz", { exact: true }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: /^Import/ }).click();
    await page.getByText("Imported one person.").first().waitFor();
    // An answer makes no plan anew.
    expect(asked.filter((path) => path.endsWith("/plan"))).toHaveLength(1);
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Ana Ruiz" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Imre Kovács" }).count()).toBe(0);
  });

  it("have one answer for all of whom the same is said, which goes back with one press", async () => {
    const { page, weakties } = desk;
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    await page.goto(`${weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) }]);
    await page.getByRole("heading", { name: "10 people to bring in" }).waitFor();
    // All of a list that is not long are there before it is scrolled to: for a search in the page, and on paper.
    await page.setViewportSize({ width: 1280, height: 300 });
    const rows = page.getByRole("list", { name: "Person by person" }).getByRole("listitem");
    await expect.poll(() => rows.count(), { timeout: 2_000 }).toBe(10);
    await page.getByText(/^1 of 5\./).waitFor();
    await button("The same, and so 3 more like this").click();
    await page.getByRole("heading", { name: "6 people to bring in" }).waitFor();
    // What another ground speaks for is still asked.
    await page.getByText(/^5 of 5\..* e-mail address/).waitFor();
    await button(/more like this/).waitFor({ state: "detached" });
    await looksRight(page);
    await button("Back").click();
    await page.getByRole("heading", { name: "10 people to bring in" }).waitFor();
    await page.getByText(/^1 of 5\./).waitFor();
    // Who is told apart here is not asked about again in the book.
    for (const at of [1, 2, 3, 4, 5]) {
      await page.getByText(new RegExp(`^${at} of 5\\.`)).waitFor();
      await page.keyboard.press("n");
    }
    await page.getByRole("heading", { name: "All looked at" }).waitFor();
    await button(/^Import/).click();
    await page.getByText("Imported 10 people.").first().waitFor();
    await page.goto(`${weakties.origin}/same-person`);
    await page.getByText("Nobody in your book looks like somebody else").waitFor();
  });
});
