import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type OutputOptions, type Plugin, rolldown } from "rolldown";
import { build as buildWithVite } from "vite";
import { buildPage } from "./build-page.ts";

const root = dirname(import.meta.dirname);
mkdirSync(join(root, ".build"), { recursive: true });
const next = mkdtempSync(join(root, ".build", "next-"));
process.on("exit", () => rmSync(next, { recursive: true, force: true }));

/** What nearly every command needs: the store, the rules, the command line itself. */
const EVERYDAY = [
  /\/node_modules\/kysely\/dist\/(?!dialect\/postgres\/)/,
  /\/src\/(people|time|stages|ties|follow-ups|advice|options)\//,
  /\/src\/database\/(?!drivers\/(postgres|opfs|.*examine))/,
  /\/src\/operations\/(stages\/|(perform|operation|outcome|routes|catalog|no-input)\.ts)/,
  /\/src\/cli\/(call|commands?|failure|local\/local|main|network|output|paper|run|screens\/screens|width)\.ts$/,
  /\/src\/start-(cli|home)\.ts$/,
];

/**
 * One file for all of that instead of thirty small ones, which took 5 ms to open. Operations and what the terminal
 * shows of them stay apart, and so does zod, which not every operation needs. A group takes along whatever
 * its files import.
 */
const commandFiles = {
  groups: [
    { name: "main", test: (module: string) => EVERYDAY.some((place) => place.test(module)) },
    { name: "zod", test: /\/node_modules\/zod\/|\/src\/operations\/fields\.ts$/ },
  ],
};

/** The parts of dist/. */
const parts = {
  server: () => bundleServer({ start: "src/start.ts" }),
  cli: () => bundleCommand({ main: "src/cli/main.ts" }),
  web: () => bundleForBrowsers("web", "web/index.html", "/"),
  page: () => buildPage(join(next, "page")),
};

type Part = keyof typeof parts;
const asked = process.argv.slice(2);
if (!asked.every((word): word is Part => word in parts))
  throw new Error(`There is no such part in ${asked}; there are ${Object.keys(parts).join(", ")}.`);
await build(asked.length > 0 ? asked : ["server", "cli", "web"]);

/** Builds aside and swaps at the end, so that nobody starts a half-written program. */
async function build(names: readonly Part[]): Promise<void> {
  await Promise.all(names.map((name) => parts[name]()));
  for (const name of names) {
    const place = join(root, "dist", name);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(next, name), place);
  }
  rmSync(join(root, ".build", "compile-cache"), { recursive: true, force: true });
  if (names.includes("cli")) warmCompileCache();
}

/**
 * What the first run compiles is kept for all that follow, and never added to: so the first is the one that is run
 * most.
 */
function warmCompileCache(): void {
  // With the launcher's own flags: V8 keeps what it compiled apart for each set of them.
  spawnSync(process.execPath, ["--min-semi-space-size=16", join(root, "dist/cli/main.cjs"), "today"], {
    env: { NODE_COMPILE_CACHE: join(root, ".build", "compile-cache"), WEAKTIES_HOME: join(next, "home") },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function bundleForNode(input: Record<string, string>, output: OutputOptions): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input,
    platform: "node",
    external: [/^node:/, "pg-native", "cloudflare:sockets"],
    onLog(level, log, show) {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      show(level, log);
    },
  });
  await bundle.write({ sourcemap: true, ...output });
  await bundle.close();
}

function bundleServer(input: Record<string, string>): Promise<void> {
  return bundleForNode(input, { dir: join(next, "server"), format: "esm", ...namesEndingIn("js") });
}

/**
 * Split at each `import()`, so that a command loads no more than its own operation. CommonJS, which Node links in a
 * quarter less time than modules, and in which its own modules can wait until they are used: crypto alone takes 6 ms.
 */
function bundleCommand(input: Record<string, string>): Promise<void> {
  const names = namesEndingIn("cjs");
  return bundleForNode(input, {
    dir: join(next, "cli"),
    format: "cjs",
    ...names,
    // Half the bytes to read start 2 ms sooner; names stay, for whoever has to read a trace.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: commandFiles,
    plugins: [requireOnUse()],
  });
}

function namesEndingIn(extension: string): OutputOptions {
  return { entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` };
}

/** One line for one line, so that the source map still fits. */
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

async function bundleForBrowsers(name: Part, html: string, base: string): Promise<void> {
  await buildWithVite({
    root: join(root, "web"),
    configFile: join(root, "vite.config.ts"),
    base,
    logLevel: "warn",
    build: { outDir: join(next, name), rolldownOptions: { input: join(root, html) } },
  });
}
