import type { Progress } from "#operations/operation.ts";
import type { FromWorker, HandedFile, ToWorker } from "#worker/protocol.ts";
import type { Client, Reply } from "./client.ts";
import { readNetwork } from "./network.ts";

/** The part of Worker and MessagePort that is used. */
export type Port = {
  readonly postMessage: (message: ToWorker) => void;
  readonly addEventListener: (kind: "message", heard: (event: MessageEvent<FromWorker>) => void) => void;
};

type Waiting = {
  readonly settle: (reply: Reply<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
};

/** Talks to the operations in a worker of this browser. The caller starts the port where it is a MessagePort. */
export function workerClient(port: Port): Client {
  const waiting = new Map<number, Waiting>();
  const files = new Map<string, File>();
  let count = 0;
  let unable: Reply<unknown> | undefined;

  port.addEventListener("message", ({ data }) => {
    if (data.kind === "reply") {
      waiting.get(data.id)?.settle(data.reply);
      waiting.delete(data.id);
    } else if (data.kind === "progress") {
      waiting.get(data.id)?.onProgress?.(data.progress);
    } else if (data.kind === "unable") {
      unable = { kind: "broken", says: data.says };
      for (const { settle } of waiting.values()) settle(unable);
      waiting.clear();
    }
  });

  return {
    call: (name, input, options = {}) => {
      if (unable !== undefined) return Promise.resolve(unable as never);
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { settle: (reply) => resolve(reply as never), onProgress: options.onProgress });
        options.signal?.addEventListener("abort", () => {
          if (!waiting.delete(id)) return;
          port.postMessage({ kind: "abort", id });
          reject(options.signal?.reason);
        });
        port.postMessage({
          kind: "call",
          id,
          name,
          input,
          idempotencyKey: options.idempotencyKey ?? crypto.randomUUID(),
          ifMatch: options.ifMatch ?? null,
          network: readNetwork(),
          files: named(input, files),
        });
      });
    },
    takeIn: async (file) => {
      const ref = crypto.randomUUID();
      files.set(ref, file);
      return { kind: "done", value: { ref, name: file.name, size: file.size } };
    },
    letGo: (refs) => {
      for (const ref of refs) files.delete(ref);
    },
    keepsFiles: false,
  };
}

/** The files that an input names. They travel with each call, so that another tab's worker can read them too. */
function named(input: unknown, files: ReadonlyMap<string, File>): readonly HandedFile[] {
  const { files: refs } = input as { readonly files?: unknown };
  if (!Array.isArray(refs)) return [];
  return refs.flatMap((ref: string) => {
    const file = files.get(ref);
    return file === undefined ? [] : [{ ref, file }];
  });
}
