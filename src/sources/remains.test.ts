import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { remainsIn, stagedName, sweepRemains } from "./remains.ts";
import { NOBODY } from "./testing.ts";

const SOME = "0123456789ab";
const LONG_AGO = 1;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-remains-"));
  mkdirSync(join(folder, "backups"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lay = (name: string, writtenAt = Date.now() / 1000) => {
  writeFileSync(join(folder, name), "somebody");
  utimesSync(join(folder, name), writtenAt, writtenAt);
};
const lying = () => readdirSync(folder, { recursive: true }).filter((name) => name !== "backups");

describe("what a dead restore left", () => {
  it("is swept with all that belongs to it, its log also where that is left alone", async () => {
    const dead = NOBODY;
    for (const end of ["", "-wal", "-shm", "-journal", ".sha256"]) lay(`restoring-${dead}-${SOME}.db${end}`);
    lay(`restoring-${dead}-ba9876543210.db-wal`);
    await sweepRemains(folder, "weakties");
    expect(lying()).toEqual([]);
  });

  it("is not swept while its program lives, nor within ten minutes where no program is named", async () => {
    const [mine, unnamed] = [stagedName(SOME), `restoring-${SOME}.db`];
    lay(mine);
    lay(unnamed);
    await sweepRemains(folder, "weakties");
    expect(lying().sort()).toEqual([unnamed, mine].sort());
    expect(await remainsIn(folder, "weakties")).toMatchObject([{ inUse: true }, { inUse: true }]);
    for (const name of [mine, unnamed]) lay(name, LONG_AGO);
    await sweepRemains(folder, "weakties");
    expect(lying()).toEqual([]);
  });

  it("is nothing of the user's that is called nearly so", async () => {
    const theirs = ["restoring-mine.db", `my-restoring-1-${SOME}.db`, `restoring-1-${SOME}.db.txt`];
    for (const name of theirs) lay(name, LONG_AGO);
    await sweepRemains(folder, "weakties");
    expect(lying().sort()).toEqual(theirs.sort());
  });
});

it("what was set aside as damaged is told, and stays until somebody takes it away", async () => {
  lay("weakties-damaged-2027-03-31T14-05-09Z.db", LONG_AGO);
  await sweepRemains(folder, "weakties");
  expect(await remainsIn(folder, "weakties")).toMatchObject([{ kind: "set-aside", inUse: false }]);
});

it("sweeping passes over what is no folder of copies, or may not be looked into", async () => {
  rmSync(join(folder, "backups"), { recursive: true });
  writeFileSync(join(folder, "backups"), "");
  await sweepRemains(folder, "weakties");
  expect(await remainsIn(folder, "weakties")).toEqual([]);
  expect(await remainsIn(join(folder, "nowhere"), "weakties")).toEqual([]);
});
