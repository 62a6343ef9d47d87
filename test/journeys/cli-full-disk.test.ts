import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const serves = (filler = "") =>
  `"${process.execPath}" "${join(import.meta.dirname, "serves-unwritable.ts")}" ${filler} 2>"/dev/null"`;
/** The server, with what it says beside the disk; it has begun when it says where. */
const BEGINS = `said=$(mktemp); "${process.execPath}" "${join(ROOT, "dist", "server", "start.js")}" >"$said" 2>&1 & server=$!
for i in $(seq 300); do grep -q "is running at" "$said" && break; sleep 0.1; done; rm "$said"`;
const full = (folder: string) =>
  `weakties: The disk is full: nothing more fits in ${folder}. Nothing was changed; free some space and try again.`;

/** Linux has it; a container may forbid it. */
const mayMount = spawnSync("unshare", ["--mount", "--map-root-user", "true"]).status === 0;

/**
 * On a disk that is really full: a small one, mounted in a namespace of its own, so that nobody else sees it. An
 * ordinary user makes one too, where the kernel lets them be root in a namespace of theirs.
 */
describe.skipIf(!mayMount && process.env["CI"] !== "true")("on a full disk", () => {
  let place = "";
  const FULL = () => full(`${place}/data`);
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), "weakties-full-"));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  function onSmallDisk(size: string, script: string): readonly string[] {
    const whole = `
set -u
mount -t tmpfs -o size=${size} tmpfs "${place}"
export WEAKTIES_HOME="${place}/data" WEAKTIES_PORT=0 WEAKTIES_OPEN=0
fill() { cat /dev/zero > "${place}/filler" 2>/dev/null; }
empty() { rm "${place}/filler"; }
weakties() { "${ROOT}/bin/weakties" "$@" 2>&1; echo "exit $?"; }
${script}`;
    const out = execFileSync("unshare", ["--mount", "--map-root-user", "sh", "-c", whole], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "" },
    });
    return out.trimEnd().split("\n");
  }

  it("says so where there is no room for the data at all", () => {
    const start = `"${process.execPath}" "${join(ROOT, "dist", "server", "start.js")}" 2>&1; echo "exit $?"`;
    const said = onSmallDisk("64k", `fill\nweakties add Ana\nweakties today\n${start}`);
    expect(said).toEqual([FULL(), "exit 1", FULL(), "exit 1", FULL(), "exit 1"]);
  });

  it("says so where there is room for a beginning only, and begins well once there is more", () => {
    const said = onSmallDisk("40k", `weakties add Ana\nmount -o remount,size=2m "${place}"\nweakties people`);
    expect(said.slice(0, 2)).toEqual([FULL(), "exit 1"]);
    expect(said.at(-1)).toBe("exit 0");
  });

  it("keeps what was written when the disk fills up afterwards, and the doctor says that it is full", () => {
    const said = onSmallDisk(
      "2m",
      `weakties add Ana\nfill\nweakties add Imre\nweakties backup\nweakties doctor --json\nempty\nweakties people --json`,
    );
    const [, , exit, imre, failed, copy, failedToo, doctor, found, people] = said;
    expect([exit, imre, failed, copy, failedToo, found]).toEqual([
      "exit 0",
      FULL(),
      "exit 1",
      full(`${place}/data/backups`),
      "exit 1",
      "exit 1",
    ]);
    expect(doctor).toContain("Only 0 bytes are free.");
    expect(people).toContain('"total":1');
  });

  it("reads on a full disk what is there already", () => {
    const said = onSmallDisk(
      "2m",
      `weakties add Ana\nfill\nweakties people --json\nweakties today\nweakties show Ana`,
    );
    expect(said.filter((line) => line.startsWith("exit"))).toEqual(Array(4).fill("exit 0"));
    expect(said.join("\n")).toContain('"total":1');
  });

  it("reads where the disk can only be read, serves it, and the doctor says what it is", () => {
    const commands = [
      ["add Ana", 0],
      ["people --json", 0],
      ["show Ana --json", 0],
      ["add Imre", 1],
      ["backup", 1],
      ["doctor --json", 1],
    ] as const;
    const [first, ...others] = commands.map(([words]) => `weakties ${words}`);
    const script = [first, `mount -o remount,ro "${place}"`, ...others, serves()].join("\n");
    const said = onSmallDisk("4m", script);
    const out = said.join("\n");
    expect(said.filter((line) => line.startsWith("exit"))).toEqual(
      commands.map(([, code]) => `exit ${code}`),
    );
    expect(out).toContain('"total":1');
    expect(out).toContain("can only be read where it lies");
    expect(out).toContain("/backups; nothing was changed.");
    expect(out).toContain("can only be read, not written.");
    expect(out).toContain("lies on a disk that can only be read");
    expect(out).not.toContain("chmod u+rwx");
    expect(said.slice(-4)).toEqual([
      "200 1",
      "200",
      "503 The database can only be read where it lies, so nothing was changed. “weakties doctor” says why.",
      "ended 0",
    ]);
  });

  it("gives no address that would not work where nothing can be written, and says where one is to be had", () => {
    const told = /exit 1$/;
    const beside = (then: string) =>
      [`weakties add Ana`, then, `weakties open`, `kill $server; wait $server`].join("\n");
    const full = onSmallDisk("2m", beside(`${BEGINS}\nfill`)).join("\n");
    expect(full).toMatch(/nothing can be written there, not even a new address\. Start it again/);
    expect(full).toMatch(told);
    const protectedDisk = beside(`mount -o remount,ro "${place}"\n${BEGINS}`);
    const read = onSmallDisk("4m", protectedDisk).join("\n");
    expect(read).toMatch(/could not note where\. It says its address as it begins/);
    expect(read).toMatch(told);
  });

  it("serves what is there on a full disk, refuses a write in words, and writes once there is room", () => {
    const script = `weakties add Ana\nfill\n${serves(`${place}/filler`)}\nweakties people --json`;
    const said = onSmallDisk("2m", script);
    const [people, today, refused, written, ended] = said.slice(3);
    expect([people, today, written, ended]).toEqual(["200 1", "200", "200", "ended 0"]);
    expect(refused).toBe(full(`${place}/data`).replace("weakties:", "507"));
    expect(said.join("\n")).toContain('"total":2');
  });
});
