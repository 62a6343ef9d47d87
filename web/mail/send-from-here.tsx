import { useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { say } from "#web/design/toast.ts";

type Sending = Answer<"mail.sendings">["sendings"][number];

type SendFromHereProps = {
  readonly draft: { readonly id: string; readonly to: string; readonly person: { readonly name: string } };
  /** Keeps what was typed last; false: it is not kept, and said why. */
  readonly keep: () => Promise<boolean>;
  /** Holds back once where a gap is open. */
  readonly pass: (act: () => void) => void;
};

/**
 * Sends an e-mail from the user's own mailbox, where one is connected: to the one person it names, after ten seconds
 * in which it can be taken back, once. What became of it stays to be seen.
 */
export function SendFromHere({ draft, keep, pass }: SendFromHereProps) {
  const id = draft.id as never;
  const mailboxes = useRead("mail.list", {}).data?.mailboxes ?? [];
  const last = useRead("mail.sendings", { draftId: id }, { when: mailboxes.length > 0 }).data?.sendings[0];
  const saveDraft = useWrite("mail.saveDraft");
  const { going, alike, send, takeBack } = useSend(id, draft.to, keep);
  const first = mailboxes.find(({ smtp }) => smtp !== null) ?? mailboxes[0];
  if (first === undefined || draft.to === "") return null;
  const name = givenName(draft.person.name);
  const keepThere = async () => {
    if (!(await keep())) return;
    const reply = await saveDraft.run({ draftId: id, to: draft.to });
    if (reply.kind !== "done") return say(reply.says);
    const { folder, earlier } = reply.value;
    const before = earlier === 0 ? "" : " An earlier version of it lies there too: throw that one away.";
    say(`It lies in “${folder}” of your mailbox.${before}`);
  };
  if (going)
    return (
      <Callout live>
        <p>
          On its way to <bdi className="font-[550]">{draft.person.name}</bdi>, <bdi>{draft.to}</bdi>, in ten
          seconds.
        </p>
        <Button kind="plain" onClick={() => void takeBack()}>
          Take it back
        </Button>
      </Callout>
    );
  return (
    <div className="flex flex-col gap-3">
      <WhatBecameOfIt last={last} name={name} />
      {alike === undefined ? null : (
        <Callout live>
          <p>{alike}</p>
          <Button kind="plain" onClick={() => pass(() => void send(true))}>
            Send it once more
          </Button>
        </Callout>
      )}
      {last?.state === "unknown" || last?.state === "sending" ? null : (
        <div className="flex flex-wrap items-center gap-x-5">
          {first.smtp === null ? null : (
            <Button kind="plain" onClick={() => pass(() => void send())}>
              Send to {name} from {first.address}
            </Button>
          )}
          <Button kind="plain" busy={saveDraft.busy} onClick={() => pass(() => void keepThere())}>
            Put among the drafts there
          </Button>
        </div>
      )}
    </div>
  );
}

function useSend(draftId: never, to: string, keep: () => Promise<boolean>) {
  const ready = useWrite("mail.send");
  const dispatch = useWrite("mail.dispatch");
  const back = useWrite("mail.takeBack");
  const [going, setGoing] = useState(false);
  /** That a letter like it has gone, in words. */
  const [alike, setAlike] = useState<string>();
  const sending = useRef<string | null>(null);
  const send = async (again = false) => {
    if (!(await keep())) return;
    // Whoever comes here with a gap has been asked about it.
    const made = await ready.run({ draftId, to, anyway: true, again });
    setAlike(made.kind === "held-back" ? made.says : undefined);
    if (made.kind === "held-back") return;
    if (made.kind !== "done") return say(made.says);
    sending.current = made.value.id;
    setGoing(true);
    const gone = await dispatch.run({ id: made.value.id });
    setGoing(false);
    if (gone.kind !== "done") return say(gone.says);
    if (gone.value.state === "sent") say(`Sent to ${made.value.to.name}. ${gone.value.says}`);
    else if (gone.value.state === "failed") say(gone.value.says);
  };
  const takeBack = async () => {
    if (sending.current === null) return;
    const reply = await back.run({ id: sending.current as never });
    setGoing(false);
    if (reply.kind !== "done") say(reply.says);
  };
  return { going, alike, send, takeBack };
}

function WhatBecameOfIt({ last, name }: { readonly last: Sending | undefined; readonly name: string }) {
  const settle = useWrite("mail.settle");
  const back = useWrite("mail.takeBack");
  if (last?.state === "unknown")
    return (
      <Callout live title={`It is not known whether it reached ${name}`}>
        <p>{last.says}</p>
        <div className="flex flex-wrap items-center gap-x-5">
          <Button busy={settle.busy} onClick={() => void settle.run({ id: last.id, went: true })}>
            It is in my Sent folder
          </Button>
          <Button
            kind="plain"
            busy={settle.busy}
            onClick={() => void settle.run({ id: last.id, went: false })}
          >
            It did not go
          </Button>
        </div>
      </Callout>
    );
  if (last?.state === "waiting")
    return (
      <Callout live>
        <p>This letter was ready to go, and Weakties was closed before it went. It has not been sent.</p>
        <Button kind="plain" busy={back.busy} onClick={() => void back.run({ id: last.id })}>
          Take it back, to send it anew
        </Button>
      </Callout>
    );
  if (last?.state === "sending")
    return (
      <Callout live>
        <p>It is being handed to the server.</p>
      </Callout>
    );
  return last?.state === "failed" ? (
    <p className="text-small text-ink-soft">The last time: {last.says}</p>
  ) : null;
}
