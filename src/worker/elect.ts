import type { Answering } from "./answer.ts";
import { faultInWords } from "./fault-in-words.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** One tab's side of the conversation: its own worker port. */
export type TabPort = {
  readonly listen: (heard: (message: ToWorker) => void) => void;
  readonly say: (message: FromWorker) => void;
};

/** What workers of several tabs say to each other. `tab` names the worker that asks. */
type Relayed =
  | { readonly to: "owner"; readonly tab: string; readonly message: ToWorker }
  | { readonly to: "tab"; readonly tab: string; readonly message: FromWorker }
  | { readonly to: "all"; readonly owner: string };

const NAME = "weakties";

/**
 * The files have one owner: the worker that holds the Web Lock. The others hand it their calls over a
 * BroadcastChannel. When the owner's tab closes, the next in line becomes the owner, and everybody sends again what
 * was not answered; a write carries an idempotency key, so it is done once.
 */
export function electOwner(tab: string, port: TabPort, own: () => Promise<() => Answering>): void {
  const channel = new BroadcastChannel(NAME);
  const waiting = new Map<number, ToWorker>();
  let answer: Answering | undefined;
  let newAnswering: (() => Answering) | undefined;
  const relay = (message: Relayed) => channel.postMessage(message);

  const reply = (message: FromWorker) => {
    if (message.kind === "reply") waiting.delete(message.id);
    port.say(message);
  };
  const send = (message: ToWorker) => {
    if (answer !== undefined) answer(message, reply);
    else relay({ to: "owner", tab, message });
  };

  port.listen((message) => {
    if (message.kind === "call") waiting.set(message.id, message);
    else waiting.delete(message.id);
    send(message);
  });

  const answersTo = new Map<string, Answering>();
  channel.addEventListener("message", ({ data }: MessageEvent<Relayed>) => {
    if (data.to === "tab" && data.tab === tab) reply(data.message);
    else if (data.to === "all") for (const message of waiting.values()) send(message);
    else if (data.to === "owner" && newAnswering !== undefined) {
      const from = data.tab;
      const answerTab = answersTo.get(from) ?? newAnswering();
      answersTo.set(from, answerTab);
      answerTab(data.message, (message) => relay({ to: "tab", tab: from, message }));
    }
  });

  void navigator.locks
    .request(NAME, async () => {
      newAnswering = await own();
      answer = newAnswering();
      for (const message of waiting.values()) answer(message, reply);
      relay({ to: "all", owner: tab });
      port.say({ kind: "ready" });
      // Kept until the tab goes, and the browser lets go of it for us.
      await new Promise<never>(() => {});
    })
    .catch((error: unknown) => {
      port.say({ kind: "unable", says: faultInWords(error) });
    });
}
