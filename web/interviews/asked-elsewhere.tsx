import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { atNoon, DayField } from "#web/people/day-field.tsx";
import { todayHere } from "#web/people/shown.ts";
import type { StageProps } from "./stage.ts";
import { useNoteStep } from "./use-note-step.ts";

type AskedElsewhereProps = Pick<StageProps, "conversation"> & {
  readonly name: string;
  readonly onNoted?: () => void;
};

/** A request that went out by another way, a letter of one's own mail program say: noted with the day it was sent. */
export function AskedElsewhere({ conversation, name, onNoted }: AskedElsewhereProps) {
  const { id, moves } = conversation;
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string>(todayHere);
  const asked = useWrite("interview.asked");
  const note = useNoteStep(conversation);
  if (!moves.includes("asked")) return null;
  if (!open)
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        You have asked {name} already
      </Button>
    );
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const noted = await note(asked.run({ id, ...atNoon(day) }), `Noted: you asked ${name}.`);
    if (noted) onNoted?.();
  };
  return (
    <form
      aria-label={`That you asked ${name}`}
      onSubmit={(event) => void keep(event)}
      className="flex basis-full flex-col gap-4 border-line border-s-2 ps-4"
    >
      <DayField label="Sent on" day={day} onDay={setDay} />
      <FormFoot keep={`Note that you asked ${name}`} busy={asked.busy} onNotNow={() => setOpen(false)} />
    </form>
  );
}
