import { useNavigate } from "@tanstack/react-router";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";

/** A plan that no letter has followed may go too, and comes back with its questions by Undo. */
export function ThrowAway({
  conversation,
  name,
}: {
  readonly conversation: Conversation;
  readonly name: string;
}) {
  const navigate = useNavigate();
  const remove = useWrite("interview.remove");
  const plan = useWrite("interview.plan");
  const edit = useWrite("interview.editQuestions");
  const throwAway = async () => {
    const reply = await remove.run({ id: conversation.id });
    if (reply.kind !== "done") return say(reply.says);
    const { personId, optionId, focus, ask, minutes, place, iAmAsked, questions } = reply.value;
    await navigate({ to: "/conversations" });
    say(`Threw the plan with ${name} away.`, () => {
      void (async () => {
        const again = await plan.run({ personId, optionId, focus, ask, minutes, place, iAmAsked });
        if (again.kind !== "done") return say(again.says);
        const { id } = again.value;
        await edit.run({ id, questions: questions.map(({ position: _, ...question }) => question) });
        await navigate({ to: "/conversations/$id", params: { id } });
      })();
    });
  };
  return (
    <Button kind="plain" busy={remove.busy} onClick={() => void throwAway()}>
      Throw this plan away
    </Button>
  );
}
