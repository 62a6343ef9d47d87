import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "weakties");

let desk: Desk;
beforeAll(async () => {
  desk = newDesk();
  await desk.json("add", "Ana Ruiz");
  await desk.json("backup");
});
afterAll(() => desk.clear());

/** The command as a shell runs it with these redirections; what it says where they leave it a place for that. */
function told(redirections: string, ...words: readonly string[]) {
  const ran = spawnSync("bash", ["-c", `"$@" ${redirections}`, "bash", BIN, ...words], {
    encoding: "utf8",
    env: {
      ...{ PATH: process.env["PATH"], HOME: desk.home, WEAKTIES_HOME: join(desk.home, "data") },
      ...{ WEAKTIES_OPEN: "0", TZ: "Europe/Berlin" },
    },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Each with how many rows it adds when it is done once. */
const WRITES = [
  { words: ["log", "Ana Ruiz", "talked"], rows: "touches" },
  { words: ["promise", "Ana Ruiz", "send the protocol", "--due-on", "2027-05-01"], rows: "promises" },
  { words: ["add", "Imre Kovacs", "--anyway"], rows: "people" },
] as const;

function rowsOf(table: string): number {
  const database = new DatabaseSync(join(desk.home, "data", "weakties.db"), { readOnly: true });
  try {
    return Number(database.prepare(`select count(*) as count from ${table}`).get()?.["count"]);
  } finally {
    database.close();
  }
}

describe("an answer that cannot be written says nothing untrue of what was done", () => {
  it.each(WRITES)("“weakties $words.0” onto a full device", async ({ words, rows }) => {
    for (const json of [[], ["--json"]]) {
      const before = rowsOf(rows);
      const { code, err } = told(">/dev/full", ...words, ...json);
      expect(rowsOf(rows)).toBe(before + 1);
      expect(err).toBe(
        "weakties: It was done, but its answer could not be shown: nothing more fits where it goes. What it was to change is changed.\n",
      );
      expect(code).toBe(1);
    }
  });

  it("somebody is erased once, and their erasing is not denied", async () => {
    await desk.json("add", "Carl Zeiss");
    const erased = told(">/dev/full", "erase", "Carl Zeiss", "--confirm", "Carl Zeiss");
    expect(erased.err).toContain("It was done");
    expect(erased.code).toBe(1);
    expect((await desk.run("show", "Carl Zeiss")).code).toBe(1);
  });

  it("a review whose file takes none of it is open all the same, and nobody is told otherwise", async () => {
    const { id } = await desk.json<{ id: string }>("draft", "Ana Ruiz");
    const before = rowsOf("reviews");
    const { code, err } = told("", "review", "open", id, "--out", "/dev/full");
    expect(rowsOf("reviews")).toBe(before + 1);
    expect([code, err]).toEqual([
      1,
      "weakties: “/dev/full” could not be written. The disk is full: nothing more fits in /dev.\n",
    ]);
  });

  it("a refusal that a program cannot read on standard output is told on the other", () => {
    expect(told(">/dev/full", "show", "Nobody At All", "--json")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^weakties: .*Nobody At All/),
    });
    expect(told(">/dev/full", "people", "--no-such-option", "--json").code).toBe(2);
  });
});

describe("what cannot be said changes neither what is done nor how it ends", () => {
  const SILENT = ["2>/dev/full", "2>&-", "2> >(:)", ">/dev/full 2>/dev/full", ">&- 2>&-", "> >(:) 2> >(:)"];

  it.each(SILENT)("with %s", async (redirections) => {
    const full = redirections.startsWith(">/dev/full");
    for (const { words, rows } of WRITES) {
      const before = rowsOf(rows);
      expect(told(redirections, ...words).code, words[0]).toBe(full ? 1 : 0);
      expect(rowsOf(rows), words[0]).toBe(before + 1);
    }
    expect(told(redirections, "import", "/nonexistent.csv").code).toBe(1);
    expect(told(redirections, "nonsense").code).toBe(2);
  });

  it("whoever reads the first line alone is told no more, and of no fault", () => {
    const { out, err } = told("| head -1; echo $PIPESTATUS", "people");
    expect([out, err]).toEqual(["name\n0\n", ""]);
  });

  it("a book that was lost is written to though nobody hears that it was", async () => {
    for (const silent of ["2>/dev/full", "2> >(sleep 0.01)"]) {
      for (const end of ["", "-wal", "-shm"])
        rmSync(join(desk.home, "data", `weakties.db${end}`), { force: true });
      expect(told(silent, "add", "Carl C").code).toBe(0);
      expect((await desk.json<{ total: number }>("people")).total).toBe(1);
    }
  });
});
