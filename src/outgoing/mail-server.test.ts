import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import tls, { createServer as createTlsServer, TLSSocket } from "node:tls";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { selfSigned } from "../../test/services/certificate.ts";
import { connect } from "./connect.ts";
import { openImap } from "./imap.ts";
import type { Login, MailServer } from "./mail-server.ts";
import { handOver, trySmtp } from "./smtp.ts";

const PASSWORD = "canary-password-5521";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server, or somebody in between, that speaks plainly and notes what it is told. */
async function plain(greeting: string, answer: (line: string, socket: Socket) => string) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write(greeting);
    socket.on("data", (bytes) => {
      for (const line of bytes.toString("latin1").split("\r\n").filter(Boolean)) {
        heard.push(line);
        const said = answer(line, socket);
        socket.write(said);
      }
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { heard, port: (server.address() as AddressInfo).port };
}

const imap = (capabilities: string, startTls = "BAD unknown") =>
  plain(`* OK [CAPABILITY ${capabilities}] ready\r\n`, (line) => {
    const [tag, verb = ""] = line.split(" ");
    if (verb === "CAPABILITY") return `* CAPABILITY ${capabilities}\r\n${tag} OK done\r\n`;
    return verb === "STARTTLS" ? `${tag} ${startTls}\r\n` : `${tag} OK done\r\n`;
  });

const smtp = (extensions: string, startTls = "502 unknown") =>
  plain("220 ready\r\n", (line) => {
    if (/^EHLO/i.test(line)) return `250-here\r\n${extensions}250 SIZE 1000000\r\n`;
    return /^STARTTLS/i.test(line) ? `${startTls}\r\n` : "250 fine\r\n";
  });

function towards(port: number, login: Login, host = "127.0.0.1"): MailServer {
  return {
    server: { host, port, security: "starttls" },
    login,
    way: { ownNetwork: ["127.0.0.1", "192.168.77.7"] },
    signal: AbortSignal.timeout(5_000),
  };
}

const LETTER = {
  from: { name: "Ana", address: "ana@example.org" },
  to: { name: "Imre", address: "imre@example.org" },
  ...{ subject: "canary-subject", body: "canary-body", messageId: "1@example.org", at: new Date(0) },
};

function expectNothingTold(heard: readonly string[]): void {
  const all = heard.join("\n");
  expect(all).not.toMatch(/LOGIN|AUTH|MAIL FROM/i);
  for (const secret of [PASSWORD, "canary-subject", "canary-body"]) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret).toString("base64").slice(0, 12));
  }
}

describe.each([
  ["a password", { user: "ana", password: PASSWORD }],
  ["a token", { user: "ana", token: PASSWORD }],
] as const)("before STARTTLS has been done, %s", (_, login) => {
  it.each([
    ["does not offer it", "IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2", undefined],
    ["offers it and will not do it", "IMAP4rev1 STARTTLS AUTH=PLAIN AUTH=XOAUTH2", "NO not today"],
    [
      "offers it and speaks no TLS after it",
      "IMAP4rev1 STARTTLS AUTH=PLAIN AUTH=XOAUTH2",
      "OK go on\r\n* OK hm",
    ],
  ])("is not told to an IMAP server that %s", async (_says, capabilities, startTls) => {
    const { heard, port } = await imap(capabilities, startTls);
    await expect(openImap(towards(port, login))).rejects.toThrow();
    expectNothingTold(heard);
  });

  it.each([
    ["does not offer it", "250-AUTH PLAIN XOAUTH2\r\n", undefined],
    ["offers it and will not do it", "250-STARTTLS\r\n250-AUTH PLAIN XOAUTH2\r\n", "454 not today"],
    ["offers it and speaks no TLS after it", "250-STARTTLS\r\n250-AUTH PLAIN\r\n", "220 go on\r\n250 hm"],
  ])("nor is a letter to an SMTP server that %s", async (_says, extensions, startTls) => {
    const { heard, port } = await smtp(extensions, startTls);
    await expect(trySmtp(towards(port, login))).rejects.toThrow();
    expect((await handOver(towards(port, login), LETTER)).kind).toBe("not-sent");
    expectNothingTold(heard);
  });
});

it("after STARTTLS it is told, to an SMTP server whose certificate is known", async () => {
  const { certificate, key } = selfSigned("127.0.0.1");
  const heard: string[] = [];
  const { port } = await plain("220 ready\r\n", (line, socket) => {
    if (!/^STARTTLS/i.test(line)) return "250-here\r\n250 STARTTLS\r\n";
    socket.removeAllListeners("data");
    const secured = new TLSSocket(socket, { isServer: true, cert: certificate, key });
    secured.on("error", () => {});
    secured.on("data", (bytes) => {
      heard.push(bytes.toString("latin1"));
      secured.write(/^EHLO/.test(bytes.toString()) ? "250-here\r\n250 AUTH XOAUTH2\r\n" : "235 fine\r\n");
    });
    return "220 go on\r\n";
  });
  const login = { user: "ana", token: PASSWORD };
  const way = { ownNetwork: ["127.0.0.1"], certificate };
  await trySmtp({ ...towards(port, login), way });
  const shown = Buffer.from(`user=ana\x01auth=Bearer ${PASSWORD}\x01\x01`).toString("base64");
  expect(heard.join("")).toContain(`AUTH XOAUTH2 ${shown}\r\n`);
  await expect(trySmtp(towards(port, login))).rejects.toThrow("self-signed");
});

