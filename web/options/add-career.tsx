import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";

type AddCareerProps = {
  readonly label: string;
  readonly kind: "primary" | "quiet";
  /** Where the career is needed here, one stays; else its page opens at once. */
  readonly stay?: boolean;
};

/** A name is enough. */
export function AddCareer({ label, kind, stay = false }: AddCareerProps) {
  const [name, setName] = useState("");
  const add = useWrite("option.add");
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const reply = await add.run({ name });
    if (reply.kind === "done" && !stay)
      await navigate({ to: "/careers/$id", params: { id: reply.value.id } });
  };
  return (
    <form onSubmit={submit} className="flex max-w-[28rem] flex-col gap-3">
      <TextField
        label={label}
        name="career"
        autoComplete="off"
        placeholder="Patent law"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={add.failure?.says}
      />
      <div>
        <Button kind={kind} submits busy={add.busy}>
          Add this career
        </Button>
      </div>
    </form>
  );
}
