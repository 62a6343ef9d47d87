import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ensureApiToken } from "#access/api-token.ts";

const ROOT = join(import.meta.dirname, "..");
/** Longer than it takes a server to rest. */
const RESTED_MS = 23_000;

export type BenchServer = {
  readonly origin: string;
  readonly port: number;
  /** From the start of the process to the whole first page, in milliseconds. */
  readonly firstPageMs: number;
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: unknown) => Promise<unknown>;
  readonly memory: () => Memory;
  /** The same once nobody has asked for anything for a while (start-memory.ts). */
  readonly memoryAtRest: () => Promise<Memory>;
  readonly stop: () => Promise<void>;
};

/** Starts the built server on the data in `folder`. */
export async function startServer(folder: string): Promise<BenchServer> {
  const begun = performance.now();
  const env = { ...process.env, WEAKTIES_HOME: folder, WEAKTIES_PORT: "0", WEAKTIES_OPEN: "0" };
  const server = spawn(process.execPath, [join(ROOT, "dist/server/start.js")], {
    env: { ...env, NODE_COMPILE_CACHE: join(ROOT, ".build", "compile-cache") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await originOf(server);
  await (await fetch(origin)).text();
  const firstPageMs = performance.now() - begun;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const token = readFileSync(ensureApiToken(folder).file, "utf8").trim();
  const call = (method: string, path: string, body?: unknown) =>
    send(agent, `${origin}/api${path}`, method, token, body);
  return {
    origin,
    port: Number(new URL(origin).port),
    firstPageMs,
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    memory: () => memoryOf(server),
    async memoryAtRest() {
      await new Promise((resolve) => setTimeout(resolve, RESTED_MS));
      return memoryOf(server);
    },
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      agent.destroy();
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

export async function originOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error("The server's output is not piped.");
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /running at (http:\/\/[^/#\s]+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error("The server printed no address.");
}

function send(agent: Agent, url: string, method: string, token: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(text === undefined
        ? {}
        : {
            "content-type": "application/json",
            "content-length": Buffer.byteLength(text),
            "idempotency-key": crypto.randomUUID(),
          }),
    };
    const asked = request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const said = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(said));
        else reject(new Error(`${method} ${url}: ${response.statusCode} ${said.slice(0, 300)}`));
      });
    });
    asked.on("error", reject);
    asked.end(text);
  });
}

/** Megabytes: all that is resident, and what of it no other program shares and no file on disk holds. */
export type Memory = { readonly resident: number; readonly own: number };

function memoryOf({ pid }: ChildProcess): Memory {
  if (process.platform === "linux") {
    const said = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const kilobytes = (of: string) => Number(new RegExp(`^${of}:\\s+(\\d+)`, "m").exec(said)?.[1]);
    return { resident: kilobytes("Rss") / 1024, own: kilobytes("Private_Dirty") / 1024 };
  }
  const said = execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return { resident: Number(said) / 1024, own: Number.NaN };
}
