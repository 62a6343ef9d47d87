import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextField } from "#web/design/field.tsx";
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
  const [url, setUrl] = useState("");
  const { name, user, called, opens, provider } = signIn;
  const failure = connect.failure ?? like.failure;
  const go = async (collection?: string) => {
    if (!opens) return void like.go({ consent: name, url });
    const named = collection === undefined ? {} : { collection };
    const reply = await connect.run({ consent: name, url, ...named });
    if (reply.kind === "done" && !reply.value.connected) setFound(reply.value.collections);
  };
  if (found.length > 0)
    return <Which kind={kind} found={found} busy={connect.busy} onChosen={(url) => void go(url)} />;
  return (
    <form
      aria-label={`With ${called}`}
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <p>
        You signed in with {called} as <bdi>{user}</bdi>
        {provider === "google" ? (opens ? ", for this too." : AT_GOOGLE[kind]) : ELSEWHERE}
      </p>
      {provider === "google" ? null : (
        <TextField
          label={words.server}
          hint="The address of the server. Your provider calls it CardDAV or CalDAV."
          placeholder={words.example}
          inputMode="url"
          autoComplete="url"
          required
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      )}
      {failure === undefined ? null : (
        <Callout title="Not connected" live>
          {failure.says}
        </Callout>
      )}
      <div>
        <Button kind="primary" submits busy={connect.busy || like.busy}>
          {opens ? `Connect ${words.elsewhere}` : `Sign in with ${called}`}
        </Button>
      </div>
    </form>
  );
}

const AT_GOOGLE: Readonly<Record<Kind, string>> = {
  contacts:
    ", and not for this yet, so Google asks you once more. First enable the CardDAV API where you made your client id; nothing has to be typed.",
  calendar:
    ", and not for this yet, so Google asks you once more. First enable the CalDAV API where you made your client id; nothing has to be typed.",
};
const ELSEWHERE = ". Whether that is for this too, the server will say.";
