import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { ownLanding } from "#access/own-landing.ts";
import { scopeFor } from "#consent/scopes.ts";
import { noteTroubleOf } from "#database/syncing/consents.ts";
import { writeMailAccount } from "#database/syncing/mail-accounts.ts";
import { writing } from "#database/transaction.ts";
import { consentOf, type MailAccount } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import type { Input } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import type { MailAccountId } from "#people/id.ts";
import { signInsWith } from "#sources/consent/sign-ins.ts";
import { elsewhere, reachingOut } from "../dav/elsewhere.ts";
import { type BearerProxy, startBearerProxy } from "../services/bearer-proxy.ts";
import { type Provider, startProvider } from "../services/oauth.ts";
import { onEveryStore, onSqlite, START, type TestHome } from "./stores.ts";

const server = inject("radicale") ?? "";
const card = (name: string) =>
  `BEGIN:VCARD\nVERSION:3.0\nUID:${name}\nN:Nagy;${name};;;\nFN:${name} Nagy\nEND:VCARD\n`;

let provider: Provider;
let proxy: BearerProxy;
/** Whose place on the server is opened. */
let user = "ana";
let landings: ReturnType<typeof ownLanding>[] = [];

describe.skipIf(server === "")("an address book whose owner signs in at the provider's own page", () => {
  beforeAll(async () => {
    provider = await startProvider("ana");
    proxy = await startBearerProxy(server, (token) => provider.userOf(token) && user);
  });
  afterAll(async () => {
    await proxy?.stop();
    await provider?.stop();
  });
  beforeEach(() => {
    provider.withdrawConsent();
    for (const list of [provider.asked, provider.given, provider.scopes, proxy.passed]) list.length = 0;
    Object.assign(provider, { lifeSeconds: 3600, rotates: true, clockOffMs: 0 });
    Object.assign(provider, { pageError: undefined, grantedScope: undefined });
    proxy.before = () => {};
    Object.assign(proxy, { renames: false, slowMs: 0 });
    user = "ana";
  });
  afterEach(() => {
    for (const landing of landings) landing.close();
    landings = [];
  });

  const grants = () => provider.asked.map((form) => form.get("grant_type"));
  const puts = (status = 201) =>
    proxy.passed.filter((each) => each.method === "PUT" && each.status === status);
  const refused = () => proxy.passed.filter(({ status }) => status === 401).length;

  /** The home with all that a sign-in needs, and the real sources behind it. */
  function signingIn(test: TestHome): TestHome {
    const here = reachingOut(test);
    const landing = ownLanding();
    landings.push(landing);
    const { secrets } = here.home.ports;
    if (secrets === undefined) throw new Error("there is a place for secrets");
    const { databases, owner } = here.home;
    const signIns = signInsWith(secrets, landing, {
      now: Date.now,
      note: ({ name }, says) => writing(databases, owner, (tx) => noteTroubleOf(tx, name, says, START)),
    });
    return Object.assign(here, { home: { ...here.home, ports: { ...here.home.ports, signIns } } });
  }

  async function start(open: () => Promise<TestHome>, kind: "contacts" | "calendar" = "contacts") {
    const here = signingIn(await open());
    const there = await elsewhere(server, kind);
    return { here, there, url: there.url.replace(server, proxy.url) };
  }

  const wanted = (url: string): Input<"contacts.signIn"> => ({
    ...{ at: "other", user: "ana", url, ownNetwork: true, issuer: provider.issuer, scope: "carddav" },
    ...{ clientId: provider.clientId, clientSecret: provider.clientSecret },
  });

  /** Goes to the provider's page, presses a button there, and goes where that leads. */
  async function press(page: string, button: "allow" | "deny" = "allow") {
    const way = await provider.press(page, button);
    const landed = await fetch(way);
    expect(landed.status).toBe(200);
  }

  async function signIn(here: TestHome, input: Input<"contacts.signIn">, button: "allow" | "deny" = "allow") {
    const { id, url } = await here.ask("contacts.signIn", input);
    await press(url, button);
    return here.call("contacts.signedIn", { id });
  }

  async function connected(here: TestHome, url: string) {
    expect(await signIn(here, wanted(url))).toMatchObject({ kind: "done", value: { connected: true } });
    for (const list of [provider.asked, proxy.passed]) list.length = 0;
  }

  async function again(here: TestHome) {
    const consent = (await here.ask("contacts.show", {})).by?.name ?? "";
    const { id, url } = await here.ask("contacts.signInLike", { consent });
    await press(url);
    return here.call("contacts.signedIn", { id });
  }

  async function people(here: TestHome, ...names: readonly string[]) {
    for (const name of names) await here.ask("person.add", { name: `${name} Nagy`, anyway: true });
  }

  onEveryStore((open) => {
    it("is connected and kept in step both ways without a password, and no token is shown to anybody else", async () => {
      const { here, there, url } = await start(open);
      await there.put("imre.vcf", card("Imre"));
      await people(here, "Ana");
      await connected(here, url);
      expect(provider.scopes).toEqual(["carddav"]);
      await here.ask("contacts.sync", { yes: true });
      expect((await here.ask("person.list", {})).people.map(({ name }) => name).sort()).toEqual([
        "Ana Nagy",
        "Imre Nagy",
      ]);
      expect(await there.list()).toHaveLength(2);
      expect(grants()).toEqual([]);
      const told = JSON.stringify(await here.ask("contacts.show", {}));
      for (const secret of [...provider.given, provider.clientSecret]) expect(told).not.toContain(secret);
    });

    it("stops with a sentence once its owner has withdrawn it, loses nothing, and goes on after a new consent", async () => {
      const { here, there, url } = await start(open);
      await people(here, "Ana", "Bea", "Csaba", "Dora");
      await connected(here, url);
      proxy.before = ({ method }) => {
        if (method === "PUT" && puts().length === 2) provider.withdrawConsent();
      };
      const cut = await here.ask("contacts.sync", { yes: true });
      const says = `${new URL(provider.issuer).host} no longer lets Weakties into the contacts of ana: the sign-in was withdrawn, or has run out. Sign in again under “Your address book”.`;
      expect(cut.counts).toMatchObject({ "added-there": 2, "not-done": 1 });
      expect(cut.deeds.at(-1)?.detail).toBe(says);
      expect(await there.list()).toHaveLength(2);
      expect((await here.ask("contacts.show", {})).by?.trouble).toBe(says);
      expect(await here.call("contacts.sync", { yes: true })).toMatchObject({ kind: "refused", says });
      proxy.before = () => {};
      expect(await again(here)).toMatchObject({ kind: "done", value: { connected: true } });
      expect((await here.ask("contacts.show", {})).by?.trouble).toBeNull();
      await here.ask("contacts.sync", { yes: true });
      expect(await there.list()).toHaveLength(4);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      expect((await here.ask("person.list", {})).people).toHaveLength(4);
    });
  });

  onSqlite((open) => {
    it("goes on where its access runs out in the midst of it: another is asked for once, and nothing goes twice", async () => {
      const { here, there, url } = await start(open);
      for (const name of ["Imre", "Jutka"]) await there.put(`${name}.vcf`, card(name));
      await people(here, "Ana", "Bea", "Csaba");
      await connected(here, url);
      const cuts = [2, 6];
      proxy.before = () => {
        if (cuts.includes(proxy.passed.length)) provider.endAccess();
      };
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.counts).toMatchObject({ "came-in": 2, "added-there": 3, "not-done": 0 });
      expect([refused(), grants()]).toEqual([2, ["refresh_token", "refresh_token"]]);
      expect(puts()).toHaveLength(3);
      expect(new Set(puts().map(({ path }) => path)).size).toBe(3);
      expect(await there.list()).toHaveLength(5);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
    });

    it("asks for new access before the old has run out, so that none is refused", async () => {
      provider.lifeSeconds = 30;
      const { here, url } = await start(open);
      await people(here, "Ana", "Bea");
      await connected(here, url);
      await here.ask("contacts.sync", { yes: true });
      expect(puts()).toHaveLength(2);
      expect([refused(), grants().length > 2]).toEqual([0, true]);
    });

    it("asks once, and says so, where a server takes none of it", async () => {
      const { here, url } = await start(open);
      await connected(here, url);
      proxy.before = () => provider.endAccess();
      expect(await here.call("contacts.sync", { yes: true })).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("opens nothing with that"),
      });
      expect([refused(), grants()]).toEqual([2, ["refresh_token"]]);
    });

    it("is told nobody twice by a server that gives each new card a name of its own, as Google's does", async () => {
      proxy.renames = true;
      const { here, there, url } = await start(open);
      await people(here, "Ana", "Bea");
      await connected(here, url);
      expect((await here.ask("contacts.sync", { yes: true })).counts["added-there"]).toBe(2);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      const [ana] = (await here.ask("person.list", { search: "Ana" })).people;
      await here.ask("person.edit", { id: ana?.id ?? "", name: "Ana Ruiz" });
      expect((await here.ask("contacts.sync", { yes: true })).counts["changed-there"]).toBe(1);
      const [one = "", two = ""] = await there.list();
      expect(await there.list()).toEqual([one, two]);
      expect((await there.get(one)) + (await there.get(two))).toContain("FN:Ana Ruiz");
      expect((await here.ask("person.list", {})).people).toHaveLength(2);
    });

    it("over a slow server says how far it is, and can be stopped anywhere: the next goes on, and nothing is twice", async () => {
      const { here, there, url } = await start(open);
      const [cards, added] = [120, 12];
      await there.fill(Array.from({ length: cards }, (_, at) => card(`Imre${at}`)).join(""));
      await connected(here, url);
      proxy.slowMs = 20;
      const said: string[] = [];
      /** Stopped as soon as this is said. */
      const stoppedAt = async (says: RegExp) => {
        const stop = new AbortController();
        const report = ({ done, total, says: step }: Progress) => {
          said.push(`${step} ${done}/${total}`);
          if (says.test(said.at(-1) ?? "")) stop.abort();
        };
        const { signal } = stop;
        await expect(here.call("contacts.sync", { yes: true }, { signal, report })).rejects.toThrow("abort");
        return (await here.ask("person.list", {})).total;
      };
      expect(await stoppedAt(/^Reading .* 100\/120$/)).toBe(0);
      expect(await stoppedAt(/^Writing people/)).toBe(0);
      expect((await here.ask("contacts.sync", { yes: true })).counts["came-in"]).toBe(cards);
      await people(here, ...Array.from({ length: added }, (_, at) => `Bea${at}`));
      expect(await stoppedAt(/^Adding to .* 5\/12$/)).toBe(cards + added);
      expect(await there.list()).toHaveLength(cards + 5);
      await here.ask("contacts.sync", { yes: true });
      expect(await there.list()).toHaveLength(cards + added);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      expect((await here.ask("person.list", {})).total).toBe(cards + added);
    });

    it("is chosen among several without signing in twice", async () => {
      // Who has no more than these two, whatever other tests have made.
      user = "lin";
      const here = signingIn(await open());
      const [there] = [await elsewhere(server, "contacts", user), await elsewhere(server, "contacts", user)];
      const { id, url } = await here.ask("contacts.signIn", wanted(proxy.url));
      await press(url);
      const several = await here.ask("contacts.signedIn", { id });
      expect(several).toMatchObject({ connected: false });
      const name = new URL(there.url).pathname.split("/").at(-2) ?? "";
      expect(several.collections).toHaveLength(2);
      expect(several.collections.map((each) => each.name)).toContain(name);
      const chosen = await here.ask("contacts.signedIn", { id, collection: name });
      expect(chosen).toMatchObject({ connected: true, name });
      expect(grants()).toEqual(["authorization_code"]);
    });

    it("a calendar goes by the sign-in of the address book, and keeps it when that is let go of", async () => {
      const { here, there, url } = await start(open, "calendar");
      const book = await start(async () => here);
      await connected(here, book.url);
      const ana = await here.ask("person.add", { name: "Ana Ruiz" });
      const { id } = await here.ask("interview.plan", { personId: ana.id, focus: "explore-career" });
      await here.ask("interview.scheduled", { id, startsAt: START + 86_400_000 });
      const { signIns } = await here.ask("calendar.account", {});
      expect(signIns).toMatchObject([{ use: "contacts", user: "ana", opens: true }]);
      expect(await here.ask("calendar.connectWith", { consent: "ana", url })).toMatchObject({
        connected: true,
      });
      expect((await here.ask("calendar.account", {})).by).toMatchObject({ use: "contacts" });
      await here.ask("calendar.sync", { yes: true });
      expect(await there.list()).toHaveLength(1);
      await here.ask("contacts.disconnect", {});
      expect((await here.ask("calendar.account", {})).by).toMatchObject({ use: "calendar", user: "ana" });
      provider.endAccess();
      await here.ask("interview.scheduled", { id, startsAt: START + 2 * 86_400_000 });
      expect((await here.ask("calendar.sync", { yes: true })).counts["changed-there"]).toBe(1);
      expect(await here.ask("calendar.disconnect", {})).toMatchObject({ stillListed: false });
      expect(
        provider.userOf(provider.given.findLast((each) => each.includes("access")) ?? ""),
      ).toBeUndefined();
    });

    it("is asked for in plain words: denied, not that scope, a wrong client, a wrong clock", async () => {
      const { here, url } = await start(open);
      const why = async (
        input: Partial<Input<"contacts.signIn">> = {},
        button: "allow" | "deny" = "allow",
      ) => {
        const outcome = await signIn(here, { ...wanted(url), ...input }, button);
        return outcome.kind === "refused" ? outcome.says : outcome.kind;
      };
      expect(await why({}, "deny")).toContain("was told no, so nothing is connected");
      expect(await why({ clientSecret: "wrong" })).toContain("does not know this client id");
      provider.pageError = "invalid_scope";
      expect(await why({}, "deny")).toContain("does not let this client id ask for contacts");
      provider.clockOffMs = 3 * 3_600_000;
      expect(await why({ clientSecret: "wrong" })).toContain("clock is 3 hours behind");
      expect((await here.ask("contacts.show", {})).account).toBeNull();
    });

    it("says what works at Microsoft in place of what it has not, and sends nobody there", async () => {
      const here = signingIn(await open());
      const says = expect.stringContaining("neither CardDAV nor CalDAV");
      const asked = { at: "microsoft", user: "ana@outlook.example", clientId: "x" } as const;
      expect(await here.call("contacts.signIn", asked)).toMatchObject({ kind: "refused", says });
      expect(await here.call("calendar.signIn", asked)).toMatchObject({ kind: "refused", says });
      const password = { url: "outlook.office365.com", user: "ana", password: "x" };
      expect(await here.call("contacts.connect", password)).toMatchObject({ kind: "refused", says });
    });

    it("a mailbox's sign-in at Google opens it where it was given for that too, and its client id asks anew where not", async () => {
      const here = signingIn(await open());
      const { databases, owner } = here.home;
      const mailbox = (id: string, scope: string): MailAccount => ({
        ...{
          id: id as MailAccountId,
          address: `${id}@gmail.com`,
          name: "",
          signIn: "google",
          clientId: "mine",
        },
        ...{ issuer: "", scope, login: `${id}@gmail.com`, ...suggestedFor("x@gmail.com", "google") },
        ...{ ownNetwork: false, certificate: "", readAt: null, addedAt: START, version: 1 },
        signIn: "google",
      });
      const [mail, both] = [mailbox("mail", ""), mailbox("both", scopeFor("google", ["mail", "contacts"]))];
      await writing(databases, owner, async (tx) => {
        for (const each of [mail, both]) await writeMailAccount(tx, each);
      });
      const shown = await here.ask("contacts.show", {});
      expect(shown.signIns).toMatchObject([
        { user: "both@gmail.com", opens: true, called: "Google" },
        { user: "mail@gmail.com", opens: false },
      ]);
      expect(await here.call("contacts.connectWith", { consent: "mail@gmail.com" })).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("was not given for your address book"),
      });
      await here.home.ports.secrets?.keep(consentOf(mail)?.name ?? "", '{"refresh":"r","clientSecret":"s"}');
      const { url } = await here.ask("contacts.signInLike", { consent: "mail@gmail.com" });
      expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
        ...{ client_id: "mine", login_hint: "mail@gmail.com" },
        scope: "https://www.googleapis.com/auth/carddav",
      });
    });
  });
});
