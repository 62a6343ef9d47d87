import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeNamed } from "#sources/named-file.ts";
import { whyKept } from "./own-folder.ts";

let place: string;
const at = (...path: readonly string[]) => join(place, ...path);
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "weakties-own-")));
  mkdirSync(at("home", "backups"), { recursive: true });
  for (const name of ["weakties.db", "sample.db", "token", "secrets.json", "feed.json"])
    writeFileSync(at("home", name), "kept");
  writeFileSync(at("home", "backups", "weakties-daily.db"), "kept");
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const write = (file: string) =>
  writeNamed(
    file,
    "export",
    () => 0,
    (path) => whyKept(at("home"), path),
  );

describe("what the program keeps", () => {
  it.each(["weakties.db", "sample.db", "token", "secrets.json", "feed.json", "backups/weakties-daily.db"])(
    "is written over by nothing: %s",
    async (name) => {
      await expect(write(at("home", name))).rejects.toThrow(
        /keeps your data in .*home.*Name a file elsewhere/,
      );
      await expect(write(`${place}/home/backups/../${name}`)).rejects.toThrow("Name a file elsewhere");
      expect(readFileSync(at("home", name), "utf8")).toBe("kept");
    },
  );

  it.each([
    "weakties.db-wal",
    "weakties.db-journal",
    "sample.db-shm",
    "WEAKTIES.DB",
    "backups/mine.json",
    "codes",
  ])("has its places to itself, where nothing is yet: %s", async (name) => {
    await expect(write(at("home", name))).rejects.toThrow("Name a file elsewhere");
    expect(existsSync(at("home", name))).toBe(false);
  });

  it("is known through links, of either kind, and behind them", async () => {
    symlinkSync("home/weakties.db", at("to-the-book"));
    symlinkSync("home", at("to-the-folder"));
    linkSync(at("home", "weakties.db"), at("the-book-as-well"));
    for (const name of ["to-the-book", "to-the-folder/token", "the-book-as-well"])
      await expect(write(at(name))).rejects.toThrow("Name a file elsewhere");
    mkdirSync(at("disk"));
    renameSync(at("home", "sample.db"), at("disk", "sample.db"));
    renameSync(at("home", "backups"), at("disk", "copies"));
    symlinkSync("../disk/sample.db", at("home", "sample.db"));
    symlinkSync("../disk/copies", at("home", "backups"));
    for (const name of ["sample.db", "sample.db-wal", "copies/weakties-daily.db", "copies/other.json"])
      await expect(write(at("disk", name))).rejects.toThrow("Name a file elsewhere");
    expect(readFileSync(at("disk", "sample.db"), "utf8")).toBe("kept");
  });
});

it("leaves the user's own names to the user, beside the data too", async () => {
  expect(await write(at("home", "everybody.json"))).toEqual({ kind: "made" });
  expect(await write(at("token"))).toEqual({ kind: "made" });
  expect(await write(at("weakties.db"))).toEqual({ kind: "made" });
  expect(await write(at("token"))).toEqual({ kind: "replaced" });
});

it("stands in nobody's way before there are data", () => {
  expect(whyKept(at("nowhere"), at("token"))).toBeUndefined();
});
