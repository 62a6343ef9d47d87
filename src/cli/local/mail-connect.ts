import { READS_ALONE } from "#mail/account.ts";
import type { Answer, Input } from "#operations/catalog.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { Home } from "#operations/perform.ts";
import { performAsked } from "../ask-operation.ts";
import { type Failure, usage } from "../failure.ts";
import { type Field, placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import type { Program } from "../program.ts";
import type { LocalCommand } from "./local.ts";
import { signInAt } from "./mail-sign-in.ts";

/**
 * Connects a mailbox: with a password, or by signing in at the provider's page. What is secret is asked for, or piped
 * in; on the line it would stay in the shell's history.
 */
export const mailConnect: LocalCommand = {
  fields: [
    placeField("address", { is: "text" }, "your e-mail address"),
    terminalField("name", { is: "text" }, "how your letters are signed in the From line"),
    terminalField("login", { is: "text" }, "the user name, where it is not the address"),
    server("imap", "where mail is read, such as imap.example.org:993"),
    server("smtp", "where mail is sent, such as smtp.example.org:465"),
    terminalField(
      "ownNetwork",
      { is: "flag" },
      "these servers are your own, on this computer or its network",
    ),
    terminalField("certificate", { is: "text" }, "a file with the server's own certificate (PEM)"),
    terminalField(
      "oauth",
      { is: "choice", choices: ["google", "microsoft", "other", "again"] },
      "sign in at the provider's page, not with a password; again: as this mailbox did before",
    ),
    terminalField("clientId", { is: "text" }, "with --oauth: your own client id at that provider"),
    terminalField(
      "issuer",
      { is: "text" },
      "with --oauth other: the provider's address; at Microsoft: your directory, where it takes no other's accounts",
    ),
    terminalField("scope", { is: "text" }, "with --oauth: what for, where the provider wants other words"),
  ],
  async run({ program, network, input }) {
    const imap = readServer(input["imap"]);
    const smtp = readServer(input["smtp"]);
    if (imap === "no server" || smtp === "no server")
      return failed(
        "usage",
        "A server is a name and a port, such as imap.example.org:993, or starttls:smtp.example.org:587.",
      );
    const home = await openNetwork(program, network);
    try {
      const certificate = await textOf(home.ports.files, input["certificate"], program.signal);
      if (certificate === undefined) return failed("refused", "The certificate's file could not be read.");
      const settings = {
        address: String(input["address"]),
        certificate,
        ownNetwork: input["ownNetwork"] === true,
        ...(typeof input["name"] === "string" ? { name: input["name"] } : {}),
        ...(typeof input["login"] === "string" ? { login: input["login"] } : {}),
        ...(imap === undefined ? {} : { imap }),
        ...(smtp === undefined ? {} : { smtp }),
      };
      const connected =
        input["oauth"] === undefined
          ? await withPassword(program, home, settings)
          : await signInAt(program, home, settings, input);
      if (connected.kind !== "done") return { kind: "failed", failure: connected };
      return {
        kind: "done",
        value: connected.value,
        draw(paper) {
          paper.text(`${connected.value.address} is connected.`);
          if (connected.value.smtp === null) paper.text(READS_ALONE);
          paper.hint("Read who you have been writing with: weakties mail read");
        },
      };
    } finally {
      await home.close();
    }
  },
};

async function withPassword(
  { terminal }: Program,
  home: Home,
  settings: Omit<Input<"mail.connect">, "password">,
): Promise<Outcome<Answer<"mail.connect">> | Failure> {
  const password =
    (await terminal.askHidden(`Password of ${settings.address}: `)) ??
    (await terminal.readInput())?.trimEnd();
  if (password === undefined || password === "") return usage("Type the password, or pipe it in.");
  return performAsked(home, "mail.connect", { ...settings, password });
}

type Server = NonNullable<Input<"mail.connect">["imap"]>;

function server(name: string, says: string): Field {
  return terminalField(name, { is: "text" }, says);
}

/** `imap.example.org:993`, with `starttls:` or `none:` before it where it is not TLS from the start. */
function readServer(typed: unknown): Server | undefined | "no server" {
  if (typed === undefined) return undefined;
  const [, security = "tls", host = "", port = ""] =
    /^(?:(tls|starttls|none):)?([^:\s]+):(\d{1,5})$/.exec(String(typed)) ?? [];
  return host === "" ? "no server" : { host, port: Number(port), security: security as Server["security"] };
}

type FilesPort = Awaited<ReturnType<typeof openNetwork>>["ports"]["files"];

async function textOf(files: FilesPort, path: unknown, signal: AbortSignal): Promise<string | undefined> {
  if (path === undefined) return "";
  const opened = await files?.open(String(path), signal);
  if (opened?.kind !== "file") return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of opened.bytes()) parts.push(part);
  return new TextDecoder().decode(Buffer.concat(parts));
}

function failed(kind: "usage" | "refused", says: string) {
  return { kind: "failed", failure: { kind, says } } as const;
}
