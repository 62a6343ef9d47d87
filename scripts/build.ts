import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { build as buildWithVite } from "vite";
import { buildCommand, keepCompiled } from "./build-command.ts";
import { buildPage } from "./build-page.ts";

const root = dirname(import.meta.dirname);
mkdirSync(join(root, ".build"), { recursive: true });
const next = mkdtempSync(join(root, ".build", "next-"));
process.on("exit", () => rmSync(next, { recursive: true, force: true }));

/** The parts of dist/. */
const parts = {
  server: () => bundleServer({ start: "src/start.ts" }),
  cli: () => buildCommand(root, join(next, "cli")),
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
  const cache = join(root, ".build", "compile-cache");
  rmSync(cache, { recursive: true, force: true });
  if (names.includes("cli")) keepCompiled(join(root, "dist", "cli"), next, cache);
}

async function bundleServer(input: Record<string, string>): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input,
    platform: "node",
    external: [/^node:/, "pg-native", "cloudflare:sockets", "@napi-rs/keyring"],
    onLog(level, log, show) {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      show(level, log);
    },
  });
  await bundle.write({
    dir: join(next, "server"),
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    sourcemap: true,
  });
  await bundle.close();
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
