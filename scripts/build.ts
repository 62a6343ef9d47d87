import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { build as buildWithVite } from "vite";

const root = dirname(import.meta.dirname);
const next = join(root, ".build", "next");

/** Each part of dist/, and what it grows from. */
const parts = {
  server: { entry: "src/start.ts", build: () => bundleForNode("server", { start: "src/start.ts" }) },
  cli: { entry: "src/cli/main.ts", build: () => bundleForNode("cli", { main: "src/cli/main.ts" }) },
  web: { entry: "web/index.html", build: () => bundleForBrowsers("web", "web/index.html", "/") },
  // Relative addresses: the page is put into any folder of any host.
  page: { entry: "web/page.html", build: () => bundleForBrowsers("page", "web/page.html", "./") },
};

type Part = keyof typeof parts;
const asked = process.argv.slice(2).filter((word): word is Part => word in parts);
await build(asked.length > 0 ? asked : ["server", "cli", "web"]);

/** Builds aside and swaps at the end, so that nobody starts a half-written program. */
async function build(names: readonly Part[]): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  const there = names.filter((name) => existsSync(join(root, parts[name].entry)));
  await Promise.all(there.map((name) => parts[name].build()));
  for (const name of there) {
    const place = join(root, "dist", name);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(next, name), place);
  }
  rmSync(join(root, ".build", "compile-cache"), { recursive: true, force: true });
}

/**
 * ES modules split at each `import()`, so that a command loads no more than its own operation. Not minified: with the
 * compile cache it starts no sooner, and an error would show a whole file as its line.
 */
async function bundleForNode(name: Part, input: Record<string, string>): Promise<void> {
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
  await bundle.write({
    dir: join(next, name),
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
