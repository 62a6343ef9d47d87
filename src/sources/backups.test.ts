import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failureOf } from "#cli/failure.ts";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import { migrate } from "#database/migrate.ts";
import { ensureOwner } from "#database/owners.ts";
import { type Databases, writing } from "#database/transaction.ts";
import type { OwnerId } from "#people/id.ts";
import { backupsIn } from "./backups.ts";
import { NOBODY, noteSyncs } from "./testing.ts";

const ME = "me" as OwnerId;
let folder = "";
let umask = 0;
let databases: Databases;
let now = 0;

beforeEach(async () => {
  umask = process.umask(0);
  now = Date.UTC(2027, 2, 31, 14, 5, 9);
  folder = mkdtempSync(join(tmpdir(), "weakties-backups-"));
  databases = openSqlite(join(folder, "weakties.db"));
  await migrate(databases.write, databases.backend, { now });
  await writing(databases, ME, (tx) => ensureOwner(tx, now));
});
afterEach(async () => {
  process.umask(umask);
  await databases.close();
  rmSync(folder, { recursive: true });
});

function backups() {
  if (databases.backup === undefined) throw new Error("SQLite can be copied");
  return backupsIn(folder, "weakties", databases.backup, () => now);
}
const lying = () => readdirSync(join(folder, "backups")).sort();

function ownersIn(file: string): unknown {
  const copy = new DatabaseSync(file, { readOnly: true });
  const rows = copy.prepare("select owner_id from owners").all();
  copy.close();
  return rows.map((row) => row["owner_id"]);
}

