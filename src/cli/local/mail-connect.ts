import type { Input } from "#operations/catalog.ts";
import { performAsked } from "../ask-operation.ts";
import { type Field, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import type { LocalCommand } from "./local.ts";

/** Connects a mailbox. The password is asked for, or piped in; on the line it would stay in the shell's history. */
export const mailConnect: LocalCommand = {
  fields: [
    {
      name: "address",
      kind: { is: "text" },
      many: false,
      required: true,
      nullable: false,
      says: "your e-mail address",
    },
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
      const { terminal } = program;
      const password =
        (await terminal.askHidden(`Password of ${input["address"]}: `)) ??
        (await terminal.readInput())?.trimEnd();
      if (password === undefined || password === "")
        return failed("usage", "Type the password, or pipe it in.");
      const connected = await performAsked(home, "mail.connect", {
        address: String(input["address"]),
        password,
        certificate,
        ownNetwork: input["ownNetwork"] === true,
        ...(typeof input["name"] === "string" ? { name: input["name"] } : {}),
        ...(typeof input["login"] === "string" ? { login: input["login"] } : {}),
        ...(imap === undefined ? {} : { imap }),
        ...(smtp === undefined ? {} : { smtp }),
      });
      if (connected.kind !== "done") return { kind: "failed", failure: connected };
      return {
        kind: "done",
        value: connected.value,
        draw(paper) {
          paper.text(`${connected.value.address} is connected.`);
          paper.hint("Read who you have been writing with: weakties mail read");
        },
      };
    } finally {
      await home.close();
    }
  },
};

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
