import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
/** Only root can become another user. */
const mayBecomeAnother = process.getuid?.() === 0 && spawnSync("setpriv", ["--version"]).status === 0;

describe.skipIf(!mayBecomeAnother && process.env["CI"] !== "true")("somebody else on this computer", () => {
  let place = "";
  let stop: () => Promise<void>;

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), "weakties-second-"));
    // What holds the data folder is open to all, and so is whatever a program makes that does not say otherwise.
    chmodSync(place, 0o755);
    const env = {
      ...process.env,
      WEAKTIES_HOME: join(place, "data"),
      WEAKTIES_PORT: "0",
      WEAKTIES_OPEN: "0",
    };
    const start = `umask 000; exec "${process.execPath}" "${join(ROOT, "dist", "server", "start.js")}"`;
    const server = spawn("sh", ["-c", start], { env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(server, "exit");
    for await (const line of createInterface({ input: server.stdout }))
      if (line.includes("running at")) break;
    stop = async () => {
      server.kill("SIGTERM");
      await ended;
    };
    const command = (words: string) =>
      spawnSync("sh", ["-c", `umask 000; ${join(ROOT, "bin", "weakties")} ${words}`], { env });
    expect([command("add Ana").status, command("backup").status]).toEqual([0, 0]);
  });
  afterAll(async () => {
    await stop();
    rmSync(place, { recursive: true });
  });

  it("finds every file there is to find, if nobody hides it", () => {
    writeFileSync(join(place, "open"), "x");
    chmodSync(join(place, "open"), 0o666);
    expect(asNobody("cat", join(place, "open")).status).toBe(0);
  });

  it("can read nothing of the data: neither the token, nor the database, nor a backup, nor their names", () => {
    const all = readdirSync(join(place, "data"), { recursive: true, encoding: "utf8" });
    for (const there of [/^token$/, /^weakties\.db$/, /^backups\/.+\.db$/])
      expect(all.filter((name) => there.test(name))).not.toEqual([]);
    for (const name of ["", ...all]) {
      const path = join(place, "data", name);
      if (!existsSync(path)) continue;
      expect([name, asNobody(statSync(path).isDirectory() ? "ls" : "cat", path).status]).not.toEqual([
        name,
        0,
      ]);
      expect([name, statSync(path).mode & 0o077]).toEqual([name, 0]);
    }
  });

  it("hears from the doctor that this folder is not theirs to look into, and no more", () => {
    const home = `WEAKTIES_HOME=${join(place, "data")}`;
    const { stdout, status } = asNobody("env", home, openProgram(), "doctor", "--json");
    const { findings } = JSON.parse(stdout) as { findings: readonly { of: string; says: string }[] };
    expect([status, findings.map(({ of }) => of)]).toEqual([1, ["program", "data folder"]]);
    expect(findings[1]?.says).toContain("cannot be read and written by this account");
  });

  /** The command where everybody may run it: this one may lie in a folder that is closed to others. */
  function openProgram(): string {
    const program = join(place, "program");
    for (const part of ["bin", "dist", "package.json"])
      cpSync(join(ROOT, part), join(program, part), { recursive: true });
    cpSync(process.execPath, join(program, "node_modules", ".bin", "node"));
    return join(program, "bin", "weakties");
  }
});

function asNobody(...words: readonly string[]) {
  const [command = "", ...rest] = [...NOBODY, ...words];
  return spawnSync(command, rest, { encoding: "utf8" });
}
