import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { connect } from "./connect.ts";
import { CONNECTING_MS, type MailServer, tlsFor, wayTo } from "./mail-server.ts";
import { showToken, TOKEN } from "./token-login.ts";

/** One letter to one person. */
export type Letter = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly at: Date;
};

export type HandedOver =
  | { readonly kind: "accepted" }
  /** The server said no, or never got the whole of it: it has certainly not been sent. */
  | { readonly kind: "not-sent"; readonly error: unknown }
  /** The whole was on its way and no answer came: it may have been sent. */
  | { readonly kind: "unknown" };

const SILENCE_MS = 60_000;

/** The letter as it goes over the wire, in plain text (RFC 5322). */
export async function composed({ from, to, subject, body, messageId, at }: Letter): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to,
    subject,
    text: body,
    messageId: `<${messageId}>`,
    date: at,
    // A body that names a file is text, not a wish for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await message.compile().build();
}

/** Signs in and out again. Throws what keeps it from that. */
export async function trySmtp(mail: MailServer): Promise<void> {
  (await signedIn(mail)).quit();
}

/** Hands one letter to the server, once. What fails before the server could have taken it is `not-sent`. */
export async function handOver(mail: MailServer, letter: Letter): Promise<HandedOver> {
  let connection: SMTPConnection;
  let message: Buffer;
  try {
    message = await composed(letter);
    connection = await signedIn(mail);
  } catch (error) {
    return { kind: "not-sent", error };
  }
  try {
    return await sendOn(connection, letter, message, mail.signal);
  } finally {
    connection.quit();
  }
}

function sendOn(
  connection: SMTPConnection,
  { from, to }: Letter,
  message: Buffer,
  signal: AbortSignal,
): Promise<HandedOver> {
  // The library reads the last of it only after the server has asked for the message: from then on the server has,
  // or may have, the whole.
  let handedOn = false;
  const source = Readable.from(
    (function* () {
      yield message;
      handedOn = true;
    })(),
    { objectMode: false },
  );
  return new Promise((resolve) => {
    const failed = (error: unknown) => {
      const answered = error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 400;
      resolve(handedOn && !answered ? { kind: "unknown" } : { kind: "not-sent", error });
    };
    connection.once("error", failed);
    connection.once("end", () => failed(new Error("The server closed the connection.")));
    signal.addEventListener("abort", () => connection.close(), { once: true });
    const envelope = { from: from.address, to: [to.address], size: message.length };
    connection.send(envelope, source, (error) => (error ? failed(error) : resolve({ kind: "accepted" })));
  });
}

async function signedIn(mail: MailServer): Promise<SMTPConnection> {
  const { server, login, way, signal } = mail;
  const going = { way: wayTo(mail), withinMs: CONNECTING_MS, signal };
  const socket = await connect({ ...server, security: "plain", ...going });
  const connection: SMTPConnection = new SMTPConnection({
    connection: socket,
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    tls: tlsFor(server.host, way),
    greetingTimeout: CONNECTING_MS,
    socketTimeout: SILENCE_MS,
    logger: false,
    customAuth: { [TOKEN]: (context) => showToken(context, connection.lastServerResponse || "") },
  });
  // What comes after a letter was answered for, as from a server that breaks off at QUIT, is no matter any more.
  connection.on("error", () => {});
  try {
    await until((done) => connection.connect(done), connection);
    await until((done) => connection.login(credentialsOf(login), done), connection);
    return connection;
  } catch (error) {
    connection.close();
    socket.destroy();
    throw error;
  }
}

function credentialsOf(login: MailServer["login"]) {
  return "token" in login
    ? { method: TOKEN, user: login.user, pass: login.token }
    : { user: login.user, pass: login.password };
}

function until(
  begin: (done: (error?: Error | null) => void) => void,
  connection: SMTPConnection,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    connection.once("error", failed);
    begin((error) => {
      connection.off("error", failed);
      if (error) reject(error);
      else resolve();
    });
  });
}
