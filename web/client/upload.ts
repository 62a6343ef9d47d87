import type { Handed, Reply } from "./client.ts";
import { failureIn, UNREACHABLE } from "./reply.ts";
import { readSession } from "./session.ts";

/**
 * Hands one file to the server, which keeps it until it is imported or an hour has passed. `onSent` hears of bytes;
 * only XMLHttpRequest tells of those.
 */
export function upload(
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Reply<Handed>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("authorization", `Bearer ${readSession() ?? ""}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => resolve(UNREACHABLE);
    request.onabort = () => resolve({ kind: "refused", says: "Stopped. Nothing was imported." });
    request.onload = () =>
      resolve(
        request.status === 201
          ? { kind: "done", value: request.response as Handed }
          : failureIn(request.response, request.status),
      );
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** What is not imported does not stay on the disk for the hour that it would. Nobody waits for the answer. */
export function letGo(refs: readonly string[]): void {
  if (refs.length === 0) return;
  const query = new URLSearchParams(refs.slice(0, MOST_AT_ONCE).map((ref) => ["ref", ref]));
  const headers = { authorization: `Bearer ${readSession() ?? ""}` };
  fetch(`/api/uploads?${query}`, { method: "DELETE", headers, keepalive: true }).catch(() => {});
  letGo(refs.slice(MOST_AT_ONCE));
}

/** As many as an address has room for. */
const MOST_AT_ONCE = 100;
