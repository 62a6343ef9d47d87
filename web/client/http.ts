import { ROUTES } from "#operations/routes.ts";
import { type CallOptions, type Client, type Reply, UNREACHABLE } from "./client.ts";
import { forgetSession, readSession } from "./session.ts";

/** Talks to the server that served this page, or to `base` in tests. */
export function httpClient(base = ""): Client {
  return {
    call: async (name, input, options = {}) => {
      const request = requestFor(ROUTES[name].http, input as Fields, options);
      let response: Response;
      try {
        response = await fetch(base + request.path, { ...request.init, signal: options.signal ?? null });
      } catch (cause) {
        if (options.signal?.aborted) throw cause;
        return UNREACHABLE;
      }
      return (await readReply(response)) as never;
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The request for one call. `{x}` in the path is taken from the input; what is left goes into the query of a GET or
 * DELETE (lists as repeated names) and as JSON into the body of the others.
 */
export function requestFor(http: string, input: Fields, options: CallOptions) {
  const [method = "GET", pattern = ""] = http.split(" ");
  const rest: Record<string, unknown> = { ...input };
  const path = pattern.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field];
    delete rest[field];
    return encodeURIComponent(String(value));
  });
  const headers = new Headers({ accept: "application/json" });
  const session = readSession();
  if (session !== null) headers.set("authorization", `Bearer ${session}`);
  if (options.ifMatch !== undefined) headers.set("if-match", `"${options.ifMatch}"`);
  if (method !== "GET") headers.set("idempotency-key", options.idempotencyKey ?? crypto.randomUUID());
  if (method === "GET" || method === "DELETE") {
    const query = queryOf(rest);
    return { path: `/api${path}${query}`, init: { method, headers } };
  }
  headers.set("content-type", "application/json");
  return { path: `/api${path}`, init: { method, headers, body: JSON.stringify(rest) } };
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

/** Done with the value, or the server's refusal, which carries its `kind` and a sentence. */
async function readReply(response: Response): Promise<Reply<unknown>> {
  if (response.status === 401) {
    forgetSession();
    return { kind: "signed-out", says: "This page has no key to your desk any more." };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { kind: "done", value: body };
  if (typeof body === "object" && body !== null && "kind" in body && "says" in body) {
    return body as Reply<unknown>;
  }
  return { kind: "broken", says: `Weakties answered with something unexpected (${response.status}).` };
}
