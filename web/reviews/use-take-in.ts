import { useState } from "react";
import type { DraftId } from "#people/id.ts";
import { REST_KNOWN } from "#reviews/judge.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

/** Larger than any answer; such a file is not even read. */
const MOST_BYTES = 2_000_000;

export type Refused = {
  readonly says: string;
  /** The letter that it answers, where that is another one of mine. */
  readonly other: DraftId | null;
};

/** Takes in what a friend sent: pasted, or as a file. It changes nothing in the letter. */
export function useTakeIn(draftId: DraftId) {
  const answer = useWrite("review.answer");
  const remove = useWrite("review.removeAnswer");
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = async (text: string): Promise<boolean> => {
    const reply = await answer.run({ draftId, text });
    if (reply.kind !== "done") {
      setRefused({ says: reply.says, other: otherIn(reply) });
      return false;
    }
    setRefused(null);
    const { id, remarks } = reply.value;
    const said = remarks.includes(REST_KNOWN)
      ? "The new words around it are taken in; the rest you had already."
      : "Taken in. It stands beside the letter.";
    say(said, () => void remove.run({ id }));
    return true;
  };

  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES)
      return setRefused({
        says: "This is larger than any answer to a letter, so it was not taken in.",
        other: null,
      });
    await take(await wordsOf(file));
  };

  return { take, takeFile, refused, busy: answer.busy };
}

/** In UTF-16 where an editor that they saved it with says so. */
async function wordsOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0]} ${bytes[1]}`;
  const charset = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8";
  return new TextDecoder(charset).decode(bytes);
}

export type TakingIn = ReturnType<typeof useTakeIn>;

function otherIn(reply: { readonly kind: string; readonly problems?: readonly unknown[] }): DraftId | null {
  const problem = reply.problems?.[0] as { readonly kind?: string; readonly draftId?: DraftId } | undefined;
  return problem?.kind === "another-letter" ? (problem.draftId ?? null) : null;
}
