import { type ComponentProps, type FormEvent, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox, RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { KINDS, type Kind } from "./kinds.ts";
import { Passphrase } from "./passphrase.tsx";

type Found = Answer<"contacts.connect">["collections"];

/** Where it is and who I am there. The server is asked what it has; nothing changes there. */
export function Connect({ kind }: { readonly kind: Kind }) {
  const words = KINDS[kind];
  const connect = useWrite(words.connect);
  const [typed, setTyped] = useState({ url: "", user: "", password: "" });
  const [ownNetwork, setOwnNetwork] = useState(false);
  const [found, setFound] = useState<Found>([]);
  const [collection, setCollection] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await connect.run({
      ...typed,
      ownNetwork,
      ...(collection === null ? {} : { collection }),
    });
    if (reply.kind === "done" && !reply.value.connected) setFound(reply.value.collections);
  };
  const line = (field: keyof typeof typed, about: ComponentProps<typeof TextField>) => (
    <TextField
      {...about}
      required
      value={typed[field]}
      onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
    />
  );
  return (
    <div className="flex flex-col gap-6">
      <Passphrase />
      <form onSubmit={send} className="flex flex-col gap-5">
        {line("url", {
          label: words.server,
          hint: "The address of the server. Your provider calls it CardDAV or CalDAV; many need a password made for this program alone.",
          placeholder: words.example,
          inputMode: "url",
          autoComplete: "url",
        })}
        {line("user", {
          label: "Your name there",
          hint: "Mostly your e-mail address.",
          autoComplete: "username",
        })}
        {line("password", {
          label: "Password",
          hint: "Kept where this computer keeps passwords, never beside your people.",
          type: "password",
          autoComplete: "current-password",
        })}
        <Checkbox
          label="The server is mine, on this computer or in my own network"
          hint="Without this, only servers on the internet are asked."
          checked={ownNetwork}
          onChecked={setOwnNetwork}
        />
        {found.length === 0 ? null : (
          <RadioGroup
            legend="There are several. Which one?"
            options={found.map((each) => ({ value: each.url, label: <bdi>{each.name}</bdi> }))}
            value={collection}
            onValue={setCollection}
          />
        )}
        {connect.failure === undefined ? null : (
          <Callout title="Not connected" live>
            {connect.failure.says}
          </Callout>
        )}
        <div>
          <Button kind="primary" submits busy={connect.busy}>
            Connect {words.elsewhere}
          </Button>
        </div>
      </form>
    </div>
  );
}
