import type { Databases } from "#database/transaction.ts";
import type { Ports } from "#operations/ports.ts";
import packageJson from "../package.json" with { type: "json" };
import { dataFolder, type Environment, type Network, openHome, whereDataLie } from "./start-home.ts";

const MOST_PIPED = 1_000_000;
/** File names without ".db". */
const DATABASE: Readonly<Record<Network, string>> = { me: "weakties", sample: "sample" };

/** What the command line runs with: its words, the terminal, the data, this computer. Loads what is rarely used late. */
export function compose() {
  const environment: Environment = process.env;
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  process.once("SIGTERM", () => stopping.abort());
  // Whoever reads along went away (`weakties people | head`): there is nobody left to tell.
  process.stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    words: process.argv.slice(2),
    version: packageJson.version,
    debug: environment["WEAKTIES_DEBUG"] === "1",
    terminal: terminalOf(environment),
    now: Date.now,
    signal: stopping.signal,
    openHome: (network: Network) =>
      openHome(environment, network, (databases, folder) => portsOf(network, databases, folder)),
    examine: (network: Network) => examine(environment, network),
    address: () => addressOf(environment),
    showInBrowser: async (address: string) => {
      const browser = await import("#access/browser.ts");
      return browser.showInBrowser(environment, address);
    },
    writeFile: async (file: string, bytes: string | Uint8Array) => {
      const { writeWhole } = await import("#sources/whole-file.ts");
      await writeWhole(file, bytes);
    },
  };
}

function terminalOf(environment: Environment) {
  const { stdout } = process;
  const outIsTerminal = stdout.isTTY === true;
  return {
    out: (text: string) => void stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    outIsTerminal,
    get errIsTerminal(): boolean {
      return process.stderr.isTTY === true;
    },
    width: outIsTerminal ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
    // https://no-color.org: set and not empty.
    colour: outIsTerminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb",
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

function portsOf(network: Network, databases: Databases, folder: string): Ports {
  const { backup } = databases;
  return {
    files: {
      async open(path, signal) {
        const { filesByPath } = await import("#sources/files.ts");
        return filesByPath(process.cwd()).open(path, signal);
      },
    },
    ...(backup === undefined
      ? {}
      : {
          backups: {
            async make(reason: string) {
              const { backupsIn } = await import("#sources/backups.ts");
              return backupsIn(folder, DATABASE[network], backup, Date.now).make(reason);
            },
          },
        }),
  };
}

async function addressOf(environment: Environment) {
  const { findServer, freshAddress } = await import("#access/running.ts");
  const folder = dataFolder(environment);
  const server = await findServer(folder);
  if (server !== undefined)
    return { kind: "address", address: freshAddress(folder, server.port, Date.now()) } as const;
  const says = `Weakties is not running on the data in ${folder}. Start it with “npm start”, then try again.`;
  return { kind: "not-running", says } as const;
}

/** Looks at the program's folder and data; opens nothing for writing. */
async function examine(environment: Environment, network: Network) {
  const [{ examineFolder }, { examineSqlite }, { MIGRATIONS }] = await Promise.all([
    import("#sources/examination.ts"),
    import("#database/drivers/node-sqlite-examine.ts"),
    import("#database/migrations/all.ts"),
  ]);
  const folder = await examineFolder({
    folder: whereDataLie(environment),
    database: DATABASE[network],
    version: packageJson.version,
    knownMigrations: MIGRATIONS.map((each) => each.name),
    now: Date.now(),
    look: examineSqlite,
  });
  return [...folder, ...(await examineServer(environment))];
}

async function examineServer(environment: Environment) {
  const url = environment["DATABASE_URL"];
  if (url === undefined || url === "") return [];
  const { openPostgres } = await import("#database/drivers/postgres.ts");
  const databases = openPostgres(url);
  try {
    await databases.read.introspection.getTables();
    return [{ of: "PostgreSQL", state: "ok", says: "It answers." } as const];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const says = `It does not answer (${why}). Look at DATABASE_URL and whether the server runs.`;
    return [{ of: "PostgreSQL", state: "attention", says } as const];
  } finally {
    await databases.close();
  }
}
