import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findServer, freshAddress } from "#access/running.ts";
import { NOBODY } from "#sources/testing.ts";

const START = join(import.meta.dirname, "start.ts");
let folder = "";
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-start-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
  await Promise.all(children.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

const home = () => join(folder, "home");

function spawnServer(environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [START], {
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      WEAKTIES_HOME: home(),
      WEAKTIES_PORT: "0",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return { child, out: text(child.stdout), err: text(child.stderr), firstLine: firstLine(child) };
}

/** Root may use anybody's folders; without these capabilities it is held to its own, like everyone. */
function spawnHeld(environment: Readonly<Record<string, string>>) {
  const without = ["--bounding-set", "-dac_override,-dac_read_search,-fowner,-chown", "--"];
  const child = spawn("setpriv", [...without, process.execPath, START], {
    env: { PATH: process.env["PATH"], HOME: folder, WEAKTIES_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return { child, err: text(child.stderr) };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let seen = "";
    child.stdout?.on("data", (part) => {
      seen += part;
      if (seen.includes("\n")) resolve(seen.slice(0, seen.indexOf("\n")));
    });
    child.once("exit", () => resolve(seen));
  });
}

async function signIn(line: string) {
  const [, base = "", code = ""] = /(http:\/\/127\.0\.0\.1:\d+)\/#code=([\w-]+)$/.exec(line) ?? [];
  const response = await fetch(`${base}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base },
    body: JSON.stringify({ code }),
  });
  const { session } = (await response.json()) as { session: string };
  const headers = { authorization: `Bearer ${session}`, "content-type": "application/json" };
  return {
    base,
    add: (name: string) =>
      fetch(`${base}/api/people`, { method: "POST", headers, body: JSON.stringify({ name }) }),
    total: async () =>
      ((await (await fetch(`${base}/api/people`, { headers })).json()) as { total: number }).total,
  };
}

describe("the server program", () => {
  it("prints one line with an address that signs in, and stops cleanly when told", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const server = spawnServer();
      const line = await server.firstLine;
      expect(line).toMatch(/^Weakties is running at http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{22}$/);
      const me = await signIn(line);
      expect((await me.add(`Ana until ${signal}`)).status).toBe(200);
      server.child.kill(signal);
      expect(await ended(server.child)).toBe(0);
      expect(await server.out).toBe(`${line}\n`);
      expect(await server.err).toBe("");
    }
    expect(readdirSync(join(home(), "servers"))).toEqual([]);
  });

  it("calls the browser with no secret that others on this computer could read, and leaves none behind", async () => {
    const [called, browser] = [join(folder, "called"), join(folder, "xdg-open")];
    writeFileSync(
      browser,
      `#!/bin/sh\necho "$@" > ${called}.part\ncat "$1" > ${called}.page\nmv ${called}.part ${called}\n`,
    );
    chmodSync(browser, 0o755);
    const server = spawnServer({ PATH: `${folder}:${process.env["PATH"]}`, DISPLAY: ":0" });
    const line = await server.firstLine;
    const code = line.split("#code=")[1] ?? "";
    await expect.poll(() => existsSync(called)).toBe(true);
    expect(readFileSync(called, "utf8")).not.toContain(code);
    expect(readFileSync(`${called}.page`, "utf8")).toContain(`#code=${code}"`);
    await signIn(line);
    expect(readdirSync(join(home(), "codes"))).toEqual([]);
    server.child.kill("SIGTERM");
    expect(await ended(server.child)).toBe(0);
  });

  it("keeps all of its files from others, even where the umask would not", () => {
    const before = process.umask(0);
    const server = spawnServer();
    process.umask(before);
    return server.firstLine.then(async (line) => {
      await (await signIn(line)).add("Ana");
      const open = readdirSync(home(), { recursive: true, encoding: "utf8" }).filter(
        (name) => (statSync(join(home(), name)).mode & 0o077) !== 0,
      );
      expect(open).toEqual([]);
      expect(statSync(home()).mode & 0o077).toBe(0);
    });
  });

  it("replaces a token that others could read, and says so", async () => {
    const first = spawnServer();
    await first.firstLine;
    first.child.kill();
    await ended(first.child);
    const file = join(home(), "token");
    const token = readFileSync(file, "utf8");
    chmodSync(file, 0o644);
    const second = spawnServer();
    await second.firstLine;
    second.child.kill();
    expect(await second.err).toContain("could be read by others");
    expect(await second.err).not.toContain(readFileSync(file, "utf8").trim());
    expect(readFileSync(file, "utf8")).not.toBe(token);
  });

  it("shares its data with a second one, which sees what the first has saved", async () => {
    const servers = [spawnServer(), spawnServer()] as const;
    const [first, second] = await Promise.all(servers.map(async (each) => signIn(await each.firstLine)));
    if (first === undefined || second === undefined) throw new Error("both run");
    const adding = Array.from({ length: 20 }, (_, at) => (at % 2 ? first : second).add(`Ana ${at}`));
    expect(new Set((await Promise.all(adding)).map((each) => each.status))).toEqual(new Set([200]));
    expect([await first.total(), await second.total()]).toEqual([20, 20]);
  });

  it("is found by another program, which makes a fresh address for it", async () => {
    const server = spawnServer();
    await server.firstLine;
    const found = await findServer(home());
    if (found === undefined) throw new Error("it runs");
    const me = await signIn(freshAddress(home(), found.server.port, Date.now()));
    expect(await me.total()).toBe(0);
  });

  it("is there still while it answers nobody, and its note stays", async () => {
    const server = spawnServer();
    await server.firstLine;
    server.child.kill("SIGSTOP");
    try {
      expect(await findServer(home(), 200)).toMatchObject({ answers: false });
      expect(readdirSync(join(home(), "servers"))).toHaveLength(1);
    } finally {
      server.child.kill("SIGCONT");
    }
    expect(await findServer(home())).toMatchObject({ answers: true });
  });

  it("is not found once it was killed", async () => {
    const server = spawnServer();
    await server.firstLine;
    server.child.kill("SIGKILL");
    await ended(server.child);
    expect(readdirSync(join(home(), "servers"))).toHaveLength(1);
    expect(await findServer(home())).toBeUndefined();
    expect(readdirSync(join(home(), "servers"))).toEqual([]);
  });
});

