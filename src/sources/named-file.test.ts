import { execFile, execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeNamed } from "./named-file.ts";
import { flushNames } from "./on-disk.ts";
import { NOBODY } from "./testing.ts";

vi.mock("./on-disk.ts", { spy: true });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-named-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A descriptor is written at once: these are small. */
const write = (file: string, bytes: string | Uint8Array) =>
  writeNamed(file, bytes, (descriptor, all) => writeSync(descriptor, Buffer.from(all)), nothing);
const nothing = () => undefined;
const at = (...path: readonly string[]) => join(folder, ...path);

/** Only root can make files of somebody else's. */
describe.skipIf(process.getuid?.() !== 0).each([0o1777, 0o777])(
  "what another account laid in a folder that all may write to (%o)",
  (mode) => {
    const NOBODY = 65_534;
    beforeEach(() => chmodSync(folder, mode));

    it("does not stay open to it once it is replaced", async () => {
      writeFileSync(at("all.json"), "theirs");
      chmodSync(at("all.json"), 0o666);
      chownSync(at("all.json"), NOBODY, NOBODY);
      expect(await write(at("all.json"), "{}")).toEqual({ kind: "replaced" });
      expect(statSync(at("all.json")).mode & 0o777).toBe(0o600);
    });

    it("takes nothing in through a pipe", async () => {
      execFileSync("mkfifo", ["-m", "666", at("all.json")]);
      chownSync(at("all.json"), NOBODY, NOBODY);
      const reader = openSync(at("all.json"), constants.O_RDONLY | constants.O_NONBLOCK);
      await expect(write(at("all.json"), "{}")).rejects.toMatchObject({
        code: "EACCES",
        path: at("all.json"),
      });
      expect(readSync(reader, Buffer.alloc(16))).toBe(0);
      closeSync(reader);
    });

    it("leads to no file of one's own", async () => {
      writeFileSync(at("mine"), "kept");
      symlinkSync(at("mine"), at("all.json"));
      lchownSync(at("all.json"), NOBODY, NOBODY);
      await expect(write(at("all.json"), "{}")).rejects.toMatchObject({
        code: "EACCES",
        path: at("all.json"),
      });
      expect(readFileSync(at("mine"), "utf8")).toBe("kept");
    });
  },
);

