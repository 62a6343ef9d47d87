import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { looksRight } from "../browser/looks-right.ts";
import { type Running, startWeakties } from "../browser/weakties.ts";
import { type Elsewhere, elsewhere } from "../dav/elsewhere.ts";
import { type BearerProxy, startBearerProxy } from "../services/bearer-proxy.ts";
import { type Provider, startProvider } from "../services/oauth.ts";
import { newDesk } from "./cli-program.ts";

const server = inject("radicale") ?? "";
const IMRE =
  "BEGIN:VCARD\nVERSION:3.0\nUID:imre\nN:Nagy;Imre;;;\nFN:Imre Nagy\nEMAIL:imre@example.org\nEND:VCARD\n";

describe.skipIf(!chromiumIsThere || server === "")("an address book and a calendar, kept in step", () => {
  let weakties: Running;
  let browser: Browser;
  let page: Page;
  let there: Elsewhere;
  let provider: Provider;
  let proxy: BearerProxy;

  beforeAll(async () => {
    // Passwords go into the file, whatever this computer keeps them in otherwise.
    process.env["WEAKTIES_KEYRING"] = "0";
    there = await elsewhere(server, "contacts");
    provider = await startProvider(there.user);
    proxy = await startBearerProxy(server, provider.userOf);
    await there.put("imre.vcf", IMRE);
    weakties = await startWeakties();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(weakties.address);
    await page.getByRole("button", { name: "Skip this question" }).first().waitFor();
    await page.goto(`${weakties.origin}/add`);
  });

  afterAll(async () => {
    await browser?.close();
    await weakties?.stop();
    await proxy?.stop();
    await provider?.stop();
  });

  /** As another program of the user's, with the API token. */
  async function ask(method: string, path: string, body: object): Promise<{ readonly id: string }> {
    const token = readFileSync(join(weakties.folder, "token"), "utf8").trim();
    const answer = await fetch(`${weakties.origin}/api${path}`, {
      method,
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { readonly id: string };
  }

  const press = (name: string | RegExp) => page.getByRole("button", { name }).press("Enter");

  it("by keyboard alone: a passphrase, the server, a look at what would change, then both are in step", async () => {
    await page.goto(`${weakties.origin}/address-book`);
    await page.getByRole("heading", { level: 1, name: "Your address book" }).waitFor();
    await page.getByLabel("Passphrase").fill("four words or more");
    await press("Seal with this passphrase");
    await page.getByLabel("Passphrase").waitFor({ state: "detached" });
    await page.getByLabel("Where it is").fill(there.url);
    await page.getByLabel("Your name there").fill(there.user);
    await page.getByLabel("Password", { exact: true }).fill("not it");
    await page.getByLabel("The server is mine", { exact: false }).press("Space");
    await press("Connect your address book");
    await page.getByText("does not take this name", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByLabel("Password", { exact: true }).fill(there.password);
    await press("Connect your address book");
    await press("See what would change");
    const change = page.getByRole("region", { name: "What would change" });
    await change.getByText("Imre Nagy").waitFor();
    expect(await there.list()).toEqual(["imre.vcf"]);
    await looksRight(page);
    await press("Bring both together");
    await page.getByRole("region", { name: "The last time" }).getByText("Imre Nagy").waitFor();
    await page.goto(`${weakties.origin}/people`);
    await page.getByRole("link", { name: "Imre Nagy" }).first().waitFor();
  });

  it("a name changed on both sides waits for a choice, and the choice is everywhere", async () => {
    await page.getByRole("link", { name: "Imre Nagy" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Imre Nagy" }).waitFor();
    const id = page.url().split("/").at(-1)?.split("?")[0] ?? "";
    await ask("PATCH", `/people/${id}`, { name: "Imre the First" });
    await there.put("imre.vcf", IMRE.replace("FN:Imre Nagy", "FN:Dr Imre Nagy"));
    await page.goto(`${weakties.origin}/address-book`);
    await press("Bring both together");
    const choice = page.getByRole("region", { name: "To choose" });
    await choice.getByText("is another there", { exact: false }).waitFor();
    await looksRight(page);
    expect(await there.get("imre.vcf")).toContain("FN:Dr Imre Nagy");
    await press("Keep Imre the First for Imre the First");
    await choice.waitFor({ state: "detached" });
    await press("Bring both together");
    await page.getByRole("region", { name: "The last time" }).getByText("name", { exact: false }).waitFor();
    expect(await there.get("imre.vcf")).toContain("FN:Imre the First");
  });

  it("a talk moved in the calendar waits on its page for the user to say which time, length and place are right", async () => {
    const calendar = await elsewhere(server, "calendar");
    const person = await ask("POST", "/people", { name: "Léa Fontaine" });
    const talk = await ask("POST", "/interviews", { personId: person.id, focus: "explore-career" });
    const startsAt = Date.UTC(2030, 2, 5, 9);
    await ask("POST", `/interviews/${talk.id}/scheduled`, { startsAt });
    const { url, user, password } = calendar;
    await ask("POST", "/calendar/connect", { url, user, password, ownNetwork: true });
    await ask("POST", "/calendar/sync", { yes: true });
    const [event = ""] = await calendar.list();
    const text = await calendar.get(event);
    await calendar.put(
      event,
      text
        .replace("20300305T090000Z", "20300306T140000Z")
        .replace("20300305T0920", "20300306T1445")
        .replace("END:VEVENT", "LOCATION:Room 4\nEND:VEVENT"),
    );
    await page.goto(`${weakties.origin}/calendar`);
    await press("Bring both together");
    await page.getByRole("region", { name: "To choose" }).getByText("Léa Fontaine").first().waitFor();
    await page.goto(`${weakties.origin}/conversations/${talk.id}`);
    await page.getByText("was moved in your calendar", { exact: false }).waitFor();
    await looksRight(page);
    await press(/^Take Room 4/);
    await press(/^Take 45 minutes/);
    await press(/^Take Wednesday/);
    await page.getByText("Room 4", { exact: false }).first().waitFor();
    await page.getByText("Wednesday 6 March", { exact: false }).first().waitFor();
  });

  it("is opened at the provider's own page in place of a password, and again once that was withdrawn", async () => {
    await page.goto(`${weakties.origin}/address-book`);
    await press("Let go of your address book");
    await page.getByLabel("With Microsoft").press("Space");
    await page.getByText("neither CardDAV nor CalDAV", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByLabel("With Google", { exact: false }).press("Space");
    await page.getByText("Where do I get a client id?").click();
    await page.getByText("enable the CardDAV API", { exact: false }).waitFor();
    await looksRight(page);
    await page.getByLabel("With another provider", { exact: false }).press("Space");
    await page.getByLabel("Where it is").fill(there.url.replace(server, proxy.url));
    await page.getByLabel("Your name there").fill(there.user);
    await page.getByLabel("The provider’s sign-in address").fill(provider.issuer);
    await page.getByLabel("Your client id").fill(provider.clientId);
    await page.getByLabel("Client secret").fill(provider.clientSecret);
    await page.getByLabel("The server is mine", { exact: false }).press("Space");
    await press("Go to the provider’s page");
    await page.getByRole("link", { name: "Deny" }).click();
    await page.getByText("was told no, so nothing is connected.", { exact: false }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    // What was typed is there again; what is secret is not.
    await page.getByLabel("Client secret").fill(provider.clientSecret);
    await page.getByLabel("Client secret").press("Enter");
    await page.getByRole("link", { name: "Allow" }).click();
    await press("See what would change");
    await press("Bring both together");
    await page.getByText("In step on", { exact: false }).waitFor();
    provider.withdrawConsent();
    await press("Bring both together");
    await page.getByText("Sign in again under “Your address book”.", { exact: false }).waitFor();
    await looksRight(page);
    await press(/^Sign in again with/);
    await page.getByRole("link", { name: "Allow" }).click();
    await press("Bring both together");
    await page.getByText("Nothing had changed.").waitFor();
    // The calendar goes by the same sign-in, without leaving the app.
    const calendar = await elsewhere(server, "calendar");
    await page.goto(`${weakties.origin}/calendar`);
    await press("Let go of your calendar");
    const ready = page.getByRole("form", { name: /^With 127/ });
    await ready.getByLabel("Where it is").fill(calendar.url.replace(server, proxy.url));
    await looksRight(page);
    await ready.getByRole("button", { name: "Connect your calendar" }).press("Enter");
    await page.getByText("It goes by the sign-in of", { exact: false }).waitFor();
    await looksRight(page);
    const kept = await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
    for (const secret of [...provider.given, provider.clientSecret]) expect(kept).not.toContain(secret);
  });

  it("is signed in to from the command line, and again without a client id", async () => {
    const { waiting, clear, run } = newDesk();
    const where = ["--at", "other", "--url", there.url.replace(server, proxy.url), "--own-network"];
    const asks = ["--issuer", provider.issuer, "--client-id", provider.clientId];
    const signIn = (more: readonly string[]) =>
      waiting(
        `${provider.clientSecret}\n`,
        /http:\S+/,
        ["contacts", "sign-in", "ana", ...more],
        async (address) => {
          await fetch(await provider.press(address, "allow"));
        },
      );
    const connected = { code: 0, out: expect.stringContaining("Connected: contacts-") };
    expect(await signIn([...where, ...asks])).toMatchObject(connected);
    expect(await signIn([])).toMatchObject(connected);
    expect((await run("contacts")).out).toMatch(/signed in +127\.0\.0\.1/);
    const microsoft = await run("contacts", "sign-in", "ana", "--at", "microsoft");
    expect(microsoft).toMatchObject({ code: 1, err: expect.stringContaining("neither CardDAV nor CalDAV") });
    expect(await run("calendar", "sign-in", "nobody@gmail.com")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Say --client-id"),
    });
    clear();
  });

  it("dates can be subscribed to under an address that is shown once, and closed again", async () => {
    await page.goto(`${weakties.origin}/calendar`);
    await press("Open a private address");
    const address = await page.locator("code").innerText();
    await looksRight(page);
    const subscribed = await fetch(address);
    expect(await subscribed.text()).toMatch(/^BEGIN:VCALENDAR/);
    await press("Close it");
    await page.getByText("There is none now.").waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
