import type { Failure } from "./failure.ts";

/** Enough for a full review of an import; longer bodies are files, and go to /api/uploads. */
export const MAX_BODY = 4 * 1024 * 1024;

export type ReadBody = { readonly kind: "read"; readonly value: Readonly<Record<string, unknown>> } | Failure;

/** The JSON object of a request; an empty body is an empty one. Never holds more than `most` bytes of it. */
export async function readBody(request: Request, most = MAX_BODY): Promise<ReadBody> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > most) return tooLarge(most);
  if (request.body === null) return { kind: "read", value: {} };
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity") {
    return { kind: "wrong-type", says: "Send the body as it is, not compressed." };
  }
  const bytes = await bounded(request.body, most);
  if (bytes === undefined) return tooLarge(most);
  if (bytes.byteLength === 0) return { kind: "read", value: {} };
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return { kind: "wrong-type", says: "Send the body as JSON, with Content-Type: application/json." };
  }
  return objectIn(bytes);
}

function tooLarge(most: number): Failure {
  const room =
    most < MAX_BODY ? `${most} bytes here` : `${MAX_BODY / 1024 / 1024} MB; send files to /api/uploads`;
  return { kind: "too-large", says: `A request holds at most ${room}.` };
}

async function bounded(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function objectIn(bytes: Uint8Array): ReadBody {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { kind: "invalid", at: "body", says: "The body is not JSON in UTF-8." };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "invalid", at: "body", says: "The body must be a JSON object." };
  }
  return { kind: "read", value: value as Readonly<Record<string, unknown>> };
}
