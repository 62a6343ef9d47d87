import { isBuiltin } from "node:module";
import { dirname, join, normalize } from "node:path/posix";
import type { Import, Reading } from "./source.ts";

interface Place {
  readonly path: string;
  readonly line: number;
}

export interface Problem extends Place {
  readonly says: string;
}

type Layer =
  | "root"
  | "core"
  | "formats"
  | "importing"
  | "operations"
  | "database"
  | "drivers"
  | "sources"
  | "outgoing"
  | "access"
  | "http"
  | "cli"
  | "mcp"
  | "worker"
  | "web";

interface Rights {
  /** Layers whose code it may use. */
  readonly code: readonly Layer[];
  /** Layers that it may know by their types alone. */
  readonly types: readonly Layer[];
  /** Packages, or "any". */
  readonly packages: readonly string[] | "any";
}

const surface: Rights = { code: ["operations", "core", "access"], types: [], packages: "any" };
const RIGHTS: Readonly<Record<Layer, Rights>> = {
  root: {
    code: [
      "root",
      "core",
      "formats",
      "importing",
      "operations",
      "database",
      "drivers",
      "sources",
      "outgoing",
      "access",
      "http",
      "cli",
      "mcp",
      "worker",
    ],
    types: [],
    packages: "any",
  },
  core: { code: ["core"], types: [], packages: ["zod", "liquidjs", "chrono-node", "@noble/hashes"] },
  formats: { code: ["core", "formats"], types: [], packages: ["zod", "papaparse", "postal-mime", "fflate"] },
  importing: {
    code: ["core", "formats", "importing"],
    types: [],
    packages: ["zod", "papaparse", "postal-mime", "fflate"],
  },
  operations: {
    code: ["core", "formats", "importing", "database", "operations"],
    types: ["sources"],
    packages: ["zod"],
  },
  database: { code: ["core", "database"], types: [], packages: ["kysely"] },
  drivers: { code: ["core", "database", "drivers"], types: [], packages: "any" },
  sources: { code: ["core", "formats", "sources", "outgoing"], types: ["operations"], packages: "any" },
  outgoing: { code: ["core", "outgoing"], types: [], packages: "any" },
  access: { code: ["core", "access", "outgoing"], types: [], packages: "any" },
  http: { ...surface, code: [...surface.code, "http"] },
  cli: { ...surface, code: [...surface.code, "cli"] },
  mcp: { ...surface, code: [...surface.code, "mcp"] },
  worker: { code: ["operations", "core", "worker"], types: [], packages: [] },
  web: { code: ["core", "web"], types: ["operations", "worker"], packages: "any" },
};

const PURE: readonly Layer[] = ["core", "formats", "importing"];
const PORTABLE: readonly Layer[] = [...PURE, "operations", "database", "worker", "web"];
const NODE_ONLY = ["pg", "@hono/node-server", "better-sqlite3"];
const NODE_DRIVERS = [
  "src/database/drivers/node-sqlite.ts",
  "src/database/drivers/node-sqlite-examine.ts",
  "src/database/drivers/node-sqlite-file.ts",
  "src/database/drivers/node-sqlite-held.ts",
  "src/database/drivers/node-sqlite-layout.ts",
  "src/database/drivers/postgres.ts",
];
/** What opens no connection and starts no program. Whatever is not here does, until somebody has looked. */
const AT_REST = new Set([
  ...[
    "node:path",
    "node:fs",
    "node:os",
    "node:crypto",
    "node:util",
    "node:stream",
    "node:sqlite",
    "node:zlib",
  ],
  ...["node:url", "node:events", "node:v8", "node:timers", "node:readline", "node:buffer"],
  ...[
    "zod",
    "kysely",
    "hono",
    "fflate",
    "papaparse",
    "liquidjs",
    "chrono-node",
    "postal-mime",
    "@noble/hashes",
  ],
  ...["react", "react-dom", "@base-ui/react", "@tanstack/react-router", "@tanstack/react-query"],
  ...["graphology", "sigma", "@sqlite.org/sqlite-wasm", "@napi-rs/keyring", "@modelcontextprotocol/server"],
]);
/**
 * Not outgoing: what listens on the loopback, the database of the server's own setting, the browser that is shown an
 * address, a thread of the program's own, a word to its engine, a page that asks its own origin.
 */