describe("a backup", () => {
  it("holds what is saved, named after time and reason, with its SHA-256 beside it", async () => {
    const made = await backups().make("before 0002-more");
    expect(basename(made.file)).toBe("weakties-2027-03-31T14-05-09Z-before-0002-more.db");
    expect(ownersIn(made.file)).toEqual(["me"]);
    const sha256 = createHash("sha256").update(readFileSync(made.file)).digest("hex");
    expect(made).toMatchObject({ sha256, bytes: statSync(made.file).size });
    expect(readFileSync(`${made.file}.sha256`, "utf8")).toBe(`${sha256}  ${basename(made.file)}\n`);
    expect(lying()).toHaveLength(2);
  });

  it("is on the disk before it has its name, and its name once it is told of", async () => {
    const place = join(folder, "backups");
    mkdirSync(place);
    let file = "";
    const synced = await noteSyncs(place, async () => {
      file = (await backups().make("by hand")).file;
    });
    const copy = synced.find(({ what }) => what === file);
    expect(copy?.lay).toContain(`${basename(file)}.partial`);
    expect(copy?.lay).not.toContain(basename(file));
    expect(synced.at(-1)).toMatchObject({ what: place, lay: expect.arrayContaining([basename(file)]) });
  });

  it("gets a name of its own where several are made within one second", async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => backups().make("by hand")));
    expect(new Set(made.map(({ file }) => file)).size).toBe(4);
    for (const { file } of made) expect(ownersIn(file)).toEqual(["me"]);
    expect(lying()).toHaveLength(8);
  });

  it("is for its owner alone, even where the umask would let all read, or its folder was open before", async () => {
    mkdirSync(join(folder, "backups"), { mode: 0o777 });
    const { file } = await backups().make("by hand");
    for (const each of [file, `${file}.sha256`]) expect(statSync(each).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "backups")).mode & 0o777).toBe(0o700);
  });

  it("taken within a write holds nothing of that write", async () => {
    const file = await writing(databases, ME, async (tx) => {
      await ensureOwner({ ...tx, owner: "half" as OwnerId }, now);
      return (await backups().make("meanwhile")).file;
    });
    expect(ownersIn(file)).toEqual(["me"]);
  });

  it("tells each of its steps, and leaves nothing where it is stopped at any of them", async () => {
    const steps: string[] = [];
    const { signal } = new AbortController();
    await backups().make("watched", { says: (step) => steps.push(step), signal });
    expect(steps).toEqual(["Copying your data", "Reading the copy through", "Making sure of the copy"]);
    const before = lying();
    for (const last of steps) {
      const stop = new AbortController();
      const says = (step: string) => step === last && stop.abort();
      const made = backups().make("stopped", { says, signal: stop.signal });
      // After the last step it is kept: there was nothing left to stop.
      if (last === steps.at(-1)) await made;
      else await expect(made).rejects.toMatchObject({ name: "AbortError" });
    }
    expect(lying().filter((name) => !name.includes("-stopped") && !before.includes(name))).toEqual([]);
    expect(lying().filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("does not take another's place", async () => {
    const first = await backups().make("by hand");
    const second = await backups().make("by hand");
    expect(second.file).not.toBe(first.file);
  });

  it("makes the oldest go once there are ten", async () => {
    for (let day = 0; day < 12; day += 1) {
      await backups().make("daily");
      now += 86_400_000;
    }
    const copies = lying().filter((name) => name.endsWith(".db"));
    expect(copies).toHaveLength(10);
    expect(copies[0]).toContain("2027-04-02");
    expect(lying()).toHaveLength(20);
  });

  it.each([
    ["back", Date.UTC(2000, 0, 1)],
    ["forward", Date.UTC(2040, 0, 1)],
  ])(
    "stays though the clock was set %s when the ten before it were made or when it was",
    async (_how, wrong) => {
      const right = now;
      for (let each = 0; each < 10; each += 1) await backups().make("by hand");
      now = wrong;
      const first = await backups().make("by hand");
      expect(lying()).toContain(basename(first.file));
      for (let each = 0; each < 10; each += 1) await backups().make("by hand");
      now = right;
      const second = await backups().make("by hand");
      const third = await backups().make("by hand");
      expect(lying()).toEqual(expect.arrayContaining([second, third].map(({ file }) => basename(file))));
      expect(lying()).toHaveLength(20);
    },
  );

  it("of every day does not drive out those that were made for a reason", async () => {
    const reasoned = await backups().make("before 0002-more");
    for (let day = 0; day < 12; day += 1) {
      now += 86_400_000;
      await backups().make("daily");
    }
    expect(lying()).toContain(basename(reasoned.file));
    expect(lying().filter((name) => name.endsWith("-daily.db"))).toHaveLength(10);
  });

  it("of a lost book stays, whatever is copied of the one that began in its place", async () => {
    const lost = basename((await backups().make("by hand")).file);
    writeFileSync(join(folder, "weakties-lost.json"), JSON.stringify({ since: now, copies: [lost] }));
    for (let each = 0; each < 11; each += 1) await backups().make("by hand");
    expect(lying()).toContain(lost);
    expect(lying()).toHaveLength(22);
    rmSync(join(folder, "weakties-lost.json"));
    await backups().make("by hand");
    expect(lying()).not.toContain(lost);
  });

  it("takes away what a program that died left half written, and nothing that is being written", async () => {
    await backups().make("by hand");
    const [dead, alive] = ["weakties-a.db.partial", "weakties-b.db.partial"].map((name) =>
      join(folder, "backups", name),
    );
    for (const file of [dead, alive]) writeFileSync(file ?? "", "half");
    utimesSync(dead ?? "", 1, 1);
    await backups().make("by hand");
    expect(lying().filter((name) => name.endsWith(".partial"))).toEqual(["weakties-b.db.partial"]);
  });

  it("stands in a list with whatever else holds the data, and all of that can be taken away", async () => {
    const { file } = await backups().make("by hand");
    const left = `restoring-${NOBODY}-0123456789ab.db`;
    const aside = "weakties-damaged-2027-03-31T14-05-09Z.db";
    for (const name of [left, `${left}-wal`, aside, `${aside}-wal`, "sample-damaged-x.db"])
      writeFileSync(join(folder, name), "somebody");
    const list = await backups().list();
    expect(list.map(({ name, kind }) => [name, kind])).toEqual([
      [basename(file), "backup"],
      [left, "unfinished"],
      [aside, "set-aside"],
    ]);
    expect(await backups().remove(list.map(({ name }) => name))).toBe(3);
    expect(await backups().list()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([
      "backups",
      "sample-damaged-x.db",
      ...["", "-shm", "-wal"].map((end) => `weakties.db${end}`),
    ]);
  });

  it("is not held up for a day by what is none", async () => {
    writeFileSync(join(folder, "weakties-damaged-2027-03-31T14-05-09Z.db"), "damaged");
    now = Date.now();
    expect(await backups().makeDaily()).toBe(true);
  });

  it("of damaged data is not made, which is what is said, and the older ones stay", async () => {
    const good = await backups().make("by hand");
    const other = new DatabaseSync(join(folder, "weakties.db"), { defensive: false });
    other.exec(
      "pragma writable_schema = on; delete from sqlite_master where type = 'index' and sql is not null",
    );
    other.close();
    const failure = failureOf(
      await backups()
        .make("by hand")
        .catch((error: unknown) => error),
    );
    expect(failure.says).toMatch(
      /^No copy was made, since .* The database file is damaged\. “weakties doctor”/,
    );
    expect(lying()).toEqual([basename(good.file), `${basename(good.file)}.sha256`]);
  });

  it("that comes out damaged is not kept, and the older ones stay", async () => {
    const good = await backups().make("by hand");
    const damaged = backupsIn(
      folder,
      "weakties",
      async (to) => {
        writeFileSync(to, "half a database");
        throw new Error("damaged");
      },
      () => now,
    );
    await expect(damaged.make("by hand")).rejects.toThrow(/could not be written/);
    expect(lying()).toEqual([basename(good.file), `${basename(good.file)}.sha256`]);
  });
});

describe("the copy of the day", () => {
  const HOUR = 3_600_000;
  const names = () => lying().filter((name) => name.endsWith(".db"));
  beforeEach(() => {
    now = Date.now();
  });

  it("is made where there is none, and again a day later where something has changed", async () => {
    expect(await backups().makeDaily()).toBe(true);
    now += 23 * HOUR;
    writeLater();
    expect(await backups().makeDaily()).toBe(false);
    now += 2 * HOUR;
    expect(await backups().makeDaily()).toBe(true);
    expect(names()).toHaveLength(2);
  });

  it("is not made of what has not changed since the last", async () => {
    await backups().makeDaily();
    for (const each of ["weakties.db", "weakties.db-wal"]) utimesSync(join(folder, each), 1, 1);
    now += 48 * HOUR;
    expect(await backups().makeDaily()).toBe(false);
  });

  it("is made although one lies there from a time to come, when the clock was wrong", async () => {
    const { file } = await backups().make("by hand");
    const wrong = (now + 1000 * 24 * HOUR) / 1000;
    utimesSync(file, wrong, wrong);
    expect(await backups().makeDaily()).toBe(true);
  });

  /** As a write an hour from now would leave the file. */
  function writeLater(): void {
    const later = Date.now() / 1000 + 3600;
    utimesSync(join(folder, "weakties.db-wal"), later, later);
  }
});