describe("the server program lives without its log", () => {
  /** One whose token others could read has something to say before it begins. */
  async function withOpenToken(out: "pipe" | number, err: "pipe" | number): Promise<ChildProcess> {
    mkdirSync(home(), { recursive: true });
    writeFileSync(join(home(), "token"), "x".repeat(43), { mode: 0o644 });
    const child = spawn(process.execPath, [START], {
      env: { PATH: process.env["PATH"], HOME: folder, WEAKTIES_HOME: home(), WEAKTIES_PORT: "0" },
      stdio: ["ignore", out, err],
    });
    children.push(child);
    return child;
  }
  const answers = () => findServer(home()).then((found) => found?.answers);

  it("where its disk is full, from its first line on", async () => {
    const full = openSync("/dev/full", "w");
    await withOpenToken(full, full);
    closeSync(full);
    await expect.poll(answers).toBe(true);
  });

  it("and says where an address is to be had, where its own could not be written", async () => {
    const full = openSync("/dev/full", "w");
    const child = await withOpenToken(full, "pipe");
    closeSync(full);
    let said = "";
    child.stderr?.on("data", (part) => {
      said += part;
    });
    await expect.poll(() => said).toContain("“weakties open”");
    expect(await answers()).toBe(true);
  });

  it("where its reader has gone, and something goes wrong afterwards", async () => {
    const child = await withOpenToken("pipe", "pipe");
    const line = await firstLine(child);
    const me = await signIn(line);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const change = `new (require("node:sqlite").DatabaseSync)(process.argv[1]).exec("drop table people")`;
    execFileSync(process.execPath, ["-e", change, join(home(), "weakties.db")], { stdio: "ignore" });
    expect((await me.add("Ana")).status).toBe(503);
    expect(await answers()).toBe(true);
  });
});

it("says when it begins an empty book though there is a copy of another", async () => {
  mkdirSync(join(home(), "backups"), { recursive: true });
  writeFileSync(join(home(), "backups", "weakties-2026-03-02T09-00-00Z-daily.db"), "a book that was");
  const server = spawnServer();
  await server.firstLine;
  server.child.kill();
  expect(await server.err).toContain("weakties restore weakties-2026-03-02T09-00-00Z-daily.db");
});

it("sweeps away what a restore that died left of the book", async () => {
  mkdirSync(home(), { recursive: true });
  const left = `restoring-${NOBODY}-0123456789ab.db`;
  for (const end of ["", "-wal"]) writeFileSync(join(home(), `${left}${end}`), "somebody");
  const server = spawnServer();
  await server.firstLine;
  server.child.kill();
  expect(readdirSync(home()).filter((name) => name.startsWith("restoring-"))).toEqual([]);
});

