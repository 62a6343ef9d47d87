import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Example } from "#web/design/empty-state.tsx";
import { TextField } from "#web/design/field.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.tsx";

/** One box. A name is enough. */
export function Add() {
  const [name, setName] = useState("");
  const add = useWrite("person.add");
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await add.run({ name });
    if (reply.kind !== "done") return;
    say(`Added ${reply.value.name}.`);
    await navigate({ to: "/people/$id", params: { id: reply.value.id } });
  };
  return (
    <Page title="Add someone" lead="A name is enough. Everything else can follow when you know it.">
      <form onSubmit={submit} className="flex flex-col gap-6">
        <TextField
          label="Who?"
          name="name"
          autoComplete="off"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={add.failure?.says}
        />
        <div>
          <Button kind="primary" submits busy={add.busy} disabled={name.trim() === ""}>
            Add {name.trim() === "" ? "this person" : name.trim().slice(0, 40)}
          </Button>
        </div>
      </form>
      <Example>Ana Ferreira</Example>
    </Page>
  );
}
