import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** False only in a run without services on a machine that has none: `describe.skipIf(!chromiumIsThere)`. */
export const chromiumIsThere = inject("chromium") !== null;

/** A browser for one test file; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  const program = inject("chromium");
  if (program === null) throw new Error("There is no Chromium here; the journey should have been skipped.");
  const { HOME = "", PATH = "", TMPDIR = "/tmp", TZ = "UTC" } = process.env;
  return chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    chromiumSandbox: false,
    env: { HOME, PATH, TMPDIR, TZ, ...program.env },
  });
}
