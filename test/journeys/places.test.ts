import { afterAll, beforeAll, describe, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";

const CARDS = [
  ["Ana Ruiz", "ana.ruiz@lumen-bio.net"],
  ["Imre Kovács", "imre@lumen-bio.net"],
  ["Noor Haddad", "noor@fenwick-press.net"],
  ["Lin Chen", "lin.chen@gmail.com"],
]
  .map(([name, address]) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEMAIL:${address}\r\nEND:VCARD\r\n`)
  .join("");

describe.skipIf(!chromiumIsThere)("where people are, as their addresses tell", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it("is said before it comes in, marked where it stands, and left out for one person or for a domain", async () => {
    const { page, weakties } = desk;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.goto(`${weakties.origin}/import`);
    await page
      .getByLabel("Choose files")
      .setInputFiles([{ name: "book.vcf", mimeType: "text/vcard", buffer: Buffer.from(CARDS) }]);
    await page.getByText(/^3 addresses tell where people are/).waitFor();
    await page.getByRole("button", { name: /^Import/ }).click();
    await page.getByText("Imported 4 people.").first().waitFor();
    await page.goto(`${weakties.origin}/network`);
    await page.getByText("Where 3 people are is read from addresses").click();
    await looksRight(page);
    await button("No place of work: fenwick-press.net").click();
    await page.getByText("Nobody is put at fenwick-press.net any more.").waitFor();
    await page.getByText("Where 2 people are is read from addresses").waitFor();
    await page.getByRole("link", { name: "Imre Kovács" }).first().click();
    await page.getByText("read from their address", { exact: true }).waitFor();
    await looksRight(page);
    await button("not there").click();
    await page.getByText("No place is read of their address any more.").waitFor();
    await page.getByText("read from their address").waitFor({ state: "detached" });
    await button("Undo").last().click();
    await page.getByText("read from their address", { exact: true }).waitFor();
  });
});
