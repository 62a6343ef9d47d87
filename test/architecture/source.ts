import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

export interface Source {
  /** From the project's folder, with slashes: `src/people/person.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** As written, or undefined where it is computed. */
  readonly of: string | undefined;
  readonly typeOnly: boolean;
  readonly reExport: boolean;
  readonly line: number;
}

/** What the checks of the architecture need to know of one file. */
export interface Reading {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly environmentReads: readonly number[];
  /** Lines that ask the clock, or chance. */
  readonly impureReads: readonly number[];
  /** Lines that name a global by which code reaches the network: `fetch`, `WebSocket` and their like. */
  readonly networkReads: readonly number[];
  /** Statements that do something else than pass on what another file exports. */
  readonly ownStatements: number;
}

const PROGRAM = ["src", "web"];
const NETWORK_GLOBALS = [
  ...["fetch", "WebSocket", "WebSocketStream", "EventSource", "XMLHttpRequest", "WebTransport"],
  ...["RTCPeerConnection", "sendBeacon", "importScripts", "Image", "Audio", "SharedWorker"],
  // By which a module or a global is got at past the imports.
  ...["require", "getBuiltinModule", "eval"],
];
const GLOBAL_OBJECT = /^(globalThis|global|self|window|navigator|top|parent|frames|process)$/;

/** All TypeScript under src/ and web/ of a tree, or under other folders of it. */
export function readSources(root: string, folders: readonly string[] = PROGRAM): readonly Source[] {
  return folders
    .flatMap((folder) => walk(root, folder))
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), "utf8"),
    }));
}

function walk(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/** Throws on a file that does not parse: a file that was not understood was not checked. */
export function read({ path, text }: Source): Reading {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const environmentReads: number[] = [];
  const impureReads: number[] = [];
  const network = new Map<number, number>();
  const notGlobal = new Set<number>();
  const taken = new Set<number>();
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const note = (node: Positioned, of: string | undefined, typeOnly: boolean, reExport = false) =>
    imports.push({ of, typeOnly, reExport, line: lineAt(node.start) });

  new Visitor({
    ImportDeclaration: (node) => note(node, node.source.value, node.importKind === "type"),
    ExportAllDeclaration: (node) => note(node, node.source.value, node.exportKind === "type", true),
    ExportNamedDeclaration(node) {
      if (node.source) note(node, node.source.value, node.exportKind === "type", true);
    },
    ImportExpression: (node) =>
      note(node, node.source.type === "Literal" ? String(node.source.value) : undefined, false),
    TSImportType: (node) => note(node, node.source.value, true),
    Identifier(node) {
      if (NETWORK_GLOBALS.includes(node.name)) network.set(node.start, lineAt(node.start));
    },
    // What is taken out of an object under another name is as much in hand as what is called.
    ObjectPattern(node) {
      for (const each of node.properties) if (each.type === "Property") taken.add(each.key.start);
    },
    Property(node) {
      if (!node.computed && !node.shorthand) notGlobal.add(node.key.start);
    },
    Literal(node) {
      if (NETWORK_GLOBALS.includes(String(node.value))) network.set(node.start, lineAt(node.start));
    },
    TSPropertySignature: (node) => void notGlobal.add(node.key.start),
    MemberExpression(node) {
      const isOfGlobal = GLOBAL_OBJECT.test(text.slice(node.object.start, node.object.end));
      if (!node.computed && !isOfGlobal) notGlobal.add(node.property.start);
      if (node.computed && isOfGlobal) network.set(node.start, lineAt(node.start));
      const written = text.slice(node.start, node.end);
      if (/^(globalThis\.)?process\.env$/.test(written)) environmentReads.push(lineAt(node.start));
      if (/^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/.test(written))
        impureReads.push(lineAt(node.start));
    },
    VariableDeclarator(node) {
      const written = text.slice(node.start, node.end);
      if (/^\{[^}]*\benv\b[^}]*\}\s*=\s*(globalThis\.)?process$/.test(written))
        environmentReads.push(lineAt(node.start));
    },
    NewExpression(node) {
      if (text.slice(node.start, node.end) === "new Date()") impureReads.push(lineAt(node.start));
    },
  }).visit(program);

  const ownStatements = program.body.filter(
    (statement) =>
      statement.type !== "ExportAllDeclaration" &&
      statement.type !== "ImportDeclaration" &&
      !(statement.type === "ExportNamedDeclaration" && (statement.source || statement.declaration === null)),
  ).length;
  const networkReads = [
    ...new Set(
      [...network].filter(([start]) => taken.has(start) || !notGlobal.has(start)).map(([, line]) => line),
    ),
  ];
  return { path, imports, environmentReads, impureReads, networkReads, ownStatements };
}

interface Positioned {
  readonly start: number;
}
