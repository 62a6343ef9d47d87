import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { DraftId } from "#people/id.ts";
import { type Autosave, autosave } from "#web/client/autosave.ts";
import type { Client, Reply } from "#web/client/client.ts";
import { readKey, useClient } from "#web/client/use-client.tsx";
import type { ShownDraft, Words } from "./letter-desk.tsx";
import { type LetterSteps, letterSteps } from "./letter-steps.ts";

/** A letter being written: its words as they stand now, drawn or not, and the record as it was last kept. */
export type Pen = Autosave<Words, ShownDraft>;

/** The letters that are worked on, each with the one pen that all hold who write in it, and the steps taken on them. */
export type OpenLetters = LetterSteps & {
  readonly pen: (draft: ShownDraft) => Pen;
  /** Where no desk has it yet, or none any more, it is read. */
  readonly letterAt: (id: DraftId) => Promise<Reply<Pen>>;
  /** It was taken away. */
  readonly forget: (id: DraftId) => void;
};

const opened = new WeakMap<QueryClient, OpenLetters>();

/** The same for every desk of a page: a letter that was left and opened again is the same letter. */
export function useOpenLetters(): OpenLetters {
  const client = useClient();
  const queries = useQueryClient();
  const letters = opened.get(queries) ?? openLetters(client, queries);
  opened.set(queries, letters);
  return letters;
}

export function openLetters(client: Client, queries: Pick<QueryClient, "setQueryData">): OpenLetters {
  const steps = letterSteps();
  const pens = new Map<DraftId, Pen>();
  const penOf = (draft: ShownDraft): Pen => {
    const { id } = draft;
    return autosave<Words, ShownDraft>({
      place: `draft ${id}`,
      kept: draft,
      fieldsOf: ({ subject, body }: Words) => ({ subject, body }),
      write: async (changes, version) => {
        const reply = await client.call("draft.edit", { id, ...changes }, { ifMatch: version });
        if (reply.kind === "done") queries.setQueryData(readKey("draft.show", { id }), reply.value);
        return reply;
      },
    });
  };
  const pen = (draft: ShownDraft): Pen => {
    const held = pens.get(draft.id) ?? penOf(draft);
    pens.set(draft.id, held);
    return held;
  };
  return {
    ...steps,
    pen,
    async letterAt(id) {
      const held = pens.get(id);
      if (held !== undefined) return { kind: "done", value: held };
      const read = await client.call("draft.show", { id });
      return read.kind === "done" ? { kind: "done", value: pen(read.value) } : read;
    },
    forget(id) {
      pens.get(id)?.letGo();
      pens.delete(id);
    },
  };
}
