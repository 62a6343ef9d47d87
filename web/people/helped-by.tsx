import { type FormEvent, useState } from "react";
import { HELP_KINDS, HELP_NAMES, type HelpKind } from "#help/help.ts";
import { capitalised } from "#people/shown.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { Fold } from "#web/design/fold.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";
import { atNoon, DayField } from "./day-field.tsx";
import { type Part, todayHere } from "./shown.ts";

/** What else they did for me, by kind; advice and documents have lists of their own. */
export function HelpedBy(part: Part) {
  const { person, name } = part;
  const remove = useWrite("help.remove");
  const record = useWrite("help.record");
  const takeOut = async ({ id, kind, note, at, offRecord }: (typeof person.help)[number]) => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Taken out.", () => void record.run({ personId: person.id, kind, note, at, offRecord }));
  };
  const latest = person.help.at(-1);
  const add = (
    <div data-print="none">
      <Disclosure summary={`Note how ${name} helped`}>
        <NoteHelp {...part} />
      </Disclosure>
    </div>
  );
  if (latest === undefined) return add;
  return (
    <Fold
      id="helped"
      title={`How ${name} helped`}
      inside={`${HELP_NAMES[latest.kind]}, ${dayInWords(latest.at)}`}
      open={false}
    >
      <ul className="flex flex-col gap-2">
        {person.help.toReversed().map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="told" dir="auto">
              {capitalised(HELP_NAMES[each.kind])}
              {each.note === "" ? "" : `: ${each.note}`}{" "}
              <span className="text-small text-ink-soft">
                {dayInWords(each.at)}
                {each.offRecord ? ", in confidence" : ""}
              </span>
            </span>
            <Button
              kind="plain"
              aria-label={`Take out ${HELP_NAMES[each.kind]}`}
              onClick={() => void takeOut(each)}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      {add}
    </Fold>
  );
}

function NoteHelp({ person, name }: Part) {
  const [kind, setKind] = useUnsaved<HelpKind>(`person ${person.id} help`, "feedback");
  const [note, setNote] = useUnsaved(`person ${person.id} help in words`, "");
  const [day, setDay] = useState<string>(todayHere);
  const record = useWrite("help.record");
  const remove = useWrite("help.remove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await record.run({ personId: person.id, kind, note, ...atNoon(day) });
    if (reply.kind !== "done") return say(reply.says);
    const { id } = reply.value;
    setKind("feedback");
    setNote("");
    say(`Noted: ${HELP_NAMES[kind]} from ${name}.`, () => void remove.run({ id }));
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4 py-2 text-body text-ink">
      <Select
        label="It was"
        value={kind}
        options={HELP_KINDS.map((value) => ({ value, label: HELP_NAMES[value] }))}
        onValue={(value) => setKind(value as HelpKind)}
      />
      <TextField
        label="In your words"
        hint="What it was, or what it changed. It may stay empty."
        dir="auto"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <DayField day={day} onDay={setDay} />
      <div>
        <Button submits busy={record.busy}>
          Keep this
        </Button>
      </div>
    </form>
  );
}
