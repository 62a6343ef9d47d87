import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { ensureApiToken } from "#access/api-token.ts";
import { originOf } from "../bench/server.ts";

const ROOT = join(import.meta.dirname, "..");
const SERVER = join(ROOT, "dist", "server", "start.js");
const COMMAND = join(ROOT, "bin", "weakties");
const ERRORS_KEPT = 20_000;

/** What came of one request: an answer that promises, one that refuses, or none at all. */
export type Answer<Value = Record<string, unknown>> =
  | { readonly kind: "acknowledged"; readonly value: Value }
  | { readonly kind: "refused"; readonly status: number; readonly says: string }
  | { readonly kind: "cut" };

export type Program = {
  readonly process: ChildProcess;
  readonly origin: string;
  /** From the start of the process until it said that it runs, less what it waited for a processor that others had. */
  readonly readyMs: number;
  readonly call: <Value = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    sent?: Sent,
  ) => Promise<Answer<Value>>;
  /** What it wrote on standard error. */
  readonly errors: () => string;
  /** Sends the signal and waits until the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

export type Sent = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Leaves without waiting for the answer. */
  readonly signal?: AbortSignal;
};

export type Start = {
  /** Words before the program: `strace …`, say. */
  readonly under?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Starts the built server on the data in `folder`, on a free port of the loopback. */
export async function startProgram(folder: string, start: Start = {}): Promise<Program> {
  const begun = performance.now();
  const [command = "", ...words] = [...(start.under ?? []), process.execPath, SERVER];
  const child = spawn(command, words, {
    env: { ...environmentFor(folder), ...start.environment, WEAKTIES_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-ERRORS_KEPT);
  });
  const ended = once(child, "exit");
  const origin = await Promise.race([
    originOf(child),
    ended.then(() => Promise.reject(new Error(`The server did not start: ${errors}`))),
  ]);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const token = readFileSync(ensureApiToken(folder).file, "utf8").trim();
  return {
    process: child,
    origin,
    readyMs: performance.now() - begun - waitedForProcessor(child.pid),
    call: (method, path, body, sent = {}) => send(agent, token, `${origin}/api${path}`, method, body, sent),
    errors: () => errors,
    async end(signal) {
      child.kill(signal);
      await ended;
      agent.destroy();
    },
  };
}

/** Milliseconds so far, of the thread that everything waits for; none where the system does not say (Linux does). */
function waitedForProcessor(pid: number | undefined): number {
  try {
    const [, waited = "0"] = readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ");
    return Number(waited) / 1_000_000;
  } catch {
    return 0;
  }
}

function send<Value>(
  agent: Agent,
  token: string,
  url: string,
  method: string,
  body: unknown,
  sent: Sent,
): Promise<Answer<Value>> {
  const { headers = {}, signal } = sent;
  return new Promise((resolve) => {
    const bytes = body instanceof Uint8Array ? body : body === undefined ? undefined : JSON.stringify(body);
    const type = body instanceof Uint8Array ? "application/octet-stream" : "application/json";
    const asked = request(url, {
      agent,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(bytes === undefined ? {} : { "content-type": type, "content-length": Buffer.byteLength(bytes) }),
        ...headers,
      },
      ...(signal === undefined ? {} : { signal }),
    });
    const cut = () => resolve({ kind: "cut" });
    asked.on("error", (error) => {
      // A connection that rested was closed as it was taken up again: the server has not seen the request.
      const rested = asked.reusedSocket && "code" in error && error.code === "ECONNRESET";
      if (rested) resolve(send(new Agent(), token, url, method, body, sent));
      else cut();
    });
    asked.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", cut);
      response.on("close", () => {
        if (!response.complete) return cut();
        resolve(understood(response.statusCode ?? 0, Buffer.concat(parts).toString()));
      });
    });
    asked.end(bytes);
  });
}

function understood<Value>(status: number, text: string): Answer<Value> {
  if (status >= 200 && status < 300) return { kind: "acknowledged", value: JSON.parse(text) };
  try {
    return { kind: "refused", status, says: JSON.parse(text).error.says };
  } catch {
    return { kind: "refused", status, says: text.slice(0, 300) };
  }
}

/** Imports one file as the web app does: hands it over, then takes it in. */
export async function importFile(program: Program, name: string, text: string): Promise<Answer> {
  const handed = await program.call<{ ref: string }>("POST", `/uploads?name=${name}`, Buffer.from(text));
  if (handed.kind !== "acknowledged") return handed;
  return program.call("POST", "/imports", { files: [handed.value.ref] });
}

/** The value of an answer that must be there. */
export async function need<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const come = await answer;
  if (come.kind === "acknowledged") return come.value;
  throw new Error(come.kind === "cut" ? "No answer." : `${come.status}: ${come.says}`);
}

export type Ran = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

/** Starts the installed command on the data in `folder`; `ran` is there once it has ended. */
export function startCommand(folder: string, words: readonly string[], start: Start = {}) {
  const [command = "", ...all] = [...(start.under ?? []), COMMAND, ...words];
  const child = spawn(command, all, {
    env: { ...environmentFor(folder), ...start.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ran = once(child, "close").then(([code]): Ran => ({ code, out, err }));
  return { process: child, ran };
}

function environmentFor(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_COMPILE_CACHE: join(ROOT, ".build", "compile-cache"),
    WEAKTIES_HOME: folder,
    WEAKTIES_OPEN: "0",
    DATABASE_URL: "",
  };
}
