import { useState } from "react";
import { enterSample } from "#web/client/sample.ts";
import { useClient } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

/** Into the sample network, from within a sentence. */
export function LookRound({ words }: { readonly words: string }) {
  const [busy, setBusy] = useState(false);
  const client = useClient();
  const enter = async () => {
    setBusy(true);
    const failure = await enterSample(client);
    setBusy(false);
    if (failure !== undefined) say(failure.says);
  };
  return (
    <button type="button" className="link text-start" onClick={() => void enter()} aria-busy={busy}>
      {words}
    </button>
  );
}
