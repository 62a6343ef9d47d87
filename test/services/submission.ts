import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { createServer, type TLSSocket } from "node:tls";

/** Where a connection breaks: while the letter goes over, or once the whole is there and before the answer is. */
export type Cut = "in the letter" | "before the answer";

export type Submission = {
  readonly port: number;
  /** Breaks the connections that begin from now on there; undefined to let them be. */
  cut: Cut | undefined;
  /** Whose mailbox a token is for; undefined where no tokens are taken. */
  userOf: ((token: string) => string | undefined) | undefined;
  /** The mechanisms of tokens that are offered. */
  offers: readonly ("XOAUTH2" | "OAUTHBEARER")[];
  readonly stop: () => void;
};

/**
 * What a provider puts before its mail server: TLS, a login, and then the server behind it. Debian's OpenSMTPD cannot
 * do the first with today's OpenSSL, and offers no login without it.
 */
export async function submission(
  behind: number,
  wanted: { readonly certificate: string; readonly key: string; readonly password: string },
): Promise<Submission> {
  const server = createServer({ cert: wanted.certificate, key: wanted.key }, (client) => {
    relay(client, behind, wanted.password, made);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const made: Submission = {
    port: (server.address() as AddressInfo).port,
    cut: undefined,
    userOf: undefined,
    offers: ["XOAUTH2", "OAUTHBEARER"],
    stop: () => void server.close(),
  };
  return made;
}

function relay(client: TLSSocket, port: number, password: string, { cut, userOf, offers }: Submission): void {
  const server = connect(port, "127.0.0.1");
  const end = () => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on("error", end).on("close", end);
  let greeted = false;
  let inLetter = false;
  let rest = "";
  client.on("data", (bytes) => {
    rest += bytes.toString("latin1");
    for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 2);
      if (inLetter && cut === "in the letter") return end();
      if (!inLetter && /^EHLO /i.test(line)) greeted = true;
      const [, , token] = /^AUTH (XOAUTH2|OAUTHBEARER) (\S+)$/i.exec(line) ?? [];
      if (!inLetter && token !== undefined) {
        client.write(isTheirs(token, userOf) ? "235 2.7.0 Welcome\r\n" : "334 eyJzdGF0dXMiOiI0MDEifQ==\r\n");
        continue;
      }
      // What ends a refused exchange: nothing, or a byte 1 (RFC 7628, section 3.2.3).
      if (!inLetter && (line === "" || line === "AQ==")) {
        client.write("535 5.7.8 Token not taken\r\n");
        continue;
      }
      if (!inLetter && /^AUTH PLAIN /i.test(line)) {
        const [, , typed] = Buffer.from(line.slice(11), "base64").toString().split("\0");
        client.write(typed === password ? "235 2.7.0 Welcome\r\n" : "535 5.7.8 Wrong name or password\r\n");
        continue;
      }
      server.write(`${line}\r\n`, "latin1");
      if (inLetter && line === ".") inLetter = false;
      else if (/^DATA$/i.test(line)) inLetter = true;
    }
  });
  server.on("data", (bytes) => {
    let text = bytes.toString("latin1");
    if (cut === "before the answer" && / Message accepted/.test(text)) return end();
    if (greeted && /^250 /m.test(text)) {
      const tokens = userOf === undefined ? "" : ` ${offers.join(" ")}`;
      text = text.replace(/^250 /m, `250-AUTH PLAIN${tokens}\r\n250 `);
      greeted = false;
    }
    client.write(text, "latin1");
  });
}

/** Whether a response as XOAUTH2 and OAUTHBEARER have it names the user whose token it brings. */
function isTheirs(response: string, userOf: Submission["userOf"]): boolean {
  const fields = Buffer.from(response, "base64").toString().split("\u0001");
  const user = /^(?:user=|n,a=)([^,]+)/.exec(fields[0] ?? "")?.[1];
  const token = /^auth=Bearer (.+)$/.exec(fields[1] ?? "")?.[1];
  const isWhole = fields.length === 4 && fields[2] === "" && fields[3] === "";
  return isWhole && user !== undefined && token !== undefined && userOf?.(token) === user;
}
