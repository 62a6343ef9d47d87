import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumIsThere } from "../browser/chromium.ts";
import { type Desk, openDesk } from "../browser/desk.ts";
import { looksRight } from "../browser/looks-right.ts";
import type { Running } from "../browser/weakties.ts";

const COMMAND = join(import.meta.dirname, "../../bin/weakties");

describe.skipIf(!chromiumIsThere)("a book that is gone", () => {
  let desk: Desk;
  let again: Running | undefined;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    await again?.stop();
    await desk?.close();
  });

  it("is spoken of above the one that was begun in its place, with what to type, until it is back", async () => {
    const { page, weakties } = desk;
    const { folder } = weakties;
    const command = (...words: readonly string[]) =>
      execFileSync(COMMAND, words, { env: { ...process.env, WEAKTIES_HOME: folder }, encoding: "utf8" });
    command("add", "Ana Ruiz");
    command("backup");
    for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `weakties.db${end}`), { force: true });
    again = await weakties.daysLater(0);
    await page.goto(again.address);
    await page
      .getByText(/Your data were gone from .* To have them back: weakties restore weakties-/)
      .waitFor();
    await looksRight(page);
    const copy = readdirSync(join(folder, "backups")).find((name) => name.endsWith("asked-for.db")) ?? "";
    command("restore", copy);
    await page.reload();
    await desk.heading("Today").waitFor();
    await expect.poll(() => page.getByText("Your data were gone").count()).toBe(0);
  });
});
