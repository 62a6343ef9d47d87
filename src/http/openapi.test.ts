import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "#operations/routes.ts";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { COMPONENTS } from "./openapi-parts.ts";

const REDOCLY = join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

type Described = {
  readonly operationId: string;
  readonly responses: Answered;
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
};
type Answered = Readonly<
  Record<string, { readonly content?: { readonly "application/json"?: { readonly schema: object } } }>
>;
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };

let app: TriedApp;
let text = "";
let document: Document;
beforeAll(async () => {
  app = await tryApp();
  const response = await app.send("GET", "/api/openapi.json");
  text = await response.text();
  document = JSON.parse(text) as Document;
});
afterAll(() => app.close());

describe("the description of the API", () => {
  it("passes Redocly's recommended rules without an error or a warning", async () => {
    const report = await lint(text);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ errors: 0, warnings: 0 });
  });

  it("is found wanting by the same rules when something is wrong", async () => {
    const report = await lint(text.replace('"securitySchemes":{"token"', '"securitySchemes":{"other"'));
    expect(report.totals.errors).toBeGreaterThan(0);
  });

  it("has every operation of the catalogue, at its address", () => {
    for (const [name, { http }] of Object.entries(ROUTES)) {
      const [method = "", path = ""] = http.split(" ");
      expect(document.paths[`/api${path}`]?.[method.toLowerCase()]?.operationId).toBe(name);
    }
  });

  it("says of every operation what it answers, field by field", () => {
    const silent = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .filter(({ responses }) => Object.keys(answerIn(responses)).length === 0)
      .map(({ operationId }) => operationId);
    expect(silent).toEqual([]);
    const person = document.paths["/api/people/{id}"]?.["get"]?.responses;
    expect(answerIn(person)).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(["id", "name", "touches", "version"]),
      properties: { touches: { items: { $ref: "#/components/schemas/Touch" } } },
    });
  });

  it("describes queries, paths and the headers of a write", () => {
    const list = document.paths["/api/people"]?.["get"]?.parameters ?? [];
    expect(list).toContainEqual(expect.objectContaining({ name: "limit", in: "query" }));
    const edit = document.paths["/api/people/{id}"]?.["patch"]?.parameters ?? [];
    expect(edit).toContainEqual(expect.objectContaining({ name: "id", in: "path", required: true }));
    for (const header of ["IdempotencyKey", "IfMatch", "Network", "TimeZone"]) {
      expect(edit).toContainEqual({ $ref: `#/components/parameters/${header}` });
    }
  });
});

function answerIn(responses: Answered | undefined): object {
  const { content } = responses?.["200"] ?? responses?.["201"] ?? {};
  return content?.["application/json"]?.schema ?? {};
}

type Report = {
  readonly totals: { readonly errors: number; readonly warnings: number };
  readonly problems: readonly unknown[];
};

/** Redocly's linter, which neither reports home nor looks for its updates. */
async function lint(openapi: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "weakties-openapi-"));
  writeFileSync(join(folder, "openapi.json"), openapi);
  const words = [REDOCLY, "lint", "--extends=recommended", "--format=json", "openapi.json"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const answer = await promisify(execFile)(process.execPath, words, { cwd: folder, env }).catch(
    (failed: { readonly stdout: string }) => failed,
  );
  rmSync(folder, { recursive: true });
  return JSON.parse(answer.stdout) as Report;
}

it("says under each status which kinds of failure stand there, and what they tell", () => {
  const responses = COMPONENTS["responses"] as Record<string, unknown>;
  expect(JSON.stringify(responses["refused"])).toContain('"enum":["refused","alike","held-back"]');
  expect(JSON.stringify(responses["stale"])).toContain('"required":["kind","says","current"]');
  expect(JSON.stringify(responses["invalid"])).toContain('"required":["kind","says","at"]');
});
