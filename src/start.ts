import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { ensureApiToken } from "#access/api-token.ts";
import { showInBrowser } from "#access/browser.ts";
import { feedIn } from "#access/feed.ts";
import { keysIn } from "#access/keys.ts";
import { landingOn } from "#access/landing.ts";
import { takesNothing } from "#access/private-file.ts";
import { announceServer, freshAddress } from "#access/running.ts";
import { buildApp } from "#http/app.ts";
import { restingAfter } from "#http/at-rest.ts";
import { traceOf } from "#http/failure.ts";
import { type Fetch, listen } from "#http/listen.ts";
import { catalogueTable } from "#http/table.ts";
import { keepLearning } from "#operations/ties/keep-learning.ts";
import { keepBackups } from "#sources/keep-backups.ts";
import { sweepRemains } from "#sources/remains.ts";
import { openUploads } from "#sources/uploads.ts";
import { errorCode } from "#trouble/error-code.ts";
import { faultInWords } from "#trouble/fault-in-words.ts";
import { meansNoRoom, noRoomInWords } from "#trouble/no-room.ts";
import { Unheard } from "#trouble/unheard.ts";
import packageJson from "../package.json" with { type: "json" };
import {
  type Brought,
  dataFolder,
  type Environment,
  type Network,
  type OpenedHome,
  openHome,
  passedOver,
  portsWith,
} from "./start-home.ts";
import { keepMemoryLow } from "./start-memory.ts";
import { answer, say as sayAside } from "./start-said.ts";

const PORT = 4747;
const SWEEP_EVERY_MS = 5 * 60_000;
/** Nobody notices the pause then. */
const RESTS_AFTER_MS = 20_000;

try {
  await start(process.env);
} catch (error) {
  end(error);
}

async function start(environment: Environment): Promise<void> {
  process.on("uncaughtException", crash);
  const stir = restingAfter(RESTS_AFTER_MS, keepMemoryLow());
  const wantedPort = readPort(environment["WEAKTIES_PORT"]);
  const folder = dataFolder(environment);
  const token = await unlessUnwritable(() => ensureApiToken(folder));
  if (token?.replaced) say(`${token.file} could be read by others, so a new token now stands there.`);
  await unlessUnwritable(() => sweepRemains(folder, "weakties"));
  const uploads = openUploads(folder, Date.now);
  const landing = landingOn(async () => listening.port);
  const homes = homesOf(environment, { files: uploads.files, landing });
  const { databases, begun, lost } = await homes.open("me");
  for (const told of [passedOver(environment), lost]) if (told !== undefined) say(told);
  if (begun && databases.backend === "postgres")
    say(
      "the database that DATABASE_URL names had no data of Weakties; an empty book is begun. If yours were there, put a backup back with pg_restore.",
    );
  if (databases.toRead === "full")
    say("the disk is full. What is here can be read; nothing new is kept until there is room.");
  if (databases.toRead === "protected")
    say("nothing can be written where your data lie. What is here can be read; weakties doctor says why.");

  const stopping = new AbortController();
  const instance = randomUUID();
  // Hono's router is built with the first request; until then nobody knows the port.
  let app: Fetch = () => new Response(null, { status: 503 });
  const listening = await listen((request) => app(request), wantedPort).catch((error) => {
    throw explained(error, wantedPort);
  });
  const answering = buildApp({
    version: packageJson.version,
    rows: catalogueTable(),
    port: () => listening.port,
    home: homes.open,
    keys: keysIn(folder, Date.now),
    uploads,
    feed: feedIn(folder, Date.now),
    landing,
    now: Date.now,
    log: say,
    stopping: stopping.signal,
    pages: builtPages(),
    instance,
  });
  app = (request) => {
    stir();
    return answering.fetch(request);
  };
  const leave = announceServer(folder, { port: listening.port, instance, startedAt: Date.now() });
  await unlessUnwritable(() => uploads.sweep());
  const sweeping = setInterval(
    () => void unlessUnwritable(() => uploads.sweep()).catch(crash),
    SWEEP_EVERY_MS,
  ).unref();
  const awake = () => {
    stir();
    return homes.open("me");
  };
  const endLearning = keepLearning(awake, (error) => say(traceOf(error)));
  const endBackups = keepBackups(awake, (error) =>
    say(`the copy of the day could not be made.\n${traceOf(error)}`),
  );
  onceStopped(async () => {
    leave();
    clearInterval(sweeping);
    endLearning();
    endBackups();
    stopping.abort();
    await listening.stop();
    await homes.close();
  });
  const address = freshAddress(folder, listening.port, Date.now());
  sayAddress(address);
  await unlessUnwritable(() => showInBrowser(environment, address, folder));
}

/** Where nothing can be written the data can be read all the same: what else could not be written stops nothing. */
async function unlessUnwritable<Value>(step: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!meansNoRoom(error) && !takesNothing(error)) throw error;
    return undefined;
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`WEAKTIES_PORT is “${text}”; a port is a number from 0 (any free one) to 65535.`);
}

function explained(error: unknown, port: number): unknown {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    return new Error(
      `Port ${port} is taken. If that is Weakties already running, \`weakties open\` opens it; ` +
        "else choose another port with WEAKTIES_PORT, or 0 for any free one.",
    );
  }
  if (code === "EACCES")
    return new Error(`This account may not listen on port ${port}; choose one above 1023.`);
  return error;
}

/** Each network is opened when it is first asked for, and once. */
function homesOf(environment: Environment, brought: Brought) {
  const opened = new Map<Network, Promise<OpenedHome>>();
  return {
    open(network: Network): Promise<OpenedHome> {
      const known = opened.get(network);
      if (known !== undefined) return known;
      const home = openHome(environment, network, portsWith(brought, environment, network));
      opened.set(network, home);
      home.catch(() => opened.delete(network));
      return home;
    },
    async close(): Promise<void> {
      for (const home of opened.values()) await (await home).close();
    },
  };
}

/** Beside the bundled server, or where a run from the source finds the last build. */
function builtPages(): string {
  const fromSource = basename(import.meta.filename).endsWith(".ts");
  return join(import.meta.dirname, "..", fromSource ? "dist/web" : "web");
}

/** Ctrl-C or TERM stop in order; a second one at once. */
function onceStopped(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(() => process.exit(0), crash);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

/** Who cannot be told here asks the command for another. */
function sayAddress(address: string): void {
  try {
    answer(`Weakties is running at ${address}\n`);
  } catch (error) {
    if (!(error instanceof Unheard)) throw error;
    say("it runs, but its address could not be written. “weakties open” opens it with a fresh one.");
  }
}

function say(line: string): void {
  sayAside(`weakties: ${line}\n`);
}

/** What stops a start is said in its own words: a taken port, data of a newer version, a folder without permission. */
function end(error: unknown): never {
  say(whyEnded(error));
  process.exit(1);
}

function whyEnded(error: unknown): string {
  if (meansNoRoom(error)) return noRoomInWords(error);
  return error instanceof Error ? (faultInWords(error) ?? error.message) : String(error);
}

/** Later on, a message could quote what someone typed or imported: only where it happened is told. */
function crash(error: unknown): never {
  say(`stopped by a fault; nothing that was saved is lost.\n${traceOf(error)}`);
  process.exit(1);
}
