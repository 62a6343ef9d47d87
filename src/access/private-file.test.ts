import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { privateFolder } from "./private-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a private folder", () => {
  it("is made with those above it, for its owner alone, and left as it is another time", () => {
    const inner = join(folder, "one", "two");
    expect(privateFolder(inner)).toBe(inner);
    expect(statSync(inner).mode & 0o777).toBe(0o700);
    writeFileSync(join(inner, "kept"), "");
    privateFolder(inner);
    expect(existsSync(join(inner, "kept"))).toBe(true);
  });

  it("is not made where a file stands", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => privateFolder(file)).toThrow("EEXIST");
    expect(() => privateFolder(join(file, "under"))).toThrow("ENOTDIR");
  });

  it.runIf(process.platform === "linux")("is told as a sentence where the system lets none be made", () => {
    expect(() => privateFolder("/proc/nope")).toThrow("No folder can be made at /proc/nope.");
  });
});
