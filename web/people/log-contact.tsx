import { type FormEvent, useState } from "react";
import type { TouchKind } from "#timeline/touch.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Select } from "#web/design/field.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { atNoon, DayField } from "./day-field.tsx";
import { type Part, todayHere } from "./shown.ts";

const KINDS: readonly { readonly value: TouchKind; readonly label: string }[] = [
  { value: "meeting", label: "We met" },
  { value: "call", label: "We talked by phone or video" },
  { value: "message", label: "We exchanged messages" },
  { value: "mail", label: "We wrote to each other" },
  { value: "event", label: "We were at the same event" },
];

/** A contact in a line: what, when, and a word on it. Today is assumed, as that is when one writes it down. */
export function LogContact({ person, name, onDone }: Part & { readonly onDone: () => void }) {
  const [kind, setKind] = useState<TouchKind>("meeting");
  const [day, setDay] = useState<string>(todayHere);
  const [note, setNote] = useState("");
  const log = useWrite("touch.log");
  const remove = useWrite("touch.remove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await log.run({ personId: person.id, kind, note, ...atNoon(day) });
    if (reply.kind !== "done") return say(reply.says);
    const { id } = reply.value;
    onDone();
    say(`Noted between you and ${name}.`, () => void remove.run({ id }));
  };
  return (
    <form
      onSubmit={(event) => void keep(event)}
      aria-label="Note a talk"
      className="flex w-full max-w-measure flex-col gap-4 text-body"
    >
      <Select
        label="What"
        value={kind}
        options={KINDS}
        onValue={(value) => setKind(KINDS.find((each) => each.value === value)?.value ?? "meeting")}
      />
      <DayField day={day} onDay={setDay} />
      <TextArea
        label="A word on it"
        rows={2}
        maxLength={20_000}
        value={note}
        dir="auto"
        onChange={(event) => setNote(event.target.value)}
      />
      <FormFoot keep="Keep it" busy={log.busy} onNotNow={onDone} />
    </form>
  );
}
