import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.tsx";
import type { ShownOrganization } from "./organization.tsx";

type Props = { readonly organization: ShownOrganization };

/** In the margin: its field, its name, and that it is the same place as another. */
export function ChangeOrganization({ organization }: Props) {
  const { id, version, name, field } = organization;
  const [said, setSaid] = useState({ name, field });
  const edit = useWrite("organization.edit");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await edit.run({ id, ...said }, { ifMatch: version });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept.", () => void edit.run({ id, name, field }));
  };
  return (
    <div className="flex flex-col gap-6 text-small" data-print="none">
      <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4">
        <TextField
          label="Field of work"
          hint="As you would say it: patent law, biotech."
          dir="auto"
          maxLength={500}
          value={said.field}
          onChange={(event) => setSaid({ ...said, field: event.target.value })}
        />
        <TextField
          label="Name"
          dir="auto"
          required
          maxLength={200}
          value={said.name}
          onChange={(event) => setSaid({ ...said, name: event.target.value })}
        />
        <div>
          <Button submits busy={edit.busy} disabled={said.name === name && said.field === field}>
            Keep the changes
          </Button>
        </div>
      </form>
      <Disclosure summary="It is the same place as another">
        <SamePlace organization={organization} />
      </Disclosure>
    </div>
  );
}

function SamePlace({ organization }: Props) {
  const navigate = useNavigate();
  const others = useRead("organization.list", { limit: 1_000 }).data?.organizations ?? [];
  const merge = useWrite("organization.merge");
  const part = useWrite("organization.part");
  const [into, setInto] = useState("");
  const carryOut = async () => {
    const reply = await merge.run({ id: organization.id, into });
    if (reply.kind !== "done") return say(reply.says);
    const { id, name, parted } = reply.value;
    await navigate({ to: "/organizations/$id", params: { id } });
    say(`${organization.name} is ${name} now.`, () => void part.run({ ...parted, stays: [...parted.stays] }));
  };
  return (
    <div className="flex flex-col gap-3">
      <Select
        label="Which one"
        hint="Everybody here is there then, under its name."
        value={into}
        onValue={setInto}
        options={[
          { value: "", label: "Choose" },
          ...others
            .filter(({ id }) => id !== organization.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div>
        <Button busy={merge.busy} disabled={into === ""} onClick={() => void carryOut()}>
          Make them one
        </Button>
      </div>
    </div>
  );
}
