import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { ownLanding } from "#access/own-landing.ts";
import { type Answer, type Input, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { type OpenedHome, openHome, portsWith } from "../../src/start-home.ts";
import { type Elsewhere, elsewhere } from "../dav/elsewhere.ts";
import { type BearerProxy, startBearerProxy } from "../services/bearer-proxy.ts";
import { type MailServices, startMail } from "../services/mail.ts";
import { type Provider, startProvider } from "../services/oauth.ts";
import { beginSecrets } from "./cheap-secrets.ts";
import { undescribed } from "./described.ts";

const ME = "ana@localhost";
const PASSPHRASE = "a walk along the Tisza";

type Program = { readonly home: OpenedHome; readonly end: () => Promise<void> };

let mail: MailServices;
let provider: Provider;
let folder = "";
let running: Program[] = [];
let said: string[] = [];

describe.skipIf(inject("postgres") === null)(
  "a mailbox whose owner signs in at the provider's own page",
  () => {
    beforeAll(async () => {
      mail = await startMail();
      provider = await startProvider(ME, mail.tokenPort);
      mail.submission.userOf = provider.userOf;
    });
    afterAll(async () => {
      await provider?.stop();
      await mail?.stop();
    });
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), "weakties-sign-in-"));
      await beginSecrets(folder, PASSPHRASE);
      rmSync(join(mail.home, "boxes", ME), { recursive: true, force: true });
      provider.withdrawConsent();
      provider.asked.length = 0;
      provider.given.length = 0;
      Object.assign(provider, { lifeSeconds: 3600, rotates: true });
      said = [];
      running = [await started()];
    });
    afterEach(async () => {
      for (const { end } of running) await end();
      rmSync(folder, { recursive: true });
    });

    /** A program on the same data, as the app and the command line are. */
    async function started(): Promise<Program> {
      const environment = { WEAKTIES_HOME: folder, WEAKTIES_KEYRING: "0", WEAKTIES_PASSPHRASE: PASSPHRASE };
      const landing = ownLanding();
      const files = { open: async () => ({ kind: "unreadable", name: "", says: "" }) as const };
      const home = await openHome(environment, "me", portsWith({ files, landing }, environment, "me"));
      const end = async () => {
        landing.close();
        await home.close();
      };
      return { home, end };
    }

    async function call<Name extends OperationName>(
      name: Name,
      input: Input<Name>,
      { home, signal, ago = 0 }: { home?: OpenedHome | undefined; signal?: AbortSignal; ago?: number } = {},
    ): Promise<Outcome<Answer<Name>>> {
      const operation = await loadOperation(name);
      const at = home ?? running[0]?.home;
      if (at === undefined) throw new Error("one program runs");
      const asking = { name, operation, input, granted: new Set(PERMISSIONS), signal };
      const outcome = await perform({ ...at, now: () => Date.now() - ago }, asking);
      said.push(JSON.stringify(outcome));
      if (outcome.kind === "done") expect(undescribed(name, outcome.value), name).toEqual([]);
      return outcome as Outcome<Answer<Name>>;
    }

    async function ask<Name extends OperationName>(name: Name, input: Input<Name>, ago = 0) {
      const outcome = await call(name, input, { ago });
      if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.says}`);
      return outcome.value;
    }

    const wanted = () => ({
      address: ME,
      at: "other" as const,
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      imap: { host: "localhost", port: mail.imapPort, security: "tls" } as const,
      smtp: { host: "localhost", port: mail.submission.port, security: "tls" } as const,
      ownNetwork: true,
      certificate: mail.certificate,
    });

    type Change = { readonly button?: "allow" | "deny"; readonly back?: (url: URL) => void };

    /** Goes to the provider's page, presses a button there, and goes where that leads. */
    async function signIn(
      input: Partial<Input<"mail.signIn">> = {},
      { button = "allow", back }: Change = {},
    ) {
      const begun = await ask("mail.signIn", { ...wanted(), ...input });
      const way = new URL(await provider.press(begun.url, button));
      back?.(way);
      const landed = await fetch(way);
      return { begun, way, landed: landed.status, outcome: await call("mail.signedIn", { id: begun.id }) };
    }

    async function connected(): Promise<void> {
      expect((await signIn()).outcome.kind).toBe("done");
      provider.asked.length = 0;
    }

    async function trouble(home?: OpenedHome): Promise<string | null | undefined> {
      const read = await call("mail.read", {}, { home });
      return read.kind === "done" ? read.value.mailboxes[0]?.trouble : read.says;
    }

    const filesHere = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"));

    const grants = () => provider.asked.map((form) => form.get("grant_type"));

    async function letter(): Promise<Input<"mail.send">> {
      const { id } = await ask("person.add", { name: "Imre Nagy", email: "imre@example.org" });
      const draft = await ask("draft.write", { personId: id, kind: "revive", form: "email" });
      const edited = await ask("draft.edit", {
        id: draft.id,
        subject: "A question",
        body: "Dear Imre,\n\nhow?\n",
      });
      return { draftId: edited.id, version: edited.version, to: "imre@example.org" };
    }

    it("is connected, read and sent from without a password, by whichever of the two ways its servers offer", async () => {
      const { outcome } = await signIn();
      expect(outcome).toMatchObject({
        kind: "done",
        value: { address: ME, signIn: "other", clientId: provider.clientId },
      });
      expect(await trouble()).toBeNull();
      expect(mail.signedInBy().at(-1)).toBe("OAUTHBEARER");
      const { id } = await ask("mail.send", await letter(), 60_000);
      const says = "A copy lies in “Sent” of your mailbox.";
      expect(await ask("mail.dispatch", { id })).toMatchObject({ state: "sent", says });
      mail.offer("plain xoauth2");
      mail.submission.offers = ["XOAUTH2"];
      await expect
        .poll(async () => {
          expect(await trouble()).toBeNull();
          return mail.signedInBy().at(-1);
        })
        .toBe("XOAUTH2");
      expect((await signIn()).outcome.kind).toBe("done");
      // One access was enough for each sign-in.
      expect(grants()).toEqual(["authorization_code", "authorization_code"]);
    });

    it("leaves nothing secret anywhere but in the sealed file: no answer, address, export, backup or other file has it", async () => {
      await connected();
      provider.lifeSeconds = 30;
      provider.endAccess();
      expect(await trouble()).toBeNull();
      provider.withdrawConsent();
      expect(await trouble()).toContain("Sign in again");
      await signIn({}, { button: "deny" });
      await signIn({ clientSecret: "canary-wrong-secret" });
      await ask("export.all", { format: "json" });
      await ask("mail.list", {});
      await running[0]?.home.ports.backups?.make("a test");
      expect(filesHere().length).toBeGreaterThan(2);
      expect(provider.given.length).toBeGreaterThan(4);
      const secrets = [...provider.given, provider.clientSecret, "canary-wrong-secret", "canary-description"];
      for (const text of [...filesHere(), ...said])
        for (const each of secrets) expect(text).not.toContain(each);
    });

    it("gets new access before the old has run out, and keeps the lasting token that comes with it", async () => {
      provider.lifeSeconds = 30;
      await connected();
      expect([await trouble(), await trouble()]).toEqual([null, null]);
      const shown = provider.asked.map((form) => form.get("refresh_token"));
      expect(new Set(shown).size).toBe(2);
      await running[0]?.end();
      running = [await started()];
      expect(await trouble()).toBeNull();
      expect(shown).not.toContain(provider.asked.at(-1)?.get("refresh_token"));
    });

    it("asks once at a time, so that no two uses end each other's access, in another program neither", async () => {
      provider.lifeSeconds = 30;
      await connected();
      const drafts = await letter();
      const both = [trouble(), call("mail.saveDraft", { draftId: drafts.draftId }), trouble()];
      expect(await Promise.all(both)).toMatchObject([null, { kind: "done" }, null]);
      const second = await started();
      running.push(second);
      expect([await trouble(second.home), await trouble(), await trouble(second.home)]).toEqual([
        null,
        null,
        null,
      ]);
    });

    it("asks for new access once where the mail server no longer takes the old one, to read and to send", async () => {
      await connected();
      provider.endAccess();
      expect(await trouble()).toBeNull();
      expect(grants()).toEqual(["refresh_token"]);
      provider.endAccess();
      const { id } = await ask("mail.send", await letter(), 60_000);
      expect(await ask("mail.dispatch", { id })).toMatchObject({ state: "sent" });
      expect(grants()).toEqual(["refresh_token", "refresh_token"]);
    });

    it("keeps the lasting token where the provider gives no other", async () => {
      provider.rotates = false;
      await connected();
      provider.endAccess();
      expect(await trouble()).toBeNull();
      provider.endAccess();
      expect(await trouble()).toBeNull();
      expect(new Set(provider.asked.map((form) => form.get("refresh_token"))).size).toBe(1);
    });

    it("says to sign in again once its owner has withdrawn it, and is the same mailbox when they have", async () => {
      await connected();
      const before = (await ask("mail.list", {})).mailboxes[0];
      provider.withdrawConsent();
      const says = `127.0.0.1:${mail.tokenPort} no longer lets Weakties read or send for ${ME}: the sign-in was withdrawn, or has run out. Sign in again under “Your mail”.`;
      expect(await trouble()).toBe(says);
      const { id } = await ask("mail.send", await letter(), 60_000);
      expect(await ask("mail.dispatch", { id })).toMatchObject({ state: "failed", says });
      await connected();
      expect(await trouble()).toBeNull();
      expect((await ask("mail.list", {})).mailboxes.map((each) => each.id)).toEqual([before?.id]);
    });

    it("is not connected by a code that was denied, altered, shown before, another's, or for another verifier", async () => {
      const refused = async (change: Change, input = {}) => {
        const { outcome } = await signIn(input, change);
        return outcome.kind === "refused" ? outcome.says : outcome.kind;
      };
      expect(await refused({ button: "deny" })).toContain("was told no");
      expect(await refused({ back: (url) => url.searchParams.set("code", "made-up") })).toContain(
        "Begin again",
      );
      expect(await refused({ back: (url) => url.searchParams.set("iss", "https://evil.example") })).toContain(
        "another provider",
      );
      expect(await refused({}, { clientSecret: "wrong" })).toContain("does not know this client id");
      const first = await ask("mail.signIn", wanted());
      const second = await ask("mail.signIn", wanted());
      const theirs = new URL(await provider.press(first.url, "allow"));
      // Of the first sign-in the code, of the second the state: its verifier is another.
      theirs.searchParams.set("state", new URL(second.url).searchParams.get("state") ?? "");
      await fetch(theirs);
      expect(await call("mail.signedIn", { id: second.id })).toMatchObject({ kind: "refused" });
      expect((await ask("mail.list", {})).mailboxes).toEqual([]);
    });

    it("is not connected by who comes with no state of ours, or a second time", async () => {
      const { way, begun } = await signIn();
      expect((await fetch(way)).status).toBe(400);
      expect(await call("mail.signedIn", { id: begun.id })).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("Begin again"),
      });
      way.searchParams.delete("state");
      expect((await fetch(way)).status).toBe(400);
    });

    it("is not connected where the one who signed in has no such mailbox", async () => {
      const { outcome } = await signIn({ address: "bela@localhost" });
      expect(outcome).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("Was it this account"),
      });
      expect((await ask("mail.list", {})).mailboxes).toEqual([]);
    });

    it("is for reading where its provider lets no program send; letters go among its drafts then", async () => {
      mail.submission.userOf = undefined;
      expect((await signIn()).outcome).toMatchObject({ kind: "done", value: { smtp: null } });
      mail.submission.userOf = provider.userOf;
      expect(await trouble()).toBeNull();
      const sending = await letter();
      expect(await call("mail.send", sending)).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("lets no program send"),
      });
      expect(await ask("mail.saveDraft", { draftId: sending.draftId })).toMatchObject({ folder: "Entwürfe" });
      expect((await signIn()).outcome).toMatchObject({
        kind: "done",
        value: { smtp: { host: "localhost" } },
      });
    });

    describe.skipIf(inject("radicale") === null)("and the address book beside it", () => {
      const server = inject("radicale") ?? "";
      let proxy: BearerProxy;
      beforeEach(async () => {
        proxy = await startBearerProxy(server, (token) => provider.userOf(token) && "ana");
      });
      afterEach(() => proxy.stop());

      async function bookConnected(): Promise<Elsewhere> {
        await connected();
        const there = await elsewhere(server, "contacts");
        const url = there.url.replace(server, proxy.url);
        const joined = await ask("contacts.connectWith", { consent: ME, url });
        expect(joined.connected).toBe(true);
        return there;
      }
      const synced = () => ask("contacts.sync", { yes: true });

      it("go by one sign-in at once, and neither ends the other's access", async () => {
        provider.lifeSeconds = 30;
        const there = await bookConnected();
        await ask("person.add", { name: "Imre Nagy", email: "imre@example.org" });
        const [read, answer] = await Promise.all([trouble(), synced(), trouble()]);
        expect([read, answer.counts["added-there"]]).toEqual([null, 1]);
        expect(await there.list()).toHaveLength(1);
        expect((await ask("contacts.show", {})).by).toMatchObject({ use: "mail", user: ME, trouble: null });
        expect(proxy.passed.filter(({ status }) => status === 401)).toEqual([]);
      });

      it("is signed in to again for itself, where both have a sign-in of that address", async () => {
        await connected();
        const there = await elsewhere(server, "contacts");
        const { issuer, clientId, clientSecret } = provider;
        const own = { at: "other", user: ME, ownNetwork: true, scope: "carddav" } as const;
        const url = there.url.replace(server, proxy.url);
        const begun = await ask("contacts.signIn", { ...own, url, issuer, clientId, clientSecret });
        await fetch(await provider.press(begun.url, "allow"));
        expect(await ask("contacts.signedIn", { id: begun.id })).toMatchObject({ connected: true });
        const again = await ask("contacts.signInLike", { consent: ME });
        expect(new URL(again.url).searchParams.get("scope")).toBe("carddav");
      });

      it("are told together that it was withdrawn, and are good again together", async () => {
        await bookConnected();
        provider.withdrawConsent();
        const says = expect.stringContaining("Sign in again under “Your mail”.");
        expect(await call("contacts.sync", { yes: true })).toMatchObject({ kind: "refused", says });
        expect((await ask("mail.list", {})).mailboxes).toMatchObject([{ trouble: says }]);
        await connected();
        expect((await ask("contacts.show", {})).by?.trouble).toBeNull();
        expect((await synced()).counts["not-done"]).toBe(0);
      });

      it("part where the mailbox goes, or has a password from now on: the address book keeps the sign-in", async () => {
        await bookConnected();
        const plain = {
          address: ME,
          password: mail.password,
          ownNetwork: true,
          certificate: mail.certificate,
        };
        const { imap, smtp } = wanted();
        await ask("mail.connect", { ...plain, imap, smtp });
        expect((await ask("contacts.show", {})).by).toMatchObject({ use: "contacts", user: ME });
        provider.endAccess();
        expect((await synced()).counts["not-done"]).toBe(0);
        expect(await trouble()).toBeNull();
        for (const text of [...filesHere(), ...said])
          for (const each of [...provider.given, provider.clientSecret]) expect(text).not.toContain(each);
      });
    });

    it("is connected once, where two wait for the same browser", async () => {
      const begun = await ask("mail.signIn", wanted());
      const waiting = [call("mail.signedIn", { id: begun.id }), call("mail.signedIn", { id: begun.id })];
      await fetch(await provider.press(begun.url, "allow"));
      const kinds = (await Promise.all(waiting)).map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(["done", "refused"]);
      expect(grants()).toEqual(["authorization_code"]);
      expect(await trouble()).toBeNull();
    });

    it("is waited for until whoever waits stops it", async () => {
      const { id } = await ask("mail.signIn", wanted());
      const stop = new AbortController();
      const waiting = call("mail.signedIn", { id }, { signal: stop.signal });
      stop.abort();
      await expect(waiting).rejects.toThrow("abort");
    });

    it("is asked for only where the issuer says that it is the one, over HTTPS unless it is one's own", async () => {
      const outcomes = [
        await call("mail.signIn", { ...wanted(), issuer: `${provider.issuer}/elsewhere` }),
        await call("mail.signIn", { ...wanted(), issuer: `http://localhost:${mail.tokenPort}` }),
        await call("mail.signIn", { ...wanted(), ownNetwork: false }),
        await call("mail.signIn", {
          ...wanted(),
          issuer: provider.issuer.replace("http", "https"),
          ownNetwork: false,
        }),
        await call("mail.signIn", { ...wanted(), issuer: "javascript:alert(1)" }),
      ];
      expect(outcomes.map(({ kind }) => kind)).toEqual([
        "refused",
        "refused",
        "invalid",
        "refused",
        "invalid",
      ]);
    });

    it("is withdrawn at the provider when it is disconnected, and forgotten here", async () => {
      await connected();
      expect(await ask("mail.disconnect", { address: ME })).toEqual({
        address: ME,
        stillListedAt: null,
        // Nothing is told of a keyring that is not asked.
        outOfReach: true,
      });
      expect(
        provider.userOf(provider.given.findLast((each) => each.includes("access")) ?? ""),
      ).toBeUndefined();
      expect((await ask("mail.list", {})).mailboxes).toEqual([]);
      const found = await running[0]?.home.ports.secrets?.find("another");
      expect(found).toEqual({ kind: "found", secret: "of nobody's" });
    });
  },
);
