import { type FormEvent, useState } from "react";
import type { Security, Server } from "#mail/account.ts";
import { suggestedFor } from "#mail/providers.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.tsx";
import { Passphrase } from "./passphrase.tsx";

type ConnectMailboxProps = { readonly onDone: () => void; readonly first: boolean };

/** Address and password; the servers are known or guessed, and can be said otherwise. They are tried before anything is kept. */
export function ConnectMailbox({ onDone, first }: ConnectMailboxProps) {
  const settings = useRead("settings.show", {}).data;
  const place = useRead("secret.place", {}).data;
  const connect = useWrite("mail.connect");
  const usual = settings?.addresses.find(({ former }) => !former)?.address ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const [login, setLogin] = useState("");
  const [servers, setServers] = useState<{ readonly imap?: Server; readonly smtp?: Server }>({});
  const [ownNetwork, setOwnNetwork] = useState(false);
  const [certificate, setCertificate] = useState("");
  if (settings === undefined || place === undefined) return null;
  const address = typed ?? usual;
  const known = /@.+\../.test(address) ? suggestedFor(address) : null;
  const { imap = known?.imap, smtp = known?.smtp } = servers;
  const problem = connect.failure?.kind === "invalid" ? connect.failure : undefined;
  const at = (field: string) => (problem?.at === field ? problem.says : undefined);

  async function go(event: FormEvent) {
    event.preventDefault();
    const reply = await connect.run({
      address,
      password,
      name: settings?.name ?? "",
      ...(login.trim() === "" ? {} : { login }),
      ...(imap === undefined ? {} : { imap }),
      ...(smtp === undefined ? {} : { smtp }),
      ownNetwork,
      certificate,
    });
    if (reply.kind !== "done") return;
    setPassword("");
    say(`${reply.value.address} is connected. Its password lies where this computer keeps passwords.`);
    onDone();
  }

  const title = <h2 id="connect">{first ? "Connect your mailbox" : "Another mailbox"}</h2>;
  if (place.kind === "file" && place.state !== "open")
    return (
      <section aria-labelledby="connect" className="flex max-w-measure flex-col gap-5">
        {title}
        <Passphrase state={place.state} />
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
          onChange={(event) => setTyped(event.target.value)}
        />
        {known === null ? null : <p className="text-small text-ink-soft">{known.says}</p>}
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
          value={password}
          problem={at("password")}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Disclosure summary="The servers, and other details">
          <div className="flex flex-col gap-5 py-2 text-body text-ink">
            <TextField
              label="User name, where it is not the address"
              autoComplete="off"
              maxLength={320}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
            <ServerFields
              of="Reading (IMAP)"
              server={imap}
              standard={993}
              problem={at("imap")}
              onServer={(next) => setServers({ ...servers, imap: next })}
            />
            <ServerFields
              of="Sending (SMTP)"
              server={smtp}
              standard={465}
              problem={at("smtp")}
              onServer={(next) => setServers({ ...servers, smtp: next })}
            />
            <Checkbox
              label="These servers are my own, on this computer or its network"
              hint="Otherwise Weakties goes to no address inside your network, whatever a server’s name says."
              checked={ownNetwork}
              onChecked={setOwnNetwork}
            />
            {ownNetwork ? (
              <TextArea
                label="The server’s own certificate, where it has one (PEM)"
                rows={3}
                maxLength={20_000}
                value={certificate}
                onChange={(event) => setCertificate(event.target.value)}
              />
            ) : null}
          </div>
        </Disclosure>
        {connect.failure !== undefined && problem === undefined ? (
          <Callout live>
            <p>{connect.failure.says}</p>
          </Callout>
        ) : null}
        <div>
          <Button kind="primary" submits busy={connect.busy}>
            Try it, and connect
          </Button>
        </div>
      </form>
    </section>
  );
}

const SECURITIES: readonly { readonly value: Security; readonly label: string }[] = [
  { value: "tls", label: "TLS" },
  { value: "starttls", label: "STARTTLS" },
  { value: "none", label: "none, own network" },
];

type ServerFieldsProps = {
  readonly of: string;
  readonly server: Server | undefined;
  readonly standard: number;
  readonly problem: string | undefined;
  readonly onServer: (server: Server) => void;
};

function ServerFields({ of, server, standard, problem, onServer }: ServerFieldsProps) {
  const { host, port, security } = server ?? { host: "", port: standard, security: "tls" as const };
  return (
    <fieldset className="grid gap-4 md:grid-cols-[3fr_1fr_2fr]">
      <legend className="pb-2 font-[550]">{of}</legend>
      <TextField
        label="Server"
        autoComplete="off"
        spellCheck={false}
        maxLength={253}
        value={host}
        problem={problem}
        onChange={(event) => onServer({ host: event.target.value, port, security })}
      />
      <TextField
        label="Port"
        inputMode="numeric"
        maxLength={5}
        value={String(port)}
        onChange={(event) => onServer({ host, port: Number(event.target.value) || 0, security })}
      />
      <Select
        label="Connection"
        value={security}
        onValue={(next) => onServer({ host, port, security: next as Security })}
        options={[...SECURITIES]}
      />
    </fieldset>
  );
}
