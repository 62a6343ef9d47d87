import { type FormEvent, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";

const PASSPHRASE = { type: "password", maxLength: 500, required: true } as const;

/** Seals the file of kept passwords with another passphrase; nothing where none keeps them. */
export function ChangePassphrase() {
  const place = useRead("secret.place", {}).data;
  const change = useWrite("secret.change");
  const [passphrase, setPassphrase] = useState("");
  const [next, setNext] = useState("");
  if (place?.kind !== "file" || place.state === "none") return null;
  const failure = change.failure;
  const at = failure?.kind === "invalid" ? failure.at : "";
  async function go(event: FormEvent) {
    event.preventDefault();
    const reply = await change.run({ passphrase, next });
    if (reply.kind !== "done") return;
    setPassphrase("");
    setNext("");
    say("The passphrase is changed. Copies of the file from before keep the old one.");
  }
  return (
    <Disclosure summary="Change the passphrase of your passwords">
      <form
        className="flex max-w-measure flex-col gap-4 py-2 text-body text-ink"
        onSubmit={(event) => void go(event)}
      >
        <TextField
          {...PASSPHRASE}
          label="The passphrase until now"
          autoComplete="current-password"
          value={passphrase}
          problem={at === "next" ? undefined : failure?.says}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <TextField
          {...PASSPHRASE}
          label="The new passphrase"
          hint="Eight characters or more; a short sentence is good. Nobody can recover it."
          autoComplete="new-password"
          value={next}
          problem={at === "next" ? failure?.says : undefined}
          onChange={(event) => setNext(event.target.value)}
        />
        <div>
          <Button submits busy={change.busy}>
            Change it
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
