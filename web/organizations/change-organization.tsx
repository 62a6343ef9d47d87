import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { say } from "#web/design/toast.ts";
import type { ShownOrganization } from "./organization.tsx";

type Props = { readonly organization: ShownOrganization };

type Words = Pick<ShownOrganization, "name" | "field">;

/** In the margin: its field, its name, and that it is the same place as another. */
export function ChangeOrganization({ organization }: Props) {
  const { id, name, field } = organization;
  const edit = useWrite("organization.edit");
  const form = useRecordForm<Words>({
    place: `organization ${id}`,
    record: organization,
    saidOf: ({ name, field }) => ({ name, field }),
    write: (changes, ifMatch) => edit.run({ id, ...changes }, { ifMatch }),
  });
  const { said, put } = form;
  const kept = () => say("Kept.", () => void edit.run({ id, name, field }));
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void form.keep().then((stands) => stands && kept());
  };
  return (
    <div className="flex flex-col gap-6 text-small" data-print="none">
      <form onSubmit={keep} className="flex flex-col gap-4">
        <CameBack form={form} record={organization} />
        <TextField
          label="Field of work"
          hint="As you would say it: patent law, biotech."
          dir="auto"
          maxLength={500}
          value={said.field}
          onChange={(event) => put({ field: event.target.value })}
        />
        <TextField
          label="Name"
          dir="auto"
          required
          maxLength={200}
          value={said.name}
          onChange={(event) => put({ name: event.target.value })}
        />
        <NotKept form={form} shown={inWords} onKept={kept} />
        <div>
          <Button submits busy={edit.busy} disabled={!form.changed}>
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

function inWords({ name, field }: Words) {
  return [
    { label: "Field of work", text: field },
    { label: "Name", text: name },
  ];
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
