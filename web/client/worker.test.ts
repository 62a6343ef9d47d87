import { afterEach, describe, expect, it } from "vitest";
import type { FromWorker, ToWorker } from "#worker/protocol.ts";
import { workerClient } from "./worker.ts";

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** The client on one end of a channel, and on the other whatever answers. */
function clientOf(answer: (message: ToWorker, say: (message: FromWorker) => void) => void) {
  const channel = new MessageChannel();
  channels.push(channel);
  channel.port2.addEventListener("message", ({ data }) =>
    answer(data, (each) => channel.port2.postMessage(each)),
  );
  channel.port1.start();
  channel.port2.start();
  return workerClient(channel.port1);
}

describe("the client of a worker", () => {
  it("gives each call its own reply, in whatever order they come", async () => {
    const held: { message: ToWorker; say: (message: FromWorker) => void }[] = [];
    const client = clientOf((message, say) => {
      held.push({ message, say });
      if (held.length < 2) return;
      for (const each of held.reverse()) {
        const { id } = each.message;
        each.say({ kind: "reply", id, reply: { kind: "done", value: { id: `p${id}` } } });
      }
    });
    const replies = await Promise.all([
      client.call("person.show", { id: "a" }),
      client.call("person.show", { id: "b" }),
    ]);
    expect(replies).toMatchObject([{ value: { id: "p1" } }, { value: { id: "p2" } }]);
  });

  it("tells the worker when an answer is no longer wanted", async () => {
    const heard: string[] = [];
    const abort = new AbortController();
    let tell = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const client = clientOf((message) => {
      heard.push(message.kind);
      if (message.kind === "call") abort.abort(new Error("gone"));
      else tell();
    });
    await expect(client.call("person.list", {}, { signal: abort.signal })).rejects.toThrow("gone");
    await told;
    expect(heard).toEqual(["call", "abort"]);
  });

  it("answers every call with the reason where the browser cannot keep data", async () => {
    const client = clientOf((_, say) => say({ kind: "unable", says: "A private window keeps nothing." }));
    const reply = { kind: "broken", says: "A private window keeps nothing." };
    expect(await client.call("today.show", {})).toEqual(reply);
    expect(await client.call("today.show", {})).toEqual(reply);
  });
});
