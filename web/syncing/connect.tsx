import { type ComponentProps, type FormEvent, useState } from "react";
import { NOT_AT_MICROSOFT } from "#syncing/providers.ts";
import { problemOf } from "#web/client/reply.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { ClientId } from "#web/consent/client-id.tsx";
import { HowYouSignIn, SIGN_IN_ACTS } from "#web/consent/how-you-sign-in.tsx";
import { Passphrase } from "#web/consent/passphrase.tsx";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { BySignIn, type Ready } from "./by-sign-in.tsx";
import { KINDS, type Kind } from "./kinds.ts";
import { keepTyped, keptTyped, type Typed } from "./typed.ts";
import { type Found, Which } from "./which.tsx";

type ConnectProps = { readonly kind: Kind; readonly signIns: readonly Ready[] };

/** Where it is and who I am there. The server is asked what it has; nothing changes there. */
export function Connect({ kind, signIns }: ConnectProps) {
  const place = useRead("secret.place", {}).data;
  if (place === undefined) return null;
  // Whoever has signed in at the provider would find no place for what that leaves.
  if (place.kind === "file" && place.state !== "open") return <Passphrase />;
  const atGoogle = signIns.filter(({ provider }) => provider === "google");
  // Of others it is not known whether their sign-in is for this too.
  const ready = atGoogle.find(({ opens }) => opens) ?? atGoogle[0] ?? signIns[0];
  return (
    <div className="flex flex-col gap-6">
      {ready === undefined ? (
        <Typing kind={kind} />
      ) : (
        <>
          <BySignIn kind={kind} signIn={ready} />
          <Disclosure summary="Another way">
            <div className="py-3">
              <Typing kind={kind} second />
            </div>
          </Disclosure>
        </>
      )}
    </div>
  );
}

function Typing({ kind, second = false }: { readonly kind: Kind; readonly second?: boolean }) {
  const words = KINDS[kind];
  const connect = useWrite(words.connect);
  const signIn = useSignIn(words.signIn);
  const [typed, setTyped] = useState<Typed>(() => keptTyped(kind));
  const [secret, setSecret] = useState("");
  const [found, setFound] = useState<Found>([]);
  const { how, url, user, ownNetwork } = typed;
  const failure = (how === "password" ? connect : signIn).failure;
  const at = (field: string) => problemOf(failure, field);
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next });
  const send = async (collection?: string) => {
    const named = collection === undefined ? {} : { collection };
    if (how !== "password") {
      const { clientId, issuer, scope } = typed;
      keepTyped(kind, typed);
      return void signIn.go({
        ...{ at: how, user, url, ownNetwork },
        ...{ clientId, clientSecret: secret, issuer, scope },
      });
    }
    const reply = await connect.run({ url, user, ownNetwork, password: secret, ...named });
    if (reply.kind === "done" && !reply.value.connected) setFound(reply.value.collections);
  };
  const line = (field: "url" | "user", about: ComponentProps<typeof TextField>) => (
    <TextField
      {...about}
      required
      value={typed[field]}
      problem={at(field)}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  if (found.length > 0)
    return <Which kind={kind} found={found} busy={connect.busy} onChosen={(each) => void send(each)} />;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
      className="flex max-w-measure flex-col gap-5"
    >
      <HowYouSignIn
        how={how}
        atMicrosoft={false}
        onHow={(next) => {
          setSecret("");
          change({ how: next, issuer: "" });
        }}
      />
      {how === "microsoft" ? (
        <Callout title="Not at Microsoft" live>
          <p>{NOT_AT_MICROSOFT}</p>
          <p className="mt-2">
            <TextLink to="/import">Import a file</TextLink>
          </p>
        </Callout>
      ) : (
        <>
          {how === "google"
            ? null
            : line("url", {
                label: words.server,
                hint: "The address of the server. Your provider calls it CardDAV or CalDAV; many need a password made for this program alone.",
                placeholder: words.example,
                inputMode: "url",
                autoComplete: "url",
              })}
          {line("user", {
            label: how === "google" ? "Your Google address" : "Your name there",
            ...(how === "google" ? {} : { hint: "Mostly your e-mail address." }),
            autoComplete: "username",
          })}
          {how === "password" ? (
            <TextField
              label="Password"
              hint="Kept where this computer keeps passwords, never beside your people."
              type="password"
              autoComplete="current-password"
              required
              value={secret}
              problem={at("password")}
              onChange={(event) => setSecret(event.target.value)}
            />
          ) : (
            <ClientId
              use={kind}
              provider={how}
              typed={typed}
              secret={secret}
              at={at}
              onTyped={change}
              onSecret={setSecret}
            />
          )}
          {how === "google" ? null : (
            <Checkbox
              label="The server is mine, on this computer or in my own network"
              hint="Without this, only servers on the internet are asked."
              checked={ownNetwork}
              onChecked={(next) => change({ ownNetwork: next })}
            />
          )}
          {failure === undefined || failure.kind === "invalid" ? null : (
            <Callout title="Not connected" live>
              {failure.says}
            </Callout>
          )}
          <div>
            <Button kind={second ? "quiet" : "primary"} submits busy={connect.busy || signIn.busy}>
              {how === "password" ? `Connect ${words.elsewhere}` : SIGN_IN_ACTS[how]}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
