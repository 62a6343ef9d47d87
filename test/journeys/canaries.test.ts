import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { catalogueTable } from "#http/table.ts";
import { chromiumIsThere, launchChromium } from "../browser/chromium.ts";
import { elsewhere } from "../dav/elsewhere.ts";
import { type MailServices, startMail } from "../services/mail.ts";
import { type Provider, startProvider } from "../services/oauth.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const radicale = inject("radicale") ?? "";

/** Typed in vain, or kept: none of these may be found anywhere, in any form. */
const PASSPHRASE = "canary-passphrase-by-the-Tisza";
const OTHER_PASSPHRASE = "canary-passphrase-by-the-Duna";
const WRONG = "canary-wrong-password-8126";
const WRONG_CODE = "canary-wrong-code-5523";
const POSTGRES = "canary-postgres-7741";
/** One's own words: in the book, its copies and exports, on one's own screens; in no log, address or failure. */
const NOTE = "canary-note-3310";
const LETTER = "canary-letter-9042";
const CONFIDED = "canary-confided-6655";

/** Where something was found, as one would look for it. */
type Looked = { readonly where: string; readonly bytes: Buffer };

describe.skipIf(!chromiumIsThere || !inject("shells") || radicale === "")("what is secret", () => {
  const place = mkdtempSync(join(tmpdir(), "weakties-canaries-"));
  const data = join(place, "data");
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(place, "home"),
    TMPDIR: join(place, "tmp"),
    WEAKTIES_HOME: data,
    WEAKTIES_PORT: "0",
    WEAKTIES_OPEN: "0",
    WEAKTIES_KEYRING: "0",
    TZ: "UTC",
  };
  let mail: MailServices;
  let provider: Provider;
  let browser: Browser;
  let server: ChildProcess | undefined;
  let origin = "";
  let address = "";
  let token = "";
  let session = "";
  /** All that was said: the server's own words, what commands print, what is answered, what a browser keeps and asks for. */
  const logs: Looked[] = [];
  const answers: Looked[] = [];
  const failures: Looked[] = [];
  const commands: Looked[] = [];
  const kept: Looked[] = [];
  const addresses: Looked[] = [];

  beforeAll(async () => {
    for (const folder of ["home", "tmp", "out"]) mkdirSync(join(place, folder));
    mail = await startMail();
    provider = await startProvider("ana@localhost", mail.tokenPort);
    mail.submission.userOf = provider.userOf;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await stop();
    await browser?.close();
    await provider?.stop();
    await mail?.stop();
    rmSync(place, { recursive: true, force: true });
  });

  async function start(more: NodeJS.ProcessEnv = {}): Promise<void> {
    const running = spawn(process.execPath, [join(ROOT, "dist", "server", "start.js")], {
      env: { ...env, ...more },
      cwd: place,
    });
    server = running;
    let said = "";
    await new Promise<void>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        said += bytes.toString();
        logs.push({ where: "the server's own words", bytes });
        const found = /running at (http\S+)/.exec(said)?.[1];
        if (found !== undefined) {
          address = found;
          resolve();
        }
      };
      running.stdout.on("data", hear);
      running.stderr.on("data", hear);
      running.once("exit", () => reject(new Error(said)));
    });
    origin = new URL(address).origin;
    token = readFileSync(join(data, "token"), "utf8").trim();
  }

  async function stop(): Promise<void> {
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }

  async function send(method: string, path: string, body?: unknown, as = token) {
    const raw = typeof body === "string";
    const answer = await fetch(`${origin}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(as === "" ? {} : { authorization: `Bearer ${as}` }),
        ...(raw ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const heads = JSON.stringify([...answer.headers]);
    (answer.status < 400 ? answers : failures).push({
      where: `${answer.status} ${method} ${path}`,
      bytes: Buffer.concat([Buffer.from(heads), bytes]),
    });
    return { status: answer.status, text: bytes.toString() };
  }

  async function ask<Value = { readonly id: string }>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Value> {
    const { status, text } = await send(method, `/api${path}`, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as Value;
  }

  function command(words: string, { input = "", more = {} }: { input?: string; more?: object } = {}) {
    const ran = spawnSync(join(ROOT, "bin", "weakties"), words.split(" "), {
      env: { ...env, ...more },
      cwd: join(place, "out"),
      input,
    });
    commands.push({ where: `weakties ${words}`, bytes: Buffer.concat([ran.stdout, ran.stderr]) });
    failures.push({ where: `weakties ${words}, aside`, bytes: ran.stderr });
    return ran.status;
  }

  const servers = () => ({
    address: "ana@localhost",
    ownNetwork: true,
    certificate: mail.certificate,
    imap: { host: "localhost", port: mail.imapPort, security: "tls" },
    smtp: { host: "localhost", port: mail.submission.port, security: "tls" },
  });

  it("is planted: passwords, sign-ins, notes, letters, what was told in confidence", async () => {
    await start();
    await ask("POST", "/secrets/open", { passphrase: PASSPHRASE });
    expect((await send("POST", "/api/mail", { ...servers(), password: WRONG })).status).toBe(409);
    await ask("POST", "/mail", { ...servers(), password: mail.password });
    await ask("POST", "/mail/read", {});
    expect((await send("POST", "/api/secrets/open", { passphrase: WRONG })).status).toBe(400);
    const change = { passphrase: PASSPHRASE, next: OTHER_PASSPHRASE };
    expect((await send("POST", "/api/secrets/change", { ...change, passphrase: WRONG })).status).toBe(400);
    await ask("POST", "/secrets/change", change);
    await ask("POST", "/secrets/change", { passphrase: OTHER_PASSPHRASE, next: PASSPHRASE });
    const there = await elsewhere(radicale, "contacts");
    const book = { url: there.url, user: there.user, ownNetwork: true };
    expect((await send("POST", "/api/contacts/connect", { ...book, password: WRONG })).status).toBe(409);
    await ask("POST", "/contacts/connect", { ...book, password: there.password });
    await ask("POST", "/contacts/sync", {});

    const person = await ask("POST", "/people", {
      name: "Ana Ruiz",
      email: "ana@example.org",
      familiarity: "known",
    });
    await ask("PATCH", `/people/${person.id}`, { notes: NOTE, howMet: `${NOTE}-met` });
    await ask("POST", `/people/${person.id}/touches`, { note: `${NOTE}-touch` });
    await ask("POST", "/advice", { personId: person.id, text: CONFIDED, offRecord: true });
    const letter = await ask("POST", "/drafts", { personId: person.id });
    await ask("PATCH", `/drafts/${letter.id}`, { subject: "Lumen", body: `Dear Ana,\n\n${LETTER}\n\nNoor` });
    await ask("POST", `/drafts/${letter.id}/reviews`, { reader: "Imre" });
    const talk = await ask("POST", "/interviews", { personId: person.id });
    await ask("POST", `/interviews/${talk.id}/held`, { learned: `${NOTE}-learned` });
    await ask("POST", "/calendar/feed", { names: true });

    const begun = await ask<{ id: string; url: string }>("POST", "/mail/sign-in", {
      ...servers(),
      ...{ at: "other", issuer: provider.issuer, clientId: provider.clientId },
      clientSecret: provider.clientSecret,
    });
    const way = new URL(await provider.press(begun.url, "allow"));
    await send("GET", `${way.pathname}${way.search}`, undefined, "");
    await ask("POST", `/mail/sign-in/${begun.id}`, {});
    await ask("POST", "/mail/read", {});
    provider.withdrawConsent();
    expect((await send("POST", "/api/mail/read", {})).status).toBeLessThan(500);
    // A code, an access token and a lasting one.
    expect(provider.given.length).toBeGreaterThanOrEqual(3);
  });

  it("is there while everything that reads is asked, and while all that can fail does", async () => {
    for (const { method, path, parameters } of catalogueTable())
      if (method === "GET" && parameters.length === 0) await send(method, `/api${path}`);
    for (const format of ["json", "vcard", "jscontact", "csv", "zip"])
      await send("GET", `/api/export?format=${format}`);
    for (const { method, path } of catalogueTable()) {
      const filled = `/api${path.replace(/\{\w+\}/g, NOTE)}`;
      if (method === "GET") await send(method, `${filled}?${LETTER}=1`);
      else if (method !== "DELETE") {
        await send(method, filled, `{"note":"${NOTE}","password":"${WRONG}"`);
        await send(method, filled, { [`x${NOTE}`]: NOTE, text: { deep: LETTER }, password: { of: WRONG } });
      }
    }
    await send("POST", "/api/session", { code: WRONG_CODE }, "");
    await send("GET", "/api/people", undefined, WRONG_CODE);
    await send("GET", `/api/people?token=${WRONG}`, undefined, "");
    await send("GET", "/signed-in?code=canary-made-up-code&state=made-up", undefined, "");
    await send("POST", `/api/uploads?name=${NOTE}.csv`, `"${NOTE}\n\0\u0001${LETTER}`);
    // Faults of the program's own, whose causes quote what was typed.
    const database = new DatabaseSync(join(data, "weakties.db"));
    const added = () => send("POST", "/api/options", { name: NOTE, notes: CONFIDED });
    database.exec("create trigger faulty before insert on options begin select raise(abort, new.name); end");
    expect((await added()).status).toBe(500);
    database.exec("drop trigger faulty; alter table options rename to options_away");
    expect([(await added()).status, (await send("GET", `/api/options/${NOTE}`)).status]).toEqual([503, 503]);
    database.exec("alter table options_away rename to options");
    database.close();
  });

  it("is there while a browser looks at every place, signs out, and keeps what it keeps", async () => {
    const page = await (await browser.newContext()).newPage();
    page.on("console", (line) =>
      failures.push({ where: "a browser's console", bytes: Buffer.from(line.text()) }),
    );
    page.on("request", (request) => {
      // The code of the address stands behind the #, which is sent to nobody.
      addresses.push({ where: "an address", bytes: Buffer.from(request.url().replace(/#.*/, "")) });
    });
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.url()).not.toContain("code=");
    const { people } = await ask<{ people: readonly { id: string }[] }>("GET", "/people");
    for (const path of [
      ...["", "people", `people/${people[0]?.id}`, "conversations", "your-letters", "mail", "address-book"],
      ...["calendar", "settings", "export", "shared", "network", "loops", "import", "leaving"],
    ]) {
      await page.goto(`${origin}/${path}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      addresses.push({ where: "an address", bytes: Buffer.from(page.url()) });
      answers.push({ where: `the screen ${path}`, bytes: Buffer.from(await page.content()) });
    }
    const storage = await page.evaluate(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys(), await indexedDB.databases(),
      history.length, performance.getEntriesByType("resource").map(({ name }) => name)]))()`);
    session = /"([\w-]{43})"/.exec(String(storage).replaceAll("\\", ""))?.[1] ?? "";
    expect(session).not.toBe("");
    kept.push({ where: "what the browser keeps", bytes: Buffer.from(String(storage)) });
    await page.context().close();
  });

  it("is there while commands read, export, back up, fail, print an address and look everything over", async () => {
    const { commands: all } = JSON.parse(
      spawnSync(join(ROOT, "bin", "weakties"), ["help", "--json"], { env, encoding: "utf8" }).stdout,
    ) as { commands: readonly { command: string }[] };
    const alone = all
      .map((each) => each.command)
      .filter((each) => /^(?!open|mcp|undo|restore|do\b)\w+(?: (?:list|all|reach|people))?$/.test(each));
    expect(alone.length).toBeGreaterThan(50);
    for (const each of alone) {
      command(each, { more: { WEAKTIES_PASSPHRASE: PASSPHRASE } });
      command(`${each} --json`);
    }
    for (const [format, ending] of [
      ["json", "json"],
      ["vcard", "vcf"],
      ["csv", "csv"],
      ["zip", "zip"],
      ["jscontact", "jscontact.json"],
    ])
      expect(command(`export --format ${format} --out ${join(place, "out", `all.${ending}`)}`)).toBe(0);
    expect(command("backup")).toBe(0);
    command("show ana");
    command("doctor --json");
    command("restore nothing-of-that-name");
    command(
      `mail connect ana@localhost --own-network --imap localhost:${mail.imapPort} --smtp localhost:9 --password ${WRONG}`,
    );
    command("mail read", { more: { WEAKTIES_PASSPHRASE: WRONG, WEAKTIES_DEBUG: "1" } });
    command("contacts sync", { more: { WEAKTIES_PASSPHRASE: WRONG, WEAKTIES_DEBUG: "1" } });
    for (const each of ["people", "doctor", "doctor --json", "backup"])
      command(each, {
        more: { DATABASE_URL: `postgres://me:${POSTGRES}@127.0.0.1:1/book`, WEAKTIES_DEBUG: "1" },
      });
    command("open");
    const changes = (from: string, to: string) => command("passphrase", { input: `${from}\n${to}\n` });
    expect(changes(WRONG, OTHER_PASSPHRASE)).not.toBe(0);
    expect(changes(PASSPHRASE, OTHER_PASSPHRASE)).toBe(0);
    expect(changes(OTHER_PASSPHRASE, PASSPHRASE)).toBe(0);
    const told = [
      {
        id: 1,
        method: "initialize",
        params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "a", version: "1" } },
      },
      { method: "notifications/initialized" },
      { id: 2, method: "tools/call", params: { name: "person_list", arguments: { search: "Ana" } } },
      { id: 3, method: "tools/call", params: { name: "today_show", arguments: {} } },
      { id: 4, method: "tools/call", params: { name: "loop_list", arguments: {} } },
    ];
    command("mcp", {
      input: told.map((each) => `${JSON.stringify({ jsonrpc: "2.0", ...each })}\n`).join(""),
    });
    expect(commands.at(-1)?.bytes.toString()).toContain("Ana Ruiz");
    // A second server on the port of the first, which says why it ends.
    const second = spawnSync(process.execPath, [join(ROOT, "dist", "server", "start.js")], {
      env: { ...env, WEAKTIES_PORT: new URL(origin).port },
    });
    logs.push({ where: "the second server's words", bytes: Buffer.concat([second.stdout, second.stderr]) });
    expect(second.status).toBe(1);
    command(`import ${join(place, "out", "all.zip")} --plan`);
    await stop();
    await start();
    await stop();
  });

  it("is there while a fault that nobody caught quotes it, and ends the server", async () => {
    const fault = join(place, "fault.mjs");
    writeFileSync(
      fault,
      `process.on("SIGUSR2", () => {
        const words = process.env.QUOTED;
        const error = new TypeError(words + "\\n    at " + words, { cause: new Error(words) });
        error.code = words;
        if (process.env.REJECTS) Promise.reject(error);
        else throw error;
      });`,
    );
    for (const more of [{}, { REJECTS: "1" }]) {
      const QUOTED = [NOTE, LETTER, CONFIDED, PASSPHRASE, mail.password].join(" ");
      await start({ ...more, QUOTED, NODE_OPTIONS: `--import ${fault}` });
      const ended = once(server as ChildProcess, "exit");
      server?.kill("SIGUSR2");
      expect(await ended).toEqual([1, null]);
      expect(logs.at(-1)?.bytes.toString()).toMatch(/stopped by a fault; .*\n.*fault\.mjs:\d/s);
    }
    await start();
    await stop();
  });

  it("is found nowhere it should not be, in any form that it could have taken", async ({ annotate }) => {
    const files = filesBelow(place);
    const nowhere = [PASSPHRASE, OTHER_PASSPHRASE, WRONG, WRONG_CODE, POSTGRES, mail.password, "let me in"];
    const secrets = [...nowhere, provider.clientSecret, ...provider.given];
    const everything = [...files, ...logs, ...answers, ...failures, ...commands, ...kept, ...addresses];
    expect(where(everything, secrets)).toEqual([]);
    expect(where(everything, [token]).filter((each) => !each.endsWith(" in data/token"))).toEqual([]);
    expect(where(everything, [session]).filter((each) => !each.endsWith("what the browser keeps"))).toEqual(
      [],
    );

    const own = [NOTE, LETTER, CONFIDED];
    expect(where([...logs, ...kept, ...addresses], own)).toEqual([]);
    expect(
      where(
        commands.filter((each) => / (?:doctor|backup|open|mcp)/.test(each.where)),
        own,
      ),
    ).toEqual([]);
    // They were there to be found.
    for (const each of own)
      expect(where(files, [each]).some((found) => found.includes("data/weakties.db"))).toBe(true);
    expect(where(answers, own).length).toBeGreaterThan(5);
    const shared = where(files, [NOTE, CONFIDED]).filter((each) => /letter.*\.html|\.ics/.test(each));
    expect(shared).toEqual([]);

    const bytes = everything.reduce((sum, each) => sum + each.bytes.length, 0);
    expect(files.length).toBeGreaterThan(20);
    expect(everything.length).toBeGreaterThan(500);
    await annotate(
      `${files.length} files, ${everything.length - files.length} answers, ${Math.round(bytes / 1e6)} MB`,
    );
  });

  function filesBelow(folder: string): readonly Looked[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .flatMap((path) => {
        const bytes = readFileSync(path);
        const found = { where: relative(place, path), bytes };
        return path.endsWith(".zip") ? [found, ...inZip(found)] : [found];
      });
  }
});

function inZip({ where, bytes }: Looked): readonly Looked[] {
  return Object.entries(unzipSync(bytes)).map(([name, inside]) => ({
    where: `${where}/${name}`,
    bytes: Buffer.from(inside),
  }));
}

/** Each secret that stands somewhere, and where: as it is, and as it would travel or be kept. */
function where(places: readonly Looked[], secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap((secret) => formsOf(secret).map((form) => [secret, form] as const));
  const found = places.flatMap((each) =>
    forms.filter(([, form]) => each.bytes.includes(form)).map(([secret]) => `${secret} in ${each.where}`),
  );
  return [...new Set(found)];
}

function formsOf(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret);
  // In base64 what stands before shifts the letters: of each shift, those that do not hang on it.
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain])
      .toString("base64")
      .replace(/=+$/, "");
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2));
  });
  return [
    plain,
    Buffer.from(secret, "utf16le"),
    Buffer.from(plain.toString("hex")),
    Buffer.from(encodeURIComponent(secret)),
    ...shifted,
  ];
}
