import type { Context } from "hono";
import type { Operation } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import type { Home } from "#operations/perform.ts";
import { fail } from "./fail.ts";
import { noParameter } from "./input.ts";
import type { Uploads } from "./parts.ts";

/** `POST /api/uploads?name=…`, the file as the body: streamed to disk, answered with the `ref` an import takes. */
export function uploadRoute(uploads: Uploads): (c: Context) => Promise<Response> {
  return async (c) => {
    const unknown = Object.keys(c.req.query()).find((name) => name !== "name");
    if (unknown !== undefined) return fail(c, noParameter(unknown));
    const length = c.req.header("content-length");
    const received = await uploads.receive(
      c.req.query("name") ?? "",
      c.req.raw.body ?? nothing(),
      length === undefined ? null : Number(length),
    );
    return received.kind === "received" ? c.json(received.upload, 201) : fail(c, received);
  };
}

/** `DELETE /api/uploads?ref=…&ref=…`: files that are not to be imported after all. */
export function letGoRoute(uploads: Uploads): (c: Context) => Promise<Response> {
  return async (c) => {
    const unknown = Object.keys(c.req.query()).find((name) => name !== "ref");
    if (unknown !== undefined) return fail(c, noParameter(unknown));
    for (const ref of c.req.queries("ref") ?? []) await uploads.forget(ref);
    return c.json(null);
  };
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/**
 * The home for one call, and what removes the uploads that the call has taken in: those it opened, once a write is
 * done. A plan only reads, and the same files are then opened again to be applied.
 */
export function takingUploads(home: Home, operation: Operation, uploads: Uploads) {
  const { files } = home.ports;
  const opened = new Set<string>();
  if (files === undefined || operation.effect === "reads") return { home, forgetTaken };
  const watched: typeof files = {
    open(ref, signal) {
      opened.add(ref);
      return files.open(ref, signal);
    },
  };
  return { home: { ...home, ports: { ...home.ports, files: watched } }, forgetTaken };

  async function forgetTaken(outcome: Outcome<unknown>): Promise<Outcome<unknown>> {
    if (outcome.kind === "done") for (const ref of opened) await uploads.forget(ref);
    return outcome;
  }
}
