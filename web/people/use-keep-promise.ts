import type { PromiseId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

/** Marks a promise as kept or as open again, and offers the way back. */
export function useKeepPromise() {
  const keep = useWrite("promise.keep");
  const mark = async (id: PromiseId) => {
    const reply = await keep.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept. It will be remembered.", () => void keep.run({ id, kept: false }));
  };
  const open = async (id: PromiseId) => {
    const reply = await keep.run({ id, kept: false });
    if (reply.kind !== "done") return say(reply.says);
    say("Open again.", () => void keep.run({ id }));
  };
  return { mark, open, busy: keep.busy };
}
