import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pinnedNode } from "./prepare.js";

const project = dirname(import.meta.dirname);
let clone = "";
let tools = "";

/** A clone in small: our real scripts, a build that writes one file, and an npm that installs no more than a Node. */
beforeEach(() => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), "weakties-clone-")));
  tools = join(clone, "tools");
  for (const name of ["bootstrap.js", "build-first.cjs", "child.js", "freshness.js", "lock.js", "prepare.js"])
    cpSync(join(project, "scripts", name), join(clone, "scripts", name));
  cpSync(join(project, "bin/weakties"), join(clone, "bin/weakties"));
  const program = `console.log(JSON.stringify(process.argv.slice(2)), process.cwd()); process.exitCode = 3;`;
  write("package.json", '{ "type": "module" }');
  write("package-lock.json", '{ "packages": {} }');
  write("src/a.ts", program);
  write(
    "scripts/build.ts",
    `import { appendFileSync, cpSync } from "node:fs";
     console.log("build speaks"); appendFileSync("log", "build\\n"); cpSync("src/a.ts", "dist/cli/main.cjs");`,
  );
  const node = pinnedNode(clone);
  writeTool(
    "npm",
    `echo "npm speaks"; echo install >>log; rm -rf node_modules
     mkdir -p '${dirname(node)}' node_modules/.bin
     ln -s '${process.execPath}' '${node}'; ln -s '${process.execPath}' node_modules/.bin/node`,
  );
});
afterEach(() => rmSync(clone, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
}

function writeTool(name: string, script: string): void {
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

const environment = () => ({ PATH: `${tools}:/usr/bin:/bin` });
const bootstrap = (...args: string[]) =>
  spawnSync(process.execPath, [join(clone, "scripts/bootstrap.js"), ...args], {
    cwd: clone,
    env: environment(),
    encoding: "utf8",
  });
const start = (...args: string[]) =>
  spawn(process.execPath, [join(clone, "scripts/bootstrap.js"), ...args], { cwd: clone, env: environment() });
const log = () => readFileSync(join(clone, "log"), "utf8").trim().split("\n");

describe("the bootstrap", () => {
  it("stands before every npm script, in place of the shell, so that a signal to npm reaches it", () => {
    const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
    const others = Object.values<string>(scripts).filter(
      (each) => !each.startsWith("exec node scripts/bootstrap.js "),
    );
    expect(others).toEqual([]);
    expect(Object.keys(scripts)).toContain("start");
  });

  it("installs, builds, and runs the program with its words and its exit code", () => {
    const { stdout, stderr, status } = bootstrap("dist/cli/main.cjs", "a b", "--json");
    expect(stdout).toBe(`["a b","--json"] ${clone}\n`);
    expect(stderr).toMatch(/installing.*npm speaks.*building.*build speaks/s);
    expect(status).toBe(3);
  });

  it("does again only what is out of date", () => {
    const run = () => bootstrap("dist/cli/main.cjs").status;
    run();
    run();
    expect(log()).toEqual(["install", "build"]);
    write("src/a.test.ts", "not read by the build");
    run();
    expect(log()).toHaveLength(2);
    appendFileSync(join(clone, "src/a.ts"), "process.exitCode = 4;");
    expect(run()).toBe(4);
    expect(log()).toEqual(["install", "build", "build"]);
    appendFileSync(join(clone, "package-lock.json"), " ");
    rmSync(join(clone, "node_modules"), { recursive: true });
    run();
    expect(log()).toEqual(["install", "build", "build", "install", "build"]);
  });

  it.skipIf(process.platform === "win32").each(["bootstrap", "weakties"])(
    "lets no other account write into what it builds, whatever the umask (%s)",
    (by) => {
      const words = by === "weakties" ? [] : [join(clone, "scripts/bootstrap.js"), "dist/cli/main.cjs"];
      const command = [by === "weakties" ? join(clone, "bin/weakties") : process.execPath, ...words];
      for (const _ of ["builds", "runs"])
        execFileSync("sh", ["-c", 'umask 000; "$@"; exit 0', "sh", ...command], {
          cwd: clone,
          env: environment(),
          stdio: "ignore",
        });
      const made = ["dist", ".build", "node_modules"].map((name) => join(clone, name));
      const open = execFileSync("find", [...made, "!", "-type", "l", "-perm", "/022"], { encoding: "utf8" });
      expect(open).toBe("");
    },
  );

  it("does not build for a script that needs the install alone", () => {
    expect(bootstrap("--install-only", "src/a.ts").status).toBe(3);
    expect(log()).toEqual(["install"]);
  });

  it("trusts npm's own record after npm install, rather than install again", () => {
    bootstrap("--install-only", "src/a.ts");
    write("package-lock.json", '{ "packages": { "": {}, "node_modules/a": { "version": "2.0.0" } } }');
    write("node_modules/.package-lock.json", '{ "packages": { "node_modules/a": { "version": "2.0.0" } } }');
    bootstrap("--install-only", "src/a.ts");
    expect(log()).toEqual(["install"]);
    write("package-lock.json", '{ "packages": { "": {}, "node_modules/a": { "version": "2.0.1" } } }');
    bootstrap("--install-only", "src/a.ts");
    expect(log()).toEqual(["install", "install"]);
  });

  it("installs and builds once when several start at the same time", async () => {
    const codes = await Promise.all(
      [1, 2, 3, 4].map(async () => (await once(start("dist/cli/main.cjs"), "exit"))[0]),
    );
    expect(codes).toEqual([3, 3, 3, 3]);
    expect(log()).toEqual(["install", "build"]);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("passes %s on, and ends when the program has", async (signal) => {
    write(
      "src/a.ts",
      `process.on("${signal}", () => setTimeout(() => { console.log("closed"); process.exit(5); }, 200));
       setInterval(() => {}, 1000); console.log("ready");`,
    );
    const running = start("dist/cli/main.cjs");
    let said = "";
    running.stdout.on("data", (text) => {
      said += text;
      if (said === "ready\n") running.kill(signal);
    });
    const [code] = await once(running, "close");
    expect(said).toBe("ready\nclosed\n");
    expect(code).toBe(5);
  });

  it("says in a sentence what is missing", () => {
    writeTool("npm", 'echo "npm error code EAI_AGAIN" >&2; exit 1');
    expect(bootstrap("dist/cli/main.cjs")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("npm could not reach its registry."),
    });
    writeTool("npm", "exit 7");
    expect(bootstrap("dist/cli/main.cjs").stderr).toContain("npm could not install");
    rmSync(join(tools, "npm"));
    const nothing = spawnSync(process.execPath, [join(clone, "scripts/bootstrap.js"), "a"], {
      env: { PATH: tools },
    });
    expect(nothing.status).toBe(1);
    expect(String(nothing.stderr)).toContain("Weakties needs npm");
  });

  it("says so when the Node it brings does not start on this system, until it does", () => {
    const node = pinnedNode(clone);
    writeTool(
      "npm",
      `mkdir -p '${dirname(node)}'; echo install >>log; echo '{ "packages": {} }' >node_modules/.package-lock.json
       printf '#!/bin/sh\\necho "libatomic.so.1: cannot open" >&2; exit 127\\n' >'${node}'; chmod +x '${node}'`,
    );
    for (const _ of [1, 2]) {
      const { status, stderr } = bootstrap("dist/cli/main.cjs");
      expect(status).toBe(1);
      expect(stderr).toContain("libatomic.so.1: cannot open. Install that library");
    }
    expect(log()).toEqual(["install", "install"]);
  });

  it("does not run what it could not build", () => {
    write("scripts/build.ts", "process.exit(1);");
    const { status, stdout, stderr } = bootstrap("dist/cli/main.cjs");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("The build failed");
  });
});

/** Root may write whatever permissions say; without this capability it is held to them like anybody. */
const AS_ANYBODY = process.getuid?.() === 0 ? ["setpriv", "--bounding-set", "-dac_override", "--"] : [];

describe("the launcher", () => {
  const weakties = (...args: string[]) =>
    spawnSync(join(clone, "bin/weakties"), args, { cwd: tmpdir(), env: environment(), encoding: "utf8" });
  const later = new Date(Date.now() + 60_000);

  beforeEach(() => {
    symlinkSync(process.execPath, join(tools, "node"));
    bootstrap("dist/cli/main.cjs");
  });

  it("runs the built program where it was typed, without a word of its own", () => {
    expect(weakties("today", "a b")).toMatchObject({
      stdout: `["today","a b"] ${realpathSync(tmpdir())}\n`,
      stderr: "",
      status: 3,
    });
  });

  it("finds its project through links", () => {
    symlinkSync("../bin/weakties", join(tools, "first"));
    symlinkSync(join(tools, "first"), join(tools, "second"));
    expect(
      execFileSync("sh", ["-c", "second x || true"], { env: environment(), encoding: "utf8" }),
    ).toContain('["x"]');
  });

  it("builds first if a source is newer than the build, was added or is gone", () => {
    appendFileSync(join(clone, "src/a.ts"), "process.exitCode = 4;");
    utimesSync(join(clone, "src/a.ts"), later, later);
    expect(weakties().status).toBe(4);
    expect(log()).toEqual(["install", "build", "build"]);
    utimesSync(join(clone, "src/a.ts"), new Date(0), new Date(0));
    write("src/b.ts", "");
    utimesSync(join(clone, "src"), later, later);
    weakties();
    expect(log()).toEqual(["install", "build", "build", "build"]);
  });

  it("runs where the account may not write, and says in a sentence that it cannot build there", () => {
    const readOnly = (...args: string[]) => {
      execFileSync("chmod", ["-R", "a-w", clone]);
      const words = [...AS_ANYBODY, join(clone, "bin/weakties"), ...args];
      const ran = spawnSync(words[0] ?? "", words.slice(1), { env: environment(), encoding: "utf8" });
      execFileSync("chmod", ["-R", "u+w", clone]);
      return ran;
    };
    expect(readOnly("a")).toMatchObject({ stderr: "", status: 3 });
    utimesSync(join(clone, "src/a.ts"), later, later);
    expect(readOnly("touched")).toMatchObject({ stderr: "", status: 3 });
    appendFileSync(join(clone, "src/a.ts"), "process.exitCode = 4;");
    utimesSync(join(clone, "src/a.ts"), later, later);
    const refused = readOnly("changed");
    expect([refused.status, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toMatch(/^weakties: .*this account may not write there\. [^\n]*\n$/);
    const said = readOnly("changed", "--json");
    expect([said.status, said.stderr]).toEqual([1, ""]);
    expect(JSON.parse(said.stdout)).toHaveProperty("error.says");
    expect(log()).toEqual(["install", "build"]);
  });

  it("installs first if nothing is installed", () => {
    rmSync(join(clone, "node_modules"), { recursive: true });
    expect(weakties().status).toBe(3);
    expect(log()).toEqual(["install", "build", "install"]);
  });
});
