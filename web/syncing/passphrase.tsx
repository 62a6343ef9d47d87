import { type FormEvent, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextField } from "#web/design/field.tsx";

/** Where the system keeps no passwords, a file does, and a passphrase opens it for as long as the program runs. */
export function Passphrase() {
  const place = useRead("secret.place", {}).data;
  const open = useWrite("secret.open");
  const [passphrase, setPassphrase] = useState("");
  if (place?.kind !== "file" || place.state === "open") return null;
  const begins = place.state === "none";
  const send = (event: FormEvent) => {
    event.preventDefault();
    void open.run({ passphrase });
  };
  return (
    <Callout title={begins ? "A passphrase first" : "Your kept passwords are closed"}>
      <form onSubmit={send} className="mt-3 flex flex-col gap-4">
        <TextField
          label="Passphrase"
          hint={
            begins
              ? "This computer has no place for passwords of its own, so they go into a file that only this passphrase opens. Nobody can tell it to you again."
              : "Opens the file until Weakties is stopped."
          }
          type="password"
          autoComplete={begins ? "new-password" : "current-password"}
          value={passphrase}
          problem={open.failure?.says}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <div>
          <Button submits busy={open.busy}>
            {begins ? "Begin the file" : "Open the file"}
          </Button>
        </div>
      </form>
    </Callout>
  );
}
