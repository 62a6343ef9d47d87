import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeOpeningPage } from "./opening-page.ts";
import { freshAddress } from "./running.ts";
import { CODE, issueTicket, takeTicket } from "./tickets.ts";

const now = 1_800_000_000_000;
const MINUTE = 60_000;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-opening-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("leads to the address, for its owner alone, and has no code in its own name", () => {
  const address = freshAddress(folder, 4747, now);
  const page = writeOpeningPage(folder, address);
  expect(readFileSync(page, "utf8")).toContain(`content="0; url=${address}"`);
  expect(statSync(page).mode & 0o777).toBe(0o600);
  expect(page).not.toContain(address.split("=")[1]);
});

it("goes when its code is used, wherever it lies", () => {
  for (const elsewhere of [undefined, mkdtempSync(join(folder, "snap-"))]) {
    const address = freshAddress(folder, 4747, now);
    const page = writeOpeningPage(folder, address, elsewhere);
    expect(takeTicket(folder, CODE, address.split("=")[1] ?? "", now + MINUTE)).toBe(true);
    expect(existsSync(page)).toBe(false);
  }
});

it("goes with a code that was never used, once another is made", () => {
  const page = writeOpeningPage(folder, freshAddress(folder, 4747, now));
  issueTicket(folder, CODE, now + 5 * MINUTE);
  expect(existsSync(page)).toBe(true);
  issueTicket(folder, CODE, now + 10 * MINUTE);
  expect(existsSync(page)).toBe(false);
});

it("leads into the sample network where that is asked for", () => {
  const page = writeOpeningPage(folder, `${freshAddress(folder, 4747, now)}&network=sample`);
  expect(readFileSync(page, "utf8")).toMatch(
    /href="http:\/\/127\.0\.0\.1:4747\/#code=[\w-]+&amp;network=sample"/,
  );
});

it("leads nowhere else", () => {
  expect(() => writeOpeningPage(folder, "http://example.org/#code=abc")).toThrow(/Only an address/);
  expect(() => writeOpeningPage(folder, 'http://127.0.0.1:1/#code=a"><script>')).toThrow(/Only an address/);
});
