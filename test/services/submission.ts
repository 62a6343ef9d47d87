import { once } from "node:events";
import { type AddressInfo, connect, createServer as createPlain, type Socket } from "node:net";
import { createServer, TLSSocket } from "node:tls";

/** Where a connection breaks: while the letter goes over, or once the whole is there and before the answer is. */
export type Cut = "in the letter" | "before the answer";

export type Submission = {
  readonly port: number;
  /** The same, with TLS from STARTTLS on (RFC 3207); before that nothing else is taken. */
  readonly startTlsPort: number;
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
  const ours = { cert: wanted.certificate, key: wanted.key };
  const server = createServer(ours, (client) => relay(client, behind, wanted.password, made));
  const plain = createPlain((client) =>
    untilStartTls(client, () => {
      const secured = new TLSSocket(client, { ...ours, isServer: true });
      relay(secured, behind, wanted.password, made, "was greeted");
    }),
  );
  for (const each of [server, plain]) each.listen(0, "127.0.0.1");
  await Promise.all([server, plain].map((each) => each.listening || once(each, "listening")));
  const made: Submission = {
    port: (server.address() as AddressInfo).port,
    startTlsPort: (plain.address() as AddressInfo).port,
    cut: undefined,
    userOf: undefined,
    offers: ["XOAUTH2", "OAUTHBEARER"],
    stop: () => {
      server.close();
      plain.close();
    },
  };
  return made;
}

/** Offers nothing but STARTTLS, and takes nothing before it. */
function untilStartTls(client: Socket, secure: () => void): void {
  client.on("error", () => client.destroy());
  client.write("220 localhost ESMTP\r\n");
  client.on("data", (bytes) => {
    const line = bytes.toString("latin1").trim();
    if (/^EHLO /i.test(line)) client.write("250-localhost\r\n250 STARTTLS\r\n");
    else if (/^STARTTLS$/i.test(line)) {
      client.removeAllListeners("data");
      client.write("220 Go ahead\r\n", secure);
    } else client.write("530 5.7.0 Must issue a STARTTLS command first\r\n");
  });
}

function relay(
  client: TLSSocket,
  port: number,
  password: string,
  { cut, userOf, offers }: Submission,
  begins: "greets" | "was greeted" = "greets",
): void {
  const server = connect(port, "127.0.0.1");
  const end = () => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on("error", end).on("close", end);
  let greeted = false;
  let swallows = begins === "was greeted";
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
    if (swallows) text = text.replace(/^220.*\r\n/, "");
    swallows = false;
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
