import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Serves in a namespace where the disk is full, or can only be read, opens the printed address as a browser does, reads,
 * writes, and where `filler` fills the disk, makes room and writes again; prints one line a step.
 */
const [filler] = process.argv.slice(2);
const server = spawn(process.execPath, [join(import.meta.dirname, "../../dist/server/start.js")], {
  stdio: ["ignore", "pipe", "inherit"],
});
let address: URL | undefined;
for await (const line of createInterface({ input: server.stdout })) {
  const found = /running at (http:\S+)/.exec(line)?.[1];
  if (found === undefined) continue;
  address = new URL(found);
  break;
}
if (address === undefined) process.exit(1);
const { origin, hash } = address;
const json = { "content-type": "application/json", origin };

const opened = await fetch(`${origin}/api/session`, {
  method: "POST",
  headers: json,
  body: JSON.stringify({ code: hash.slice("#code=".length) }),
});
const { session } = (await opened.json()) as { session: string };
const headers = { ...json, authorization: `Bearer ${session}` };
const add = (name: string) =>
  fetch(`${origin}/api/people`, { method: "POST", headers, body: JSON.stringify({ name }) });

const people = await fetch(`${origin}/api/people`, { headers });
console.log(people.status, ((await people.json()) as { total: number }).total);
const today = await fetch(`${origin}/api/today`, { headers });
console.log(today.status);
const refused = await add("Imre");
console.log(refused.status, ((await refused.json()) as { error: { says: string } }).error.says);
if (filler !== undefined) {
  rmSync(filler);
  console.log((await add("Imre")).status);
}
server.kill("SIGTERM");
server.once("exit", (code) => console.log("ended", code));
