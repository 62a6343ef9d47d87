import { type FormEvent, useState } from "react";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.tsx";
import { PersonPicker, type Picked } from "#web/people/person-picker.tsx";
import { todayHere } from "#web/people/shown.ts";
import { asKept } from "./add-opportunity.tsx";
import { LeadFields, type Said } from "./lead-fields.tsx";
import type { ShownOpportunity } from "./opportunity.tsx";

/** All that was written down of it, whose tip it was too; with the way back. */
export function EditOpportunity({ lead }: { readonly lead: ShownOpportunity }) {
  const [open, setOpen] = useState(false);
  if (open) return <Form lead={lead} onDone={() => setOpen(false)} />;
  return (
    <div data-print="none">
      <Button kind="plain" className="-ms-1" onClick={() => setOpen(true)}>
        Change what is written down of it
      </Button>
    </div>
  );
}

function Form({ lead, onDone }: { readonly lead: ShownOpportunity; readonly onDone: () => void }) {
  const day = todayHere(lead.reachedAt);
  const [who, setWho] = useState<Picked | null>({ id: lead.personId, name: lead.person.name });
  const [notes, setNotes] = useState(lead.notes);
  const [said, setSaid] = useState<Said>({
    what: lead.what,
    kind: lead.kind,
    unasked: lead.unasked,
    day,
    knownFor: lead.knownFor,
    touchId: lead.touchId ?? "",
    optionId: lead.optionId ?? "",
  });
  const edit = useWrite("lead.edit");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (who === null) return say("Whose tip was it? A few letters of the name are enough.");
    const { id, personId, what, kind, unasked, reachedAt: at, knownFor, touchId, optionId } = lead;
    const before = { id, personId, what, kind, unasked, at, knownFor, touchId, optionId, notes: lead.notes };
    const reply = await edit.run(
      { id, personId: who.id, notes, ...asKept(said, day) },
      { ifMatch: lead.version },
    );
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    say("Kept.", () => void edit.run(before));
  };
  return (
    <form
      aria-label="Change this opportunity"
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
      data-print="none"
    >
      <PersonPicker
        label="Whose tip was it?"
        before="Through"
        picked={who}
        onPicked={(picked) => {
          setWho(picked);
          // A contact with one of them says nothing of another.
          if (picked?.id !== lead.personId) setSaid({ ...said, touchId: "" });
        }}
        mayAdd
      />
      <LeadFields
        id={who?.id ?? lead.personId}
        name={givenName(who?.name ?? lead.person.name)}
        said={said}
        onSaid={setSaid}
      />
      <TextArea
        label="Notes"
        rows={2}
        maxLength={20_000}
        dir="auto"
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button submits busy={edit.busy}>
          Keep the changes
        </Button>
        <Button kind="plain" onClick={onDone}>
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}
