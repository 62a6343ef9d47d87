import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { examineSqlite } from "#database/drivers/node-sqlite-examine.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { takeOut } from "#sources/take-out.ts";
import { seed as fill } from "../bench/seed.ts";
import { chance } from "./chance.ts";
import { lookInto, makeOldData } from "./old-data.ts";
import { importFile, need, type Program, startCommand, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";
import { whyNotWhole } from "./whole-copies.ts";

const ALTERED_A_ROUND = 10;
const OLD_PEOPLE = 50;
const NAMES = MIGRATIONS.map((each) => each.name);

export const backups: Row = {
  name: "backups",
  promise:
    "an altered backup is refused; a good one, of whichever layout, brings everything back beside a running program",
  rounds: { full: 100, quick: 5 },
  begin,
  judge: (totals) => [
    atLeast(totals, "altered backups refused", totals.rounds * ALTERED_A_ROUND),
    none(totals, "altered backups taken"),
    atLeast(totals, "restores equal to what was copied", totals.rounds),
    none(totals, "restores that differ"),
    none(totals, "what was there before, not kept"),
    atLeast(totals, "written beside a restore", totals.rounds),
    none(totals, "of that, lost"),
    none(totals, "old layouts not restored"),
  ],
};

async function begin({ scratch, seed }: Field): Promise<Work> {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  await fill(folder, { people: 300, touches: 1_200, interviews: 20 });
  const program = await startProgram(folder);
  return {
    async round(turn): Promise<Seen> {
      const random = chance(seed, turn);
      await somethingHappens(program, `${turn} before`, random);
      const copied = dumpOf(folder);
      const made = await command<{ file: string }>(folder, ["backup"]);
      const taken = await takenAltered(folder, made.file, random);
      await somethingHappens(program, `${turn} after`, random);
      const until = dumpOf(folder);
      const { before } = await command<{ before: string }>(folder, ["restore", basename(made.file)]);
      const equal = dumpOf(folder) === copied && copied !== until && (await answersFrom(program, folder));
      const kept = before !== null && dumpOf(folder, join("backups", before)) === until;
      const beside = await restoredBesideWrites(program, folder, basename(made.file), turn);
      const old = await oldRestored(scratch, (turn % NAMES.length) + 1);
      return {
        counts: {
          "altered backups refused": ALTERED_A_ROUND - taken.length,
          "altered backups taken": taken.length,
          "restores equal to what was copied": equal ? 1 : 0,
          "restores that differ": equal ? 0 : 1,
          "what was there before, not kept": kept ? 0 : 1,
          "written beside a restore": beside.written,
          "of that, lost": beside.lost,
          "old layouts not restored": old ? 0 : 1,
        },
        problems: taken.map((how) => `A backup was taken although it had ${how}.`),
      };
    },
    end: () => program.end("SIGTERM"),
  };
}

async function somethingHappens(program: Program, when: string, random: () => number): Promise<void> {
  const { people } = await need(
    program.call<{ people: readonly { id: string }[] }>("GET", "/people?limit=200"),
  );
  for (let each = 0; each < 5; each += 1) {
    const { id = "" } = people[Math.floor(random() * people.length)] ?? {};
    await need(program.call("PATCH", `/people/${id}`, { notes: `${when} ${each}` }));
    await need(program.call("POST", `/people/${id}/touches`, { note: `had coffee ${when} ${each}` }));
  }
  await need(
    importFile(
      program,
      "some.csv",
      `Name,Email\nImre ${when},imre${Math.floor(random() * 1e9)}@example.org\n`,
    ),
  );
}

/** What is acknowledged while a copy is put in place is in the book afterwards, or in the copy of what was there before. */
async function restoredBesideWrites(program: Program, folder: string, copy: string, turn: number) {
  const written: string[] = [];
  let goesOn = true;
  const hand = async () => {
    while (goesOn) {
      const name = `Ana beside ${turn}, ${written.length}`;
      const answer = await program.call("POST", "/people", { name, anyway: true });
      if (answer.kind === "acknowledged") written.push(name);
    }
  };
  const writing = hand();
  const { before } = await command<{ before: string }>(folder, ["restore", copy]);
  goesOn = false;
  await writing;
  const kept = new Set(["weakties.db", join("backups", before)].flatMap((file) => namesIn(folder, file)));
  return { written: written.length, lost: written.filter((name) => !kept.has(name)).length };
}

function namesIn(folder: string, file: string): readonly string[] {
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return database
      .prepare("select name from people")
      .all()
      .map(({ name }) => String(name));
  } finally {
    database.close();
  }
}

