import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";

const root = dirname(import.meta.dirname);
const WORKER = "offline.js";

/**
 * Builds the page into `folder`: for any folder of any static HTTPS host, so all addresses are relative. Beside what
 * Vite makes lie the manifest, its icons and the service worker, which is told every file that it has to keep.
 */
export async function buildPage(folder: string): Promise<void> {
  // A test that builds the page means the one that people get, service worker and all.
  process.env["NODE_ENV"] = "production";
  await build({
    root: join(root, "web"),
    configFile: join(root, "vite.config.ts"),
    base: "./",
    logLevel: "warn",
    build: { outDir: folder, sourcemap: false, rolldownOptions: { input: join(root, "web", "page.html") } },
  });
  const html = readFileSync(join(folder, "page.html"), "utf8");
  const links =
    '<link rel="manifest" href="./weakties.webmanifest" />\n    <link rel="apple-touch-icon" href="./icon-180.png" />\n  ';
  renameSync(join(folder, "page.html"), join(folder, "index.html"));
  writeFileSync(join(folder, "index.html"), html.replace("</head>", `  ${links}</head>`));
  const beside = join(root, "web", "offline");
  for (const name of readdirSync(beside))
    if (name !== WORKER) copyFileSync(join(beside, name), join(folder, name));
  writeFileSync(join(folder, WORKER), offlineWorker(folder, readFileSync(join(beside, WORKER), "utf8")));
}

/** The service worker with the names of all files, and a version that changes when any of them does. */
function offlineWorker(folder: string, source: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const names = ["./", ...files.map((file) => `./${file.slice(folder.length + 1).replaceAll("\\", "/")}`)];
  return `const VERSION = ${JSON.stringify(hash.digest("hex").slice(0, 16))};\nconst FILES = ${JSON.stringify(names)};\n${source}`;
}
