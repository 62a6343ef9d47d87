// @ts-check
const { closeSync, readSync } = require("node:fs");
const { join } = require("node:path");
const { isMainThread } = require("node:worker_threads");

const PATIENCE_MS = 5000;
const NOTHING = ".\n";

/**
 * While Node starts, bin/weakties finds out which sources are newer than the build; the answer ends with a dot. Where
 * there is one, this process becomes the one that builds first.
 */
const asked = Number(process.env["WEAKTIES_NEWER"]);
delete process.env["WEAKTIES_NEWER"];
// A thread of the command loads this file again, long after the question was answered.
if (isMainThread && answer() !== NOTHING) {
  process.emitWarning = () => {}; // That execve is new in Node is of no use to whoever runs a command.
  const words = process.argv.slice(2);
  const bootstrap = join(__dirname, "bootstrap.js");
  process.execve?.(process.execPath, [process.execPath, bootstrap, "dist/cli/main.cjs", ...words]);
}

/** The first letters of what was found: as many as tell whether it is nothing. */
function answer() {
  const found = Buffer.alloc(NOTHING.length);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < PATIENCE_MS; waited += 1) {
    if (readSync(asked, found, { position: 0 }) === found.length) break;
    Atomics.wait(pause, 0, 0, 1);
  }
  closeSync(asked);
  return found.toString();
}