async function command<Value>(folder: string, words: readonly string[]): Promise<Value> {
  const ran = await startCommand(folder, [...words, "--json"]).ran;
  if (ran.code !== 0) throw new Error(`weakties ${words.join(" ")}: ${ran.err}${ran.out}`);
  return JSON.parse(ran.out);
}

/** All rows of all tables, as one hash. */
function dumpOf(folder: string, file = "weakties.db"): string {
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .all();
    const rows = tables.map(({ name }) => [
      name,
      database
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
    return createHash("sha1").update(JSON.stringify(rows)).digest("base64");
  } finally {
    database.close();
  }
}

/** Whether the program that ran all the while tells what the file now holds. */
async function answersFrom(program: Program, folder: string): Promise<boolean> {
  const { total } = await need(program.call<{ total: number }>("GET", "/people?limit=1"));
  return total === lookInto(join(folder, "weakties.db")).people;
}

/** What a disk, or somebody, may do to a file. */
const ALTERATIONS: Readonly<Record<string, (bytes: Buffer, random: () => number) => Buffer>> = {
  "one bit turned over": (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  "lost its end": (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  "two pages in each other's place": (bytes, random) => {
    const page = 4096;
    const [a, b] = twoDifferent(bytes, page, random);
    const kept = Buffer.from(bytes.subarray(a, a + page));
    bytes.copy(bytes, a, b, b + page);
    kept.copy(bytes, b);
    return bytes;
  },
  "something added to it": (bytes) => Buffer.concat([bytes, Buffer.from("\0")]),
};

function twoDifferent(bytes: Buffer, page: number, random: () => number): readonly [number, number] {
  for (;;) {
    const [a = 0, b = 0] = [0, 0].map(() => Math.floor((random() * bytes.length) / page) * page);
    if (!bytes.subarray(a, a + page).equals(bytes.subarray(b, b + page))) return [a, b];
  }
}

/** Alters copies of one backup in one way after the other; answers how those were altered that were not refused. */
async function takenAltered(folder: string, good: string, random: () => number): Promise<readonly string[]> {
  const taken: string[] = [];
  const altered = good.replace(/\.db$/, "-altered.db");
  cpSync(`${good}.sha256`, `${altered}.sha256`);
  const ways = Object.entries(ALTERATIONS);
  for (let each = 0; each < ALTERED_A_ROUND; each += 1) {
    const [how, alter] = ways[each % ways.length] ?? ["", (bytes: Buffer) => bytes];
    writeFileSync(altered, alter(readFileSync(good), random));
    const out = await takeOut(folder, basename(altered), NAMES, examineSqlite);
    if (out.kind === "refused") continue;
    rmSync(out.staged);
    taken.push(how);
  }
  for (const end of ["", ".sha256"]) rmSync(`${altered}${end}`);
  return taken;
}

/** A backup as an older Weakties would have made it, restored where there is nothing yet. */
async function oldRestored(scratch: string, released: number): Promise<boolean> {
  const folder = join(scratch, `old-${released}`);
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, "copy.db");
  await makeOldData(copy, released, OLD_PEOPLE);
  const hash = createHash("sha256").update(readFileSync(copy)).digest("hex");
  writeFileSync(`${copy}.sha256`, `${hash}  copy.db\n`);
  await command(folder, ["restore", copy]);
  const { people, migrations } = lookInto(join(folder, "weakties.db"));
  const good = people === OLD_PEOPLE && migrations === NAMES.length && whyNotWhole(copy) === undefined;
  rmSync(folder, { recursive: true });
  return good;
}
