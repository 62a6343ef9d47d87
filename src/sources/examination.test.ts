import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import { examineSqlite } from "#database/drivers/node-sqlite-examine.ts";
import { migrate } from "#database/migrate.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { ensureOwner } from "#database/owners.ts";
import { writing } from "#database/transaction.ts";
import type { OwnerId } from "#people/id.ts";
import { backupsIn } from "./backups.ts";
import { type DatabaseState, type Examined, examineFolder } from "./examination.ts";
import { backupFindings } from "./examination-backups.ts";
import { modesFindings } from "./examination-modes.ts";
import { NOBODY } from "./testing.ts";

/** What the rows hold is looked at in start-doctor.test.ts. */
const readThrough = async () => ({ odd: [], missing: [], looked: 1, whole: true });

/** Root may, on the file systems that know of it. */
const mayProtect = (() => {
  const probe = mkdtempSync(join(tmpdir(), "weakties-protect-"));
  const did = (how: string) => spawnSync("chattr", [how, probe]).status === 0;
  const may = did("+i") && did("-i");
  rmSync(probe, { recursive: true });
  return may;
})();

let folder = "";
let file = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weakties-examination-"));
  file = join(folder, "weakties.db");
  const databases = openSqlite(file);
  await migrate(databases.write, databases.backend, { now: Date.now() });
  await writing(databases, "me" as OwnerId, (tx) => ensureOwner(tx, Date.now()));
  await sql`insert into own_addresses (owner_id, address, added_at) values ('me', 'ana@home.example', 1)`.execute(
    databases.write,
  );
  if (databases.backup) await backupsIn(folder, "weakties", databases.backup, Date.now).make("asked for");
  await databases.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function all(given: Partial<Examined> = {}) {
  return examineFolder({
    ...{ folder, database: "weakties", version: "1", now: Date.now(), look: examineSqlite, readThrough },
    knownMigrations: MIGRATIONS.map(({ name }) => name),
    ...given,
  });
}

