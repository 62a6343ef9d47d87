import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer as createPlainServer, type Server } from "node:net";
import { createServer, TLSSocket } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import type { MailAccount } from "#mail/account.ts";
import { certified, selfSigned } from "../../test/services/certificate.ts";
import { inWords } from "../sources/mail/trouble.ts";
import { findCollections } from "./dav-account.ts";
import { openImap } from "./imap.ts";
import { trySmtp } from "./smtp.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const DAY = 24 * 60 * 60_000;
const authority = selfSigned("an authority");
const SHOWN = {
  "signed by itself": selfSigned("localhost"),
  "of an authority that is not known": certified({
    names: ["localhost"],
    by: { name: "an authority", key: authority.key },
  }),
  "out of its time": certified({ names: ["localhost"], until: Date.now() - DAY }),
  "of another name": selfSigned("mail.example.org", "imap.example.org"),
};

/** What it trusts, so that nothing is amiss but what the test is about. */
const TRUSTED: Partial<Record<keyof typeof SHOWN, string>> = {
  "out of its time": SHOWN["out of its time"].certificate,
  "of another name": SHOWN["of another name"].certificate,
};

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, "localhost");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** A mail server that shows this certificate, from the first byte or when it is asked to. */
async function mailServer(shown: keyof typeof SHOWN, security: "tls" | "starttls"): Promise<number> {
  const { certificate: cert, key } = SHOWN[shown];
  if (security === "tls")
    return listening(createServer({ cert, key }, (socket) => void socket.on("error", () => {})));
  return listening(
    createPlainServer((socket) => {
      socket.on("error", () => {}).write("220 ready\r\n");
      socket.on("data", (bytes) => {
        if (!/^STARTTLS/i.test(bytes.toString())) return socket.write("250-here\r\n250 STARTTLS\r\n");
        socket.removeAllListeners("data");
        socket.write("220 go on\r\n");
        new TLSSocket(socket, { isServer: true, cert, key }).on("error", () => {});
      });
    }),
  );
}

const SAYS = {
  "signed by itself": /itself signed.*certificate.*--certificate/s,
  "of an authority that is not known": /authority.*this computer.*--certificate/s,
  "out of its time": /not good at the hour.*clock/s,
  "of another name": /for mail\.example\.org, imap\.example\.org.*name of the server/s,
} as const;
const CASES = Object.keys(SHOWN) as (keyof typeof SHOWN)[];

describe.each(CASES)("a certificate %s", (shown) => {
  it.each([
    ["reads mail", "imap", "tls"],
    ["sends mail", "smtp", "tls"],
    ["sends mail once it is asked for encryption", "smtp", "starttls"],
  ] as const)(
    "of a server that %s is told in plain words, with what can be done",
    async (_, kind, security) => {
      const server = { host: "localhost", port: await mailServer(shown, security), security };
      const certificate = TRUSTED[shown];
      const mail = {
        server,
        login: { user: "ana", password: "of nobody's" },
        way: { ownNetwork: ["localhost"], ...(certificate === undefined ? {} : { certificate }) },
        signal: AbortSignal.timeout(10_000),
      };
      const trying = kind === "imap" ? openImap(mail) : trySmtp(mail);
      const error = await trying.then(
        () => undefined,
        (failure: unknown) => failure,
      );
      const account = { [kind]: server } as unknown as MailAccount;
      const { says } = inWords(error, account, kind, mail.signal);
      expect(says).toMatch(SAYS[shown]);
      expect(says).toMatch(/^localhost .*your password neither\.$/s);
    },
  );
});

it.each(["signed by itself", "of an authority that is not known"] as const)(
  "an address book whose certificate is %s is told in plain words too",
  async (shown) => {
    const { certificate: cert, key } = SHOWN[shown];
    const port = await listening(createServer({ cert, key }, (socket) => void socket.on("error", () => {})));
    const by = { kind: "password", password: "of nobody's" } as const;
    const asked = { url: `https://localhost:${port}/`, user: "ana", ownNetwork: true, by };
    const finding = findCollections("contacts", asked, AbortSignal.timeout(10_000));
    await expect(finding).rejects.toThrow(/^localhost:\d+ .*NODE_EXTRA_CA_CERTS/s);
  },
);
