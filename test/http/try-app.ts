import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureApiToken } from "#access/api-token.ts";
import { keysIn } from "#access/keys.ts";
import { buildApp } from "#http/app.ts";
import type { Network, Parts } from "#http/parts.ts";
import { catalogueTable } from "#http/table.ts";
import { openUploads } from "#sources/uploads.ts";
import { type OpenedHome, openHome, portsWith } from "#start-home.ts";

const PORT = 4747;
export const HOST = `127.0.0.1:${PORT}`;

export type TriedApp = {
  readonly folder: string;
  readonly token: string;
  /** Sends as the owner's own program would: right Host, the API token, JSON; `headers` may take any of it away. */
  readonly send: (method: string, path: string, options?: Sent) => Promise<Response>;
  /** Lines that the server would have written for whoever runs it. */
  readonly log: readonly string[];
  readonly stop: () => void;
  readonly close: () => Promise<void>;
};

export type Sent = {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
};

/** The app over a data folder of its own, without a socket. */
export async function tryApp(changed: Partial<Parts> = {}): Promise<TriedApp> {
  const folder = mkdtempSync(join(tmpdir(), "weakties-http-"));
  ensureApiToken(folder);
  const token = readFileSync(join(folder, "token"), "utf8").trim();
  const now = changed.now ?? Date.now;
  const uploads = openUploads(folder, now);
  const homes = new Map<Network, Promise<OpenedHome>>();
  const home = (network: Network) => {
    const known = homes.get(network);
    if (known !== undefined) return known;
    const opened = openHome(
      { WEAKTIES_HOME: folder },
      network,
      portsWith({ files: uploads.files }, { WEAKTIES_KEYRING: "0" }, network),
    );
    homes.set(network, opened);
    return opened;
  };
  const log: string[] = [];
  const stopping = new AbortController();
  const app = buildApp({
    version: "0.0.0",
    rows: catalogueTable(),
    port: () => PORT,
    home,
    keys: keysIn(folder, now),
    uploads,
    now,
    log: (line) => log.push(line),
    stopping: stopping.signal,
    instance: "an-instance",
    ...changed,
  });
  return {
    folder,
    token,
    log,
    send: async (method, path, sent = {}) => app.request(path, initOf(method, token, sent)),
    stop: () => stopping.abort(),
    async close() {
      for (const each of homes.values()) await (await each).close();
      rmSync(folder, { recursive: true });
    },
  };
}

function initOf(method: string, token: string, { headers, json, body, signal }: Sent): RequestInit {
  const all: Record<string, string | undefined> = {
    host: HOST,
    authorization: `Bearer ${token}`,
    ...(json === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
  const sent = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
  const content = json === undefined ? body : JSON.stringify(json);
  return {
    method,
    headers: sent,
    ...(content === undefined ? {} : { body: content, duplex: "half" }),
    ...(signal === undefined ? {} : { signal }),
  } as RequestInit;
}
