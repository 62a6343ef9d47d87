import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";
import { freePort } from "./free-port.ts";

const PROGRAM = "/usr/sbin/pgbouncer";

/** How long a connection of the server's is kept for a client: until it leaves, or for one transaction, or one statement. */
export type PoolMode = "session" | "transaction" | "statement";

export type PgBouncer = {
  /** The address that was given, by way of it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a PgBouncer of Debian's package before a PostgreSQL: on a free port of the loopback, not as root, with its
 * settings as they come but for the mode and what is given. It ends with `stop`, and by itself when this process ends.
 */
export async function startPgBouncer(
  server: string,
  mode: PoolMode,
  settings: readonly string[] = [],
): Promise<PgBouncer> {
  const user = nobody();
  const home = mkdtempSync(join(tmpdir(), "weakties-pgbouncer-"));
  const url = new URL(server);
  const port = await freePort();
  const lines = [
    "[databases]",
    `* = host=${url.hostname} port=${url.port}`,
    "[pgbouncer]",
    ...["listen_addr = 127.0.0.1", `listen_port = ${port}`, "unix_socket_dir ="],
    ...["auth_type = scram-sha-256", `auth_file = ${join(home, "users")}`, `pool_mode = ${mode}`],
    ...settings,
  ];
  writeFileSync(join(home, "settings"), `${lines.join("\n")}\n`);
  writeFileSync(join(home, "users"), `"${url.username}" "${url.password}"\n`);
  chmodSync(home, 0o700);
  if (user) for (const name of ["", "settings", "users"]) chownSync(join(home, name), user.uid, user.gid);
  const guard = startGuarded(home, user);
  if (!String(await once(guard.stdout ?? guard, "data")).startsWith("ready"))
    throw new Error("PgBouncer did not start; what it said stands above.");
  url.port = String(port);
  return {
    url: url.href,
    async stop() {
      guard.stdin?.end();
      if (guard.exitCode === null) await once(guard, "exit");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Installs it where it is not there. Throws, naming what is missing, where we may not. */
export function bringPgBouncer(): void {
  if (existsSync(PROGRAM)) return;
  if (!isRootOnDebian())
    throw new Error(
      "The contract tests need PgBouncer (Debian: apt-get install pgbouncer). Install it, or run with --without-services.",
    );
  installDebianPackages(["pgbouncer"]);
}

function nobody(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A shell holds it and reads a pipe from us that nobody writes to: when the pipe ends, so does PgBouncer. */
function startGuarded(home: string, user: ReturnType<typeof nobody>): ChildProcess {
  const script = `
    home=$1; shift
    : >"$home/log"; "$@" >>"$home/log" 2>&1 & server=$!
    while kill -0 $server 2>/dev/null; do
      if grep -q 'process up' "$home/log"; then echo ready; break; fi
      sleep 0.05
    done
    if ! kill -0 $server 2>/dev/null; then cat "$home/log" >&2; echo failed; fi
    cat >/dev/null
    kill -INT $server 2>/dev/null; wait $server`;
  return spawn("/bin/sh", ["-c", script, "sh", home, PROGRAM, join(home, "settings")], {
    ...user,
    cwd: home,
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
}
