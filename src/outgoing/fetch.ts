import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import type { Way } from "./connect.ts";
import { Connections, type Goes } from "./connections.ts";
import { OutgoingRefused } from "./refused.ts";
import { canonicalHost, type Resolver } from "./resolve.ts";

export type FetchLimits = {
  /** Of the whole exchange, redirects included. */
  readonly withinMs: number;
  /** Of an answer's body. */
  readonly mostBytes: number;
  /** Whether a connection stays open for the next request. */
  readonly keepsOpen: boolean;
};

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const LIMITS: FetchLimits = { withinMs: 60_000, mostBytes: 64 * 1024 ** 2, keepsOpen: false };
const MOST_REDIRECTS = 5;
/** What a server at another origin has no business to see. */
const FOR_THIS_ORIGIN = ["authorization", "cookie", "proxy-authorization"];
const NULL_BODY = [101, 204, 205, 304];

/**
 * A `fetch` that goes only where an account may: every address and redirect is checked, the whole has a deadline and
 * a size. HTTPS, except to a host on the user's own network. Throws OutgoingRefused, or the system's error.
 */
export function outgoingFetch(way: Way, limits: Partial<FetchLimits> = {}, resolver?: Resolver): Fetch {
  const { withinMs, mostBytes, keepsOpen } = { ...LIMITS, ...limits };
  const connections = new Connections(keepsOpen);
  return async (input, init) => {
    // Before the Fetch standard's own refusal, which would quote it.
    refusePassword(new URL(input instanceof Request ? input.url : input));
    const late = AbortSignal.timeout(withinMs);
    const asked = new Request(input, init);
    const signal = AbortSignal.any([asked.signal, late]);
    try {
      return await follow(asked, {
        way,
        withinMs,
        mostBytes,
        connections,
        signal,
        ...(resolver ? { resolver } : {}),
      });
    } catch (error) {
      if (!late.aborted || asked.signal.aborted) throw error;
      const seconds = Math.ceil(withinMs / 1000);
      throw new OutgoingRefused(
        "too-late",
        `${new URL(asked.url).host} took longer than ${seconds} seconds.`,
      );
    }
  };
}

type Hop = Pick<FetchLimits, "withinMs" | "mostBytes"> & {
  readonly way: Way;
  readonly connections: Connections;
  readonly signal: AbortSignal;
  readonly resolver?: Resolver;
};
type Ask = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array | undefined;
};

async function follow(asked: Request, hop: Hop): Promise<Response> {
  const body = asked.body === null ? undefined : new Uint8Array(await asked.arrayBuffer());
  let ask: Ask = { url: new URL(asked.url), method: asked.method, headers: new Headers(asked.headers), body };
  for (let redirects = 0; ; redirects++) {
    const response = await exchange(ask, hop);
    const next = asked.redirect === "manual" ? undefined : redirectOf(ask, response);
    if (next === undefined) return response;
    if (asked.redirect === "error" || redirects === MOST_REDIRECTS)
      throw new OutgoingRefused(
        "redirects",
        `${ask.url.host} sends on to another address, and that was not followed.`,
      );
    ask = next;
  }
}

/** What to ask next, as the Fetch standard has it (section 4.4, HTTP-redirect fetch). */
function redirectOf(ask: Ask, response: Response): Ask | undefined {
  const location = response.headers.get("location");
  if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const url = new URL(location, ask.url);
  const headers = new Headers(ask.headers);
  if (url.origin !== ask.url.origin) for (const name of FOR_THIS_ORIGIN) headers.delete(name);
  const becomesGet =
    (response.status === 303 && !["GET", "HEAD"].includes(ask.method)) ||
    ([301, 302].includes(response.status) && ask.method === "POST");
  if (!becomesGet) return { ...ask, url, headers };
  for (const name of ["content-type", "content-length", "content-encoding", "content-language"])
    headers.delete(name);
  return { url, headers, method: "GET", body: undefined };
}

async function exchange(ask: Ask, hop: Hop): Promise<Response> {
  const { url } = ask;
  const host = canonicalHost(url.hostname);
  const tls = url.protocol === "https:";
  if (!tls && !(url.protocol === "http:" && isOwn(host, hop.way)))
    throw new OutgoingRefused("insecure", `${url.host} would be reached without encryption, so it was not.`);
  refusePassword(url);
  const goes: Goes = {
    origin: url.origin,
    connecting: {
      host,
      port: url.port === "" ? (tls ? 443 : 80) : Number(url.port),
      security: tls ? "tls" : "plain",
      way: hop.way,
      withinMs: hop.withinMs,
      signal: hop.signal,
      ...(hop.resolver ? { resolver: hop.resolver } : {}),
    },
    agent: hop.connections,
    path: `${url.pathname}${url.search}`,
    method: ask.method,
    // Compressed, a small answer can be an endless one.
    headers: { ...Object.fromEntries(ask.headers), host: url.host, "accept-encoding": "identity" },
    signal: hop.signal,
  };
  const sending = httpRequest(goes);
  try {
    const answer = await answerOf(sending, ask.body);
    const body = await bodyOf(answer, url, hop.mostBytes);
    return responseOf(answer, body, url);
  } catch (error) {
    const wasLeft = sending.reusedSocket && !hop.signal.aborted && isLeft(error);
    sending.destroy();
    if (!wasLeft || ask.method === "POST") throw error;
    return exchange(ask, hop);
  }
}

/** The server ended a connection that had been kept, at the moment when it was used again. */
function isLeft(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ECONNRESET", "EPIPE"].includes(String(error.code));
}

function refusePassword(url: URL): void {
  if (url.username !== "" || url.password !== "")
    throw new OutgoingRefused("insecure", "An address with a password in it is not used.");
}

function isOwn(host: string, way: Way): boolean {
  return (way.ownNetwork ?? []).some((each) => canonicalHost(each) === host);
}

function answerOf(sending: ClientRequest, body: Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sending.once("response", resolve);
    sending.on("error", reject);
    sending.end(body);
  });
}

async function bodyOf(answer: IncomingMessage, url: URL, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) {
      const megabytes = Math.ceil(most / 1024 ** 2);
      throw new OutgoingRefused("too-large", `${url.host} answered with more than ${megabytes} MB.`);
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function responseOf(answer: IncomingMessage, body: Uint8Array<ArrayBuffer>, url: URL): Response {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const response = new Response(NULL_BODY.includes(status) ? null : body, {
    status,
    statusText: answer.statusMessage ?? "",
    headers,
  });
  Object.defineProperty(response, "url", { value: url.href });
  return response;
}
