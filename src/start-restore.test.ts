import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { announceServer, proofOf } from "#access/running.ts";
import { addOwnAddresses } from "#database/settings.ts";
import { writing } from "#database/transaction.ts";
import { hashOf } from "#sources/kept-copy.ts";
import { noteSyncs } from "#sources/testing.ts";
import type { Instant } from "#time/date.ts";
import { openHome, portsWith } from "./start-home.ts";
import { restore } from "./start-restore.ts";

let folder = "";
let file = "";
let copy = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weakties-restore-"));
  file = join(folder, "weakties.db");
  const environment = { WEAKTIES_HOME: folder };
  const home = await openHome(environment, "me", portsWith({ files: NO_FILES }, environment, "me"));
  copy = basename((await home.ports.backups?.make("asked for"))?.file ?? "");
  await home.close();
  change("insert into own_addresses (owner_id, address, added_at) values ('me', 'later@home.example', 1)");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Has a database to itself, as another program of the user's would, until its input ends. */
const HOLDS = `
const { DatabaseSync } = require("node:sqlite");
const [file, mode] = process.argv.slice(1);
const database = new DatabaseSync(file);
database.exec("pragma journal_mode = " + mode + "; pragma locking_mode = exclusive; begin exclusive");
database.exec("insert into own_addresses (owner_id, address, added_at) values ('me', 'new@home.example', 2)");
console.log("held");
process.stdin.resume().on("end", () => {
  database.exec("commit");
  database.close();
});
`;

const NO_FILES = { open: () => Promise.reject(new Error("No file is asked for.")) };
const watching = () => ({ says: () => {}, signal: new AbortController().signal });
const restored = () => restore({ WEAKTIES_HOME: folder }, "me", copy, watching());
const lying = () => readdirSync(folder).filter((name) => !name.startsWith("backups"));

function change(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

function addressesIn(database: string): unknown[] {
  const opened = new DatabaseSync(database, { readOnly: true });
  const rows = opened.prepare("select address from own_addresses").all();
  opened.close();
  return rows.map(({ address }) => address);
}

async function refused(): Promise<string> {
  const before = [lying(), await hashOf(file)];
  const came = await restored();
  expect([lying(), await hashOf(file)]).toEqual(before);
  return came.kind === "refused" ? came.says : expect.unreachable("It was restored.");
}

function damage(): void {
  writeFileSync(file, readFileSync(file).fill(7, 0, 4_096));
}

describe("restoring", () => {
  it("keeps what was there until now as a copy, before anything is put in its place", async () => {
    const came = await restored();
    if (came.kind !== "restored") return expect.unreachable(came.says);
    expect(came.before).toMatch(/-before-restoring\.db$/);
    expect(addressesIn(file)).toEqual([]);
    expect(addressesIn(join(folder, "backups", came.before ?? ""))).toEqual(["later@home.example"]);
  });

  it("loses no write that was acknowledged beside it: each is in what is there now, or in the copy of what was", async () => {
    const environment = { WEAKTIES_HOME: folder };
    const home = await openHome(environment, "me", portsWith({ files: NO_FILES }, environment, "me"));
    const acknowledged: string[] = [];
    let goesOn = true;
    const hand = async () => {
      while (goesOn) {
        const address = `${acknowledged.length}@home.example`;
        await writing(home.databases, home.owner, (tx) => addOwnAddresses(tx, [address], 1 as Instant));
        acknowledged.push(address);
        await new Promise(setImmediate);
      }
    };
    const written = hand();
    const came = await restored();
    const then = acknowledged.length;
    await expect.poll(() => acknowledged.length).toBeGreaterThan(then + 3);
    goesOn = false;
    await written;
    await home.close();
    if (came.kind !== "restored") return expect.unreachable(came.says);
    const kept = [addressesIn(file), addressesIn(join(folder, "backups", came.before ?? ""))].flat();
    expect(acknowledged.filter((address) => !kept.includes(address))).toEqual([]);
    expect(lying().filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("[R59] says where somebody who was erased since comes back with it", async () => {
    expect(await restored()).toMatchObject({ returns: false });
    change("insert into erased_marks (owner_id, mark, at) values ('me', 'of Ana', 1)");
    expect(await restored()).toMatchObject({ returns: true });
  });

  it("is refused while another program restores, and by what a dead one left nobody is stopped", async () => {
    const note = `${file}-restoring`;
    const alive = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    writeFileSync(note, String(alive.pid));
    expect(await refused()).toMatch(/ Nothing was changed\./);
    alive.kill("SIGKILL");
    await once(alive, "exit");
    expect(await restored()).toMatchObject({ kind: "restored" });
    expect(existsSync(note)).toBe(false);
  });

  it("puts damaged data aside, and a copy on the disk, what it is called too", async () => {
    damage();
    const synced = await noteSyncs(folder, async () => {
      const came = await restored();
      expect(came).toMatchObject({ kind: "restored", before: expect.stringMatching(/weakties-damaged-/) });
    });
    expect(addressesIn(file)).toEqual([]);
    const last = synced.at(-1);
    expect(last).toMatchObject({ what: folder });
    expect(last?.lay).toContain("weakties.db");
    expect(synced.find(({ what }) => what === file)?.lay).toContainEqual(
      expect.stringMatching(/^restoring-/),
    );
  });

  it("is refused where the data are damaged and Weakties runs on them", async () => {
    damage();
    const instance = "of this test";
    const server = createServer((request, response) => {
      const asked = new URL(request.url ?? "", "http://localhost").searchParams.get("challenge") ?? "";
      response.end(proofOf(instance, asked));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const leave = announceServer(folder, { port, instance, startedAt: Date.now() });
    try {
      expect(await refused()).toMatch(/are damaged, and Weakties is running on them\. Stop it first/);
    } finally {
      leave();
      server.close();
    }
  });

  it("has nothing to put aside where nothing is", async () => {
    rmSync(file);
    expect(await restored()).toMatchObject({ kind: "restored", before: null });
    expect(lying().filter((name) => name.includes("damaged"))).toEqual([]);
  });

  it.each(["wal", "delete"])(
    "is refused while another program has the data to itself, in journal mode %s, and leaves them",
    async (mode) => {
      const other = spawn(process.execPath, ["-e", HOLDS, file, mode], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      await once(other.stdout, "data");
      expect(await refused()).toMatch(
        /^Another program has \S+weakties\.db to itself.* Nothing was changed\./,
      );
      other.stdin.end();
      await once(other, "exit");
      expect(addressesIn(file)).toEqual(["later@home.example", "new@home.example"]);
    },
    60_000,
  );

  it.each(["-wal", "-shm", "-journal"])("is refused where a folder stands at weakties.db%s", async (end) => {
    mkdirSync(`${file}${end}`);
    expect(await refused()).toContain(`${file}${end} is a folder`);
    expect(existsSync(`${file}${end}`)).toBe(true);
  });
});
