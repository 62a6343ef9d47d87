import { createServer as createPlain, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { selfSigned } from "../../test/services/certificate.ts";
import { connect } from "./connect.ts";
import { outgoingFetch } from "./fetch.ts";

const { certificate, key } = selfSigned("localhost", "mine.example");
const OWN = { ownNetwork: ["127.0.0.1", "localhost", "mine.example"], certificate };
const servers: Server[] = [];
let answer: RequestListener = (_, response) => void response.end();
let [plain, secured, other] = ["", "", ""];

beforeAll(async () => {
  const handle: RequestListener = (request, response) => answer(request, response);
  plain = `http://127.0.0.1:${await listening(createPlain(handle))}`;
  secured = `https://localhost:${await listening(createSecure({ cert: certificate, key }, handle))}`;
  other = `http://localhost:${await listening(createPlain(handle))}`;
});
afterEach(() => {
  answer = (_, response) => void response.end();
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

describe("an outgoing request", () => {
  it("carries method, headers and body there, and brings status, headers and body back", async () => {
    answer = async (request, response) => {
      const seen = [request.method, request.url, request.headers["depth"], await read(request)];
      response
        .writeHead(207, "Multi-Status", { etag: '"1"', "set-cookie": ["a=1", "b=2"] })
        .end(seen.join(" "));
    };
    const ask = { method: "PROPFIND", headers: { depth: "1" }, body: "<find/>" };
    const response = await outgoingFetch(OWN)(`${plain}/dav?x=1`, ask);
    expect(await response.text()).toBe("PROPFIND /dav?x=1 1 <find/>");
    expect([response.status, response.statusText, response.url]).toEqual([
      207,
      "Multi-Status",
      `${plain}/dav?x=1`,
    ]);
    expect([response.headers.get("etag"), response.headers.getSetCookie()]).toEqual(['"1"', ["a=1", "b=2"]]);
  });

  it("opens a connection for each, unless one is to be kept: then the next goes by it, to that origin alone", async () => {
    const ports = new Set<number | undefined>();
    answer = (request, response) => {
      ports.add(request.socket.remotePort);
      response.end("fine");
    };
    for (const keepsOpen of [false, true]) {
      ports.clear();
      const fetch = outgoingFetch(OWN, { keepsOpen });
      for (const url of [plain, `${plain}/again`, plain])
        expect(await (await fetch(url)).text()).toBe("fine");
      expect(ports.size).toBe(keepsOpen ? 1 : 3);
      await fetch(other);
      expect(ports.size).toBe(keepsOpen ? 2 : 4);
    }
  });

  it("goes once more by a new connection where the server left the one that was kept", async () => {
    let asked = 0;
    answer = (request, response) => {
      asked += 1;
      if (asked === 2) request.socket.destroy();
      else response.end(`${asked}`);
    };
    const fetch = outgoingFetch(OWN, { keepsOpen: true });
    expect(await (await fetch(plain)).text()).toBe("1");
    expect(await (await fetch(plain, { method: "PUT", body: "x" })).text()).toBe("3");
    asked = 0;
    expect(await (await fetch(plain)).text()).toBe("1");
    // What may be done twice by that is not.
    await expect(fetch(plain, { method: "POST", body: "x" })).rejects.toThrow();
    asked = 1;
    await expect(outgoingFetch(OWN, { keepsOpen: true })(plain)).rejects.toThrow();
  });

  it("takes an answer without a body", async () => {
    answer = (_, response) => void response.writeHead(204).end();
    expect((await outgoingFetch(OWN)(plain, { method: "DELETE" })).status).toBe(204);
  });

  it("goes nowhere into this computer without the setting's leave", async () => {
    let asked = 0;
    answer = (_, response) => void response.end(String(++asked));
    for (const address of [secured, secured.replace("localhost", "2130706433"), "https://[::1]:1"])
      await expect(outgoingFetch({})(address)).rejects.toMatchObject({ reason: "own-network" });
    expect(asked).toBe(0);
  });

  it("is encrypted, unless it goes to the user's own host", async () => {
    await expect(outgoingFetch({})("http://example.org/")).rejects.toMatchObject({ reason: "insecure" });
    await expect(outgoingFetch(OWN)("ftp://127.0.0.1/")).rejects.toMatchObject({ reason: "insecure" });
    const named = secured.replace("//", "//ana:secret@");
    await expect(outgoingFetch(OWN)(named)).rejects.toThrow("An address with a password in it is not used.");
  });

  it("believes no certificate but a known one, for that name", async () => {
    answer = (_, response) => void response.end("well");
    expect(await (await outgoingFetch(OWN)(secured)).text()).toBe("well");
    const { certificate: _, ...unknowing } = OWN;
    await expect(outgoingFetch(unknowing)(secured)).rejects.toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    await expect(outgoingFetch(OWN)(secured.replace("localhost", "127.0.0.1"))).rejects.toMatchObject({
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
  });

  it("looks a name up once, and connects to what it looked at", async () => {
    answer = (_, response) => void response.end("here");
    let lookups = 0;
    const rebinding = async () =>
      ++lookups === 1
        ? [{ address: "127.0.0.1", family: 4 } as const]
        : [{ address: "10.0.0.1", family: 4 } as const];
    const address = secured.replace("localhost", "mine.example");
    expect(await (await outgoingFetch(OWN, {}, rebinding)(address)).text()).toBe("here");
    expect(lookups).toBe(1);
  });

  it("ends in time, answer or not, and when it is stopped", async () => {
    answer = () => {};
    await expect(outgoingFetch(OWN, { withinMs: 50 })(plain)).rejects.toMatchObject({ reason: "too-late" });
    answer = (_, response) => void response.write("begun");
    await expect(outgoingFetch(OWN, { withinMs: 50 })(plain)).rejects.toMatchObject({ reason: "too-late" });
    const endless = outgoingFetch(OWN, { withinMs: 50 }, () => new Promise(() => {}));
    await expect(endless("https://mine.example/")).rejects.toMatchObject({ reason: "too-late" });
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(new Error("enough")), 20);
    await expect(outgoingFetch(OWN)(plain, { signal: stopping.signal })).rejects.toThrow();
  });

  it("takes no more than it said it would", async () => {
    answer = (_, response) => void response.end("x".repeat(2_000));
    await expect(outgoingFetch(OWN, { mostBytes: 1_999 })(plain)).rejects.toMatchObject({
      reason: "too-large",
    });
    expect((await outgoingFetch(OWN, { mostBytes: 2_000 })(plain)).status).toBe(200);
    answer = (request, response) => void response.end(request.headers["accept-encoding"]);
    expect(await (await outgoingFetch(OWN)(plain)).text()).toBe("identity");
  });
});

describe("a redirect", () => {
  const sendOn = (location: () => string, status = 302) => {
    const seen: string[] = [];
    answer = async (request, response) => {
      const body = await read(request);
      seen.push([request.method, request.url, request.headers.authorization ?? "-", body || "-"].join(" "));
      if (request.url === "/end") return void response.end("arrived");
      response.writeHead(status, { location: location() }).end();
    };
    return seen;
  };

  it("is followed like any address, and is looked at as one", async () => {
    sendOn(() => "/end");
    expect(await (await outgoingFetch(OWN)(plain)).text()).toBe("arrived");
    for (const inside of [
      "https://127.0.0.2/",
      "https://169.254.169.254/latest",
      "https://[::1]/",
      "https://0x7f.2/",
    ]) {
      sendOn(() => inside);
      await expect(outgoingFetch(OWN)(plain)).rejects.toMatchObject({ name: "OutgoingRefused" });
    }
    sendOn(() => "http://example.org/");
    await expect(outgoingFetch(OWN)(secured)).rejects.toMatchObject({ reason: "insecure" });
  });

  it("keeps a password from another origin", async () => {
    const seen = sendOn(() => `${other}/end`);
    await outgoingFetch(OWN)(plain, { headers: { authorization: "Basic secret" } });
    expect(seen).toEqual(["GET / Basic secret -", "GET /end - -"]);
  });

  it("keeps method and body, but for what the Fetch standard turns into GET", async () => {
    const ask = (method: string) => outgoingFetch(OWN)(plain, { method, body: "body" });
    const turned = sendOn(() => "/end", 303);
    await ask("PUT");
    const posted = sendOn(() => "/end", 301);
    await ask("POST");
    const kept = sendOn(() => "/end", 301);
    await ask("PROPFIND");
    const again = sendOn(() => "/end", 307);
    await ask("POST");
    const last = [turned, posted, kept, again].map((seen) => seen[1]);
    expect(last).toEqual(["GET /end - -", "GET /end - -", "PROPFIND /end - body", "POST /end - body"]);
  });

  it("is followed five times and no more, by no one who does not want it", async () => {
    const seen = sendOn(() => "/again");
    await expect(outgoingFetch(OWN)(plain)).rejects.toMatchObject({ reason: "redirects" });
    expect(seen).toHaveLength(6);
    await expect(outgoingFetch(OWN)(plain, { redirect: "error" })).rejects.toMatchObject({
      reason: "redirects",
    });
    expect((await outgoingFetch(OWN)(plain, { redirect: "manual" })).status).toBe(302);
  });
});

describe("a connection", () => {
  const asked = { host: "localhost", way: OWN, withinMs: 5_000, security: "plain" } as const;

  it("carries bytes both ways", async () => {
    const port = await listening(createTcp((peer) => void peer.pipe(peer)));
    const socket = await connect({ ...asked, port });
    socket.write("hello");
    const [first] = await socket.take(1).toArray();
    expect(String(first)).toBe("hello");
    socket.destroy();
  });

  it("tries the next address where one does not answer", async () => {
    const port = await listening(createTcp((peer) => void peer.end()));
    const two = async () => [
      { address: "127.0.0.99", family: 4 } as const,
      { address: "127.0.0.1", family: 4 } as const,
    ];
    const socket = await connect({ ...asked, host: "mine.example", port, resolver: two });
    expect(socket.remoteAddress).toBe("127.0.0.1");
    socket.destroy();
  });

  it("fails in the system's words where nobody listens, and in time where nobody speaks TLS", async () => {
    await expect(connect({ ...asked, port: 1 })).rejects.toMatchObject({ code: "ECONNREFUSED" });
    const port = await listening(createTcp(() => {}));
    await expect(connect({ ...asked, port, security: "tls", withinMs: 50 })).rejects.toMatchObject({
      reason: "too-late",
    });
    const closing = await listening(createTcp((peer) => void peer.destroy()));
    await expect(connect({ ...asked, port: closing, security: "tls" })).rejects.toThrow();
  });
});
