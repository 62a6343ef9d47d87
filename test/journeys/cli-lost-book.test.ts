import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

let desk: Desk;
let copy = "";
beforeEach(async () => {
  desk = newDesk();
  await desk.run("add", "Ana Ruiz");
  copy = basename((await desk.json<{ file: string }>("backup")).file);
});
afterEach(() => desk.clear());

const database = () => join(desk.home, "data", "weakties.db");
const folder = () => join(desk.home, "data", "backups");
const copies = () => readdirSync(folder()).filter((name) => name.endsWith(".db"));

function lose(): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${database()}${end}`, { force: true });
}

async function lines(): Promise<readonly string[]> {
  const { out } = await desk.run("doctor", "--json");
  const { findings } = JSON.parse(out) as {
    findings: readonly { of: string; state: string; says: string }[];
  };
  return findings.filter(({ state }) => state === "attention").map(({ of, says }) => `${of}: ${says}`);
}

describe("where the database is gone and there are copies", () => {
  it("each command says so and what to type, and the doctor, until a copy is restored", async () => {
    lose();
    expect(await lines()).toEqual([expect.stringContaining(`weakties restore ${copy}`)]);
    const said = expect.stringMatching(
      new RegExp(`^weakties: Your data were gone from .* To have them back: weakties restore ${copy}\\.`),
    );
    expect(await desk.run("today")).toMatchObject({ code: 0, err: said });
    expect(await desk.run("people", "--json")).toMatchObject({ code: 0, err: said });
    expect(await lines()).toEqual([
      expect.stringMatching(
        new RegExp(`^lost: .* an empty book was begun\\. .* weakties restore ${copy}\\.`),
      ),
    ]);
    await desk.json("restore", copy);
    expect(await lines()).toEqual([]);
    expect(await desk.run("people")).toMatchObject({ err: "", out: expect.stringContaining("Ana Ruiz") });
  });

  it("its copies outlive those of the book that was begun, until the user wants none of them", async () => {
    lose();
    const lost = copies();
    for (let day = 0; day < 11; day += 1) {
      const then = Date.now() / 1_000 - 2 * 86_400;
      for (const name of readdirSync(folder())) utimesSync(join(folder(), name), then, then);
      await desk.run("add", `Imre ${day}`);
      await desk.run("backup");
    }
    expect(copies()).toEqual(expect.arrayContaining(lost));
    expect((await desk.run("restore", "--never-mind")).out).toContain("This book is yours");
    expect(await desk.run("people")).toMatchObject({ code: 0, err: "" });
    expect(await lines()).toEqual([]);
    await desk.run("backup");
    expect(copies()).not.toContain(copy);
    expect((await desk.run("restore", "--never-mind")).out).toContain("Nothing was lost here");
  }, 120_000);

  it("nothing more is said once the file that was gone stands there again", async () => {
    const away = join(desk.home, "away.db");
    renameSync(database(), away);
    expect((await desk.run("today")).err).toContain("weakties restore");
    lose();
    renameSync(away, database());
    expect(await lines()).toEqual([]);
    expect(await desk.run("people")).toMatchObject({ err: "", out: expect.stringContaining("Ana Ruiz") });
    expect(readdirSync(join(desk.home, "data"))).not.toContain("weakties-lost.json");
  });

  it("a copy in which there is nothing is not asked back", async () => {
    lose();
    for (const name of readdirSync(folder())) rmSync(join(folder(), name));
    await desk.run("today");
    await desk.run("backup");
    lose();
    expect(await lines()).toEqual([]);
    expect(await desk.run("today")).toMatchObject({ code: 0, err: "" });
  });

  it("the newest copy with something in it is named, and a damaged one is no reason for silence", async () => {
    lose();
    await desk.run("today");
    await desk.run("backup");
    lose();
    expect(await lines()).toEqual([expect.stringContaining(`weakties restore ${copy}`)]);
    for (const name of copies())
      writeFileSync(join(folder(), name), readFileSync(join(folder(), name)).fill(0));
    expect(await lines()).toContainEqual(
      expect.stringMatching(/^database: Your data are gone .* No copy .* is whole/),
    );
  });

  it("an assistant is told, for its user", async () => {
    lose();
    const params = {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    };
    const asked = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    const { out, err } = await desk.piped(`${asked}\n`, "mcp");
    for (const said of [out, err]) expect(said).toContain(`weakties restore ${copy}`);
  });
});

it("restoring needs the name of a copy, or the word that none is wanted", async () => {
  expect(await desk.run("restore")).toMatchObject({ code: 2, err: expect.stringContaining("--never-mind") });
  expect(await desk.run("restore", copy, "--never-mind")).toMatchObject({ code: 2 });
});
