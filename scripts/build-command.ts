import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, type RolldownOutput, rolldown } from "rolldown";

/** What is loaded, one by the other's `import()`, for the command that is run most: `weakties today`. */
const EVERYDAY = ["cli/main", "cli/call", "operations/today/show", "cli/screens/today"];
/** The index of kysely imports it beside what is used. */
const NOT_EVERYDAY = /\/node_modules\/kysely\/dist\/dialect\/postgres\//;

/**
 * Builds the command into `folder`, split at each `import()` so that one loads no more than its own operation; what
 * the command that is run most needs lies in one file, since thirty small ones took 5 ms to open, and nothing else does:
 * each pattern that reads letters beyond ASCII costs .1 ms when its module is loaded. CommonJS, which Node links in a quarter
 * less time than modules, and in which its own modules can wait until they are used: crypto alone takes 6 ms.
 */
export async function buildCommand(root: string, folder: string): Promise<void> {
  const everyday = everydayModules(root);
  const bundle = await rolldown({
    cwd: root,
    input: { command: "src/cli/main.ts" },
    platform: "node",
    plugins: [everyday.plugin],
    external: [/^node:/, "pg-native", "cloudflare:sockets", "@napi-rs/keyring"],
    onLog(level, log, show) {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      if (log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") show(level, log);
    },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // Half the bytes to read start 2 ms sooner; names stay, for whoever has to read a trace.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: {
      groups: [
        { name: "command", test: everyday.has },
        { name: "zod", test: /\/node_modules\/zod\/|\/src\/operations\/fields\.ts$/ },
      ],
    },
    plugins: [requireOnUse()],
  });
  await bundle.close();
  assertWithoutSchemas(output);
  const command = join(folder, "command.cjs");
  writeFileSync(command, wrapped(withRuntime(output, readFileSync(command, "utf8"))));
  writeFileSync(join(folder, "main.cjs"), loader(""));
}

/** The modules that those of EVERYDAY import, known once all are parsed. */
function everydayModules(root: string) {
  const imports = new Map<string, readonly string[]>();
  const found = new Set<string>();
  const find = (id: string): void => {
    if (found.has(id) || NOT_EVERYDAY.test(id)) return;
    found.add(id);
    for (const imported of imports.get(id) ?? []) find(imported);
  };
  const plugin: Plugin = {
    name: "everyday-modules",
    buildEnd() {
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id)?.importedIds ?? []);
      for (const name of EVERYDAY) find(join(root, "src", `${name}.ts`));
    },
  };
  return { plugin, has: (id: string) => found.has(id) };
}

/** Reading zod takes a tenth of a start, and one everyday module that imports it takes it along. */
function assertWithoutSchemas(output: RolldownOutput["output"]): void {
  const chunks = output.filter((each) => each.type === "chunk");
  const everyday = chunks.find(({ name }) => name === "command")?.moduleIds ?? [];
  if (everyday.length === 0 || everyday.some((module) => module.includes("/node_modules/zod/")))
    throw new Error(
      "The everyday part of the command has zod in it: a module that `weakties today` needs imports it.",
    );
}

/** One line for one line, so that a position still fits. */
function requireOnUse(): Plugin {
  const required = /^let (\w+) = require\("(node:[\w/]+)"\);$/gm;
  return {
    name: "require-on-use",
    renderChunk: (code) => ({
      code: code.replace(required, (line, name: string, module: string) =>
        // What a default or namespace import copies from the module has to be there at once.
        code.includes(`\n${name} = `)
          ? line
          : `const ${name} = new Proxy({}, { get: (_, key) => process.getBuiltinModule("${module}")[key] });`,
      ),
      map: null,
    }),
  };
}

/** With what rolldown keeps for all chunks in a small file of its own, which takes longer to find than to run. */
function withRuntime(output: RolldownOutput["output"], code: string): string {
  const runtime = output.find((each) => each.type === "chunk" && each.name === "rolldown-runtime");
  const required = `require("./${runtime?.fileName}")`;
  if (runtime?.type !== "chunk" || !code.includes(required))
    throw new Error("The command’s code asks for no runtime of rolldown’s by the name that is known.");
  return code.replace(required, () => `((exports)=>{${runtime.code};return exports})({})`);
}

/** As Node wraps a CommonJS file, and with letters beyond ASCII escaped: one byte each is read as it is. */
function wrapped(code: string): string {
  if (/\\[\u0080-\uffff]/.test(code))
    throw new Error("A letter beyond ASCII stands escaped in the command's code.");
  const ascii = code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `(function (exports, require, module, __filename, __dirname) {${ascii}\n})`;
}

/**
 * Runs command.cjs with what V8 had compiled of it at the end of an earlier run. Node's own compile cache keeps only
 * what is compiled before anything has run: 400 functions had to be compiled anew on each start, in 6 ms.
 */
function loader(atEnd: string): string {
  return `const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");
const filename = __dirname + "/command.cjs";
let cachedData;
try {
  cachedData = readFileSync(__dirname + "/command.compiled");
} catch {}
const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData });
${atEnd}
const command = new module.constructor(filename, module);
command.filename = filename;
require.cache[filename] = command;
script.runInThisContext()(command.exports, (name) => command.require(name), command, filename, __dirname);
// Else Node takes whatever later asks for it to stand in a circle, and warns whoever runs the command.
command.loaded = true;
`;
}

/**
 * Runs the command that is run most, on invented people, and keeps what was compiled for it beside the program (and
 * in Node's cache what small files it loads). With the launcher's own flags: V8 takes nothing compiled under others.
 */
export function keepCompiled(folder: string, scratch: string, cache: string): void {
  const keeping = join(folder, "keep.cjs");
  const keep = `process.on("exit", () =>
  require("node:fs").writeFileSync(__dirname + "/command.compiled", script.createCachedData()));`;
  writeFileSync(keeping, loader(keep));
  const env = { NODE_COMPILE_CACHE: cache, WEAKTIES_HOME: join(scratch, "home") };
  const run = (file: string) =>
    spawnSync(process.execPath, ["--min-semi-space-size=16", file, "today", "--sample"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  run(join(folder, "main.cjs")); // Makes the sample, which is not what should be quick.
  run(keeping);
  rmSync(keeping);
}
