import { useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import { readKey } from "#web/client/use-client.tsx";
import type { StageProps } from "./stage.ts";
import type { Conversation } from "./use-conversation.ts";

/**
 * What a stage was given, as it is when asked: the words as they stand on the screen, the records as they were read
 * after the last write, which the screen may show only in a moment.
 */
export function useAsItIs(props: StageProps): () => StageProps {
  const queries = useQueryClient();
  const shown = useRef(props);
  useLayoutEffect(() => {
    shown.current = props;
  });
  return () => {
    const { id } = shown.current.conversation;
    const read = queries.getQueryData<Conversation>(readKey("interview.show", { id }));
    return { ...shown.current, conversation: read ?? shown.current.conversation };
  };
}
