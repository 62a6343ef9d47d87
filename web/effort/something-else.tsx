import type { FormEvent } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";

/** Time that no talk and no letter tells of: reading, a train, an evening at a careers day. */
export function SomethingElse() {
  const [what, setWhat] = useUnsaved("effort", "");
  const [minutes, setMinutes] = useUnsaved("effort minutes", "");
  const note = useWrite("effort.note");
  const remove = useWrite("effort.remove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await note.run({ minutes: Number(minutes), note: what });
    if (reply.kind !== "done") return say(reply.says);
    const { id } = reply.value;
    setWhat("");
    setMinutes("");
    say("Noted.", () => void remove.run({ id }));
  };
  return (
    <div data-print="none">
      <Disclosure summary="Something else took time">
        <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4 py-2 text-body text-ink">
          <TextField
            label="What it was"
            placeholder="the evening at the careers day"
            dir="auto"
            maxLength={500}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
          <div className="max-w-[14rem]">
            <TextField
              label="Minutes, roughly"
              type="number"
              min={1}
              max={1440}
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
            />
          </div>
          <div>
            <Button submits busy={note.busy} disabled={Number(minutes) < 1}>
              Keep this
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
