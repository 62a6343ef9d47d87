import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type MailServices, startMail } from "../services/mail.ts";
import { type Provider, startProvider } from "../services/oauth.ts";
import { newDesk } from "./cli-program.ts";

const PASSPHRASE = "a walk along the Tisza";
const NEXT_PASSPHRASE = "a walk along the Duna";

describe.skipIf(!chromiumIsThere || !inject("shells"))("a mailbox of one's own", () => {
  let mail: MailServices;
  let desk: Desk;
  let provider: Provider;

  beforeAll(async () => {
    process.env["WEAKTIES_KEYRING"] = "0";
    mail = await startMail();
    provider = await startProvider("ana@localhost", mail.tokenPort);
    mail.submission.userOf = provider.userOf;
    desk = await openDesk();
  });
  afterAll(async () => {
    delete process.env["WEAKTIES_KEYRING"];
    await desk?.close();
    await provider?.stop();
    await mail?.stop();
  });

  async function sayServers(): Promise<void> {
    const { page } = desk;
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
  }

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
    await sayServers();
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

  it("has another passphrase where the old one is known, and stays connected", async () => {
    const { page } = desk;
    await page.goto(`${desk.weakties.origin}/mail`);
    await page.getByText("Change the passphrase of your passwords").click();
    const [old, next] = [page.getByLabel("The passphrase until now"), page.getByLabel("The new passphrase")];
    await old.fill("another than that");
    await next.fill(NEXT_PASSPHRASE);
    await next.press("Enter");
    await page.getByText("That is not the passphrase of this file.").waitFor();
    await looksRight(page);
    await old.fill(PASSPHRASE);
    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByText("The passphrase is changed.").waitFor();
    await page.getByRole("button", { name: "Read new mail" }).waitFor();
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
    await page.getByText("Sent to Imre Nagy. A copy lies in “Sent” of your mailbox.").waitFor();
    const box = join(mail.home, "delivered", "imre", "new");
    await expect.poll(() => existsSync(box) && readdirSync(box).length).toBe(1);
    // The browser tells of every refusal; those of a password, a passphrase and a letter that was taken back are the only ones.
    expect(desk.complaints.filter((each) => !/409|400 .*secrets\/change/.test(each))).toEqual([]);
  });

  it("is opened at the provider's own page in place of a password, and again once that was withdrawn", async () => {
    const { page, weakties } = desk;
    await page.goto(`${weakties.origin}/mail`);
    await page.getByRole("button", { name: "Connect another mailbox" }).click();
    await page.getByLabel("With another provider", { exact: false }).press("Space");
    await page.getByLabel("The provider’s sign-in address").fill(provider.issuer);
    await page.getByLabel("Your client id").fill(provider.clientId);
    await page.getByLabel("Client secret").fill(provider.clientSecret);
    await page.getByText("Where do I get a client id?").click();
    await sayServers();
    await looksRight(page);
    await page.getByRole("button", { name: "Go to the provider’s page" }).click();
    await page.getByRole("link", { name: "Deny" }).click();
    await page.getByText("was told no, so nothing is connected.", { exact: false }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    // What was typed is there again; what is secret is not.
    await page.getByRole("button", { name: "Connect another mailbox" }).click();
    await expect.poll(() => page.getByLabel("Your client id").inputValue()).toBe(provider.clientId);
    await page.getByLabel("Client secret").fill(provider.clientSecret);
    await page.getByLabel("Client secret").press("Enter");
    await page.getByRole("link", { name: "Allow" }).press("Enter");
    await page.getByText("ana@localhost is connected.", { exact: false }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("button", { name: "Read new mail" }).click();
    // The copy of what was sent a moment ago, which stands on the timeline already.
    await page
      .getByText("It brought nobody, and no letter that was not here already.", { exact: false })
      .waitFor();
    provider.withdrawConsent();
    await page.getByRole("button", { name: "Read new mail" }).click();
    await page.getByText("Sign in again under “Your mail”.", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByRole("button", { name: "Sign in again to ana@localhost" }).click();
    await page.getByRole("link", { name: "Allow" }).click();
    await page.getByText("ana@localhost is connected.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Read new mail" }).click();
    await page.getByText("No new mail since the last time.").waitFor();
    const kept = await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
    for (const secret of [...provider.given, provider.clientSecret]) expect(kept).not.toContain(secret);
  });

  it("is signed in to from the command line, which waits for the browser to come back", async () => {
    const { home, waiting, json, clear } = newDesk();
    const certificate = join(home, "certificate.pem");
    writeFileSync(certificate, mail.certificate);
    const own = ["--own-network", "--certificate", certificate, "--imap", `localhost:${mail.imapPort}`];
    const servers = [...own, "--smtp", `localhost:${mail.submission.port}`];
    const at = ["--oauth", "other", "--issuer", provider.issuer, "--client-id", provider.clientId];
    const words = ["mail", "connect", "ana@localhost", ...at, ...servers];
    const secret = `${provider.clientSecret}\n`;
    const ran = await waiting(secret, /http:\S+/, words, async (address, program) => {
      const back = await provider.press(address, "allow");
      expect((await fetch(back.replace(/state=[^&]+/, "state=made-up"))).status).toBe(400);
      expect(await (await fetch(back)).text()).toContain("go back to the terminal");
      expect(program.exitCode).toBeNull();
    });
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("ana@localhost is connected.") });
    for (const each of [...provider.given, provider.clientSecret])
      expect(ran.out + ran.err).not.toContain(each);
    const stopped = await waiting(
      secret,
      /http:\S+/,
      words,
      async (_, program) => void program.kill("SIGINT"),
    );
    expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining("Stopped. Nothing was changed.") });
    await json("add", "Imre Nagy", "--email", "imre@example.org");
    await json("draft", "Imre Nagy", "--kind", "revive", "--form", "email", "--keep");
    const send = ["mail", "send", "imre", "imre@example.org", "--anyway"];
    const before = performance.now();
    const back = await waiting(
      "",
      /Ctrl-C takes it back/,
      send,
      async (_, program) => void program.kill("SIGINT"),
    );
    expect(back).toMatchObject({
      code: 1,
      err: expect.stringMatching(/before it went\. Nothing was sent\.\n$/),
    });
    expect(performance.now() - before).toBeLessThan(9_000);
    clear();
  });
});