it("a server that is known by its address alone is held to its certificate too", async () => {
  const [mine, another] = [selfSigned("127.0.0.1"), selfSigned("127.0.0.2")];
  const answering = async ({ certificate, key }: typeof mine) => {
    const server = createTlsServer({ cert: certificate, key }, (socket) => {
      socket.on("error", () => {}).write("* PREAUTH [CAPABILITY IMAP4rev1] ready\r\n");
      socket.on("data", (bytes) => socket.write(`${bytes.toString().split(" ")[0]} OK done\r\n`));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return openImap({
      ...towards(port, { user: "ana", password: PASSWORD }),
      server: { host: "127.0.0.1", port, security: "tls" },
      way: { ownNetwork: ["127.0.0.1"], certificate },
    });
  };
  (await answering(mine)).close();
  await expect(answering(another)).rejects.toThrow("altnames");
});

it("an SMTP server that breaks off where one says goodbye ends nothing else", async () => {
  const closed: Promise<unknown>[] = [];
  const { port } = await plain("220 ready\r\n", (line, socket) => {
    if (/^EHLO/i.test(line)) return "250-here\r\n250 AUTH PLAIN\r\n";
    if (/^QUIT/i.test(line)) {
      closed.push(once(socket, "close"));
      socket.resetAndDestroy();
    }
    return /^AUTH/i.test(line) ? "235 fine\r\n" : "";
  });
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", note);
  try {
    const server = { host: "127.0.0.1", port, security: "none" } as const;
    for (let round = 0; round < 20; round += 1)
      await trySmtp({ ...towards(port, { user: "ana", password: PASSWORD }), server });
    await vi.waitFor(() => expect(closed).toHaveLength(20));
    await Promise.all(closed);
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("uncaughtException", note);
  }
  expect(uncaught).toEqual([]);
});

it("without encryption no other computer is gone to, of one's own network neither", async () => {
  const login = { user: "ana", password: PASSWORD };
  const open = {
    ...towards(993, login),
    server: { host: "192.168.77.7", port: 993, security: "none" },
  } as const;
  await expect(openImap(open)).rejects.toThrow("would travel openly");
  await expect(trySmtp(open)).rejects.toThrow("would travel openly");
});

it("on this computer it may be open, for a server that the user runs", async () => {
  const { heard, port } = await imap("IMAP4rev1 AUTH=PLAIN SASL-IR");
  const login = { user: "ana", password: PASSWORD };
  const client = await openImap({
    ...towards(port, login),
    server: { host: "127.0.0.1", port, security: "none" },
  });
  client.close();
  expect(heard.join("\n")).toMatch(/AUTHENTICATE PLAIN/);
});

describe("a server that speaks no TLS later than 1.1, where this computer would take it", () => {
  const { certificate, key } = selfSigned("127.0.0.1");
  const way = { ownNetwork: ["127.0.0.1"], certificate };
  const login = { user: "ana", password: PASSWORD };
  const taken = { DEFAULT_MIN_VERSION: tls.DEFAULT_MIN_VERSION, DEFAULT_CIPHERS: tls.DEFAULT_CIPHERS };
  const ANYTHING = "DEFAULT@SECLEVEL=0";
  beforeEach(() => void Object.assign(tls, { DEFAULT_MIN_VERSION: "TLSv1", DEFAULT_CIPHERS: ANYTHING }));
  afterEach(() => void Object.assign(tls, taken));

  async function outdated(greeting: string) {
    const heard: string[] = [];
    const options = { cert: certificate, key, ciphers: ANYTHING };
    const server = createTlsServer({ ...options, minVersion: "TLSv1", maxVersion: "TLSv1.1" }, (socket) => {
      socket.on("error", () => {}).write(greeting);
      socket.on("data", (bytes) => heard.push(bytes.toString("latin1")));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { heard, port: (server.address() as AddressInfo).port };
  }

  it("is one that others would talk to", async () => {
    const { port } = await outdated("* OK ready\r\n");
    const socket = tls.connect({ host: "127.0.0.1", port, ca: certificate });
    await once(socket, "secureConnect");
    expect(socket.getProtocol()).toBe("TLSv1.1");
    socket.destroy();
  });

  it("is not connected with", async () => {
    const { port } = await outdated("");
    const wanted = { host: "127.0.0.1", port, security: "tls", way, withinMs: 5_000 } as const;
    await expect(connect(wanted)).rejects.toThrow("protocol version");
  });

  it("is told nothing, for mail that is read and mail that is sent", async () => {
    const reading = await outdated("* OK [CAPABILITY IMAP4rev1] ready\r\n");
    const sending = await outdated("220 ready\r\n");
    const to = (port: number): MailServer => ({
      ...towards(port, login),
      server: { host: "127.0.0.1", port, security: "tls" },
      way,
    });
    await expect(openImap(to(reading.port))).rejects.toThrow();
    await expect(trySmtp(to(sending.port))).rejects.toThrow();
    expect([...reading.heard, ...sending.heard]).toEqual([]);
  });
});
