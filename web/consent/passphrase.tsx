import { type FormEvent, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";

/**
 * Opens the file of kept passwords for as long as the program runs, or begins it, where no keyring answers; nothing where
 * it is open, or none is needed.
 */
export function Passphrase() {
  const place = useRead("secret.place", {}).data;
  const open = useWrite("secret.open");
  const [passphrase, setPassphrase] = useState("");
  const beside = place?.kind === "keyring" && place.sealed;
  if (!beside && (place?.kind !== "file" || place.state === "open")) return null;
  const begins = place.kind === "file" && place.state === "none";
  async function go(event: FormEvent) {
    event.preventDefault();
    const reply = await open.run({ passphrase });
    if (reply.kind === "done") setPassphrase("");
  }
  return (
    <form className="sheet flex max-w-measure flex-col gap-4 px-6 py-5" onSubmit={(event) => void go(event)}>
      <TextField
        label={begins ? "A passphrase for your passwords" : "The passphrase of your passwords"}
        hint={
          begins
            ? "No keyring answers here, or it is locked, so passwords are kept in a file that your passphrase seals. Eight characters or more; a short sentence is good. Nobody can recover it."
            : beside
              ? "Beside the keyring lies a file with passwords, from when that did not answer. It has to be open for what is in it to be forgotten."
              : "Asked once each time Weakties starts."
        }
        type="password"
        autoComplete={begins ? "new-password" : "current-password"}
        maxLength={500}
        required
        value={passphrase}
        problem={open.failure?.says}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div>
        <Button kind="primary" submits busy={open.busy}>
          {begins ? "Seal with this passphrase" : "Open the kept passwords"}
        </Button>
      </div>
    </form>
  );
}
