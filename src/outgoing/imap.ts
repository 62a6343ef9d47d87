import { ImapFlow } from "imapflow";
import { errorCode } from "#trouble/error-code.ts";
import { CONNECTING_MS, type MailServer, tlsFor, wayTo } from "./mail-server.ts";
import { type Address, resolveAllowed } from "./resolve.ts";

/** Nothing that is asked for is larger: header fields, folder lists. */
const MOST_BYTES = 1024 ** 2;
/** How long a server may say nothing in the midst of an answer. */
const SILENCE_MS = 60_000;

/**
 * A signed-in IMAP connection to an address that was checked. Aborting the signal cuts it. The caller logs out or
 * closes it. Throws OutgoingRefused, or an error of the library's.
 */
export async function openImap(mail: MailServer): Promise<ImapFlow> {
  mail.signal.throwIfAborted();
  const addresses = await resolveAllowed(mail.server.host, wayTo(mail));
  let failure: unknown;
  for (const address of addresses) {
    const client = clientFor(mail, address);
    const cut = () => client.close();
    mail.signal.addEventListener("abort", cut, { once: true });
    // What comes after a command has failed is told by that command.
    client.on("error", () => {});
    client.once("close", () => mail.signal.removeEventListener("abort", cut));
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.close();
      mail.signal.throwIfAborted();
      failure = error;
      if (!isUnreachable(error)) break;
    }
  }
  throw failure;
}

function clientFor({ server, login, way }: MailServer, { address }: Address): ImapFlow {
  const tls = tlsFor(server.host, way);
  return new ImapFlow({
    host: address,
    port: server.port,
    secure: server.security === "tls",
    ...(server.security === "tls" ? {} : { doSTARTTLS: server.security === "starttls" }),
    ...("servername" in tls ? { servername: tls.servername } : {}),
    tls,
    auth:
      "token" in login
        ? { user: login.user, accessToken: login.token }
        : { user: login.user, pass: login.password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECTING_MS,
    greetingTimeout: CONNECTING_MS,
    socketTimeout: SILENCE_MS,
    maxLiteralSize: MOST_BYTES,
  });
}

function isUnreachable(error: unknown): boolean {
  const code = errorCode(error);
  return ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT", "CONNECT_TIMEOUT"].includes(code);
}
