import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";

const MAIN = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Looked = { readonly ok: boolean; readonly findings: readonly { of: string; says: string }[] };

async function look(url: string): Promise<Looked> {
  const asked = promisify(execFile)(process.execPath, [MAIN, "doctor", "--json"], {
    env: { PATH: process.env["PATH"], WEAKTIES_HOME: folder, DATABASE_URL: url },
  });
  const { stdout } = await asked.catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout) as Looked;
}

describe.skipIf(inject("postgres") === null)("the doctor, where PostgreSQL keeps the data", () => {
  it("asks the server, and looks for no database file nor its backups", async () => {
    const { ok, findings } = await look(inject("postgres") ?? "");
    expect(findings.map((each) => each.of)).toEqual([
      "program",
      "data folder",
      "free space",
      "privacy",
      "PostgreSQL",
    ]);
    expect(findings.at(-1)?.says).toMatch(/^It answers\. Its backups are made there/);
    expect(ok).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says that a server does not answer, and what to look at", async () => {
    const { ok, findings } = await look("postgres://127.0.0.1:1/nobody");
    expect([ok, findings.at(-1)?.of]).toEqual([false, "PostgreSQL"]);
    expect(findings.at(-1)?.says).toMatch(/does not answer .*Look at DATABASE_URL/);
  });
});
