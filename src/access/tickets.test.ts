import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CODE, issueTicket, isTicket, SESSION, takeTicket } from "./tickets.ts";

const MINUTE = 60_000;
const now = 1_800_000_000_000;
let folder = "";
let umask = 0;

beforeEach(() => {
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), "weakties-tickets-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

function kept(): readonly string[] {
  return readdirSync(join(folder, "codes")).map((name) => join(folder, "codes", name));
}

describe("a code", () => {
  it("can be taken once", () => {
    const code = issueTicket(folder, CODE, now);
    expect(takeTicket(folder, CODE, code, now + MINUTE)).toBe(true);
    expect(takeTicket(folder, CODE, code, now + MINUTE)).toBe(false);
  });

  it("is good for ten minutes and not a moment longer", () => {
    const code = issueTicket(folder, CODE, now);
    expect(isTicket(folder, CODE, code, now + 10 * MINUTE - 1)).toBe(true);
    expect(takeTicket(folder, CODE, code, now + 10 * MINUTE)).toBe(false);
  });

  it("is kept as a hash, in a file for its owner alone, even where the umask would let all read", () => {
    const code = issueTicket(folder, CODE, now);
    const [file = ""] = kept();
    expect(readFileSync(file, "utf8") + file).not.toContain(code);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "codes")).mode & 0o777).toBe(0o700);
  });

  it("is no session", () => {
    const code = issueTicket(folder, CODE, now);
    expect(isTicket(folder, SESSION, code, now)).toBe(false);
  });

  it.each(["", "x", "../token", "x".repeat(22), "é".repeat(22), "\u0000".repeat(22)])(
    "is not %j",
    (wrong) => {
      issueTicket(folder, CODE, now);
      expect(isTicket(folder, CODE, wrong, now)).toBe(false);
    },
  );

  it("is not good when its file holds another hash", () => {
    const code = issueTicket(folder, CODE, now);
    const [file = ""] = kept();
    writeFileSync(file, JSON.stringify({ check: "0".repeat(32), expiresAt: now + MINUTE }));
    expect(isTicket(folder, CODE, code, now)).toBe(false);
  });

  it("that nobody took is cleared away with the next one", () => {
    issueTicket(folder, CODE, now);
    issueTicket(folder, CODE, now + 11 * MINUTE);
    expect(kept()).toHaveLength(1);
  });
});

describe("a session", () => {
  it("lasts thirty days", () => {
    const session = issueTicket(folder, SESSION, now);
    expect(isTicket(folder, SESSION, session, now + 30 * 86_400_000 - 1)).toBe(true);
    expect(isTicket(folder, SESSION, session, now + 30 * 86_400_000)).toBe(false);
  });
});
