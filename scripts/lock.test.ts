import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./lock.js";

let folder = "";
let lock = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-lock-"));
  lock = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that takes the lock, says so, and then does as told. */
function holder(work: string): ChildProcess {
  const script = `
    import { appendFileSync, readFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(join(import.meta.dirname, "lock.js"))};
    const [lock, log] = process.argv.slice(1);
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    await withLock(lock, async () => { ${work} });`;
  const args = ["--input-type=module", "-e", script, lock, join(folder, "log")];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

describe("the lock", () => {
  it("lets one process in at a time", async () => {
    const work = `appendFileSync(log, "in\\n"); await pause(20); appendFileSync(log, "out\\n");`;
    const codes = await Promise.all(
      Array.from({ length: 6 }, async () => (await once(holder(work), "exit"))[0]),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("in\nout\n".repeat(6));
    expect(readdirSync(folder)).toEqual(["lock", "log"]);
    expect(readdirSync(lock)).toEqual([]);
  });

  it("is free again when its holder was killed", async () => {
    const killed = holder(`console.log("held"); await pause(60_000);`);
    await once(killed.stdout ?? killed, "data");
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(readdirSync(lock)).toHaveLength(1);
    expect(await withLock(lock, async () => "mine")).toBe("mine");
  });

  it("says once that it waits, and is left when the work fails", async () => {
    const other = holder(`console.log("held"); await pause(500);`);
    await once(other.stdout ?? other, "data");
    let waits = 0;
    const work = withLock(lock, () => Promise.reject(new Error("no")), { onWait: () => waits++ });
    await expect(work).rejects.toThrow("no");
    expect(waits).toBe(1);
    expect(readdirSync(lock)).toEqual([]);
  });

  it("is taken from a holder on another machine that has gone silent", async () => {
    mkdirSync(lock);
    writeFileSync(join(lock, "elsewhere.1.0123456789abcdef"), "");
    expect(await withLock(lock, async () => "mine", { silentMs: 300 })).toBe("mine");
  });
});
