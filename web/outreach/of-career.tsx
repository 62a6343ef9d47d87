import { useQueryClient } from "@tanstack/react-query";
import { exploresACareer } from "#interviews/which-career.ts";
import type { InterviewId } from "#people/id.ts";
import { readKey, useRead, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { CareerField, type CareerSaid } from "#web/interviews/career-field.tsx";
import type { Conversation } from "#web/interviews/use-conversation.ts";
import type { ShownDraft } from "./letter-desk.tsx";
import type { Rewriting } from "./rewriting.ts";

type OfCareerProps = {
  readonly draft: ShownDraft;
  readonly rewriting: Pick<Rewriting, "take" | "follow">;
};

/** Which career the talk explores that the letter asks for: the letter goes by it (R13, R14). */
export function OfCareer({ draft, rewriting }: OfCareerProps) {
  const id = draft.kind === "request" ? draft.interviewId : null;
  const read = { id: id as InterviewId };
  const { data: conversation } = useRead("interview.show", read, { when: id !== null });
  const queries = useQueryClient();
  const edit = useWrite("interview.edit");
  if (id === null || conversation === undefined || !exploresACareer(conversation)) return null;
  const change = async (said: CareerSaid): Promise<string | undefined> => {
    let refused: string | undefined;
    await rewriting.take(async (letter) => {
      const stood = queries.getQueryData<Conversation>(readKey("interview.show", read)) ?? conversation;
      const reply = await edit.run({ id, ...said });
      if (reply.kind !== "done") {
        refused = reply.says;
        return;
      }
      await rewriting.follow(letter, {
        says: "Noted. The letter goes by it.",
        back: async () => {
          const unsaid = await edit.run({ id, optionId: stood.optionId });
          if (unsaid.kind !== "done") say(unsaid.says);
        },
      });
    });
    return refused;
  };
  return (
    <div className="flex flex-col gap-4 text-small">
      <CareerField optionId={conversation.optionId} change={change} />
    </div>
  );
}
