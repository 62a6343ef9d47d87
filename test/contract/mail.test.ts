import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { writing } from "#database/transaction.ts";
import { type Answer, type Input, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import { openImap } from "#outgoing/imap.ts";
import { type OpenedHome, openHome, portsWith } from "../../src/start-home.ts";
import { type MailServices, startMail } from "../services/mail.ts";
import { beginSecrets } from "./cheap-secrets.ts";
import { undescribed } from "./described.ts";

/** How often programs are killed in the middle; `WEAKTIES_KILLS=100` is the long run. */
const KILLS = Number(process.env["WEAKTIES_KILLS"] ?? 5);
const ME = "ana@localhost";
const PASSPHRASE = "a walk along the Tisza";
const WITHOUT_SERVICES = inject("postgres") === null;

let mail: MailServices;
let folder = "";
let home: OpenedHome;
let said: string[] = [];

describe.skipIf(WITHOUT_SERVICES)("mail, on Dovecot and OpenSMTPD,", () => {
  beforeAll(async () => {
    mail = await startMail();
  });
  afterAll(() => mail.stop());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "weakties-mailbox-"));
    await beginSecrets(folder, PASSPHRASE);
    said = [];
    home = await opened();
    mail.submission.cut = undefined;
    rmSync(join(mail.home, "boxes", ME), { recursive: true, force: true });
    rmSync(join(mail.home, "delivered", "imre"), { recursive: true, force: true });
  });
  afterEach(async () => {
    await home.close();
    rmSync(folder, { recursive: true });
  });

  const environment = () => ({
    WEAKTIES_HOME: folder,
    WEAKTIES_KEYRING: "0",
    WEAKTIES_PASSPHRASE: PASSPHRASE,
  });
  const noFiles = { open: async () => ({ kind: "unreadable", name: "", says: "" }) as const };
  const opened = () => openHome(environment(), "me", portsWith({ files: noFiles }, environment(), "me"));

  async function call<Name extends OperationName>(
    name: Name,
    input: Input<Name>,
    now: () => number = Date.now,
  ): Promise<Outcome<Answer<Name>>> {
    const operation = await loadOperation(name);
    const outcome = await perform(
      { ...home, now },
      { name, operation, input, granted: new Set(PERMISSIONS) },
    );
    said.push(JSON.stringify(outcome));
    if (outcome.kind === "done") expect(undescribed(name, outcome.value), name).toEqual([]);
    return outcome as Outcome<Answer<Name>>;
  }

  async function ask<Name extends OperationName>(name: Name, input: Input<Name>, now?: () => number) {
    const outcome = await call(name, input, now);
    if (outcome.kind !== "done") throw new Error(`${name}: ${outcome.says}`);
    return outcome.value;
  }

  const account = () => ({
    address: ME,
    name: "Ana Ruiz",
    password: mail.password,
    imap: { host: "localhost", port: mail.imapPort, security: "tls" } as const,
    smtp: { host: "localhost", port: mail.submission.port, security: "tls" } as const,
    ownNetwork: true,
    certificate: mail.certificate,
  });

  async function inMailbox<Done>(work: (client: Awaited<ReturnType<typeof openImap>>) => Promise<Done>) {
    const { imap, ownNetwork, certificate } = account();
    const client = await openImap({
      server: imap,
      login: { user: ME, password: mail.password },
      way: { ownNetwork: ownNetwork ? [imap.host] : [], certificate },
      signal: AbortSignal.timeout(20_000),
    });
    try {
      return await work(client);
    } finally {
      client.close();
    }
  }

  let messages = 0;
  function letter(from: string, to: string, more: Readonly<Record<string, string>> = {}): string {
    messages += 1;
    const headers = {
      From: from,
      To: to,
      Date: new Date(Date.UTC(2026, 1, 1, 10, messages)).toUTCString(),
      Subject: `Letter ${messages}`,
      "Message-ID": `<m${messages}@example.org>`,
      ...more,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${lines.join("")}\r\nFrom here on it is the body, and stays there.\r\n`;
  }

  const deliver = (path: string, ...letters: readonly string[]) =>
    inMailbox(async (client) => {
      for (const each of letters) await client.append(path, each);
    });

  async function read(again = false) {
    const { mailboxes } = await ask("mail.read", { again });
    const [only] = mailboxes;
    if (only === undefined) throw new Error("one mailbox is connected");
    expect(only.trouble).toBeNull();
    return only;
  }

  async function touches() {
    const { text } = await ask("export.all", { format: "json" });
    return (JSON.parse(text ?? "").tables.touches ?? []) as readonly Readonly<Record<string, unknown>>[];
  }

  describe("a mailbox", () => {
    it("is connected once its servers have taken the password, which lies nowhere plain", async () => {
      const wrong = await call("mail.connect", { ...account(), password: "canary-wrong-4411" });
      expect(wrong).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("did not take this name and password"),
      });
      const connected = await ask("mail.connect", account());
      expect(connected).toMatchObject({ address: ME, ownCertificate: true, readAt: null });
      expect((await ask("settings.show", {})).addresses).toContainEqual(
        expect.objectContaining({ address: ME }),
      );
      await read();
      await ask("export.all", { format: "json" });
      await home.ports.backups?.make("a test");
      const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"));
      expect(texts.length).toBeGreaterThan(2);
      for (const text of [...texts, ...said]) {
        expect(text).not.toContain(mail.password);
        expect(text).not.toContain("canary-wrong-4411");
      }
    });

    it("is not gone to on this computer without the user's word, nor without its certificate", async () => {
      const inside = await call("mail.connect", { ...account(), ownNetwork: false });
      expect(inside).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("allow it in the account's settings"),
      });
      const unknown = await call("mail.connect", { ...account(), certificate: "" });
      expect(unknown).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("it itself signed"),
      });
      expect((await ask("mail.list", {})).mailboxes).toEqual([]);
    });

    it("is read over STARTTLS as over TLS, and on this computer without", async () => {
      const { imap } = account();
      const starttls = { ...imap, port: mail.startTlsPort, security: "starttls" } as const;
      await ask("mail.connect", { ...account(), imap: starttls });
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      expect(await read()).toMatchObject({ messages: 1, touches: 1 });
      await ask("mail.connect", { ...account(), imap: { ...starttls, security: "none" } });
      expect(await read()).toMatchObject({ messages: 0 });
    });

    it("is disconnected with its password, and what was read of it stays", async () => {
      await ask("mail.connect", account());
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      await read();
      await home.ports.secrets?.forget("another");
      await ask("mail.disconnect", { address: ME });
      expect(existsSync(join(folder, "secrets.json"))).toBe(false);
      expect((await ask("mail.list", {})).mailboxes).toEqual([]);
      expect(await touches()).toHaveLength(1);
      expect((await call("mail.read", {})).kind).toBe("refused");
    });
  });

  describe("reading", () => {
    beforeEach(() => ask("mail.connect", account()));

    it("takes in each letter once, however often and from wherever it is read", async () => {
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      await deliver("INBOX", letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 2, new: 1, touches: 2 });
      expect(await read()).toMatchObject({ messages: 0, new: 0, touches: 0, import: null });
      await deliver("INBOX", letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 1, new: 0, touches: 1 });
      expect(await read(true)).toMatchObject({ messages: 3, new: 0, merged: 0, touches: 0 });
      expect(await touches()).toHaveLength(3);
    });

    it("takes the day of a letter without one that can be read from when the server took it in", async () => {
      const arrived = new Date(Date.UTC(2026, 1, 3, 9, 30));
      await deliver("Sent", letter(ME, "imre@example.org"));
      await inMailbox((client) =>
        client.append("INBOX", letter("imre@example.org", ME, { Date: "some time in May" }), [], arrived),
      );
      expect(await read()).toMatchObject({ messages: 2, touches: 2 });
      expect((await touches()).map((each) => each["at"])).toContain(arrived.getTime());
    });

    it("[R59] keeps no name of a folder, which may be somebody's, and knows it again all the same", async () => {
      await inMailbox((client) => client.mailboxCreate("Imre Kovács"));
      await deliver("Imre Kovács", letter("Imre <imre@example.org>", ME));
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      expect((await read()).folders).toContain("Imre Kovács");
      const { read: store } = home.databases;
      const kept = await store.selectFrom("mail_folders").select("path").execute();
      expect(kept.length).toBeGreaterThan(1);
      for (const { path } of kept) expect(path).toMatch(/^[0-9a-f]{64}$/);
      expect(await read()).toMatchObject({ messages: 0 });
    });

    it("reads folders whatever they are called, and tells them apart", async () => {
      const called = [
        "A & B",
        "日本語.手紙",
        'With "marks"',
        "back\\slash",
        "50 %* off",
        "Zoë’s ☕",
        "&AOk-",
        "Sent to Imre",
      ];
      for (const path of called) {
        await inMailbox((client) => client.mailboxCreate(path));
        await deliver(path, letter("Imre <imre@example.org>", ME));
      }
      const told = await read();
      expect(told).toMatchObject({ messages: called.length, touches: called.length });
      expect(told.folders).toEqual(expect.arrayContaining(called));
      expect(await read()).toMatchObject({ messages: 0 });
      await deliver("50 %* off", letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 1, touches: 1 });
    });

    it("begins anew where the server has numbered its messages anew, and counts nothing twice", async () => {
      await inMailbox((client) => client.mailboxCreate("Archive"));
      const old = letter("Imre <imre@example.org>", ME);
      await deliver("Archive", old, letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 2, touches: 2 });
      await inMailbox(async (client) => {
        await client.mailboxDelete("Archive");
        await client.mailboxCreate("Archive");
      });
      await deliver("Archive", old, letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 2, touches: 1 });
    });

    it("[R62] leaves out lists and machines, says so, and says which folders it passed over", async () => {
      await deliver(
        "INBOX",
        letter("news@example.com", ME, { "List-Unsubscribe": "<https://example.com/u>" }),
      );
      await deliver("Junk", letter("Imre <imre@example.org>", ME));
      const told = await read();
      expect(told).toMatchObject({ messages: 1, new: 0, folders: ["INBOX", "Sent"] });
      expect(told.leftOut).toMatchObject([
        { address: "news@example.com", reason: expect.stringContaining("mass mail") },
      ]);
      expect(told.passedOver).toContainEqual({ path: "Junk", reason: "Junk is not read." });
    });

    it("[R58] reads of a delivery report for whom it is, and makes their address a former one", async () => {
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      expect(await read()).toMatchObject({ new: 1, gone: [] });
      const type = 'multipart/report; report-type=delivery-status; boundary="b"';
      const headers = letter("MAILER-DAEMON@mx.example", ME, {
        "Content-Type": type,
        "Auto-Submitted": "auto-replied",
      });
      const parts = [
        "Content-Type: text/plain\r\n\r\nIt could not be delivered.",
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n" +
          "Final-Recipient: rfc822; imre@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n",
      ].map((part) => `--b\r\n${part}\r\n`);
      const [head = ""] = headers.split("\r\n\r\n");
      await deliver("INBOX", `${head}\r\n\r\n${parts.join("")}--b--\r\n`);
      expect(await read()).toMatchObject({ new: 0, gone: [{ name: "Imre", address: "imre@example.org" }] });
    });

    it("[R33] notes the answer to a request where its headers say which letter it answers", async () => {
      const imre = await ask("person.add", { name: "Imre", email: "imre@example.org", familiarity: "known" });
      const { id } = await ask("interview.plan", { personId: imre.id });
      const { askedAt } = await ask("interview.asked", { id, at: Date.UTC(2026, 1, 1, 9) });
      await deliver("Sent", letter(ME, "Imre <imre@example.org>", { "Message-ID": "<request@example.org>" }));
      expect(await read()).toMatchObject({ answered: [] });
      const answers = { References: "<older@example.org> <request@example.org>" };
      await deliver(
        "INBOX",
        letter("Imre <imre@example.org>", ME, { ...answers, Subject: "Automatic reply: away" }),
      );
      expect(await read()).toMatchObject({ answered: [] });
      await deliver("INBOX", letter("Imre <imre@example.org>", ME, answers));
      expect(await read()).toMatchObject({ answered: [{ interviewId: id, noted: true, sentence: "" }] });
      expect((await ask("interview.show", { id })).state).toBe("answered");
      await ask("import.undo", {});
      expect(await ask("interview.show", { id })).toMatchObject({ state: "asked", askedAt });
    });

    it("counts a first letter of somebody's once they have written a second", async () => {
      await deliver("INBOX", letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ messages: 1, touches: 0 });
      await deliver("INBOX", letter("Imre <imre@example.org>", ME));
      expect(await read()).toMatchObject({ new: 1, touches: 2 });
    });

    it("changes nothing there: no message becomes seen", async () => {
      await deliver("INBOX", letter("Imre <imre@example.org>", ME));
      await read();
      const unseen = await inMailbox(async (client) => {
        await client.mailboxOpen("INBOX");
        return client.search({ seen: false });
      });
      expect(unseen).toEqual([1]);
    });

    it("says what is wrong where the server is away or the password has changed, and loses nothing", async () => {
      const { password: _, ...rest } = account();
      await home.ports.secrets?.keep(`mail/${(await ask("mail.list", {})).mailboxes[0]?.id}`, "another");
      const told = await ask("mail.read", {});
      expect(told.mailboxes[0]?.trouble).toContain("did not take this name and password");
      expect(rest.address).toBe(ME);
    });

    it("is taken back by undoing its import, says so, and is read again where that is wanted", async () => {
      await deliver("Sent", letter(ME, "Imre <imre@example.org>"));
      const told = await read();
      expect(await read()).toMatchObject({ messages: 0, undone: false });
      await ask("import.undo", { id: told.import as never });
      expect(await touches()).toEqual([]);
      expect(await read()).toMatchObject({ messages: 0, undone: true });
      await ask("mail.read", { again: true });
      expect(await touches()).toHaveLength(1);
      expect(await read()).toMatchObject({ messages: 0, undone: false });
    });

    it(`counts no message twice and passes none over, killed ${KILLS} times in the middle`, async () => {
      let delivered = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const some = Array.from({ length: 40 }, () => letter("Imre <imre@example.org>", ME));
        await deliver("INBOX", ...some);
        delivered += some.length;
        await killedWhile(program("mail.read", {}), /Reading INBOX/, kill);
      }
      await read();
      const all = await touches();
      expect(all).toHaveLength(delivered);
      expect(new Set(all.map((each) => each["message_id"])).size).toBe(delivered);
    }, 600_000);
  });

  function program(name: OperationName, input: unknown): ChildProcess {
    const cache = { NODE_COMPILE_CACHE: join(mail.home, "compiled") };
    const env = { ...environment(), ...cache, PATH: process.env["PATH"] };
    const file = join(import.meta.dirname, "mail-program.ts");
    return spawn(process.execPath, [file, name, JSON.stringify(input)], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  /** Kills a program a little after it has said where it is: each time a little later. */
  async function killedWhile(child: ChildProcess, says: RegExp, round: number): Promise<void> {
    const ended = once(child, "exit");
    let said = "";
    await new Promise<unknown>((resolve) => {
      child.once("exit", resolve);
      child.stdout?.on("data", (bytes) => {
        said += String(bytes);
        if (says.test(said)) resolve(said);
      });
    });
    expect(said).toMatch(says);
    await new Promise((resolve) => setTimeout(resolve, 10 + ((round * 37) % 250)));
    child.kill("SIGKILL");
    await ended;
  }

  describe("a letter", () => {
    let draftId = "" as Input<"mail.send">["draftId"];
    let version = 0;

    async function writeLetter(): Promise<void> {
      messages += 1;
      const { id } = await ask("person.add", {
        name: `Imre Nagy ${messages}`,
        email: "imre@example.org",
        anyway: true,
      });
      const draft = await ask("draft.write", { personId: id, kind: "revive", form: "email" });
      const edited = await ask("draft.edit", {
        id: draft.id,
        subject: "A question",
        body: "Dear Imre,\n\nhow are you?\n",
      });
      draftId = edited.id;
      version = edited.version;
    }
    beforeEach(async () => {
      await ask("mail.connect", account());
      await writeLetter();
    });

    const ready = (ago = 20_000) =>
      ask("mail.send", { draftId, version, to: "imre@example.org" }, () => Date.now() - ago);
    const delivered = () => {
      const box = join(mail.home, "delivered", "imre", "new");
      return existsSync(box) ? readdirSync(box).map((name) => readFileSync(join(box, name), "utf8")) : [];
    };

    const inSent = () =>
      inMailbox(async (client) => {
        await client.mailboxOpen("Sent");
        const all = await client.fetchAll("1:*", { envelope: true, flags: true });
        return all.map(({ envelope, flags }) => ({ id: envelope?.messageId, flags: [...(flags ?? [])] }));
      });

    it("goes to the one person it was shown for, once, and stands on the timeline once", async () => {
      const sending = await ready();
      expect(sending).toMatchObject({ state: "waiting", to: { address: "imre@example.org" }, from: ME });
      const says = "A copy lies in “Sent” of your mailbox.";
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({ state: "sent", says });
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({ state: "sent", says });
      await expect.poll(delivered).toHaveLength(1);
      expect(delivered()[0]).toMatch(/^To: .*<imre@example.org>/m);
      expect((await ask("draft.show", { id: draftId })).sentAt).not.toBeNull();
      expect(await inSent()).toEqual([{ id: `<${sending.messageId}>`, flags: ["\\Seen"] }]);
      expect(await read()).toMatchObject({ messages: 1, touches: 0 });
      expect(await touches()).toHaveLength(1);
    });

    it("goes over STARTTLS as over TLS, and nothing is said before that", async () => {
      const { startTlsPort: port } = mail.submission;
      await ask("mail.connect", { ...account(), smtp: { host: "localhost", port, security: "starttls" } });
      const { id } = await ready();
      expect(await ask("mail.dispatch", { id })).toMatchObject({ state: "sent" });
      await expect.poll(delivered).toHaveLength(1);
    });

    it("lies once among what was sent, where its provider put it there too", async () => {
      const sending = await ready();
      const theirs = letter(ME, "imre@example.org", { "Message-ID": `<${sending.messageId}>` });
      await deliver("Sent", theirs);
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({ state: "sent" });
      expect(await inSent()).toHaveLength(1);
    });

    it("with a gap in it is held back until somebody says that it is to go as it is", async () => {
      const body = "Dear Imre,\n\nwe met at [where you met].\n";
      ({ version } = await ask("draft.edit", { id: draftId, body }));
      const sending = { draftId, version, to: "imre@example.org" };
      expect(await call("mail.send", sending)).toMatchObject({
        kind: "held-back",
        says: expect.stringContaining("“where you met”"),
      });
      expect((await ask("mail.sendings", { draftId })).sendings).toEqual([]);
      expect(await ask("mail.send", { ...sending, anyway: true })).toMatchObject({ state: "waiting" });
    });

    it("can be taken back until it goes, and goes to nobody else", async () => {
      const sending = await ready(0);
      expect((await call("mail.send", { draftId, version, to: "imre@example.org" })).kind).toBe("refused");
      await ask("mail.takeBack", { id: sending.id });
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({ state: "failed" });
      expect(delivered()).toEqual([]);
      const other = await call("mail.send", { draftId, version, to: "else@example.org" });
      expect(other).toMatchObject({ kind: "invalid", at: "to" });
    });

    it("can be sent anew where the program was closed before it went, and the one that waited goes no more", async () => {
      const left = await ready(120_000);
      expect((await ask("mail.sendings", { draftId })).sendings).toMatchObject([
        { state: "failed", says: "Weakties was closed before it went, so nothing was sent." },
      ]);
      const anew = await ready();
      expect(await ask("mail.dispatch", { id: left.id })).toMatchObject({ state: "failed" });
      expect(delivered()).toEqual([]);
      expect(await ask("mail.dispatch", { id: anew.id })).toMatchObject({ state: "sent" });
      await expect.poll(delivered).toHaveLength(1);
    });

    it("is not sent where it was changed meanwhile", async () => {
      const sending = await ready();
      await ask("draft.edit", { id: draftId, body: "Dear Imre, something else\n" });
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({
        state: "failed",
        says: expect.stringContaining("changed meanwhile"),
      });
      expect(delivered()).toEqual([]);
    });

    it("that the server has certainly not taken can be sent again", async () => {
      mail.submission.cut = "in the letter";
      const first = await ready();
      const cut = await ask("mail.dispatch", { id: first.id });
      expect(["failed", "unknown"]).toContain(cut.state);
      if (cut.state === "unknown") await ask("mail.settle", { id: first.id, went: false });
      mail.submission.cut = undefined;
      const second = await ready();
      expect(await ask("mail.dispatch", { id: second.id })).toMatchObject({ state: "sent" });
      await expect.poll(delivered).toHaveLength(1);
    });

    it("whose end is not known is never sent again by itself; its copy among what was sent settles it", async () => {
      mail.submission.cut = "before the answer";
      const sending = await ready();
      const told = await ask("mail.dispatch", { id: sending.id });
      expect(told).toMatchObject({
        state: "unknown",
        says: expect.stringContaining("Look in your Sent folder"),
      });
      mail.submission.cut = undefined;
      expect((await call("mail.send", { draftId, version, to: "imre@example.org" })).kind).toBe("refused");
      expect(await ask("mail.dispatch", { id: sending.id })).toMatchObject({ state: "unknown" });
      await expect.poll(delivered).toHaveLength(1);
      await deliver("Sent", letter(ME, "imre@example.org", { "Message-ID": `<${sending.messageId}>` }));
      await read();
      expect((await ask("mail.sendings", { draftId })).sendings).toMatchObject([{ state: "sent" }]);
      expect(await touches()).toHaveLength(1);
    });

    it("that its program left in the middle is settled by its copy among what was sent, too", async () => {
      const sending = await ready(600_000);
      await writing(home.databases, home.owner, ({ db }) =>
        db.updateTable("sendings").set({ state: "sending" }).where("id", "=", sending.id).execute(),
      );
      expect((await ask("mail.sendings", { draftId })).sendings).toMatchObject([{ state: "unknown" }]);
      await deliver("Sent", letter(ME, "imre@example.org", { "Message-ID": `<${sending.messageId}>` }));
      await read();
      expect((await ask("mail.sendings", { draftId })).sendings).toMatchObject([{ state: "sent" }]);
    });

    it("is put among the drafts of the mailbox once, under whatever name that folder has", async () => {
      expect(await ask("mail.saveDraft", { draftId })).toEqual({
        folder: "Entwürfe",
        address: ME,
        earlier: 0,
      });
      expect(await ask("mail.saveDraft", { draftId })).toMatchObject({ earlier: 0 });
      const flags = await inMailbox(async (client) => {
        await client.mailboxOpen("Entwürfe");
        return (await client.fetchAll("1:*", { flags: true })).map((each) =>
          [...(each.flags ?? [])].toSorted(),
        );
      });
      expect(flags).toEqual([["\\Draft", "\\Seen"]]);
      await ask("draft.edit", { id: draftId, body: "Other words." });
      expect(await ask("mail.saveDraft", { draftId })).toMatchObject({ earlier: 1 });
    });

    it("goes no second time unasked where the mailbox has a letter like it to them since", async () => {
      const { subject, personId } = await ask("draft.show", { id: draftId });
      await deliver(
        "Sent",
        letter(ME, "imre@example.org", {
          "Message-ID": "<theirs@program>",
          Subject: subject,
          Date: new Date().toUTCString(),
        }),
      );
      await read();
      const { version } = await ask("draft.show", { id: draftId });
      const send = (more: object) => call("mail.send", { draftId, version, to: "imre@example.org", ...more });
      const held = {
        kind: "held-back",
        says: expect.stringContaining("A letter with this subject went to them"),
      };
      expect(await send({})).toMatchObject(held);
      expect(await send({ anyway: true, again: false })).toMatchObject(held);
      expect(await send({ anyway: true })).toMatchObject({ kind: "done" });
      expect(personId).not.toBe("");
    });

    it(`is never sent a second time, its program killed ${KILLS} times in the middle`, async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (kill > 0) await writeLetter();
        const before = delivered().length;
        const sending = await ready();
        await killedWhile(program("mail.dispatch", { id: sending.id }), /begun/, kill * 3);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const [left] = (await ask("mail.sendings", { draftId })).sendings;
        // Whoever looks again: what was begun is not begun a second time.
        const again = await ask("mail.dispatch", { id: sending.id });
        if (left?.state !== "waiting") expect(again.state).toBe(left?.state);
        await expect.poll(() => delivered().length - before).toBeLessThanOrEqual(1);
        if (again.state === "sent") await expect.poll(() => delivered().length - before).toBe(1);
      }
    }, 600_000);
  });
});
