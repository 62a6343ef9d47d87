import { useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

export type Mailbox = Answer<"mail.list">["mailboxes"][number];
export type MailboxRead = Answer<"mail.read">["mailboxes"][number];

/** Reading under way: 0 to 1, or null while the whole is not known. */
type Reading = { readonly done: number | null; readonly says: string };

/** Reads the mailboxes when asked, tells how far it is, and stops when asked; what is not kept yet is read again then. */
export function useReading() {
  const write = useWrite("mail.read");
  const undo = useWrite("import.undo");
  const stopper = useRef(new AbortController());
  const [reading, setReading] = useState<Reading | null>(null);
  const [results, setResults] = useState<readonly MailboxRead[]>([]);

  /** `keep`: senders to take in although they looked like a list or a machine (R62). */
  async function read(keep: readonly string[] = []) {
    stopper.current = new AbortController();
    setReading({ done: null, says: "Signing in" });
    const reply = await write
      .run(
        { keep: [...keep], again: keep.length > 0 },
        {
          signal: stopper.current.signal,
          onProgress: ({ done, total, says }) =>
            setReading({ done: total === 0 ? null : done / total, says: saysWith(says, done, total) }),
        },
      )
      .catch(() => undefined);
    setReading(null);
    if (reply === undefined || stopper.current.signal.aborted)
      return say("Stopped. Nothing is lost: the next reading goes on there.");
    if (reply.kind !== "done") return say(reply.says);
    setResults(reply.value.mailboxes);
    const [only, ...others] = reply.value.mailboxes.flatMap((each) => each.import ?? []);
    if (only !== undefined)
      say(
        "Read. Who is new stands under People.",
        others.length === 0 ? () => void undo.run({ id: only as never }) : undefined,
      );
  }

  return { reading, results, read, stop: () => stopper.current.abort() };
}

function saysWith(says: string, done: number, total: number): string {
  return total === 0 ? says : `${says}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}
