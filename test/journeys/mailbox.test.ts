import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type MailServices, startMail } from "../services/mail.ts";

const PASSPHRASE = "a walk along the Tisza";

describe.skipIf(!chromiumIsThere || !inject("shells"))("a mailbox of one's own", () => {
  let mail: MailServices;
  let desk: Desk;

  beforeAll(async () => {
    process.env["WEAKTIES_KEYRING"] = "0";
    mail = await startMail();
    desk = await openDesk();
  });
  afterAll(async () => {
    delete process.env["WEAKTIES_KEYRING"];
    await desk?.close();
    await mail?.stop();
  });

  it("is connected with a password that is sealed, and read when asked", async () => {
    const { page, weakties, heading } = desk;
    await page.goto(`${weakties.origin}/settings`);
    await page.getByRole("link", { name: "Connect or read a mailbox" }).click();
    await heading("Your mail").waitFor();
    await page.getByLabel("A passphrase for your passwords").fill(PASSPHRASE);
    await looksRight(page);
    await page.getByLabel("A passphrase for your passwords").press("Enter");
    await page.getByLabel("A passphrase for your passwords").waitFor({ state: "detached" });
    await page.getByLabel("E-mail address").fill("ana@localhost");
    await page.getByLabel("Password", { exact: true }).fill("not this one");
    await page.getByText("The servers, and other details").click();
    for (const [name, port] of [
      ["Reading (IMAP)", mail.imapPort],
      ["Sending (SMTP)", mail.submission.port],
    ] as const) {
      const server = page.getByRole("group", { name });
      await server.getByLabel("Server").fill("localhost");
      await server.getByLabel("Port").fill(String(port));
    }
    await page.getByLabel("These servers are my own", { exact: false }).press("Space");
    await page.getByLabel("The server’s own certificate", { exact: false }).fill(mail.certificate);
    await page.getByRole("button", { name: "Try it, and connect" }).click();
    await page.getByText("did not take this name and password", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByLabel("Password", { exact: true }).fill(mail.password);
    await page.getByLabel("Password", { exact: true }).press("Enter");
    await page.getByRole("button", { name: "Read new mail" }).click();
    await page.getByText("No new mail since the last time.").waitFor();
    await page.getByText("Which folders were read, and which not").click();
    await page.getByText("Junk is not read.").waitFor();
    await looksRight(page);
  });

  it("sends one letter to one person, once, after it could have been taken back", async () => {
    const { page, weakties } = desk;
    await page.goto(`${weakties.origin}/add`);
    await page.getByRole("textbox").first().fill("Imre Nagy, imre@example.org");
    await page.keyboard.press("Enter");
    await page.goto(`${weakties.origin}/people?search=Imre`);
    await page.getByRole("link", { name: "Imre Nagy" }).first().click();
    await page
      .getByRole("link", { name: /Write to Imre|Write a letter|Ask Imre/ })
      .first()
      .click();
    const send = page.getByRole("button", { name: "Send to Imre from ana@localhost" });
    await send.waitFor();
    await looksRight(page);
    await send.click();
    const anyway = page.getByRole("button", { name: "Take it along as it is" });
    const going = page.getByText("in ten seconds", { exact: false });
    await anyway.or(going).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await going.waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("You took it back before it went.", { exact: false }).first().waitFor();
    await send.click();
    await page.getByText("Sent to Imre Nagy.").waitFor();
    const box = join(mail.home, "delivered", "imre", "new");
    await expect.poll(() => existsSync(box) && readdirSync(box).length).toBe(1);
    // The browser tells of every refusal; a refused password and a letter that was taken back are the only ones.
    expect(desk.complaints.filter((each) => !each.includes("409"))).toEqual([]);
  });
});
