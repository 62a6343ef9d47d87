import { CATALOG, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import { type Home, perform } from "#operations/perform.ts";
import { faultInWords } from "./fault-in-words.ts";
import { filesIn } from "./files.ts";
import type { FromWorker, ToWorker, WorkerReply } from "./protocol.ts";

/** The two networks of this browser, opened when first asked for. */
export type Homes = (network: "me" | "sample") => Promise<Home>;

export type Answering = (message: ToWorker, say: (message: FromWorker) => void) => void;

/**
 * Answers calls from the catalogue. There is one person here and no wire, so every permission is granted; `If-Match`
 * becomes the input's version as over HTTP. An abort reaches the operation's signal.
 */
export function answering(homes: Homes): Answering {
  const running = new Map<number, AbortController>();
  return (message, say) => {
    if (message.kind === "abort") {
      running.get(message.id)?.abort();
      return;
    }
    const abort = new AbortController();
    running.set(message.id, abort);
    void answer(message, homes, abort.signal, say)
      .catch((error: unknown): WorkerReply => ({ kind: "broken", says: faultInWords(error) }))
      .then((reply) => {
        running.delete(message.id);
        if (!abort.signal.aborted) say({ kind: "reply", id: message.id, reply });
      });
  };
}

async function answer(
  call: Extract<ToWorker, { kind: "call" }>,
  homes: Homes,
  signal: AbortSignal,
  say: (message: FromWorker) => void,
): Promise<WorkerReply> {
  if (!Object.hasOwn(CATALOG, call.name))
    return { kind: "missing", says: "There is no such operation here." };
  const operation = await loadOperation(call.name);
  const home = await homes(call.network);
  return perform(
    { ...home, ports: { ...home.ports, files: filesIn(call.files) } },
    {
      name: call.name,
      operation,
      input: call.ifMatch === null ? call.input : { ...(call.input as object), version: call.ifMatch },
      granted: new Set(PERMISSIONS),
      idempotencyKey: operation.effect === "writes" ? (call.idempotencyKey ?? undefined) : undefined,
      report: (progress) => say({ kind: "progress", id: call.id, progress }),
      signal,
    },
  );
}
