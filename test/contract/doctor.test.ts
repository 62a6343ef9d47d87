import { execFile } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { forgetTroubleOf, noteTroubleOf } from "#database/syncing/consents.ts";
import { writing } from "#database/transaction.ts";
import { openHome, portsWith } from "../../src/start-home.ts";
import { emptyBooksOnPostgres, onServer } from "./empty-books.ts";

const MAIN = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Looked = {
  readonly ok: boolean;
  readonly findings: readonly { of: string; state: string; says: string }[];
};

/** Root may read whatever permissions say; without these two capabilities it is held to them like anybody. */
const AS_ANYBODY =
  process.getuid?.() === 0 ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"] : [];

async function look(url: string, home = folder): Promise<Looked> {
  const [program = "", ...words] = [...AS_ANYBODY, process.execPath, MAIN, "doctor", "--json"];
  const asked = promisify(execFile)(program, words, {
    env: { PATH: process.env["PATH"], WEAKTIES_HOME: home, DATABASE_URL: url },
  });
  const { stdout } = await asked.catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout) as Looked;
}

it("the doctor says what this account may not read beside the database, which keeps every command out", async () => {
  const home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}));
  await home.close();
  const memory = join(folder, "weakties.db-shm");
  writeFileSync(memory, "", { mode: 0o000 });
  const { findings } = await look("");
  expect(findings).toContainEqual(
    expect.objectContaining({
      of: "database",
      says: expect.stringContaining(`This account may not read and write ${memory}. Run: chmod u+rw`),
    }),
  );
});

it("the doctor says which sign-in was withdrawn and where to sign in again, as was heard when it was last used", async () => {
  const home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}));
  const says = "Google no longer lets Weakties in. Sign in again under “Your address book”.";
  await writing(home.databases, home.owner, (tx) => noteTroubleOf(tx, "sync 1", says, Date.now()));
  const over = () => look("").then(({ findings }) => findings.filter(({ of }) => of === "sign-in"));
  expect(await over()).toEqual([{ of: "sign-in", state: "attention", says }]);
  await writing(home.databases, home.owner, (tx) => forgetTroubleOf(tx, "sync 1"));
  await home.close();
  expect(await over()).toEqual([]);
});

describe("the doctor, where another program wrote in the database,", () => {
  const run = (...words: readonly string[]) =>
    promisify(execFile)(process.execPath, [MAIN, ...words], {
      env: { PATH: process.env["PATH"], WEAKTIES_HOME: folder },
    });

  it.each([
    ["update touches set at = 'garbage'", "Weakties never writes what stands in 1 row of touches (at)"],
    [
      "update people set familiarity = 'friend'",
      "Weakties never writes what stands in 2 rows of people (familiarity)",
    ],
    [
      "insert into settings (owner_id, key, value, updated_at) values ('me', 'name', '{broken', 0)",
      "Weakties never writes what stands in 1 row of settings (value)",
    ],
    ["delete from search_words", "There is nothing of the words by which some people are found"],
    ["delete from ties", "There is nothing of how often you were in touch with some people"],
  ])("says so of its contents, and which copy to put in their place: %s", async (statement, says) => {
    await run("add", "Ana Ruiz");
    await run("add", "Imre Kovács");
    await run("log", "ana", "a talk", "--kind", "call");
    await run("backup");
    const contents = async () => (await look("")).findings.find(({ of }) => of === "contents");
    expect(await contents()).toMatchObject({
      state: "ok",
      says: expect.stringMatching(/^\d+ rows hold what belongs there\.$/),
    });
    const database = new DatabaseSync(join(folder, "weakties.db"));
    database.exec(statement);
    database.close();
    const found = await contents();
    expect(found).toMatchObject({
      state: "attention",
      says: expect.stringContaining(`${says}: another program`),
    });
    expect(found?.says).toMatch(/put a copy in its place: weakties restore \S+asked-for\.db$/);
  });
});

