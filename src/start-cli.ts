import { on } from "node:events";
import { fstatSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { whyKept } from "#access/own-folder.ts";
import type { AskPassphrase } from "#access/secrets.ts";
import type { Watching } from "#operations/backups/port.ts";
import type { Landing } from "#operations/consent/port.ts";
import type { Files, OpenedFile } from "#operations/importing/port.ts";
import packageJson from "../package.json" with { type: "json" };
import {
  dataFolder,
  type Environment,
  type Network,
  openHome,
  passedOver,
  portsWith,
  whereDataLie,
} from "./start-home.ts";
import { answer, ERR, OUT, say, writeAll } from "./start-said.ts";

const REFUSED = {
  wrong: "That is not the passphrase of your kept passwords.\n",
  "too-short": "That is shorter than 8 characters.\n",
  "another-begun": "Another passphrase was chosen before.\n",
} as const;

const TIMES_TYPED = 5;
const MOST_PIPED = 1_000_000;

/** What the command line runs with: its words, the terminal, the data, this computer. Loads what is rarely used late. */
export function compose() {
  const environment: Environment = process.env;
  const began = Date.now();
  const stopping = new AbortController();
  for (const ending of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(ending, () => stopping.abort());
  return {
    words: process.argv.slice(2),
    version: packageJson.version,
    debug: environment["WEAKTIES_DEBUG"] === "1",
    terminal: terminalOf(environment),
    now: Date.now,
    signal: stopping.signal,
    openHome: async (network: Network) => {
      tellPassedOver(environment);
      const landing = lazyLanding();
      const ports = portsWith({ files, passphrase, landing }, environment, network);
      const home = await openHome(environment, network, ports, "one command");
      if (home.lost !== undefined) say(`weakties: ${home.lost}\n`);
      return { ...home, close: () => home.close().finally(landing.close) };
    },
    async examine(network: Network) {
      tellPassedOver(environment);
      return (await import("./start-doctor.ts")).examine(environment, network);
    },
    restore: async (network: Network, wanted: string, watching: Watching) => {
      const { restore } = await import("./start-restore.ts");
      return restore(environment, network, wanted, watching);
    },
    forgetLost: async (network: Network) => {
      const { forgetLost } = await import("#sources/lost-database.ts");
      return forgetLost(whereDataLie(environment), network === "me" ? "weakties" : "sample");
    },
    async dailyCopy(watching: Watching) {
      if (environment["DATABASE_URL"]) return;
      const folder = whereDataLie(environment);
      // Whoever only read needs no copy, nor what makes one, which takes 4 ms to load.
      if (!wasWrittenTo(folder, began)) return;
      const { dailyCopy } = await import("./start-daily-copy.ts");
      await dailyCopy(folder, watching);
    },
    address: (network: Network, watching: Watching) => addressOf(environment, network, watching),
    showInBrowser: async (address: string) => {
      const browser = await import("#access/browser.ts");
      return browser.showInBrowser(environment, address, dataFolder(environment));
    },
    serveAssistant: (network: Network, notesGranted: boolean) =>
      serveAssistant(environment, network, notesGranted, stopping.signal),
    writeFile: async (file: string, bytes: string | Uint8Array) => {
      const { writeNamed } = await import("#sources/named-file.ts");
      const whyNot = (path: string) => whyKept(whereDataLie(environment), path);
      const came = await writeNamed(file, bytes, toDescriptor, whyNot);
      if (came.kind !== "descriptor") return came.kind;
      return came.descriptor === OUT ? "out" : "through";
    },
  };
}

/** Whether the database was written to since then, in milliseconds since 1970. */
function wasWrittenTo(folder: string, since: number): boolean {
  try {
    return statSync(join(folder, "weakties.db")).mtimeMs >= since;
  } catch {
    return false; // Where there is none, or none can be seen, nothing was written.
  }
}

function tellPassedOver(environment: Environment): void {
  const told = passedOver(environment);
  if (told !== undefined) say(`weakties: ${told}\n`);
}

function terminalOf(environment: Environment) {
  const outIsTerminal = isTerminal(OUT);
  return {
    out: answer,
    err: say,
    outIsTerminal,
    get errIsTerminal(): boolean {
      return isTerminal(ERR);
    },
    width: outIsTerminal ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY,
    // https://no-color.org: set and not empty.
    colour: outIsTerminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb",
    askHidden,
    get inputIsFile(): boolean {
      try {
        return fstatSync(IN).isFile();
      } catch {
        return false;
      }
    },
    async readInput(): Promise<string | undefined> {
      const { stdin } = process;
      if (stdin.isTTY) return undefined;
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of stdin as AsyncIterable<Buffer>) {
        size += part.length;
        if (size > MOST_PIPED) throw new Error("What is piped in is longer than any text here may be.");
        parts.push(part);
      }
      return Buffer.concat(parts).toString("utf8");
    },
  };
}

const IN = 0;

/** Asked of the file system first: Node's own streams take some milliseconds to load. */
function isTerminal(descriptor: typeof OUT | typeof ERR): boolean {
  const stream = () => (descriptor === OUT ? process.stdout : process.stderr);
  if (process.platform === "win32") return stream().isTTY === true;
  try {
    const found = fstatSync(descriptor);
    if (!found.isCharacterDevice() || found.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false; // Closed, and so nobody reads.
  }
  return stream().isTTY === true;
}

/** Standard output by another name, such as /dev/stdout, is standard output. */
function toDescriptor(descriptor: number, bytes: string | Uint8Array): void {
  if (descriptor === OUT) answer(bytes);
  else writeAll(descriptor, bytes);
}

/** Files by the paths that were typed. */
const files: Files = {
  async open(path, signal, called) {
    if (path === "-") return openedPipe();
    const { filesByPath } = await import("#sources/files.ts");
    return filesByPath(process.cwd()).open(path, signal, called);
  },
  async within(path, signal) {
    const { filesByPath } = await import("#sources/files.ts");
    return filesByPath(process.cwd()).within?.(path, signal);
  },
};

let pipe: Promise<OpenedFile> | undefined;

/** It can be read but once; what came is kept for whoever opens it again. */
function openedPipe(): Promise<OpenedFile> {
  pipe ??= import("#sources/piped.ts").then(({ openPiped }) => openPiped(process.stdin));
  return pipe;
}

/** Where a browser comes back to from a provider's page: listened on once somebody signs in, until the command ends. */
function lazyLanding() {
  let own: ReturnType<typeof import("#access/own-landing.ts").ownLanding> | undefined;
  const landing = () => {
    if (own === undefined) throw new Error("One is expected after it is listened for.");
    return own;
  };
  return {
    async port(): Promise<number> {
      own ??= (await import("#access/own-landing.ts")).ownLanding();
      return own.port();
    },
    expect: (...expected: Parameters<Landing["expect"]>) => landing().expect(...expected),
    close: () => own?.close(),
  };
}

/** The passphrase of the secrets' file: asked of whoever sits at the keyboard, of a new one twice. */
async function passphrase(...[what, refused]: Parameters<AskPassphrase>): Promise<string | undefined> {
  if (refused !== undefined) say(REFUSED[refused]);
  if (what === "open") return askHidden("Passphrase of your kept passwords: ");
  say(
    "No keyring answers here, or it is locked: your password is kept in a file that a passphrase seals (8 characters or more). To use a keyring, stop with Ctrl-C, unlock it and start again.\n",
  );
  // What was done until here, a sign-in at a provider's page say, is not to be done again for a slip of the finger.
  for (let time = 0; time < TIMES_TYPED; time += 1) {
    const first = await askHidden("New passphrase: ");
    if (first === undefined || first === (await askHidden("Once more: "))) return first;
    say("The two are not the same.\n");
  }
  throw new Error("Nothing was kept; try again.");
}

/** Asks for one line without showing it; undefined where nobody sits at a keyboard. */
async function askHidden(question: string): Promise<string | undefined> {
  const { stdin } = process;
  if (!stdin.isTTY) return undefined;
  // The question comes when nothing that is typed shows any more: whoever answers at once is not seen.
  stdin.setRawMode(true).setEncoding("utf8").resume();
  say(question);
  let typed = "";
  try {
    for await (const [part] of on(stdin, "data") as AsyncIterable<[string]>)
      for (const key of part) {
        if (key === "\r" || key === "\n") return typed;
        if (key === "\u0003" || key === "\u0004") throw new Error("Stopped. Nothing was kept.");
        typed = key === "\u007f" || key === "\b" ? typed.slice(0, -1) : typed + key;
      }
    return undefined;
  } finally {
    stdin.setRawMode(false).pause();
    say("\n");
  }
}

/** Standard output belongs to the protocol until the assistant hangs up. */
async function serveAssistant(
  environment: Environment,
  network: Network,
  notesGranted: boolean,
  stopped: AbortSignal,
): Promise<void> {
  const [
    { StdioServerTransport, serveStdio },
    { mcpServer },
    { onlyJson },
    { withoutItsEnd },
    { keepBackups },
  ] = await Promise.all([
    import("@modelcontextprotocol/server/stdio"),
    import("#mcp/server.ts"),
    import("#mcp/only-json.ts"),
    import("#sources/without-its-end.ts"),
    import("#sources/keep-backups.ts"),
  ]);
  const home = await openHome(environment, network, portsWith({ files }, environment, network), "serving");
  if (home.lost !== undefined) say(`weakties: ${home.lost}\n`);
  const failed = () => say("weakties: The copy of the day could not be made; “weakties backup” says why.\n");
  const endBackups = network === "me" ? keepBackups(async () => home, failed) : () => {};
  try {
    const serving = { home, version: packageJson.version, notesGranted, lost: home.lost };
    const { server, answered } = await mcpServer(serving);
    // The transport ends with its input, whatever is still being answered.
    const asked = onlyJson(process.stdin, (line) => process.stdout.write(line));
    const transport = new StdioServerTransport(withoutItsEnd(asked));
    await new Promise<void>((resolve) => {
      const handle = serveStdio(server, { transport });
      const end = () => void handle.close().then(resolve, resolve);
      const hangUp = () => void answered().then(end);
      asked.once("end", hangUp).once("close", hangUp);
      stopped.addEventListener("abort", end);
    });
  } finally {
    endBackups();
    await home.close();
  }
}

/** Behind the code of an address: what it opens is the sample network. */
const SAMPLE = "&network=sample";

async function addressOf(environment: Environment, network: Network, watching: Watching) {
  watching.says("Asking whether Weakties runs");
  const [{ findServer, freshAddress }, { isReadOnly, takesNothing }] = await Promise.all([
    import("#access/running.ts"),
    import("#access/private-file.ts"),
  ]);
  const folder = dataFolder(environment);
  const found = await findServer(folder);
  if (found?.answers === true) {
    try {
      const address = freshAddress(folder, found.server.port, Date.now(), "another");
      return { kind: "address", address: network === "sample" ? `${address}${SAMPLE}` : address } as const;
    } catch (error) {
      if (!takesNothing(error)) throw error;
      const says = `Weakties is running on the data in ${folder}, and nothing can be written there, not even a new address. Start it again: it tells one as it begins.`;
      return { kind: "not-now", says } as const;
    }
  }
  if (found !== undefined) {
    const says = `Weakties is running on the data in ${folder}, and is too busy to answer. Try again in a moment.`;
    return { kind: "not-now", says } as const;
  }
  const says = isReadOnly(folder)
    ? `Nothing can be written in ${folder}, so a Weakties that runs on it could not note where. It says its address as it begins; “npm start” starts one.`
    : `Weakties is not running on the data in ${folder}. Start it with “npm start”, then try again.`;
  return { kind: "not-now", says } as const;
}