describe("an ordinary file", () => {
  it("is made for its owner alone", async () => {
    expect(await write(at("all.json"), "{}")).toEqual({ kind: "made" });
    expect(readFileSync(at("all.json"), "utf8")).toBe("{}");
    expect(statSync(at("all.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["all.json"]);
  });

  it("takes the place of what was there, which is said, and is read by whoever could read that", async () => {
    writeFileSync(at("all.json"), "before");
    chmodSync(at("all.json"), 0o640);
    const before = statSync(at("all.json")).ino;
    expect(await write(at("all.json"), new Uint8Array([0x7b, 0x7d]))).toEqual({ kind: "replaced" });
    expect(readFileSync(at("all.json"), "utf8")).toBe("{}");
    expect(statSync(at("all.json"))).toMatchObject({ mode: 0o100640 });
    expect(statSync(at("all.json")).ino).not.toBe(before);
  });

  it("may have the longest name there is", async () => {
    const name = `${"a".repeat(250)}.json`;
    expect(await write(at(name), "{}")).toEqual({ kind: "made" });
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe("a link", () => {
  it("stays, and what it leads to is written, through several too", async () => {
    mkdirSync(at("kept"));
    writeFileSync(at("kept", "all.json"), "before");
    symlinkSync(join("kept", "all.json"), at("one"));
    symlinkSync("one", at("two"));
    expect(await write(at("two"), "{}")).toEqual({ kind: "replaced" });
    expect(lstatSync(at("two")).isSymbolicLink() && lstatSync(at("one")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("kept", "all.json"), "utf8")).toBe("{}");
    expect(readdirSync(folder).sort()).toEqual(["kept", "one", "two"]);
  });

  it("may lead to what is not there yet", async () => {
    mkdirSync(at("kept"));
    symlinkSync(join("kept", "all.json"), at("one"));
    expect(await write(at("one"), "{}")).toEqual({ kind: "made" });
    expect(readFileSync(at("kept", "all.json"), "utf8")).toBe("{}");
  });

  it("that leads to itself is refused by its name", async () => {
    symlinkSync("one", at("one"));
    await expect(write(at("one"), "{}")).rejects.toMatchObject({ code: "ELOOP", path: at("one") });
  });
});

it("writes through a pipe, which stays one", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  symlinkSync("pipe", at("link"));
  for (const name of ["pipe", "link"]) {
    const reader = openSync(at("pipe"), constants.O_RDONLY | constants.O_NONBLOCK);
    expect(await write(at(name), "whole")).toEqual({ kind: "through" });
    const read = Buffer.alloc(16);
    expect(read.toString("utf8", 0, readSync(reader, read))).toBe("whole");
    closeSync(reader);
  }
  expect(lstatSync(at("pipe")).isFIFO()).toBe(true);
});

it("waits for whoever reads from a pipe, and not for ever", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  const nobody = writeNamed(at("pipe"), "whole", () => 0, nothing, 120);
  await expect(nobody).rejects.toMatchObject({ code: "ENXIO", path: at("pipe") });
  const later = writeNamed(at("pipe"), "whole", () => 0, nothing);
  // As a shell's reader does, which ends when the last writer leaves.
  const reading = promisify(execFile)("cat", [at("pipe")]);
  expect(await later).toEqual({ kind: "through" });
  expect((await reading).stdout).toBe("whole");
});

it.skipIf(process.platform !== "linux")(
  "hands what is named by an open descriptor to that descriptor, so that nothing before it is lost",
  async () => {
    writeFileSync(at("log"), "before\n");
    const descriptor = openSync(at("log"), "a");
    symlinkSync(`/proc/self/fd/${descriptor}`, at("out"));
    expect(await write(at("out"), "after\n")).toEqual({ kind: "descriptor", descriptor });
    closeSync(descriptor);
    expect(readFileSync(at("log"), "utf8")).toBe("before\nafter\n");
  },
);

it("refuses a folder, and a place that is not there, by the name that was given", async () => {
  mkdirSync(at("kept"));
  await expect(write(at("kept"), "{}")).rejects.toMatchObject({ code: "EISDIR", path: at("kept") });
  const nowhere = at("no", "such", "all.json");
  await expect(write(nowhere, "{}")).rejects.toMatchObject({ code: "ENOENT", path: nowhere });
  writeFileSync(at("file"), "");
  const within = at("file", "all.json");
  await expect(write(within, "{}")).rejects.toMatchObject({ code: "ENOTDIR", path: within });
  expect(readdirSync(folder).sort()).toEqual(["file", "kept"]);
});

it("takes away what a program that died left half written there, and nothing of one that lives", async () => {
  const left = (pid: number) => at(`.weakties-${pid}-0123456789ab.partial`);
  const [dead, alive, elsewhere] = [left(NOBODY), left(process.pid), left(NOBODY + 1)];
  const longAgo = new Date(Date.now() - 120_000);
  for (const file of [dead, alive, elsewhere]) writeFileSync(file, "everybody");
  for (const file of [dead, alive]) utimesSync(file, longAgo, longAgo);
  await write(at("all.json"), "{}");
  expect(readdirSync(folder).sort()).toEqual([basename(alive), basename(elsewhere), "all.json"].sort());
});

describe("what has its name", () => {
  it("keeps it after a power cut", async () => {
    await write(at("all.json"), "{}");
    expect(vi.mocked(flushNames).mock.lastCall).toEqual([folder]);
  });

  it("is there also where a folder's names are kept in its own time", async () => {
    const unable = Object.assign(new Error("invalid argument, fsync"), { code: "EINVAL" });
    vi.mocked(flushNames).mockRejectedValueOnce(unable);
    expect(await write(at("all.json"), "{}")).toEqual({ kind: "made" });
    const broken = Object.assign(new Error("i/o error, fsync"), { code: "EIO" });
    vi.mocked(flushNames).mockRejectedValueOnce(broken);
    await expect(write(at("other.json"), "{}")).rejects.toMatchObject({ code: "EIO" });
  });
});
