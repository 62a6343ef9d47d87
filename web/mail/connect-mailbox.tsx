import { type FormEvent, useState } from "react";
import { USES } from "#consent/consent.ts";
import { scopeFor } from "#consent/scopes.ts";
import { suggestedFor } from "#mail/providers.ts";
import { problemOf } from "#web/client/reply.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { ClientId } from "#web/consent/client-id.tsx";
import { HowYouSignIn, SIGN_IN_ACTS } from "#web/consent/how-you-sign-in.tsx";
import { Passphrase } from "#web/consent/passphrase.tsx";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import { ServersAndDetails } from "./server-fields.tsx";
import { keepTyped, keptTyped, type Typed } from "./typed.ts";

type ConnectMailboxProps = { readonly onDone: () => void; readonly first: boolean };

/**
 * Address, and a password or a sign-in at the provider's own page; the servers are known or guessed, and can be said
 * otherwise. They are tried before anything is kept.
 */
export function ConnectMailbox({ onDone, first }: ConnectMailboxProps) {
  const settings = useRead("settings.show", {}).data;
  const { data: place, again } = useRead("secret.place", {});
  const connect = useWrite("mail.connect");
  const signIn = useSignIn("mail.signIn");
  const [typed, setTyped] = useState<Typed>(keptTyped);
  const [secret, setSecret] = useState("");
  if (settings === undefined || place === undefined) return null;
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next });
  const address = typed.address ?? settings.addresses.find(({ former }) => !former)?.address ?? "";
  const named = /@.+\../.test(address) ? suggestedFor(address) : null;
  const how = typed.how ?? (named?.signIn === "microsoft" ? "microsoft" : "password");
  const known = named && suggestedFor(address, how);
  const { imap = known?.imap, smtp = known?.smtp } = typed;
  const failure = (how === "password" ? connect : signIn).failure;
  const at = (field: string) => problemOf(failure, field);
  const said = {
    address,
    name: settings.name ?? "",
    ...(typed.login.trim() === "" ? {} : { login: typed.login }),
    ...(imap === undefined ? {} : { imap }),
    ...(smtp === undefined ? {} : { smtp }),
    ownNetwork: typed.ownNetwork,
    certificate: typed.certificate,
  };

  async function go(event: FormEvent) {
    event.preventDefault();
    if (how !== "password") {
      const { clientId, issuer } = typed;
      const scope = how === "google" && typed.also ? scopeFor(how, USES) : typed.scope;
      keepTyped(typed);
      return signIn.go({ ...said, at: how, clientId, clientSecret: secret, issuer, scope });
    }
    const reply = await connect.run({ ...said, password: secret });
    // A keyring that turned out to be locked leaves the file.
    if (reply.kind !== "done") return void again();
    setSecret("");
    keepTyped(null);
    say(`${reply.value.address} is connected. Its password lies where this computer keeps passwords.`);
    onDone();
  }

  const title = <h2 id="connect">{first ? "Connect your mailbox" : "Another mailbox"}</h2>;
  if (place.kind === "file" && place.state !== "open")
    return (
      <section aria-labelledby="connect" className="flex max-w-measure flex-col gap-5">
        {title}
        <Passphrase />
      </section>
    );
  return (
    <section aria-labelledby="connect" className="flex max-w-measure flex-col gap-5">
      {title}
      <form className="flex flex-col gap-5" onSubmit={(event) => void go(event)}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="email"
          maxLength={320}
          required
          value={address}
          problem={at("address")}
          onChange={(event) => change({ address: event.target.value })}
        />
        {known === null || how === "google" ? null : <p className="text-small text-ink-soft">{known.says}</p>}
        <HowYouSignIn
          how={how}
          atMicrosoft
          onHow={(next) => {
            setSecret("");
            change({ how: next, issuer: "" });
          }}
        />
        {how === "password" ? (
          <TextField
            label="Password"
            hint={
              place.kind === "keyring"
                ? "It goes into this computer’s keyring, and nowhere else."
                : "It is sealed with your passphrase, and lies nowhere else."
            }
            type="password"
            autoComplete="off"
            maxLength={1000}
            required
            value={secret}
            problem={at("password")}
            onChange={(event) => setSecret(event.target.value)}
          />
        ) : (
          <ClientId
            use="mail"
            provider={how}
            typed={typed}
            secret={secret}
            at={at}
            onTyped={change}
            onSecret={setSecret}
          />
        )}
        {how === "google" ? (
          <Checkbox
            label="My address book and calendar there too"
            hint="One sign-in for all three. Its CardDAV and CalDAV APIs have to be enabled as well; what to do with them is said later, on their own screens."
            checked={typed.also}
            onChecked={(also) => change({ also })}
          />
        ) : null}
        <ServersAndDetails typed={typed} imap={imap} smtp={smtp} at={at} onTyped={change} />
        {failure !== undefined && failure.kind !== "invalid" ? (
          <Callout live>
            <p>{failure.says}</p>
          </Callout>
        ) : null}
        <div>
          <Button kind="primary" submits busy={connect.busy || signIn.busy}>
            {how === "password" ? "Try it, and connect" : SIGN_IN_ACTS[how]}
          </Button>
        </div>
      </form>
    </section>
  );
}
