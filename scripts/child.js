import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending */

/**
 * Runs a program to its end and passes on the signals that we get meanwhile, so that whoever stops us stops it,
 * and we end only after it did. Rejects if the program cannot be started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { onStart?: (child: import("node:child_process").ChildProcess) => void }} options
 * @returns {Promise<Ending>}
 */
export function run(command, args, { onStart, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal !== "SIGINT" || !terminalSentIt()) child.kill(signal);
    };
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    for (const signal of signals) process.on(signal, pass);
    const done = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once("error", (error) => {
      done();
      reject(error);
    });
    child.once("close", (code, signal) => {
      done();
      resolve({ code, signal });
    });
    onStart?.(child);
  });
}

/** A Ctrl-C in a terminal reaches every process of the group by itself; twice would mean "now, at once" to some. */
function terminalSentIt() {
  return process.stdin.isTTY === true;
}

/**
 * Ends this process as the child ended: with its exit code, or by the same signal.
 * @param {Ending} ending
 * @returns {never}
 */
export function endLike({ code, signal }) {
  if (signal !== null) {
    process.kill(process.pid, signal);
    process.exit(128 + constants.signals[signal]);
  }
  process.exit(code ?? 1);
}
