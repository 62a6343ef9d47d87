import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { SAFE_HEADERS } from "./response-headers.ts";

/** This machine alone: no other one can reach the server, whatever a firewall does. */
const LOOPBACK = "127.0.0.1";
/** How long answers under way may take to end once the server stops. */
const LAST_ANSWERS_MS = 2_000;
const IDLE_CHECK_MS = 20;

export type Listening = {
  readonly port: number;
  /** Takes no new connections, lets answers under way end, then cuts what is left. */
  readonly stop: () => Promise<void>;
};

export type Fetch = (request: Request) => Response | Promise<Response>;

/** Listens on the loopback interface; port 0 takes any free one. Throws the system's error where it cannot. */
export async function listen(answer: Fetch, port: number): Promise<Listening> {
  const listener = getRequestListener((request) => answer(request), {
    // What the adapter cannot read as a request: a Host that is no host, a path with backslashes.
    errorHandler: () => new Response(null, { status: 400, headers: Object.fromEntries(SAFE_HEADERS) }),
  });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept alive becomes idle only once its last answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
