import { useEffect, useRef, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { keepTyped } from "./typed.ts";
import { type Found, Which } from "./which.tsx";

type ComingBackProps = {
  readonly kind: Kind;
  readonly id: string;
  /** `why` it was not connected; null where it was. */
  readonly onEnd: (why: string | null) => void;
};

/** Back from the provider's page: the server is asked what it has, and where there are several, which is meant. */
export function ComingBack({ kind, id, onEnd }: ComingBackProps) {
  const finish = useWrite(KINDS[kind].signedIn);
  const [found, setFound] = useState<Found>([]);
  const go = async (collection?: string) => {
    const reply = await finish.run({ id, ...(collection === undefined ? {} : { collection }) });
    if (reply.kind !== "done") return onEnd(reply.says);
    if (!reply.value.connected) return setFound(reply.value.collections);
    keepTyped(kind, null);
    say(`${reply.value.name} is connected. You can end that at your provider at any time.`);
    onEnd(null);
  };
  const once = useRef(go);
  useEffect(() => void once.current(), []);
  if (found.length > 0)
    return <Which kind={kind} found={found} busy={finish.busy} onChosen={(url) => void go(url)} />;
  return <ProgressLine done={null} label={`You are back. Asking for ${KINDS[kind].elsewhere}.`} />;
}
