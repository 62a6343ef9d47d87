import { useEffect, useRef } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import { keepTyped } from "./typed.ts";

type ComingBackProps = {
  readonly id: string;
  /** `why` it was not connected; null where it was. */
  readonly onEnd: (why: string | null) => void;
};

/** Back from the provider's page: the mailbox is tried, and connected. */
export function ComingBack({ id, onEnd }: ComingBackProps) {
  const finish = useWrite("mail.signedIn");
  const once = useRef(async () => {
    const reply = await finish.run({ id });
    if (reply.kind !== "done") return onEnd(reply.says);
    keepTyped(null);
    const { address, smtp } = reply.value;
    say(
      smtp === null
        ? `${address} is connected for reading. Its provider lets no program send from it.`
        : `${address} is connected. You can end that at your provider at any time.`,
    );
    onEnd(null);
  });
  useEffect(() => void once.current(), []);
  return <ProgressLine done={null} label="You are back. Trying your mailbox." />;
}
