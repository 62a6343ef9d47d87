import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const SERVER = join(import.meta.dirname, "../../dist/server/start.js");

export type Running = {
  /** The printed address, with its one-time code. */
  readonly address: string;
  /** Scheme, host and port of it. */
  readonly origin: string;
  /** The data folder, new and gone afterwards. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** The built program on a free port, with nothing in it yet. */
export async function startWeakties(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "weakties-journey-"));
  const env = { ...process.env, WEAKTIES_HOME: folder, WEAKTIES_PORT: "0", WEAKTIES_OPEN: "0", TZ: "UTC" };
  const server = spawn(process.execPath, [SERVER], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  const address = await Promise.race([
    addressIn(server.stdout),
    ended.then(() => Promise.reject(new Error("Weakties ended before it was ready."))),
  ]);
  return {
    address,
    origin: new URL(address).origin,
    folder,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
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
