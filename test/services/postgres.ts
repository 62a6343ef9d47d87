import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";
import { freePort } from "./free-port.ts";

const START_TRIES = 5;
const HASTY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
/** What nobody waits for stays in memory, so that a stop at once surely loses it. */
const LEISURELY = ["wal_writer_delay=10s"];

export interface PostgresServer {
  /** `postgres://…` of a superuser; create a database per test file rather than share this one. */
  readonly url: string;
  /** Ends it without a word to anybody, as `pg_ctl stop -m immediate` does; its data stay. */
  readonly stopAtOnce: () => Promise<void>;
  /** After `stopAtOnce`: on the same data and port, once it has recovered. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export type PostgresOptions = {
  /** Whether a commit is on the disk when it is acknowledged, as it is by default; tests of other things are faster without. */
  readonly durable?: boolean;
};

/**
 * Starts a PostgreSQL of our own: in a temporary directory, on a free port of the loopback, under a user that is
 * not root, without syncing to disk unless asked to. It ends with `stop`, and by itself when this process ends in any way.
 * Throws, naming what is missing, where there is no PostgreSQL and we may not install it.
 */
export async function startPostgres({ durable = false }: PostgresOptions = {}): Promise<PostgresServer> {
  const bin = findPrograms() ?? installPrograms();
  const user = serviceUser();
  const home = mkdtempSync(join(tmpdir(), "weakties-postgres-"));
  try {
    if (user) chownSync(home, user.uid, user.gid);
    chmodSync(home, 0o700);
    const password = randomBytes(16).toString("hex");
    createCluster(bin, home, password, user);
    const { port, guard } = await startOnFreePort(bin, home, user, durable ? LEISURELY : HASTY);
    const tell = async (word: string, expected: string) => {
      guard.stdin?.write(`${word}\n`);
      if (!(await answers(guard, expected)))
        throw new Error(`PostgreSQL would not ${word}; its log stands above.`);
    };
    return {
      url: `postgres://weakties:${password}@127.0.0.1:${port}/postgres`,
      stopAtOnce: () => tell("stop", "stopped"),
      startAgain: () => tell("start", "ready"),
      stop: async () => {
        guard.stdin?.end();
        if (guard.exitCode === null) await once(guard, "exit");
      },
    };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

function findPrograms(): string | undefined {
  const version = (path: string) => Number(path.split("/").at(-2));
  const debian = globSync("/usr/lib/postgresql/*/bin").sort((a, b) => version(b) - version(a));
  const inPath = (process.env["PATH"] ?? "").split(delimiter);
  return [...debian, ...inPath].find((dir) =>
    ["initdb", "postgres"].every((name) => existsSync(join(dir, name))),
  );
}

function installPrograms(): string {
  if (!isRootOnDebian())
    throw new Error(
      "The contract tests need PostgreSQL (the programs initdb and postgres in PATH). Install it, or run with --without-services.",
    );
  declineDefaultCluster();
  installDebianPackages(["postgresql"]);
  const bin = findPrograms();
  if (bin === undefined) throw new Error("Debian's package postgresql brought no initdb and postgres.");
  return bin;
}

/** Debian's package would make a cluster of its own and start it as a service, and only a settings file says no. */
function declineDefaultCluster(): void {
  const settings = "/etc/postgresql-common/createcluster.conf";
  if (existsSync(settings)) return;
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(
    settings,
    "# Written before the tests of Weakties installed PostgreSQL.\ncreate_main_cluster = false\n",
  );
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made, else as nobody. */
function serviceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => {
    for (const name of ["postgres", "nobody"]) {
      try {
        return Number(
          execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
        );
      } catch {
        // No such user: the next name.
      }
    }
    throw new Error("PostgreSQL must not run as root, and there is neither a user postgres nor nobody.");
  };
  return { uid: id("-u"), gid: id("-g") };
}

function createCluster(bin: string, home: string, password: string, user: ServiceUser | undefined): void {
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  execFileSync(
    join(bin, "initdb"),
    [
      ...["--pgdata", join(home, "data"), "--username", "weakties", "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--no-locale", "--no-sync"],
    ],
    { ...user, cwd: home, stdio: ["ignore", "ignore", "inherit"] },
  );
}

async function startOnFreePort(
  bin: string,
  home: string,
  user: ServiceUser | undefined,
  further: readonly string[],
) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const guard = startGuarded(bin, home, user, [`port=${port}`, ...further]);
    if (await answers(guard, "ready")) return { port, guard };
    if (attempt === START_TRIES) throw new Error(`PostgreSQL did not start; its log stands above.`);
  }
}

/**
 * A shell holds the server and reads words from us: "stop" (at once), "start" (again). When its input ends, because we
 * close it or because we died, the shell stops the server and removes its files. Its own session keeps a Ctrl-C away
 * from it.
 */
function startGuarded(
  bin: string,
  home: string,
  user: ServiceUser | undefined,
  further: readonly string[],
): ChildProcess {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    ...further,
  ];
  const script = `
    home=$1; shift
    begin() {
      : >"$home/log"
      "$@" >>"$home/log" 2>&1 & server=$!
      while kill -0 $server 2>/dev/null; do
        if grep -q 'ready to accept connections' "$home/log"; then echo ready; return; fi
        sleep 0.05
      done
      cat "$home/log" >&2; echo failed
    }
    begin "$@"
    while read -r word; do
      case $word in
        stop) kill -QUIT $server 2>/dev/null; wait $server; echo stopped ;;
        start) begin "$@" ;;
      esac
    done
    kill -INT $server 2>/dev/null; wait $server; rm -rf "$home/data" "$home"`;
  const server = [
    join(bin, "postgres"),
    "-D",
    join(home, "data"),
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  return spawn("/bin/sh", ["-c", script, "sh", home, ...server], {
    ...user,
    cwd: home,
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
}

async function answers(guard: ChildProcess, word: string): Promise<boolean> {
  const [words] = (await once(guard.stdout ?? guard, "data")) as [Buffer];
  return words.toString().startsWith(word);
}
