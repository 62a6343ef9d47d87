import { useQueryClient } from "@tanstack/react-query";
import type { Answer, Input } from "#operations/catalog.ts";
import { readKey, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

type Settled = Answer<"review.accept">;

/** Settles what a friend suggested, and shows the letter as it is then. */
export function useSettle(keep: () => Promise<boolean>) {
  const accept = useWrite("review.accept");
  const acceptAll = useWrite("review.acceptAll");
  const queries = useQueryClient();
  const show = ({ draft }: Settled) => queries.setQueryData(readKey("draft.show", { id: draft.id }), draft);

  const one = async (piece: Input<"review.accept">): Promise<void> => {
    if (!(await keep())) return;
    const reply = await accept.run(piece);
    if (reply.kind !== "done") return say(reply.says);
    show(reply.value);
    if (piece.as === "accepted") say("Taken into the letter.", () => void one({ ...piece, as: "open" }));
  };

  const all = async ({ id, as }: Input<"review.acceptAll">): Promise<void> => {
    if (!(await keep())) return;
    const reply = await acceptAll.run({ id, as });
    if (reply.kind !== "done") return say(reply.says);
    show(reply.value);
    if (as === "open") return say("The letter is as it was before.");
    const { keptOut } = reply.value;
    say(
      keptOut === null ? "All taken into the letter." : `The others are in the letter. ${keptOut}`,
      () => void all({ id, as: "open" }),
    );
  };

  return { one, all, busy: accept.busy || acceptAll.busy };
}
