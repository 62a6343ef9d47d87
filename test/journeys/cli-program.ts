import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const BIN = join(ROOT, "bin", "weakties");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly home: string;
  /** Runs the installed command as a shell would, without a terminal. */
  readonly run: (...words: readonly string[]) => Promise<Ran>;
  readonly piped: (input: string, ...words: readonly string[]) => Promise<Ran>;
  /** Runs with a file where a keyboard would be, as "< FILE" does. */
  readonly fromFile: (file: string, ...words: readonly string[]) => Promise<Ran>;
  /** Runs until somebody presses Ctrl-C, so many milliseconds after it began. */
  readonly stopped: (afterMs: number, ...words: readonly string[]) => Promise<Ran>;
  /** Runs until it says something, which is then met while it goes on; with a passphrase for what it keeps. */
  readonly waiting: (
    input: string,
    says: RegExp,
    words: readonly string[],
    meet: (said: string, program: ChildProcess) => Promise<void>,
  ) => Promise<Ran>;
  /** Runs with --json and answers the one object; throws where it failed. */
  readonly json: <Value = Record<string, unknown>>(...words: readonly string[]) => Promise<Value>;
  readonly clear: () => void;
}

/** A data folder of its own, and the real command working on it. */
export function newDesk(): Desk {
  const home = mkdtempSync(join(tmpdir(), "weakties-cli-"));
  const piped = (input: string, ...words: readonly string[]) => runBin(home, input, words);
  const run = (...words: readonly string[]) => piped("", ...words);
  return {
    home,
    run,
    piped,
    fromFile: (file, ...words) => runBin(home, "", words, { file }),
    stopped: (stopAfterMs, ...words) => runBin(home, "", words, { stopAfterMs }),
    waiting: (input, says, words, meet) => runBin(home, input, words, { says, meet }),
    async json<Value>(...words: readonly string[]) {
      const ran = await run(...words, "--json");
      if (ran.code !== 0) throw new Error(`weakties ${words.join(" ")}: ${ran.code} ${ran.out}${ran.err}`);
      return oneObject(ran.out) as Value;
    },
    clear: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Standard output must be one JSON object and a line break, nothing else. */
export function oneObject(out: string): object {
  const value: unknown = JSON.parse(out);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`Not one object: ${out.slice(0, 200)}`);
  if (out !== `${out.trimEnd()}\n`) throw new Error("More than one line break after the object.");
  return value;
}

/** Root may read and write whatever permissions say; without these two capabilities it is held to them like anybody. */
const AS_ANYBODY =
  process.getuid?.() === 0 ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"] : [];

type Meanwhile = {
  readonly stopAfterMs?: number;
  readonly file?: string;
  readonly says?: RegExp;
  readonly meet?: (said: string, program: ChildProcess) => Promise<void>;
};

function runBin(
  home: string,
  input: string,
  words: readonly string[],
  { stopAfterMs, says, meet, file }: Meanwhile = {},
): Promise<Ran> {
  const { PATH = "" } = process.env;
  return new Promise((resolve, reject) => {
    const [command = "", ...rest] = [...AS_ANYBODY, BIN, ...words];
    const input0 = file === undefined ? ("pipe" as const) : openSync(file, "r");
    const child = spawn(command, rest, {
      env: {
        ...{ PATH, HOME: home, WEAKTIES_HOME: join(home, "data"), WEAKTIES_OPEN: "0", TZ: "Europe/Berlin" },
        ...(meet === undefined
          ? {}
          : { WEAKTIES_KEYRING: "0", WEAKTIES_PASSPHRASE: "a walk along the Tisza" }),
      },
      stdio: [input0, "pipe", "pipe"],
    });
    const stop = stopAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGINT"), stopAfterMs);
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    let met = false;
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      err += text;
      const said = met ? undefined : says?.exec(err)?.[0];
      if (said === undefined) return;
      met = true;
      meet?.(said, child).catch(reject);
    });
    child.stdin?.on("error", () => {}); // It may end before it has read anything.
    child.stdin?.end(input);
    if (typeof input0 === "number") closeSync(input0);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(stop);
      resolve({ code, out, err });
    });
  });
}
