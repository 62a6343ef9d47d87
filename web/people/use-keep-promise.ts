import type { PromiseId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.tsx";

/** Marks a promise as kept, and offers the way back. */
export function useKeepPromise() {
  const keep = useWrite("promise.keep");
  const mark = async (id: PromiseId) => {
    const reply = await keep.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept. It will be remembered.", () => void keep.run({ id, kept: false }));
  };
  return { mark, busy: keep.busy };
}
