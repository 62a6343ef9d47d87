import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkDirections } from "./directions.ts";
import { read, readSources } from "./source.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the imports of this project", () => {
  const sources = readSources(root);

  it("are read from every TypeScript file that git knows under src and web", () => {
    const known = execFileSync("git", ["ls-files", "src", "web"], { cwd: root, encoding: "utf8" })
      .split("\n")
      .filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)));
    const paths = new Set(sources.map(({ path }) => path));
    expect(known.filter((path) => !paths.has(path))).toEqual([]);
    expect(known.length).toBeGreaterThan(40);
  });

  it("go in the directions of the architecture", () => {
    const readings = sources.map(read);
    const imports = readings.reduce((count, { imports }) => count + imports.length, 0);
    expect(imports).toBeGreaterThan(readings.length / 2);
    const problems = checkDirections(readings).map(({ path, line, says }) => `${path}:${line} ${says}`);
    expect(problems).toEqual([]);
    // Every file is read and parsed, which takes a second on a machine that has nothing else to do.
  }, 60_000);
});

describe("a planted fault is found:", () => {
  const trees: string[] = [];
  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
  });

  /** What the check says of a tree that holds these files beside two innocent ones. */
  function check(files: Readonly<Record<string, string>>): readonly string[] {
    const tree = mkdtempSync(join(tmpdir(), "weakties-imports-"));
    trees.push(tree);
    const innocent = {
      "src/people/person.ts": "export type Person = { readonly name: string };\n",
      "web/app.tsx":
        'import type { Person } from "#people/person.ts";\nexport const App = (p: Person) => <b>{p.name}</b>;\n',
    };
    for (const [path, text] of Object.entries({ ...innocent, ...files })) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return checkDirections(readSources(tree).map(read)).map(
      ({ path, line, says }) => `${path}:${line} ${says}`,
    );
  }

  it("nothing, in a tree without one", () => {
    expect(check({})).toEqual([]);
  });

  /** A way out that stands in no list of ways out. */
  const past = (by: string, text: string) =>
    [[`a surface that reaches the network by ${by}`, "src/cli/a.ts", text, /only src\/outgoing/]] as const;
  const faults: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "core that imports the database",
      "src/ties/a.ts",
      'import "#database/people/people.ts";',
      /core may not import database/,
    ],
    [
      "core that imports an operation",
      "src/ties/a.ts",
      'import "#operations/catalog.ts";',
      /core may not import operations/,
    ],
    [
      "core that knows a type of the database",
      "src/ties/a.ts",
      'import type { A } from "#database/people/people.ts";',
      /core may not import database/,
    ],
    [
      "core that knows a type in passing",
      "src/ties/a.ts",
      'export type A = import("#database/people/people.ts").A;',
      /core may not import database/,
    ],
    ["core that imports a package", "src/ties/a.ts", 'import "kysely";', /core may not import kysely/],
    ["core that uses Node", "src/ties/a.ts", 'import "node:fs";', /not node:fs/],
    [
      "core that asks the clock",
      "src/ties/a.ts",
      "export const a = Date.now();",
      /time and chance are arguments/,
    ],
    [
      "core that asks the clock for a date",
      "src/ties/a.ts",
      "export const a = new Date();",
      /time and chance are arguments/,
    ],
    [
      "core that throws dice",
      "src/ties/a.ts",
      "export const a = Math.random();",
      /time and chance are arguments/,
    ],
    ["a format that uses Node", "src/formats/vcard/a.ts", 'import "node:buffer";', /not node:buffer/],
    [
      "a format that imports the importing room",
      "src/formats/vcard/a.ts",
      'import "#importing/plan.ts";',
      /formats may not import importing/,
    ],
    [
      "importing that writes",
      "src/importing/a.ts",
      'import "#database/people/people.ts";',
      /importing may not import database/,
    ],
    ["an operation that uses Node", "src/operations/a.ts", 'import "node:path";', /not node:path/],
    [
      "an operation that writes SQL",
      "src/operations/a.ts",
      'import "kysely";',
      /operations may not import kysely/,
    ],
    [
      "an operation that uses a source's code",
      "src/operations/a.ts",
      'import { open } from "#sources/imap.ts";',
      /only types from sources/,
    ],
    [
      "an operation that reads the token",
      "src/operations/a.ts",
      'import "#access/api-token.ts";',
      /operations may not import access/,
    ],
    [
      "an operation that answers HTTP",
      "src/operations/a.ts",
      'import "#http/app.ts";',
      /operations may not import http/,
    ],
    [
      "a database that imports an operation",
      "src/database/a.ts",
      'import "#operations/catalog.ts";',
      /database may not import operations/,
    ],
    ["a database that needs a Node package", "src/database/a.ts", 'import "pg";', /not pg/],
    ["a portable driver that uses Node", "src/database/drivers/opfs.ts", 'import "node:fs";', /not node:fs/],
    [
      "a driver imported by an operation",
      "src/operations/a.ts",
      'import "#database/drivers/opfs.ts";',
      /may not import drivers/,
    ],
    [
      "a Node driver imported by another driver",
      "src/database/drivers/opfs.ts",
      'import "#database/drivers/postgres.ts";',
      /start\*\.ts roots alone/,
    ],
    [
      "a source that reads the database",
      "src/sources/a.ts",
      'import "#database/people/people.ts";',
      /sources may not import database/,
    ],
    ["a surface that imports another", "src/http/a.ts", 'import "#cli/main.ts";', /http may not import cli/],
    [
      "a surface that reads the database",
      "src/cli/a.ts",
      'import "#database/people/people.ts";',
      /cli may not import database/,
    ],
    ["a surface that writes SQL", "src/http/a.ts", 'import "kysely";', /only SQL/],
    ["a root imported from below", "src/http/a.ts", 'import "#start.ts";', /nothing imports a root/],
    [
      "a page that imports an operation",
      "web/a.tsx",
      'import { perform } from "#operations/perform.ts";',
      /only types from operations/,
    ],
    ["a page that imports the server", "web/a.tsx", 'import "#http/app.ts";', /web may not import http/],
    [
      "a page that imports the database",
      "web/a.tsx",
      'import type { A } from "#database/people/people.ts";',
      /web may not import database/,
    ],
    ["a page that uses Node", "web/a.tsx", 'import "node:fs";', /not node:fs/],
    [
      "a source file that imports the web",
      "src/http/a.ts",
      'import "#web/app.tsx";',
      /http may not import web/,
    ],
    [
      "the environment read outside a root",
      "src/http/a.ts",
      "export const a = process.env.HOME;",
      /reads the environment/,
    ],
    [
      "the environment taken apart",
      "src/http/a.ts",
      "export const { env } = process;",
      /reads the environment/,
    ],
    [
      "an import that is computed",
      "src/cli/a.ts",
      "export const a = (b: string) => import(b);",
      /cannot be checked/,
    ],
    [
      "an import at run time",
      "src/people/a.ts",
      'export const a = () => import("#database/people/people.ts");',
      /core may not import database/,
    ],
    [
      "a source that opens a connection",
      "src/sources/a.ts",
      'import { connect } from "node:net";',
      /only src\/outgoing opens connections/,
    ],
    [
      "a source with a client of its own",
      "src/sources/a.ts",
      'export const a = () => import("imapflow");',
      /only src\/outgoing opens connections: not imapflow/,
    ],
    [
      "a surface that looks names up",
      "src/cli/a.ts",
      'import { lookup } from "node:dns/promises";',
      /only src\/outgoing opens connections/,
    ],
    [
      "a source that fetches",
      "src/sources/a.ts",
      'export const a = () => fetch("https://example.org");',
      /only src\/outgoing reaches the network/,
    ],
    [
      "a surface that passes fetch on",
      "src/http/a.ts",
      "export const a = { get: globalThis.fetch };",
      /only src\/outgoing reaches the network/,
    ],
    [
      "an operation that fetches by shorthand",
      "src/operations/a.ts",
      "export const a = { fetch };",
      /only src\/outgoing reaches the network/,
    ],
    [
      "a screen that reaches elsewhere",
      "web/people/a.tsx",
      'export const a = () => navigator.sendBeacon("/x");',
      /only src\/outgoing reaches the network/,
    ],
    ...past("a module named without node:", 'import { request } from "http";'),
    ...past("another program", 'import { execFile } from "node:child_process";'),
    ...past("HTTP/2", 'export const a = () => import("node:http2");'),
    ...past("a require of its own", 'import { createRequire } from "node:module";'),
    ...past("a package that nobody looked at", 'import got from "got";'),
    ...past("the database's client", 'import pg from "pg";'),
    ...past("a module past the imports", 'export const a = process.getBuiltinModule("node:http");'),
    ...past("a module required", 'export const a = require("node:https");'),
    ...past("fetch under another name", "export const { fetch: ask } = globalThis;"),
    ...past("Node's own global", 'export const a = global.fetch("https://example.org");'),
    ...past("a global by its name", 'export const a = globalThis["fetch"];'),
    ...past("a global by a made-up name", 'export const a = (b: "top") => self[b];'),
    ...past("a name handed on", 'export const a = Reflect.get(globalThis, "fetch");'),
    ...past("a socket that streams", 'export const a = () => new WebSocketStream("wss://example.org");'),
    ...past("a picture", 'export const a = () => { new Image().src = "https://example.org"; };'),
    ["a path that leaves the room", "src/ties/a.ts", 'import "../people/person.ts";', /name it with #/],
    [
      "a barrel",
      "src/people/all.ts",
      'export { a } from "./person.ts";\nexport type { Person } from "./person.ts";',
      /barrel/,
    ],
    [
      "a barrel that imports first",
      "src/people/all.ts",
      'import { a } from "./person.ts";\nexport { a };\nexport * from "./id.ts";',
      /barrel/,
    ],
    ["a drawer among files", "src/people/utils.ts", "export const a = 1;", /drawer/],
    ["a drawer among folders", "web/lib/a.ts", "export const a = 1;", /drawer/],
    ["a drawer with a test only", "src/people/helpers.test.ts", "export const a = 1;", /drawer/],
  ];
  it.each(faults)("%s", (_what, path, text, says) => {
    const found = check({ [path]: `${text}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
    expect(found[0]).toContain(`${path}:`);
  });

  it("two rooms that need each other", () => {
    const found = check({
      "src/ties/a.ts": 'import type { B } from "#advice/b.ts";\n',
      "src/advice/b.ts": 'import type { C } from "#stages/c.ts";\n',
      "src/stages/c.ts": 'import type { A } from "#ties/a.ts";\n',
    });
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(
      "src/advice/b.ts:1 rooms in a circle: src/advice → src/stages → src/ties → src/advice",
    );
  });

  it("Node in what the browser's home loads, however far", () => {
    const found = check({
      "src/start-worker.ts": 'import "#start-parts.ts";\n',
      "src/start-parts.ts": 'import "node:fs";\n',
    });
    expect(found).toEqual(["src/start-parts.ts:1 src/start-worker.ts loads this file, which needs node:fs"]);
  });

  it("a file that cannot be read at all", () => {
    expect(() => check({ "src/people/a.ts": "export const = ;" })).toThrow("src/people/a.ts");
  });

  it("but not what a test or a root may do", () => {
    const found = check({
      "src/people/person.test.ts": 'import "node:fs";\nimport "#database/drivers/postgres.ts";\n',
      "src/start.ts":
        'import "#database/drivers/postgres.ts";\nimport "node:fs";\nexport const a = process.env.HOME;\n',
      "src/database/drivers/postgres.ts": 'import "pg";\n',
      "src/operations/routes.ts": "export const routes = [];\n",
      "src/outgoing/a.ts": 'import { connect } from "node:net";\nexport const a = [connect, fetch];\n',
      "src/sources/a.ts":
        'import type { Socket } from "node:net";\nexport const a = (b: { fetch: () => Socket }) => b.fetch();\n',
      "web/client.ts":
        'import { routes } from "#operations/routes.ts";\nimport type { A } from "#operations/a.ts";\nimport "./app.css";\nexport { routes };\n',
    });
    expect(found).toEqual([]);
  });
});