const MAY_CONNECT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^src\/(http\/listen|access\/own-landing)\.ts$/, ["node:http", "@hono/node-server"]],
  [/^src\/database\/drivers\/postgres\.ts$/, ["pg"]],
  [/^src\/database\/drivers\/node-sqlite\.ts$/, ["node:worker_threads"]],
  [/^src\/access\/browser\.ts$/, ["node:child_process"]],
  [/^src\/start-memory\.ts$/, ["node:vm"]],
  [/^web\/(client\/(answered|http|session|upload)\.ts|offline\/offline\.js)$/, ["fetch"]],
];
const WORKER_ROOT = "src/start-worker.ts";
const DRAWERS = /^(utils?|helpers?|common|misc|shared|lib|services?|types)$/;
const EDGES = [
  "importing",
  "operations",
  "database",
  "sources",
  "outgoing",
  "access",
  "http",
  "cli",
  "mcp",
  "worker",
] as const;

/** Checks what a tree's files import, and from where, against the directions of the architecture. */
export function checkDirections(readings: readonly Reading[]): readonly Problem[] {
  const product = readings.filter((reading) => !isTest(reading.path));
  return [
    ...readings.flatMap((reading) => checkName(reading.path)),
    ...product.flatMap(checkFile),
    ...findCycles(product),
    ...checkWorkerHome(product),
  ].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function layerOf(path: string): Layer {
  const [top, room = "", inner] = path.split("/");
  if (top === "web") return "web";
  if (/^start(-[a-z]+)*\.ts$/.test(room)) return "root";
  if (room === "formats") return "formats";
  if (room === "database" && inner === "drivers") return "drivers";
  return EDGES.find((edge) => edge === room) ?? "core";
}

/** `#people/person.ts`, or a path from the file itself, as a path of the tree; undefined for a package. */
function resolveImport(from: string, written: string): string | undefined {
  if (written.startsWith("#web/")) return `web/${written.slice("#web/".length)}`;
  if (written.startsWith("#")) return `src/${written.slice(1)}`;
  if (written.startsWith(".")) return normalize(join(dirname(from), written));
  return undefined;
}

function checkName(path: string): readonly Problem[] {
  const names = path.replace(/(\.test)?\.[a-z]+$/, "").split("/");
  const drawer = names.find((name) => DRAWERS.test(name));
  const says = drawer && `"${drawer}" is a drawer, not a room: put it with the noun it serves`;
  return says ? [{ path, line: 1, says }] : [];
}

function checkFile(reading: Reading): readonly Problem[] {
  const { path, imports, environmentReads, impureReads, networkReads, ownStatements } = reading;
  const layer = layerOf(path);
  const at = (line: number, says: string): Problem => ({ path, line, says });
  const problems = imports.flatMap((each) => {
    const says = faultOf(path, layer, each) ?? faultOfConnecting(path, each);
    return says === undefined ? [] : [at(each.line, says)];
  });
  if (!mayConnect(path, "fetch"))
    for (const line of networkReads) problems.push(at(line, "only src/outgoing reaches the network"));
  if (imports.some((each) => each.reExport) && ownStatements === 0)
    problems.push(at(1, "a barrel: import from the file that has it"));
  if (layer !== "root")
    for (const line of environmentReads) problems.push(at(line, "only start*.ts reads the environment"));
  if (PURE.includes(layer))
    for (const line of impureReads)
      problems.push(at(line, `${layer} is pure: time and chance are arguments`));
  return problems;
}

function faultOf(path: string, layer: Layer, { of: written, typeOnly }: Import): string | undefined {
  if (written === undefined) return "an import whose file is computed cannot be checked";
  const target = resolveImport(path, written);
  if (target === undefined) return faultOfPackage(path, layer, written);
  if (!/\.tsx?$/.test(target)) return undefined;
  if (written.startsWith("../") && roomOf(target) !== roomOf(path))
    return `${written} leaves the room: name it with #`;
  const to = layerOf(target);
  if (NODE_DRIVERS.includes(target) && layer !== "root" && !NODE_DRIVERS.includes(path))
    return `${written} is for the start*.ts roots alone`;
  if (to === "root")
    return layer === "root" || path === "src/cli/main.ts" ? undefined : `nothing imports a root: ${written}`;
  if (layer === "web" && isForWeb(target)) return undefined;
  const rights = RIGHTS[layer];
  if (rights.code.includes(to)) return undefined;
  if (!rights.types.includes(to)) return `${layer} may not import ${to}: ${written}`;
  return typeOnly ? undefined : `${layer} may import only types from ${to} (import type …): ${written}`;
}

/** The typed client, and the list of routes that both ends read. */
function isForWeb(target: string): boolean {
  return target.startsWith("src/http/client") || target === "src/operations/routes.ts";
}

function faultOfPackage(path: string, layer: Layer, written: string): string | undefined {
  const name = packageOf(written);
  const portable = PORTABLE.includes(layer) || (layer === "drivers" && !NODE_DRIVERS.includes(path));
  if (portable && (written.startsWith("node:") || NODE_ONLY.includes(name)))
    return `${layer} runs in browsers too: not ${written}`;
  const { packages } = RIGHTS[layer];
  if (packages !== "any" && !packages.includes(name)) return `${layer} may not import ${name}`;
  if (name === "kysely" && !["database", "drivers", "root"].includes(layer))
    return "the only SQL is in database/";
  return undefined;
}

/** `node:fs` of `node:fs/promises`, `@base-ui/react` of `@base-ui/react/menu`. */
function packageOf(written: string): string {
  return written
    .split("/")
    .slice(0, written.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The room `outgoing` alone opens connections: it looks where they go. */
function faultOfConnecting(path: string, { of: written = "", typeOnly }: Import): string | undefined {
  if (typeOnly || resolveImport(path, written) !== undefined) return undefined;
  const name = isBuiltin(written) ? `node:${packageOf(written).replace("node:", "")}` : packageOf(written);
  if (AT_REST.has(name) || mayConnect(path, name)) return undefined;
  return `only src/outgoing opens connections: not ${written}`;
}

function mayConnect(path: string, by: string): boolean {
  return (
    path.startsWith("src/outgoing/") ||
    MAY_CONNECT.some(([where, ways]) => where.test(path) && ways.includes(by))
  );
}

/** `src/people`, `src/formats/vcard`, `web/today`; a file that lies in no room is its own. */
function roomOf(path: string): string {
  const parts = path.split("/");
  const depth = path.startsWith("src/formats/") ? 3 : 2;
  return parts.slice(0, Math.min(depth, Math.max(parts.length - 1, 2))).join("/");
}

/** One problem per pair of rooms of src/ that need each other, directly or through others. */
function findCycles(readings: readonly Reading[]): readonly Problem[] {
  const edges = new Map<string, Map<string, Place>>();
  for (const { path, imports } of readings)
    for (const { of: written, line } of imports) {
      const target = written && resolveImport(path, written);
      if (!target?.startsWith("src/") || !path.startsWith("src/")) continue;
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from === to) continue;
      const out = edges.get(from) ?? new Map<string, Place>();
      edges.set(from, out);
      if (!out.has(to)) out.set(to, { path, line });
    }
  return [...edges].flatMap(([from, out]) =>
    [...out].flatMap(([to, { path, line }]) => {
      const back = wayBack(edges, to, from);
      return back ? [{ path, line, says: `rooms in a circle: ${[from, ...back].join(" → ")}` }] : [];
    }),
  );
}

/** The shortest way from one room to another along imports. */
function wayBack(edges: ReadonlyMap<string, ReadonlyMap<string, Place>>, from: string, to: string) {
  const queue: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of queue) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const next of edges.get(last)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return undefined;
}

/** All that the browser's home loads, however far, must do without Node. */
function checkWorkerHome(readings: readonly Reading[]): readonly Problem[] {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]));
  const queue = [WORKER_ROOT];
  const seen = new Set(queue);
  const problems: Problem[] = [];
  for (const path of queue)
    for (const { of: written, typeOnly, line } of byPath.get(path)?.imports ?? []) {
      if (written === undefined || typeOnly) continue;
      const target = resolveImport(path, written);
      if (target === undefined && (written.startsWith("node:") || NODE_ONLY.includes(written)))
        problems.push({ path, line, says: `${WORKER_ROOT} loads this file, which needs ${written}` });
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  return problems;
}
