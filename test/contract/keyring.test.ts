import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-keyring-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secrets = join(import.meta.dirname, "../../src/access/secrets.ts");
const script = `
  import { secretsIn } from ${JSON.stringify(secrets)};
  const mine = secretsIn(process.argv[2], "me", { keyring: true });
  const told = [await mine.place(), await mine.keep("mail/1", "canary-7f3a")];
  const again = secretsIn(process.argv[2], "me", { keyring: true });
  told.push(await again.find("mail/1"), await again.find("mail/2"), await again.forget("mail/1"), await again.find("mail/1"));
  const long = "canary-long-".repeat(400);
  await mine.keep("mail/3", long);
  await mine.keep("mail/3", long + "!");
  told.push((await again.find("mail/3")).secret === long + "!", await again.forget("mail/3"), await again.find("mail/3"));
  console.log(JSON.stringify(told));
`;

/** Runs the script with a keyring of its own in a session of its own, or with none. */
function run(withKeyring: boolean) {
  const file = join(folder, "run.ts");
  writeFileSync(file, script);
  const data = join(folder, "data");
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_DATA_HOME: join(folder, "share"),
  };
  const start =
    'printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null & exec "$@"';
  const program = [process.execPath, file, data];
  const [command = "", ...words] = withKeyring
    ? ["dbus-run-session", "--", "/bin/sh", "-c", start, "sh", ...program]
    : program;
  const { stdout, stderr } = spawnSync(command, words, { env, encoding: "utf8" });
  expect(stderr).not.toContain("canary");
  return JSON.parse(stdout);
}

it.skipIf(!inject("keyring"))("a password goes to the system's keyring, and nowhere else", () => {
  const told = [
    { kind: "keyring", sealed: false },
    "kept",
    { kind: "found", secret: "canary-7f3a" },
    { kind: "none" },
  ];
  const gone = ["forgotten", { kind: "none" }];
  expect(run(true)).toEqual([...told, ...gone, true, ...gone]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  for (const { parentPath, name } of files.filter(({ name }) => name !== "run.ts"))
    expect(readFileSync(join(parentPath, name), "latin1")).not.toContain("canary");
});

it.skipIf(!inject("keyring"))("where none answers, the file and its passphrase take its place", () => {
  expect(run(false).slice(0, 2)).toEqual([{ kind: "file", state: "none" }, "closed"]);
});
