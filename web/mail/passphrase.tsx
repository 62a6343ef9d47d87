import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";

/** Opens the file of kept passwords, or begins it, where this computer has no keyring. */
export function Passphrase({ state }: { readonly state: "none" | "closed" }) {
  const open = useWrite("secret.open");
  const [passphrase, setPassphrase] = useState("");
  async function go(event: FormEvent) {
    event.preventDefault();
    const reply = await open.run({ passphrase });
    if (reply.kind === "done") setPassphrase("");
  }
  return (
    <form className="sheet flex flex-col gap-4 px-6 py-5" onSubmit={(event) => void go(event)}>
      <TextField
        label={state === "none" ? "A passphrase for your passwords" : "The passphrase of your passwords"}
        hint={
          state === "none"
            ? "This computer has no keyring, so passwords are kept in a file that your passphrase seals. Eight characters or more; a short sentence is good. Nobody can recover it."
            : "Asked once each time Weakties starts."
        }
        type="password"
        autoComplete={state === "none" ? "new-password" : "current-password"}
        maxLength={500}
        required
        value={passphrase}
        problem={open.failure?.says}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div>
        <Button kind="primary" submits busy={open.busy}>
          {state === "none" ? "Seal with this passphrase" : "Open the kept passwords"}
        </Button>
      </div>
    </form>
  );
}
