import { MAX_BODY } from "./body.ts";
import { STATUS } from "./failure.ts";

export type Json = Readonly<Record<string, unknown>>;

/** References to the answers of these kinds, by status. */
export function failures(kinds: readonly (keyof typeof STATUS)[]): Json {
  return Object.fromEntries(kinds.map((kind) => [STATUS[kind], { $ref: `#/components/responses/${kind}` }]));
}

/** One for each status: what shares one (`no-route` with `missing`) stands under the other's name. */
const DESCRIBED: Readonly<Partial<Record<keyof typeof STATUS, string>>> = {
  invalid: "A field does not fit; `at` names it.",
  "signed-out": "There is no token, or it is good no longer.",
  forbidden: "The token does not reach this.",
  missing: "There is no such record.",
  refused: "Understood, and not possible as things stand.",
  stale: "The record was changed meanwhile; `current` and `ETag` are how it stands now.",
  "too-large": `More than can be taken in; a JSON body has at most ${MAX_BODY} bytes.`,
  "wrong-type": "The body is not JSON.",
  "not-here": "Host or Origin is not this server's own.",
  "key-reused": "The idempotency key was used for another request.",
  "too-often": "Too many wrong codes in a minute.",
  fault: "A fault of Weakties; `id` stands in its log.",
  busy: "Another program is writing to the same data, or this one is being stopped; or the database file is damaged or gone.",
  "no-room": "The disk is full.",
};

/** What a refusal of each kind tells besides its sentence. */
const TELLS: Readonly<Partial<Record<keyof typeof STATUS, string>>> = {
  invalid: "at",
  stale: "current",
  fault: "id",
};

/** Every failure has the one shape; under one status stand only the kinds that have it. */
function failureOf(kind: keyof typeof STATUS): Json {
  const kinds = Object.entries(STATUS).flatMap(([each, status]) => (status === STATUS[kind] ? [each] : []));
  const tells = TELLS[kind];
  const error = {
    type: "object",
    required: ["kind", "says", ...(tells === undefined ? [] : [tells])],
    properties: {
      kind: { type: "string", enum: kinds },
      says: { type: "string" },
      ...(tells === undefined ? {} : { [tells]: {} }),
    },
  };
  return {
    allOf: [
      { $ref: "#/components/schemas/Failure" },
      { type: "object", required: ["error"], properties: { error } },
    ],
  };
}

export const COMPONENTS: Json & { readonly schemas: Json } = {
  securitySchemes: {
    token: {
      type: "http",
      scheme: "bearer",
      description: "The file `token` of the data folder, or a session.",
    },
  },
  parameters: {
    Network: {
      name: "Weakties-Network",
      in: "header",
      description: "One's own network, or the sample one.",
      schema: { type: "string", enum: ["me", "sample"], default: "me" },
    },
    TimeZone: {
      name: "Weakties-Time-Zone",
      in: "header",
      description:
        "By whose clock days and hours are said; the machine's own where it is missing or not known.",
      schema: { type: "string", examples: ["Europe/Berlin"] },
    },
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      description: "One for each intention, the same on every retry.",
      schema: { type: "string", minLength: 1, maxLength: 200 },
    },
    IfMatch: {
      name: "If-Match",
      in: "header",
      description: "The version that was read, in quotes.",
      schema: { type: "string", examples: ['"3"'] },
    },
  },
  headers: { ETag: { description: "The record's version, in quotes.", schema: { type: "string" } } },
  responses: Object.fromEntries(
    Object.entries(DESCRIBED).map(([kind, description]) => [
      kind,
      { description, content: { "application/json": { schema: failureOf(kind as keyof typeof STATUS) } } },
    ]),
  ),
  schemas: {
    Failure: {
      type: "object",
      required: ["error"],
      properties: {
        error: {
          type: "object",
          required: ["kind", "says"],
          properties: {
            kind: { type: "string", enum: Object.keys(STATUS) },
            says: { type: "string", description: "A sentence to show." },
            at: { type: "string", description: "The field that does not fit." },
            id: { type: "string", description: "Of a fault, as it stands in the log." },
            problems: { type: "array", items: {} },
            people: {
              type: "array",
              description: "Who is here already; sent again with `anyway: true`, another person is added.",
              items: {
                type: "object",
                required: ["id", "name", "headline"],
                properties: {
                  id: { type: "string" },
                  name: { type: "string" },
                  headline: { type: "string" },
                },
              },
            },
            current: { description: "The record as it stands now." },
          },
        },
      },
    },
  },
};

const plain = (description: string, schema: Json): Json => ({
  description,
  content: { "application/json": { schema } },
});

/** What stands beside the catalogue. */
export const OWN_PATHS: Json = {
  "/api/session": {
    post: {
      operationId: "session.start",
      tags: ["session"],
      summary: "Exchange the code of a printed address for a session",
      security: [],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", required: ["code"], properties: { code: { type: "string" } } },
          },
        },
      },
      responses: {
        200: plain("A session.", {
          type: "object",
          required: ["session", "expiresAt"],
          properties: { session: { type: "string" }, expiresAt: { type: "integer" } },
        }),
        ...failures(["invalid", "signed-out", "too-often"]),
      },
    },
    delete: {
      operationId: "session.end",
      tags: ["session"],
      summary: "End the session whose token is sent",
      responses: { 200: plain("Ended.", { type: "null" }), ...failures(["signed-out"]) },
    },
  },
  "/api/uploads": {
    post: {
      operationId: "files.upload",
      tags: ["files"],
      summary: "Hand over a file; its reference goes into an import within an hour",
      parameters: [{ name: "name", in: "query", required: true, schema: { type: "string" } }],
      requestBody: { required: true, content: { "application/octet-stream": {} } },
      responses: {
        201: plain("Taken.", {
          type: "object",
          required: ["ref", "name", "size"],
          properties: { ref: { type: "string" }, name: { type: "string" }, size: { type: "integer" } },
        }),
        ...failures(["signed-out", "too-large", "no-room"]),
      },
    },
    delete: {
      operationId: "files.letGo",
      tags: ["files"],
      summary: "Let go of files that were handed over and are not to be imported",
      parameters: [
        { name: "ref", in: "query", required: true, schema: { type: "array", items: { type: "string" } } },
      ],
      responses: { 200: plain("Gone.", { type: "null" }), ...failures(["signed-out"]) },
    },
  },
};
