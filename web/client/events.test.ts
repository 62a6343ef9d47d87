import { describe, expect, it } from "vitest";
import { readEvents } from "./events.ts";

function streamOf(...parts: readonly string[]): Response {
  return new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    }),
  );
}

describe("an answer that tells of its progress", () => {
  it("reports each step, however the bytes are cut, and ends with the result", async () => {
    const steps: string[] = [];
    const response = streamOf(
      'event: progress\ndata: {"done":1,"total":2,"says":"one of ',
      'two"}\n\nevent: progress\ndata: {"done":2,"total":2,"says":"two of two"}\n\nevent: res',
      'ult\ndata: {"new":2}\n\n',
    );
    const reply = await readEvents(response, ({ says }) => steps.push(says));
    expect(steps).toEqual(["one of two", "two of two"]);
    expect(reply).toEqual({ kind: "done", value: { new: 2 } });
  });

  it("ends with the failure that was sent", async () => {
    const response = streamOf(
      'event: failure\ndata: {"status":409,"error":{"kind":"refused","says":"Not a vCard."}}\n\n',
    );
    expect(await readEvents(response, undefined)).toEqual({ kind: "refused", says: "Not a vCard." });
  });

  it("says that nobody answered where the stream breaks off", async () => {
    const reply = await readEvents(
      streamOf('event: progress\ndata: {"done":1,"total":2,"says":""}\n\n'),
      undefined,
    );
    expect(reply.kind).toBe("unreachable");
  });
});