describe.skipIf(process.platform === "win32")("the doctor, where permissions keep it out,", () => {
  it.skipIf(process.getuid?.() !== 0)("names what root left there, which takes root to change", async () => {
    const left = join(folder, "codes");
    mkdirSync(left, { mode: 0o700 });
    chownSync(left, 65_534, 65_534);
    const said = (await says()).join();
    expect(said).toMatch(/privacy: Of another account, .*codes\. Run: sudo chown -R/);
    expect(said).not.toContain("chmod");
    rmSync(left, { recursive: true });
  });

  const says = async (home = folder) => {
    const { findings } = await look("", home);
    return findings.filter(({ state }) => state === "attention").map((each) => `${each.of}: ${each.says}`);
  };

  it("names the copy that may not be read, and looks at all the rest", async () => {
    const environment = { WEAKTIES_HOME: folder };
    const files = { open: () => Promise.reject(new Error("No file is asked for.")) };
    const home = await openHome(environment, "me", portsWith({ files }, environment, "me"));
    const older = (await home.ports.backups?.make("asked for"))?.file ?? "";
    await home.ports.backups?.make("once more");
    await home.close();
    chmodSync(older, 0);
    expect(await says()).toEqual([
      expect.stringMatching(/^backup: “\S+-asked-for\.db” may not be read by this account\. The last one/),
    ]);
    chmodSync(join(folder, "backups"), 0);
    expect(await says()).toContainEqual(
      expect.stringMatching(/^backup: This account may not read and write \S+backups\. Run: chmod u\+rwx/),
    );
    chmodSync(join(folder, "backups"), 0o700);
  });

  it("says that a folder above is closed, or that none can be made", async () => {
    const above = join(folder, "closed");
    mkdirSync(above);
    chmodSync(above, 0o500);
    expect(await says(join(above, "data"))).toEqual([
      expect.stringMatching(/^data folder: .* cannot be made: this account may not write in \S+closed\./),
    ]);
    chmodSync(above, 0);
    expect(await says(join(above, "data"))).toEqual([
      expect.stringMatching(
        /^data folder: This account may not enter a folder above \S+data\. Have it let in/,
      ),
    ]);
    chmodSync(above, 0o700);
  });
});

describe.skipIf(inject("postgres") === null)("the doctor, where PostgreSQL keeps the data", () => {
  it("asks the server, and looks for no database file nor its backups", async () => {
    const { ok, findings } = await look(inject("postgres") ?? "");
    expect(findings.map((each) => each.of)).toEqual([
      "program",
      "data folder",
      "free space",
      "privacy",
      ...["PostgreSQL", "encoding", "durability", "rights", "layout"],
    ]);
    expect(findings[4]?.says).toMatch(/^It answers, version \d+\. Its backups are made there/);
    // The one for these tests is hasty, as none should be that keeps somebody's data.
    expect(findings.filter(({ state }) => state === "attention").map(({ says }) => says)).toEqual([
      expect.stringMatching(/^fsync, full_page_writes, synchronous_commit are off there: a power cut/),
    ]);
    expect(ok).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("reads through what a book there holds, and names what another program changed in it", async () => {
    const { environment, remove } = await emptyBooksOnPostgres()();
    const url = environment["DATABASE_URL"] ?? "";
    try {
      await (await openHome(environment, "me", () => ({}))).close();
      const contents = async () => (await look(url)).findings.find(({ of }) => of === "contents");
      expect(await contents()).toMatchObject({ state: "ok", says: "0 rows hold what belongs there." });
      await onServer(
        url,
        "insert into settings (owner_id, key, value, updated_at) values ('me', 'name', '{broken', 0)",
      );
      expect(await contents()).toMatchObject({
        state: "attention",
        says: "Weakties never writes what stands in 1 row of settings (value): another program changed that. Put a backup of yours back there.",
      });
    } finally {
      await remove();
    }
  });

  it("says that a server does not answer, and what to look at", async () => {
    const { ok, findings } = await look("postgres://127.0.0.1:1/nobody");
    expect([ok, findings.at(-1)?.of]).toEqual([false, "PostgreSQL"]);
    expect(findings.at(-1)?.says).toMatch(/DATABASE_URL names does not answer: is it running/);
  });

  it.each([
    ["secret/1@127.0.0.1/x", "does not read as an address"],
    ["secret1@127.0.0.1:PORT/weakties", "does not take its user and password"],
  ])("tells no password where it is wrong, or cannot be read: %s", async (rest, says) => {
    const { port } = new URL(inject("postgres") ?? "");
    const { findings } = await look(`postgres://weakties:${rest.replace("PORT", port)}`);
    expect(findings.at(-1)?.says).toContain(says);
    expect(JSON.stringify(findings)).not.toContain("secret");
  });
});
