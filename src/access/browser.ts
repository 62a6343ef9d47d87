import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeOpeningPage } from "./opening-page.ts";

export type Desktop = Readonly<Record<string, string | undefined>>;

/**
 * Shows an address in the browser of whoever sits at this desktop; false where nobody does (a server, CI, a remote
 * shell) or where WEAKTIES_OPEN=0 says not to. Without a shell, and without waiting for the browser to end. Everybody
 * on this computer can read what a program is called with, so the browser is given a private page that leads on to
 * the address and its code.
 */
export async function showInBrowser(
  environment: Desktop,
  address: string,
  dataFolder: string,
): Promise<boolean> {
  const command = browserCommand(environment, process.platform);
  if (command === undefined) return false;
  const [program, ...words] = command;
  const snap = process.platform === "linux" ? snapFolder(await defaultBrowser(), homedir()) : undefined;
  const page = writeOpeningPage(
    dataFolder,
    address,
    snap !== undefined && existsSync(snap) ? snap : undefined,
  );
  const child = spawn(program, [...words, page], { stdio: "ignore", detached: true });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The program and its first words, to which the address is added. */
export function browserCommand(
  environment: Desktop,
  platform: NodeJS.Platform,
): readonly [string, ...string[]] | undefined {
  if (environment["WEAKTIES_OPEN"] === "0" || environment["CI"] || environment["SSH_CONNECTION"])
    return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}

const ASKING_MS = 1_000;

async function defaultBrowser(): Promise<string> {
  const asked = promisify(execFile)("xdg-settings", ["get", "default-web-browser"], { timeout: ASKING_MS });
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => "", // Not there: then it is not asked whether the browser is confined either.
  );
}

/** A browser from a snap ("firefox_firefox.desktop") may read no hidden folder; this one of its own it may. */
export function snapFolder(browser: string, home: string): string | undefined {
  const name = /^([a-z0-9-]+)_[\w.-]+\.desktop$/.exec(browser)?.[1];
  return name === undefined ? undefined : join(home, "snap", name, "common");
}
