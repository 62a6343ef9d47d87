import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const SERVER = join(import.meta.dirname, "../../dist/server/start.js");
const CLOCK = join(import.meta.dirname, "clock.ts");

export type Running = {
  /** The printed address, with its one-time code. */
  readonly address: string;
  /** Scheme, host and port of it. */
  readonly origin: string;
  /** The data folder, new and gone afterwards. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
  /** Ended, and started again on the same folder when so many days have passed since the first start. */
  readonly daysLater: (days: number) => Promise<Running>;
};

/** The built program on a free port, with nothing in it yet. */
export function startWeakties(): Promise<Running> {
  return startIn(mkdtempSync(join(tmpdir(), "weakties-journey-")), 0);
}

async function startIn(folder: string, daysAhead: number): Promise<Running> {
  const env = {
    ...process.env,
    WEAKTIES_HOME: folder,
    WEAKTIES_PORT: "0",
    WEAKTIES_OPEN: "0",
    TZ: "UTC",
    JOURNEY_DAYS_AHEAD: String(daysAhead),
  };
  const preload = daysAhead === 0 ? [] : ["--import", CLOCK];
  const server = spawn(process.execPath, [...preload, SERVER], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  const address = await Promise.race([
    addressIn(server.stdout),
    ended.then(() => Promise.reject(new Error("Weakties ended before it was ready."))),
  ]);
  const end = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return {
    address,
    origin: new URL(address).origin,
    folder,
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
    daysLater: async (days) => {
      await end();
      return startIn(folder, days);
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const found = /running at (http:\S+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error("Weakties printed no address.");
}
