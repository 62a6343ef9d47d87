import { type OperationName, ROUTES } from "#operations/routes.ts";
import type { CallOptions, Client, Reply } from "./client.ts";
import { readEvents } from "./events.ts";
import { type Network, readNetwork } from "./network.ts";
import { outlivingPage, sizeOf } from "./outlive.ts";
import { readReply, UNREACHABLE } from "./reply.ts";
import { readSession } from "./session.ts";
import { letGo, upload } from "./upload.ts";
import { zoneHere } from "./zone-here.ts";

type Fields = Readonly<Record<string, unknown>>;
/** Who asks, and about which network. */
type Who = { readonly session: string | null; readonly network: Network };

/** Talks to the server that served this page. */
export function httpClient(): Client {
  return {
    call: async (name, input, options = {}) => (await call(name, input as Fields, options)) as never,
    takeIn: upload,
    letGo,
    keepsFiles: true,
  };
}

async function call(name: OperationName, input: Fields, options: CallOptions): Promise<Reply<unknown>> {
  const request = requestFor(ROUTES[name].http, input, options, {
    session: readSession(),
    network: readNetwork(),
  });
  const send = (keepalive: boolean) =>
    fetch(request.path, { ...request.init, keepalive, signal: options.signal ?? null });
  try {
    const { method, body } = request.init;
    // What tells of its progress takes long, and nobody hears how it ends once the page is gone.
    const size = options.onProgress === undefined ? sizeOf(body ?? "") : Number.POSITIVE_INFINITY;
    const response = await (method === "GET" ? send(false) : outlivingPage(size, send));
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
      return await readEvents(response, options.onProgress);
    }
    return await readReply(response);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    return UNREACHABLE;
  }
}

/**
 * The request for one call. `{x}` in the path is taken from the input; what is left goes into the query of a GET or
 * DELETE (lists as repeated names) and as JSON into the body of the others.
 */
export function requestFor(http: string, input: Fields, options: CallOptions, who: Who) {
  const [method = "GET", pattern = ""] = http.split(" ");
  const rest: Record<string, unknown> = { ...input };
  const path = pattern.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field];
    delete rest[field];
    return encodeURIComponent(String(value));
  });
  const headers = headersFor(method, options, who);
  if (method === "GET" || method === "DELETE") {
    return { path: `/api${path}${queryOf(rest)}`, init: { method, headers, body: null } };
  }
  headers.set("content-type", "application/json");
  return { path: `/api${path}`, init: { method, headers, body: JSON.stringify(rest) } };
}

function headersFor(method: string, options: CallOptions, { session, network }: Who): Headers {
  const headers = new Headers({
    accept: options.onProgress === undefined ? "application/json" : "text/event-stream",
    "weakties-network": network,
    "weakties-time-zone": zoneHere(),
  });
  if (session !== null) headers.set("authorization", `Bearer ${session}`);
  if (options.ifMatch !== undefined) headers.set("if-match", `"${options.ifMatch}"`);
  if (method !== "GET") headers.set("idempotency-key", options.idempotencyKey ?? crypto.randomUUID());
  return headers;
}

function queryOf(fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
