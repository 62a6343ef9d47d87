import type { Security, Server } from "#mail/account.ts";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import type { Typed } from "./typed.ts";

type ServersAndDetailsProps = {
  readonly typed: Typed;
  readonly imap: Server | undefined;
  readonly smtp: Server | undefined;
  /** What is wrong with a field, by its name. */
  readonly at: (field: string) => string | undefined;
  readonly onTyped: (change: Partial<Typed>) => void;
};

/** What most people never open: other servers than the usual ones, another user name, a server of one's own. */
export function ServersAndDetails({ typed, imap, smtp, at, onTyped }: ServersAndDetailsProps) {
  return (
    <Disclosure summary="The servers, and other details">
      <div className="flex flex-col gap-5 py-2 text-body text-ink">
        <TextField
          label="User name, where it is not the address"
          autoComplete="off"
          maxLength={320}
          value={typed.login}
          onChange={(event) => onTyped({ login: event.target.value })}
        />
        <ServerFields
          of="Reading (IMAP)"
          server={imap}
          standard={993}
          problem={at("imap")}
          onServer={(next) => onTyped({ imap: next })}
        />
        <ServerFields
          of="Sending (SMTP)"
          server={smtp}
          standard={465}
          problem={at("smtp")}
          onServer={(next) => onTyped({ smtp: next })}
        />
        <Checkbox
          label="These servers are my own, on this computer or its network"
          hint="Otherwise Weakties goes to no address inside your network, whatever a server’s name says."
          checked={typed.ownNetwork}
          onChecked={(ownNetwork) => onTyped({ ownNetwork })}
        />
        <TextArea
          label="The server’s own certificate, where it has one (PEM)"
          rows={3}
          maxLength={20_000}
          value={typed.certificate}
          onChange={(event) => onTyped({ certificate: event.target.value })}
        />
      </div>
    </Disclosure>
  );
}

const SECURITIES: readonly { readonly value: Security; readonly label: string }[] = [
  { value: "tls", label: "TLS" },
  { value: "starttls", label: "STARTTLS" },
  { value: "none", label: "none, own computer" },
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
