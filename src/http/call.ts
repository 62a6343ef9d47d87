import type { Context } from "hono";
import { PERMISSIONS, type Permission } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { invalid } from "#operations/outcome.ts";
import { type Call, type Home, perform } from "#operations/perform.ts";
import { isZone } from "#time/is-zone.ts";
import { readBody } from "./body.ts";
import { streamEvents } from "./events.ts";
import { fail } from "./fail.ts";
import type { Failure } from "./failure.ts";
import { type Read, readPath, readQuery, type Values } from "./input.ts";
import { NETWORKS, type Parts } from "./parts.ts";
import type { Loaded, Row } from "./table.ts";
import { takingUploads } from "./uploads.ts";

/** The API token and a session are the user themself. */
const EVERYTHING: ReadonlySet<Permission> = new Set(PERMISSIONS);

/** Answers one operation of the catalogue. */
export function catalogueRoute(parts: Parts, row: Row): (c: Context) => Promise<Response> {
  return async (c) => {
    const loaded = await row.load();
    const input = await readInput(c, row, loaded);
    if (input.kind !== "read") return fail(c, input);
    const wanted = c.req.header("weakties-network") ?? "me";
    const network = NETWORKS.find((each) => each === wanted);
    if (network === undefined)
      return fail(c, invalid("Weakties-Network", "The network is “me” or “sample”."));
    const { home, forgetTaken } = takingUploads(
      byClockOf(await parts.home(network), c.req.header("weakties-time-zone")),
      loaded.operation,
      parts.uploads,
    );
    let ends: AbortSignal | undefined;
    const call: Call = {
      name: row.name,
      operation: loaded.operation,
      input: input.value,
      granted: EVERYTHING,
      idempotencyKey: c.req.header("idempotency-key"),
      // Made for whoever listens: one that ends with the server is kept by it until the collector finds it gone.
      get signal() {
        ends ??= AbortSignal.any([c.req.raw.signal, parts.stopping]);
        return ends;
      },
    };
    if ((c.req.header("accept") ?? "").includes("text/event-stream")) {
      return streamEvents(c, parts, row.name, (report, signal) =>
        perform(home, { ...call, report, signal }).then(forgetTaken),
      );
    }
    return answer(c, await perform(home, call).then(forgetTaken));
  };
}

/**
 * By the clock of whoever asks, which need not be that of the machine that answers: a laptop travels, a server does
 * not. Where the zone is not known here, by the home's own.
 */
function byClockOf(home: Home, timeZone: string | undefined): Home {
  return timeZone !== undefined && isZone(timeZone) ? { ...home, timeZone } : home;
}

async function readInput(c: Context, row: Row, { fields }: Loaded): Promise<Read<Values> | Failure> {
  const query = readQuery(row.queried ? fields : {}, new URL(c.req.url).searchParams);
  if (query.kind !== "read") return query;
  const body = row.queried ? undefined : await readBody(c.req.raw);
  if (body !== undefined && body.kind !== "read") return body;
  const version = readIfMatch(c.req.header("if-match"), Object.hasOwn(fields, "version"));
  if (version.kind !== "read") return version;
  const path = readPath(fields, row.parameters, (name) => c.req.param(name) ?? "");
  const twice = row.parameters.find((name) => Object.hasOwn(body?.value ?? {}, name));
  if (twice !== undefined && body?.value[twice] !== path[twice])
    return invalid(twice, `“${twice}” stands in the address; the body says another one.`);
  return { kind: "read", value: { ...query.value, ...body?.value, ...version.value, ...path } };
}

/** `If-Match: "3"` is the version that the caller read; `*` any. */
function readIfMatch(header: string | undefined, versioned: boolean): Read<Values> {
  if (header === undefined || header.trim() === "*") return { kind: "read", value: {} };
  if (!versioned) return invalid("If-Match", "This has no version to compare.");
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) return invalid("If-Match", 'If-Match is a version in quotes, as in "3".');
  return { kind: "read", value: { version: Number(version) } };
}

/** Done: the value itself, its version as ETag. Otherwise the refusal, with the ETag of the record as it stands. */
function answer(c: Context, outcome: Outcome<unknown>): Response {
  const shown = outcome.kind === "done" ? outcome.value : outcome.kind === "stale" ? outcome.current : null;
  const version = versionOf(shown);
  if (version !== undefined) c.header("ETag", `"${version}"`);
  return outcome.kind === "done" ? c.json(outcome.value ?? null) : fail(c, outcome);
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null || !("version" in value)) return undefined;
  return typeof value.version === "number" ? value.version : undefined;
}