function change(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

async function anotherCopy(): Promise<void> {
  const databases = openSqlite(file);
  if (databases.backup) await backupsIn(folder, "weakties", databases.backup, Date.now).make("once more");
  await databases.close();
}

async function troubles(given: Partial<Examined> = {}): Promise<readonly string[]> {
  const findings = await all(given);
  return findings.filter(({ state }) => state === "attention").map(({ of, says }) => `${of}: ${says}`);
}

describe("the doctor", () => {
  it("finds nothing where all is well", async () => {
    expect(await troubles()).toEqual([]);
  });

  it.each([
    ["gone", () => rmSync(file)],
    ["empty", () => truncateSync(file)],
  ])("says that the data are %s where there is a copy, and how to have it back", async (_how, lose) => {
    lose();
    const [copy] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    expect(await troubles()).toEqual([expect.stringContaining(`weakties restore ${copy}`)]);
  });

  it.each([
    ["is damaged", () => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ["is not a database", () => writeFileSync(file, "A letter. ".repeat(2_000))],
  ])(
    "says that the database %s and how to have a copy back, and does not send to itself",
    async (says, harm) => {
      harm();
      const told = await troubles();
      const [copy] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
      expect(told.join("\n")).toContain(
        `${file} ${says}. Stop Weakties, then put a copy in its place: weakties restore ${copy}`,
      );
      expect(told.join("\n")).not.toContain("weakties doctor");
    },
  );

  it("names the later of two copies that were made within one second", async () => {
    const names = ["daily", "asked-for"].map((reason) => `weakties-2026-03-02T09-00-00Z-${reason}.db`);
    const [made = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    for (const [place, name] of names.entries()) {
      const copy = join(folder, "backups", name);
      copyFileSync(join(folder, "backups", made), copy);
      writeFileSync(
        `${copy}.sha256`,
        readFileSync(join(folder, "backups", `${made}.sha256`), "utf8").replace(made, name),
        { mode: 0o600 },
      );
      utimesSync(copy, 1_772_442_000 + place, 1_772_442_000 + place);
    }
    for (const end of ["", ".sha256"]) rmSync(join(folder, "backups", `${made}${end}`));
    rmSync(file);
    expect(await troubles()).toContainEqual(
      expect.stringContaining("weakties restore weakties-2026-03-02T09-00-00Z-asked-for.db"),
    );
  });

  it("says which files others can read, within folders too, and how to close them, whatever the folder is called", async () => {
    chmodSync(join(folder, "backups"), 0o755);
    for (const name of readdirSync(join(folder, "backups"))) chmodSync(join(folder, "backups", name), 0o644);
    expect(await troubles()).toEqual([
      expect.stringMatching(
        /^privacy: Open to other accounts: backups, backups\/\S+, backups\/\S+\. Run: chmod/,
      ),
    ]);
    const quoted = join(folder, "it's");
    mkdirSync(quoted, { mode: 0o755 });
    folder = quoted;
    expect((await troubles())[0]).toContain(`go= '${quoted.replace("'", "'\\''")}'`);
    folder = dirname(quoted);
  });

  it("says where every account could put another folder in the place of this one", async () => {
    const parent = join(folder, "open");
    mkdirSync(parent);
    const within = join(parent, "home");
    mkdirSync(within, { mode: 0o700 });
    chmodSync(parent, 0o1777);
    expect(await modesFindings(within)).toMatchObject([{ state: "ok" }]);
    chmodSync(parent, 0o777);
    expect(await modesFindings(within)).toMatchObject([
      {
        of: "place",
        state: "attention",
        says: expect.stringContaining(`Every account may write in ${parent}`),
      },
      { of: "privacy", state: "ok" },
    ]);
  });

  it("names where a link leads that others can look into, since closing the folder would not", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "weakties-elsewhere-"));
    for (const name of ["weakties.db", "backups"]) {
      renameSync(join(folder, name), join(elsewhere, name));
      symlinkSync(join(elsewhere, name), join(folder, name));
    }
    expect(await troubles()).toEqual([]);
    chmodSync(join(elsewhere, "weakties.db"), 0o644);
    chmodSync(join(elsewhere, "backups"), 0o755);
    const [said = ""] = await troubles();
    const [, command = ""] = said.split("Run: ");
    expect(said).toMatch(/^privacy: Open to other accounts: backups, weakties\.db|weakties\.db, backups/);
    execFileSync("/bin/sh", ["-c", command]);
    expect(await troubles()).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it("advises no change of what lies elsewhere, but to take the link away that leads there", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "weakties-elsewhere-"));
    chmodSync(elsewhere, 0o755);
    writeFileSync(join(elsewhere, "host"), "", { mode: 0o644 });
    const [link, token] = [join(folder, "songs"), join(folder, "token")];
    symlinkSync(elsewhere, link);
    symlinkSync(join(elsewhere, "host"), token);
    const said = await troubles();
    expect(said).toEqual([
      expect.stringMatching(/^links: Leading out of the folder: songs, token\. .*Run: rm /),
    ]);
    expect(said.join()).not.toMatch(/chmod|chown/);
    execFileSync("/bin/sh", ["-c", said[0]?.split("Run: ")[1] ?? ""]);
    expect(await troubles()).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual(["host"]);
    rmSync(elsewhere, { recursive: true });
  });

  it("closes nothing elsewhere that is no folder of copies and no database, whoever it belongs to", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "weakties-elsewhere-"));
    const [file, within] = [join(elsewhere, "device"), join(elsewhere, "home")];
    writeFileSync(file, "", { mode: 0o666 });
    chmodSync(file, 0o666);
    mkdirSync(within, { mode: 0o755 });
    renameSync(join(folder, "backups"), join(elsewhere, "backups"));
    for (const other of [file, "/dev/null"]) {
      symlinkSync(other, join(folder, "backups"));
      const said = (await troubles()).join("\n");
      expect(said).toContain("Leading out of the folder: backups.");
      expect(said).not.toMatch(/chmod|chown/);
      rmSync(join(folder, "backups"));
    }
    renameSync(join(elsewhere, "backups"), join(folder, "backups"));
    symlinkSync(within, join(folder, "sample.db"));
    const said = (await troubles()).join("\n");
    expect(said).toContain("Leading out of the folder: sample.db.");
    expect(said).not.toMatch(/chmod|chown/);
    rmSync(elsewhere, { recursive: true });
  });

  it("changes nothing within a folder elsewhere that copies were moved to", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "weakties-elsewhere-"));
    renameSync(join(folder, "backups"), join(elsewhere, "backups"));
    symlinkSync(join(elsewhere, "backups"), join(folder, "backups"));
    chmodSync(join(elsewhere, "backups"), 0o755);
    expect((await troubles()).join()).toContain(`Run: chmod go= '${join(elsewhere, "backups")}'`);
    rmSync(elsewhere, { recursive: true });
  });

  it.skipIf(!mayProtect)("says what is protected from every change, and how that is taken off", async () => {
    execFileSync("chattr", ["+i", file]);
    try {
      const [said = "", ...more] = await troubles();
      expect(more).toEqual([]);
      expect(said).toMatch(/^database: \S+ is protected from every change/);
      const databases = openSqlite(file);
      expect(databases.toRead).toBe("protected");
      expect(await databases.read.selectFrom("people").selectAll().execute()).toEqual([]);
      await expect(sql`delete from people`.execute(databases.write)).rejects.toMatchObject({ errcode: 8 });
      await databases.close();
    } finally {
      execFileSync("chattr", ["-i", file]);
    }
  });

  it.skipIf(process.getuid?.() !== 0)("says which files belong to another account", async () => {
    chownSync(file, 65_534, 65_534);
    expect(await troubles()).toEqual([
      expect.stringMatching(
        /^privacy: Of another account, which can read and change them: weakties\.db\. Run: sudo chown -R/,
      ),
    ]);
  });

  it("says that a file stands where the copies should lie, and looks at the rest", async () => {
    rmSync(join(folder, "backups"), { recursive: true });
    writeFileSync(join(folder, "backups"), "", { mode: 0o600 });
    expect(await troubles()).toEqual([expect.stringMatching(/^backup: \S+ is a file; .* Move it elsewhere/)]);
  });

  it("does not take a copy from a time to come for today's, and names it where there is no other", async () => {
    const [copy = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    const later = Date.now() / 1000 + 10 * 86_400;
    utimesSync(join(folder, "backups", copy), later, later);
    expect(await troubles()).toEqual([expect.stringMatching(/^backup: .* is from a time to come/)]);
    for (const end of ["", ".sha256"])
      copyFileSync(
        join(folder, "backups", `${copy}${end}`),
        join(folder, "backups", `weakties-2040-x.db${end}`),
      );
    const longAgo = Date.now() / 1000 - 60 * 86_400;
    utimesSync(join(folder, "backups", copy), longAgo, longAgo);
    utimesSync(join(folder, "backups", "weakties-2040-x.db"), later, later);
    expect(await troubles()).toEqual([expect.stringMatching(/^backup: The last one was made 60 days ago/)]);
    rmSync(file);
    expect(await troubles()).toContainEqual(expect.stringContaining(`weakties restore ${copy}`));
  });

  it("names what a dead restore left, and how to take it away, and what one set aside without calling it a fault", async () => {
    const left = `restoring-${NOBODY}-0123456789ab.db`;
    const aside = "weakties-damaged-2027-03-31T14-05-09Z.db";
    for (const name of [left, aside]) writeFileSync(join(folder, name), "somebody", { mode: 0o600 });
    expect(await troubles()).toEqual([
      expect.stringContaining(`To take it away: weakties backups remove --names ${left}`),
    ]);
    expect(await all()).toContainEqual(
      expect.objectContaining({ of: "set aside", state: "ok", says: expect.stringContaining(aside) }),
    );
  });

  it("says which parts of the database are gone, and names the newest copy that has them", async () => {
    const [sound = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    change("drop table touches");
    await anotherCopy();
    expect(readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"))).toHaveLength(2);
    expect(await troubles()).toEqual([
      expect.stringMatching(
        new RegExp(`^database: Damaged: the table touches is missing.* weakties restore ${sound}$`),
      ),
    ]);
  });

  it.each([
    ["alter table people drop column headline", /Damaged: the column headline of people is missing/],
    ["drop index people_by_name", /Damaged: the index people_by_name is missing/],
  ])("says what is missing after “%s”", async (statement, says) => {
    change(statement);
    expect(await troubles()).toEqual([expect.stringMatching(says)]);
  });

  it.each([
    ["create table mine (note text)", "the table mine"],
    ["create view seen as select * from people", "the view seen"],
    ["create trigger sweeping after insert on touches begin delete from people; end", "the trigger sweeping"],
  ])("says what another program put in: %s", async (statement, what) => {
    change(statement);
    expect(await troubles()).toEqual([
      expect.stringContaining(`another program: Weakties did not make ${what};`),
    ]);
  });

  it("says that a table is not as it was made, and names the newest copy where it is", async () => {
    const [sound = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    change("alter table settings add column mine text");
    await anotherCopy();
    expect(await troubles()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^database: Damaged: the table settings is not as it was made.* weakties restore ${sound}$`,
        ),
      ),
    ]);
  });

  it("is content with what an older Weakties left", async () => {
    rmSync(file);
    const databases = openSqlite(file);
    await migrate(databases.write, databases.backend, { now: 1, migrations: MIGRATIONS.slice(0, 3) });
    await databases.close();
    expect(await troubles()).toEqual([]);
  });

  it("says that no copy is whole where none is", async () => {
    rmSync(join(folder, "backups"), { recursive: true });
    change("drop table touches");
    expect(await troubles()).toEqual([expect.stringMatching(/^database: Damaged: .* No copy .* is whole/)]);
  });

  it("says which older copies were altered, and how many there was no time for", async () => {
    const [older = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    const longAgo = Date.now() / 1000 - 86_400;
    utimesSync(join(folder, "backups", older), longAgo, longAgo);
    await anotherCopy();
    expect((await backupFindings(folder, "weakties", Date.now()))[0]).toMatchObject({
      state: "ok",
      says: expect.stringMatching(/So is the one before\.$/),
    });
    expect((await backupFindings(folder, "weakties", Date.now(), 0))[0]).toMatchObject({
      state: "ok",
      says: expect.stringMatching(/Of the 1 before, the newest 0 were looked at/),
    });
    appendFileSync(join(folder, "backups", older), "x");
    utimesSync(join(folder, "backups", older), longAgo, longAgo);
    expect(await troubles()).toEqual([expect.stringContaining(`“${older}” is not as it was written`)]);
  });

  it.each(["-wal", "-shm", "-journal"])("says that a folder stands at weakties.db%s", async (end) => {
    mkdirSync(`${file}${end}`, { mode: 0o700 });
    expect(await troubles()).toEqual([
      `database: ${file}${end} is a folder; a file is needed. Move it elsewhere, and look again.`,
    ]);
  });

  it.each([
    [5, /^database: Another program has .* That says nothing against your data/],
    [10, /^database: The disk did not answer as it should/],
    [14, /^database: \S+ could not be opened\. Look whether this account may read/],
  ])("advises no restoring where the file is not what is wrong: SQLite's %i", async (errcode, says) => {
    const look = () => {
      throw new Error("in words", { cause: Object.assign(new Error("SQLite's own"), { errcode }) });
    };
    const said = await troubles({ look });
    expect(said).toEqual([expect.stringMatching(says)]);
    expect(said.join()).not.toContain("weakties restore");
  });

  it.each(["-wal", "-shm", "-journal"])(
    "says that weakties.db%s is a link that leads nowhere, which keeps every command out",
    async (end) => {
      rmSync(`${file}${end}`, { force: true });
      symlinkSync(join(folder, "nowhere", "x"), `${file}${end}`);
      expect(await troubles()).toEqual([
        expect.stringContaining(`database: ${file}${end} is a link that leads nowhere, where SQLite keeps`),
      ]);
    },
  );

  it("says that a folder stands where the database should be", async () => {
    rmSync(file);
    mkdirSync(file, { mode: 0o700 });
    expect(await troubles()).toEqual([expect.stringMatching(/^database: .* is a folder; a file is needed/)]);
  });

  it("says where the file is a link that leads nowhere", async () => {
    rmSync(file);
    symlinkSync(join(folder, "elsewhere.db"), file);
    expect(await troubles()).toEqual([expect.stringMatching(/^database: .* is a link that leads nowhere/)]);
  });

  it("says where another program's database stands in its place, and nothing is written into that", async () => {
    writeFileSync(file, "");
    const other = new DatabaseSync(file);
    other.exec("create table songs (name text)");
    other.close();
    expect(await troubles()).toEqual([expect.stringMatching(/^layout: .*another program \(songs\)/)]);
    const databases = openSqlite(file);
    const migrating = migrate(databases.write, databases.backend, { now: Date.now() });
    await expect(migrating).rejects.toThrow(/another program's \(it has “songs”\)/);
    await databases.close();
  });

  it("says where rows belong to nobody any more", async () => {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec(
      "insert into touches (owner_id, id, person_id, kind, direction, at, subject, note, prompted) values ('me', 't', 'gone', 'mail', 'in', 1, '', '', 0)",
    );
    database.close();
    expect(await troubles()).toEqual([
      expect.stringMatching(/^database: Damaged: a row of touches belongs to/),
    ]);
  });

  it("looks at everything else where something stands that is called as a copy is, or may not be read", async () => {
    mkdirSync(join(folder, "backups", "weakties-2026-03-02T09-00-00Z-daily.db"), { mode: 0o700 });
    const again = join(folder, "backups", "weakties-2026-03-02T09-00-00Z-again.db");
    symlinkSync(folder, again);
    writeFileSync(`${again}.sha256`, `${"0".repeat(64)}  x\n`, { mode: 0o600 });
    const findings = await all();
    expect(
      findings.filter(({ state }) => state === "attention").map(({ of, says }) => `${of}: ${says}`),
    ).toEqual([
      expect.stringMatching(
        /^backup: \S+-daily\.db is a folder that is called as a copy is\. Move it elsewhere/,
      ),
      expect.stringMatching(/^backup: .*“weakties-2026-03-02T09-00-00Z-again\.db” is a folder/),
    ]);
    expect(findings.map(({ of }) => of)).toEqual(expect.arrayContaining(["database", "layout", "journal"]));
    await anotherCopy();
  });

  it("says that copies have nowhere to lie where their folder is a link that leads nowhere", async () => {
    rmSync(join(folder, "backups"), { recursive: true });
    symlinkSync(join(folder, "elsewhere"), join(folder, "backups"));
    expect(await troubles()).toEqual([
      expect.stringMatching(/^backup: \S+ is a link that leads nowhere, so no copy/),
    ]);
  });

  it("says where no folder can be made, or a file stands in its place", async () => {
    const at = async (place: string) => (await troubles({ folder: place })).join();
    expect(await at(file)).toMatch(/^data folder: \S+ is a file; a folder is needed/);
    expect(await at(join(file, "data"))).toMatch(/cannot be made: \S+weakties\.db is a file/);
    symlinkSync(join(folder, "elsewhere"), join(folder, "away"));
    expect(await at(join(folder, "away", "data"))).toMatch(/away is a link that leads nowhere/);
    expect(await at(join(folder, "not", "there", "yet"))).toBe("");
  });

  it.skipIf(process.platform !== "linux")("says where the system shows itself and no disk is", async () => {
    expect(await troubles({ folder: "/proc/x" })).toEqual([
      expect.stringMatching(/^data folder: \/proc\/x is not there, and cannot be made: \/proc is no disk/),
    ]);
  });

  it("names what lies among the uploads of a program that died, once no server would have left it", async () => {
    mkdirSync(join(folder, "uploads"), { mode: 0o700 });
    writeFileSync(join(folder, "uploads", "0123456789abcdef0123456789abcdef"), "x".repeat(9_000), {
      mode: 0o600,
    });
    expect(await troubles()).toEqual([]);
    expect(await troubles({ now: Date.now() + 3 * 3_600_000 })).toEqual([
      expect.stringMatching(/^uploads: 9\.0 kB of files that were handed over/),
    ]);
  });

  it("says that the newest copy was altered, or was made too long ago", async () => {
    const [copy = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    const file = join(folder, "backups", copy);
    expect(await troubles({ now: Date.now() + 32 * 86_400_000 })).toEqual([
      expect.stringMatching(/^backup: The last one was made 3[12] days ago/),
    ]);
    writeFileSync(file, readFileSync(file).fill(1, 5_000, 5_001));
    expect(await troubles()).toEqual([expect.stringMatching(/^backup: .* is not as it was written/)]);
  });

  it("says that there is no copy once the data are a week old, and not before", async () => {
    rmSync(join(folder, "backups"), { recursive: true });
    expect(await troubles()).toEqual([]);
    expect(await troubles({ now: Date.now() + 8 * 86_400_000 })).toEqual([
      "backup: There is none yet. “weakties backup” makes one.",
    ]);
  });

  it.each<[Partial<DatabaseState>, RegExp]>([
    [{ sqlite: "3.51.2" }, /^SQLite: SQLite 3\.51\.2 is too old to keep data safely/],
    [{ walBytes: 65e6 }, /^journal: 65 MB lie beside the database, in its log\. Stop Weakties once/],
    [{ faults: ["wrong # of entries in index"] }, /^database: Damaged: wrong # of entries/],
    [{ migrations: ["9999-later"] }, /^layout: Written by a newer Weakties \(9999-later\)/],
    [{ signInsOver: ["Sign in again."] }, /^sign-in: Sign in again/],
    [{ rewriteDue: true }, /^traces: Clearing the file of what you had taken out did not come to its end/],
  ])("says what a look at the file found: %j", async (more, says) => {
    const look = (at: string) => ({ ...examineSqlite(at), ...more });
    expect(await troubles({ look })).toEqual([expect.stringMatching(says)]);
  });

  it("takes SQLite by its numbers and not by its letters", async () => {
    for (const sqlite of ["3.51.3", "3.100.0", "4.0.0"])
      expect(await troubles({ look: (at) => ({ ...examineSqlite(at), sqlite }) })).toEqual([]);
  });

  it("says what SQLite finds where pages do not fit together", async () => {
    const database = new DatabaseSync(file, { defensive: false });
    database.exec(
      "pragma writable_schema = on; delete from sqlite_master where type = 'index' and sql is not null",
    );
    database.close();
    expect(await troubles()).toEqual([expect.stringMatching(/^database: Damaged: .*never used/s)]);
  });

  // What the kernel shows as a file system has room for nothing.
  it.skipIf(process.platform !== "linux")("says where there is no room left", async () => {
    expect(await troubles({ folder: "/proc/self/ns" })).toContainEqual(
      expect.stringMatching(/^free space: Only 0 .*are free\. Make room/),
    );
  });
});
