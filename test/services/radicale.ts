import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";
import { freePort } from "./free-port.ts";

export type RadicaleServer = {
  /** `http://127.0.0.1:port/`; anyone named here has an empty place of their own below it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

export const RADICALE_PASSWORD = "let me in";
/** Whoever asks with this password is let in under any of these names. */
const RADICALE_USERS = ["ana", "imre", "lin"];

const PYTHON = "/usr/bin/python3";
const START_TRIES = 5;

/**
 * Starts a Radicale of our own, of Debian's package: in a temporary directory, on a free port of the loopback, not as
 * root. It ends with `stop`, and by itself when this process ends in any way. Throws, naming what is missing, where
 * there is none and we may not install it.
 */
export async function startRadicale(): Promise<RadicaleServer> {
  bringRadicale();
  const user = nobody();
  for (let attempt = 1; attempt <= START_TRIES; attempt += 1) {
    const home = homeFor(user);
    const port = await freePort();
    writeFileSync(join(home, "settings"), settings(home, port), { mode: 0o644 });
    const guard = startGuarded(home, user);
    if (await answers(port, guard))
      return {
        url: `http://127.0.0.1:${port}/`,
        stop: async () => {
          guard.stdin?.end();
          if (guard.exitCode === null) await once(guard, "exit");
        },
      };
  }
  throw new Error("Radicale did not start; what it said stands above.");
}

function homeFor(user: ReturnType<typeof nobody>): string {
  // It syncs every card to disk, and has no way to be told that nothing here is worth that.
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const home = mkdtempSync(join(memory, "weakties-radicale-"));
  if (user) chownSync(home, user.uid, user.gid);
  chmodSync(home, 0o700);
  const users = RADICALE_USERS.map((name) => `${name}:${RADICALE_PASSWORD}\n`).join("");
  writeFileSync(join(home, "users"), users, { mode: 0o644 });
  return home;
}

function bringRadicale(): void {
  if (hasRadicale()) return;
  if (!isRootOnDebian())
    throw new Error(
      "The contract tests need Radicale (Debian: apt-get install radicale). Install it, or run with --without-services.",
    );
  installDebianPackages(["radicale"]);
  if (!hasRadicale()) throw new Error("Debian's package radicale brought no module radicale.");
}

function hasRadicale(): boolean {
  return existsSync(PYTHON) && existsSync("/usr/lib/python3/dist-packages/radicale");
}

function nobody(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A shell holds the server and reads a pipe from us that nobody writes to: when the pipe ends, so does the server. */
function startGuarded(home: string, user: ReturnType<typeof nobody>): ChildProcess {
  const script = `
    home=$1; shift
    "$@" >&2 & server=$!
    cat >/dev/null
    kill -INT $server 2>/dev/null; wait $server; rm -rf "$home/collections" "$home"`;
  return spawn(
    "/bin/sh",
    ["-c", script, "sh", home, PYTHON, "-m", "radicale", "--config", join(home, "settings")],
    {
      ...user,
      cwd: home,
      detached: true,
      env: { PATH: "/usr/bin:/bin", HOME: home },
      stdio: ["pipe", "ignore", "inherit"],
    },
  );
}

function settings(home: string, port: number): string {
  return `
[server]
hosts = 127.0.0.1:${port}
max_connections = 100
[auth]
type = htpasswd
htpasswd_filename = ${join(home, "users")}
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${join(home, "collections")}
[web]
type = none
[logging]
level = error
`;
}

const PATIENCE_MS = 15_000;

async function answers(port: number, guard: ChildProcess): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    if (guard.exitCode !== null) return false;
    const there = await fetch(`http://127.0.0.1:${port}/.well-known/carddav`, { redirect: "manual" }).catch(
      () => undefined,
    );
    if (there !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  guard.stdin?.end();
  return false;
}
