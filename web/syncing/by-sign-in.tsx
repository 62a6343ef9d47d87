import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { KINDS, type Kind } from "./kinds.ts";
import { type Found, Which } from "./which.tsx";

export type Ready = Answer<"contacts.show">["signIns"][number];

type ReadyProps = { readonly kind: Kind; readonly signIn: Ready };

/** By a sign-in that is here already: at once where it reaches so far, else with its client id, without typing. */
export function BySignIn({ kind, signIn }: ReadyProps) {
  const words = KINDS[kind];
  const connect = useWrite(words.connectWith);
  const like = useSignIn(words.signInLike);
  const [found, setFound] = useState<Found>([]);
  const { name, user, called, opens } = signIn;
  const failure = connect.failure ?? like.failure;
  const go = async (collection?: string) => {
    if (!opens) return void like.go({ consent: name });
    const reply = await connect.run({ consent: name, ...(collection === undefined ? {} : { collection }) });
    if (reply.kind === "done" && !reply.value.connected) setFound(reply.value.collections);
  };
  if (found.length > 0)
    return <Which kind={kind} found={found} busy={connect.busy} onChosen={(url) => void go(url)} />;
  return (
    <section aria-label={`With ${called}`} className="flex max-w-measure flex-col gap-4">
      <p>
        {opens ? (
          <>
            You signed in with {called} as <bdi>{user}</bdi>, for this too.
          </>
        ) : (
          <>
            You signed in with {called} as <bdi>{user}</bdi>, and not for this yet, so {called} asks you once
            more. First enable the {kind === "contacts" ? "CardDAV" : "CalDAV"} API where you made your client
            id; nothing has to be typed.
          </>
        )}
      </p>
      {failure === undefined ? null : (
        <Callout title="Not connected" live>
          {failure.says}
        </Callout>
      )}
      <div>
        <Button kind="primary" busy={connect.busy || like.busy} onClick={() => void go()}>
          {opens ? `Connect ${words.elsewhere}` : `Sign in with ${called}`}
        </Button>
      </div>
    </section>
  );
}
