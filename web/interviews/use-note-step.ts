import type { Reply } from "#web/client/client.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";

/**
 * Waits for a step of a conversation and says that it is noted, with the way back; or why it is not, and answers with
 * false. `steps`: so many are noted with the one press.
 */
export function useNoteStep({ id }: Pick<Conversation, "id">) {
  const back = useWrite("interview.takeBack");
  return async (step: Promise<Reply<unknown>>, words: string, steps = 1): Promise<boolean> => {
    const reply = await step;
    if (reply.kind !== "done") {
      say(reply.says);
      return false;
    }
    const undo = async () => {
      for (let step = 0; step < steps; step++) {
        const reply = await back.run({ id });
        if (reply.kind === "done" && reply.value.stays !== "") say(reply.value.stays, undefined, id);
      }
    };
    say(words, () => void undo(), id);
    return true;
  };
}
