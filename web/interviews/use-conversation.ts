import { useQueryClient } from "@tanstack/react-query";
import type { Answer } from "#operations/catalog.ts";
import type { InterviewId } from "#people/id.ts";
import { useAutosave } from "#web/client/use-autosave.ts";
import { readKey, useClient } from "#web/client/use-client.tsx";

export type Conversation = Answer<"interview.show">;
export type Written = Pick<Conversation, "notes" | "learned" | "standing" | "wouldChange" | "helpAsked">;
export type Writing = ReturnType<typeof useWriting>;

/** What the user writes down of a conversation, saving itself; one for all stages, so that they never disagree. */
export function useWriting(conversation: Conversation) {
  const client = useClient();
  const queries = useQueryClient();
  const id = conversation.id as InterviewId;
  return useAutosave<Written, Answer<"interview.edit">>({
    place: `interview ${id}`,
    kept: conversation,
    fieldsOf: ({ notes, learned, standing, wouldChange, helpAsked }) => ({
      notes,
      learned,
      standing,
      wouldChange,
      helpAsked,
    }),
    write: async (changes, version) => {
      const reply = await client.call("interview.edit", { id, ...changes }, { ifMatch: version });
      if (reply.kind === "done") {
        const key = readKey("interview.show", { id });
        queries.setQueryData(key, (shown: Conversation | undefined) => shown && { ...shown, ...reply.value });
      }
      return reply;
    },
  });
}
