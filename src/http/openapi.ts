import { inputSchema } from "#operations/input-schema.ts";
import type { STATUS } from "./failure.ts";
import { COMPONENTS, failures, type Json, OWN_PATHS } from "./openapi-parts.ts";
import type { Loaded, Row } from "./table.ts";

/**
 * The catalogue as OpenAPI 3.1. What goes in is described by the operations' own schemas, what comes out by their
 * types: `npm run answers` writes those down. They are read when somebody asks, not when the server starts.
 */
export async function openApi(rows: readonly Row[], version: string, port: number): Promise<Json> {
  const { answers, schemas } = await describedAnswers();
  const described = await Promise.all(rows.map(async (row) => ({ row, loaded: await row.load() })));
  const paths: Record<string, Record<string, Json>> = {};
  for (const { row, loaded } of described) {
    const path = `/api${row.path}`;
    paths[path] = {
      ...paths[path],
      [row.method.toLowerCase()]: operationOf(row, loaded, answers[row.name] ?? {}),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Weakties",
      version,
      summary: "Informational interviews, and the network that grows from them.",
      description: ABOUT,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `http://127.0.0.1:${port}`, description: "This computer alone" }],
    security: [{ token: [] }],
    tags: [...new Set(["files", "session", ...rows.map(tagOf)])]
      .sort()
      .map((name) => ({ name, description: `All that is named \`${name}.…\`` })),
    paths: { ...paths, ...OWN_PATHS },
    components: { ...COMPONENTS, schemas: { ...COMPONENTS.schemas, ...schemas } },
  };
}

type Described = {
  readonly answers: Readonly<Record<string, Json>>;
  readonly schemas: Readonly<Record<string, Json>>;
};

async function describedAnswers(): Promise<Described> {
  return (await import("./answers.json", { with: { type: "json" } })).default;
}

const ABOUT = `Every request names the server exactly in \`Host\` and carries a token: the one in the data folder's
file \`token\`, or a session's. A write takes an \`Idempotency-Key\`: the same key with the same request answers as
before and does nothing again. What goes out of the book (to a server, a folder, the settings of this computer) lists
no such key, and is done again when it is asked for again: look first at what is there. A record's \`version\` is its
\`ETag\`; sent back as \`If-Match\` it keeps an edit from overwriting one that came between. With
\`Accept: text/event-stream\` long work tells of its progress in \`progress\` events and ends with one \`result\` or \`failure\`.`;

function tagOf(row: Row): string {
  return row.name.split(".")[0] ?? row.name;
}

function operationOf(row: Row, { operation, fields }: Loaded, answer: Json): Json {
  const schema = inputSchema(operation.input) as Json;
  const properties = (schema["properties"] ?? {}) as Readonly<Record<string, Json>>;
  const required = new Set((schema["required"] ?? []) as readonly string[]);
  const writes = operation.effect === "writes";
  const versioned = writes && Object.hasOwn(fields, "version");
  const names = Object.keys(properties).filter((name) => !row.parameters.includes(name));
  const queried = row.queried
    ? names.map((name) => parameter(name, "query", properties[name], required))
    : [];
  return {
    operationId: row.name,
    tags: [tagOf(row)],
    summary: row.does,
    parameters: [
      ...row.parameters.map((name) => parameter(name, "path", properties[name], new Set([name]))),
      ...queried,
      { $ref: "#/components/parameters/Network" },
      { $ref: "#/components/parameters/TimeZone" },
      ...(writes ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
      ...(versioned ? [{ $ref: "#/components/parameters/IfMatch" }] : []),
    ],
    ...(row.queried ? {} : { requestBody: bodyOf(schema, row.parameters) }),
    responses: { 200: doneWith(answer), ...failures([...ALWAYS, ...more()]) },
  };

  function more(): readonly (keyof typeof STATUS)[] {
    const body = row.queried ? [] : (["too-large", "wrong-type"] as const);
    return [...body, ...(writes ? WRITES : []), ...(versioned ? (["stale"] as const) : [])];
  }
}

const ALWAYS = ["invalid", "signed-out", "forbidden", "missing", "not-here", "fault"] as const;
const WRITES = ["refused", "key-reused", "busy", "no-room"] as const;

function parameter(
  name: string,
  place: string,
  schema: Json | undefined,
  required: ReadonlySet<string>,
): Json {
  return { name, in: place, required: required.has(name), schema: schema ?? {} };
}

/** The input without what stands in the path. */
function bodyOf(schema: Json, inPath: readonly string[]): Json {
  const properties = { ...(schema["properties"] as Json | undefined) };
  for (const name of inPath) delete properties[name];
  const required = ((schema["required"] ?? []) as readonly string[]).filter((name) => !inPath.includes(name));
  const body = { ...schema, ...("properties" in schema ? { properties, required } : {}) };
  return { required: required.length > 0, content: { "application/json": { schema: body } } };
}

function doneWith(answer: Json): Json {
  return {
    description: "The record or the answer itself.",
    headers: { ETag: { $ref: "#/components/headers/ETag" } },
    content: {
      "application/json": { schema: answer },
      "text/event-stream": { schema: { type: "string" } },
    },
  };
}