it("begins though a pipe stands where a lost book would be noted", async () => {
  mkdirSync(home());
  execFileSync("mkfifo", ["-m", "600", join(home(), "weakties-lost.json")]);
  const server = spawnServer();
  expect(await server.firstLine).toContain("is running at");
});

it("clears away the uploads that a server that died left", async () => {
  mkdirSync(join(home(), "uploads"), { recursive: true });
  const left = join(home(), "uploads", "0123456789abcdef0123456789abcdef");
  writeFileSync(left, "somebody");
  utimesSync(left, 1, 1);
  const server = spawnServer();
  await server.firstLine;
  server.child.kill();
  expect(readdirSync(join(home(), "uploads"))).toEqual([]);
});

it("is not taken for a program on its port that says all that it ever told anybody", async () => {
  const server = spawnServer();
  const { origin } = new URL((await server.firstLine).match(/http:\S+/)?.[0] ?? "");
  const told = await (await fetch(`${origin}/alive`)).text();
  server.child.kill("SIGKILL");
  await ended(server.child);
  const other = createHttpServer((_, response) => response.end(told));
  await once(other.listen(Number(new URL(origin).port), "127.0.0.1"), "listening");
  try {
    expect(told).not.toBe("");
    expect(await findServer(home())).toBeUndefined();
  } finally {
    other.close();
  }
});

describe("the server program says in a sentence, and ends with 1,", () => {
  async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
    const server = spawnServer(environment);
    expect(await ended(server.child)).toBe(1);
    expect(await server.out).toBe("");
    const said = await server.err;
    expect(said).not.toMatch(/\n\s+at /);
    return said;
  }

  it("that the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    expect(await refusal({ WEAKTIES_PORT: String(port) })).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  it.each(["x", "-1", "65536", "4747 ", "1e3"])("that %j is no port", async (port) => {
    expect(await refusal({ WEAKTIES_PORT: port })).toContain("a port is a number");
  });

  it("that the data folder cannot be used", async () => {
    writeFileSync(join(folder, "home"), "a file");
    expect(await refusal({})).toBe(`weakties: ${home()} is a file where a folder is needed.\n`);
    const within = join(home(), "within");
    expect(await refusal({ WEAKTIES_HOME: within })).toBe(`weakties: ${within} is not a folder.\n`);
    expect(await refusal({ WEAKTIES_HOME: "/proc/nope" })).toContain("No folder can be made at /proc/nope.");
  });

  it.skipIf(process.getuid?.() !== 0)("that the data folder is somebody else's", async () => {
    const theirs = join(folder, "theirs");
    mkdirSync(theirs, { mode: 0o755 });
    chownSync(theirs, 65_534, 65_534);
    const child = spawnHeld({ WEAKTIES_HOME: theirs });
    expect(await ended(child.child)).toBe(1);
    expect(await child.err).toBe(`weakties: There is no permission to use ${theirs}.\n`);
  });

  it("that the database is none, or does not answer", async () => {
    mkdirSync(home());
    writeFileSync(
      join(home(), "weakties.db"),
      "a letter to Ana, long enough to be taken for a database".repeat(99),
    );
    expect(await refusal({})).toContain("The database file is not a database.");
    expect(await refusal({ DATABASE_URL: "postgres://127.0.0.1:1/x" })).toContain("does not answer");
    expect(await refusal({ DATABASE_URL: "nonsense" })).toContain("DATABASE_URL names a PostgreSQL");
  });

  it.each(["", "-wal", "-shm", "-journal"])(
    "that a pipe stands at weakties.db%s, and waits for nobody",
    async (end) => {
      mkdirSync(home());
      execFileSync("mkfifo", ["-m", "600", join(home(), `weakties.db${end}`)]);
      expect(await refusal({})).toContain(`weakties.db${end} is no ordinary file`);
    },
  );

  it("that the database is a link to itself", async () => {
    mkdirSync(home());
    symlinkSync("weakties.db", join(home(), "weakties.db"));
    expect(await refusal({})).toContain("weakties.db is a link that points to itself");
  });

  it("that the data are of a newer version, and leaves them", async () => {
    const first = spawnServer();
    await first.firstLine;
    first.child.kill();
    await ended(first.child);
    const sql = "insert into migrations (name, applied_at) values ('9999-later', 1)";
    const change = `new (require("node:sqlite").DatabaseSync)(process.argv[1]).exec(process.argv[2])`;
    execFileSync(process.execPath, ["-e", change, join(home(), "weakties.db"), sql]);
    expect(await refusal({})).toContain("newer Weakties (9999-later)");
  });
});
