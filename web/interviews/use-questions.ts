import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { keepUnsaved, unsavedIn } from "#web/client/unsaved.ts";
import { readKey, useClient } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";

type Kept = Conversation["questions"][number];
export type Asked = Omit<Kept, "position"> & { readonly key: string };
export type Questions = ReturnType<typeof useQuestions>;

const PAUSE = 500;

/** The list of questions as it is being changed; it saves itself as a whole. */
export function useQuestions({ id, questions: kept }: Conversation) {
  const client = useClient();
  const queries = useQueryClient();
  const place = `questions ${id}`;
  const [left] = useState(() => unsavedIn<Asked[]>(place));
  const [list, setList] = useState(() => left ?? kept.map(keyed));
  const now = useRef(list);
  const dirty = useRef(left !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    const reply = await client.call("interview.editQuestions", { id, questions: written(now.current) });
    if (reply.kind !== "done") {
      dirty.current = true;
      if (reply.kind === "missing") keepUnsaved(place, null);
      return say(`${reply.says} The questions are still here; change one to try again.`);
    }
    if (dirty.current) return;
    keepUnsaved(place, null);
    const { questions } = reply.value;
    const key = readKey("interview.show", { id });
    queries.setQueryData(key, (shown: Conversation | undefined) => shown && { ...shown, questions });
  }, [client, queries, id, place]);

  const change = useCallback(
    (next: readonly Asked[]) => {
      now.current = [...next];
      dirty.current = true;
      keepUnsaved(place, now.current);
      setList(now.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save, place],
  );

  useEffect(() => {
    if (dirty.current || same(written(now.current), kept)) return;
    now.current = kept.map(keyed);
    setList(now.current);
  }, [kept]);

  useEffect(() => {
    const leaving = () => void save();
    leaving();
    addEventListener("pagehide", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      void save();
    };
  }, [save]);

  return { list, change, save };
}

/** A question of the user's own, still to be written. */
export function newQuestion(text = ""): Asked {
  return {
    key: crypto.randomUUID(),
    questionId: null,
    text,
    minutes: 2,
    because: "",
    asked: false,
    answer: "",
    offRecord: false,
  };
}

function keyed({ position: _, ...question }: Kept): Asked {
  return { ...question, key: crypto.randomUUID() };
}

function written(list: readonly Asked[]) {
  return list.filter(({ text }) => text.trim() !== "").map(({ key: _, ...question }) => question);
}

function same(mine: ReturnType<typeof written>, kept: readonly Kept[]): boolean {
  return JSON.stringify(mine.map(signature)) === JSON.stringify(kept.map(signature));
}

function signature({ text, asked, answer, offRecord }: Omit<Kept, "position">) {
  return [text.trim(), asked, answer, offRecord];
}
