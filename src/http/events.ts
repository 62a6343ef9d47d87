import type { Context } from "hono";
import type { Progress } from "#operations/operation.ts";
import type { Outcome } from "#operations/outcome.ts";
import { errorBody, failureOf, STATUS, traceOf } from "./failure.ts";
import type { Parts } from "./parts.ts";

/** Progress more often than this is not worth a screen's while. */
const PROGRESS_EVERY_MS = 50;

type Work = (report: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome<unknown>>;

/**
 * Runs long work and tells of it as it goes: `progress` events, then one last event, `result` with the value or
 * `failure` with `{status, error}`. When the client leaves, the work is aborted and undone.
 */
export function streamEvents(c: Context, parts: Parts, name: string, work: Work): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([c.req.raw.signal, parts.stopping, left.signal]);
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown) => {
        if (left.signal.aborted) return;
        const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
        controller.enqueue(new TextEncoder().encode(text));
      };
      await finish(send);
      if (!left.signal.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
  c.header("Content-Type", "text/event-stream");
  return c.body(stream);

  async function finish(send: (event: string, data: unknown) => void): Promise<void> {
    try {
      const outcome = await work(
        seldom(parts.now, (progress) => send("progress", progress)),
        signal,
      );
      if (outcome.kind === "done") send("result", outcome.value ?? null);
      else send("failure", { status: STATUS[outcome.kind], ...errorBody(outcome) });
    } catch (error) {
      const id = crypto.randomUUID().slice(0, 8);
      const failure = signal.aborted
        ? ({ kind: "stopping", says: "This was stopped, and nothing of it was kept." } as const)
        : failureOf(error, id);
      if (!signal.aborted) parts.log(`${id} ${name} ${failure.kind}\n${traceOf(error)}`);
      send("failure", { status: STATUS[failure.kind], ...errorBody(failure) });
    }
  }
}

/** Lets through the first of a burst, and the last step always. */
function seldom(now: () => number, report: (progress: Progress) => void): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const time = now();
    if (time - last < PROGRESS_EVERY_MS && progress.done < progress.total) return;
    last = time;
    report(progress);
  };
}
