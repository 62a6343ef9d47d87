import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import type { ShownCareer } from "./sides.tsx";

type Words = Pick<ShownCareer, "name" | "notes">;

/** In the margin: what it is called, what I noted of it, and the way out of one that was added by mistake. */
export function ChangeCareer({ career }: { readonly career: ShownCareer }) {
  return (
    <Disclosure summary="Its name, and a note">
      <Form career={career} />
    </Disclosure>
  );
}

function Form({ career }: { readonly career: ShownCareer }) {
  const { id, name, notes } = career;
  const edit = useWrite("option.edit");
  const form = useRecordForm<Words>({
    place: `career ${id}`,
    record: career,
    saidOf: ({ name, notes }) => ({ name, notes }),
    write: (changes, ifMatch) => edit.run({ id, ...changes }, { ifMatch }),
  });
  const { said, put } = form;
  const kept = () => say("Kept.", () => void edit.run({ id, name, notes }));
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void form.keep().then((stands) => stands && kept());
  };
  return (
    <form onSubmit={keep} className="flex flex-col gap-4 pt-2" data-print="none">
      <CameBack form={form} record={career} />
      <TextField
        label="Name"
        dir="auto"
        required
        maxLength={200}
        value={said.name}
        onChange={(event) => put({ name: event.target.value })}
      />
      <TextArea
        label="Note"
        hint="It stands under the name."
        rows={2}
        dir="auto"
        value={said.notes}
        onChange={(event) => put({ notes: event.target.value })}
      />
      <NotKept form={form} shown={inWords} onKept={kept} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button submits busy={edit.busy} disabled={!form.changed}>
          Keep the changes
        </Button>
        {career.trail.length === 0 ? <TakeOut career={career} /> : null}
      </div>
    </form>
  );
}

function TakeOut({ career: { id } }: { readonly career: ShownCareer }) {
  const navigate = useNavigate();
  const remove = useWrite("option.remove");
  const add = useWrite("option.add");
  const takeOut = async () => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    const { name, notes } = reply.value;
    await navigate({ to: "/careers" });
    say(`${name} is not among your careers any more.`, () => void add.run({ name, notes }));
  };
  return (
    <Button kind="plain" busy={remove.busy} onClick={() => void takeOut()}>
      Take this career out
    </Button>
  );
}

function inWords({ name, notes }: Words) {
  return [
    { label: "Name", text: name },
    { label: "Note", text: notes },
  ];
}
