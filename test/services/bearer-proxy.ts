import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { RADICALE_PASSWORD } from "./radicale.ts";

/** One request that came, and how it was answered. */
export type Passed = { readonly method: string; readonly path: string; status: number };

/**
 * Stands before a Radicale and lets in who shows an access token (RFC 6750) and nobody with a password, as Google's
 * servers do.
 */
export type BearerProxy = {
  /** Ends in a slash. */
  readonly url: string;
  readonly passed: Passed[];
  /** Called with each request before the token is looked at. */
  before: (request: Passed) => void;
  /** How long each request waits. */
  slowMs: number;
  /** Whether it gives new cards a UID and a path of its own, and no tag, as Google's does. */
  renames: boolean;
  readonly stop: () => Promise<void>;
};

export async function startBearerProxy(
  radicale: string,
  userOf: (token: string) => string | undefined,
): Promise<BearerProxy> {
  const server = createServer(async (request, response) => {
    if (proxy.slowMs > 0) await setTimeout(proxy.slowMs);
    const passing: Passed = { method: request.method ?? "", path: request.url ?? "", status: 0 };
    proxy.passed.push(passing);
    proxy.before(passing);
    const [, token = ""] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    const user = userOf(token);
    response.once("finish", () => {
      passing.status = response.statusCode;
    });
    if (user === undefined) {
      request.resume();
      response.writeHead(401, { "www-authenticate": 'Bearer error="invalid_token"' }).end();
    } else if (proxy.renames) void renaming(request, response, user);
    else pass(radicale, user, request, response);
  });
  const names = new Map<string, string>();

  async function renaming(request: IncomingMessage, response: ServerResponse, user: string): Promise<void> {
    const path = request.url ?? "";
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    let body = Buffer.concat(parts).toString("utf8");
    const isNew = request.method === "PUT" && request.headers["if-none-match"] === "*";
    if (isNew && !names.has(path)) {
      const uid = randomBytes(6).toString("hex");
      names.set(path, path.replace(/[^/]+$/, uid));
      body = body.replace(/^UID:.*$/m, `UID:${uid}\r`);
    }
    const answer = await fetch(new URL(names.get(path) ?? path, radicale), {
      method: request.method ?? "GET",
      headers: { ...shownOf(request.headers), authorization: basic(user) },
      ...(body === "" ? {} : { body }),
    });
    const shown = new Headers(answer.headers);
    if (isNew) shown.delete("etag");
    for (const name of ["content-length", "content-encoding", "transfer-encoding"]) shown.delete(name);
    response.writeHead(answer.status, Object.fromEntries(shown)).end(Buffer.from(await answer.arrayBuffer()));
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy: BearerProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    passed: [],
    before: () => {},
    slowMs: 0,
    renames: false,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}

function pass(radicale: string, user: string, request: IncomingMessage, response: ServerResponse): void {
  const headers = { ...request.headers, authorization: basic(user) };
  const to = ask(new URL(request.url ?? "/", radicale), { method: request.method ?? "GET", headers });
  to.once("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  to.once("error", () => response.destroy());
  request.pipe(to);
}

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:${RADICALE_PASSWORD}`).toString("base64")}`;
}

function shownOf(headers: IncomingMessage["headers"]): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !["host", "connection", "content-length", "authorization"].includes(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
