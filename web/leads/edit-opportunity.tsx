import { type FormEvent, useState } from "react";
import type { Lead } from "#leads/lead.ts";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { type RecordForm, useRecordForm } from "#web/client/use-record-form.ts";
import type { Versioned } from "#web/client/write-over.ts";
import { Button } from "#web/design/button.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";
import { PersonPicker, type Picked, usePicked } from "#web/people/person-picker.tsx";
import { todayHere } from "#web/people/shown.ts";
import { asKept } from "./add-opportunity.tsx";
import { LeadFields, type Said, touchInWords } from "./lead-fields.tsx";
import type { ShownOpportunity } from "./opportunity.tsx";
import { KINDS } from "./words.ts";

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

/** All that the form says: whose tip it was too. */
type Words = Said & { readonly who: Picked; readonly notes: string };

function Form({ lead, onDone }: { readonly lead: ShownOpportunity; readonly onDone: () => void }) {
  const { id, personId } = lead;
  const edit = useWrite("lead.edit");
  const record = wordsOf(lead, lead);
  const inBrowser = useRecordForm<Words>({
    place: `lead ${id}`,
    record,
    saidOf,
    write: async ({ who, ...words }, ifMatch) => {
      const whose = who === undefined ? {} : { personId: who.id };
      const reply = await edit.run({ id, ...whose, ...asKept(words) }, { ifMatch });
      if (reply.kind === "done") return { kind: "done", value: wordsOf(reply.value, lead) };
      return reply.kind === "stale" ? { ...reply, current: wordsOf(reply.current as Lead, lead) } : reply;
    },
  });
  const { said, put } = inBrowser;
  const { picker, chosen } = usePicked(said.who);
  const form: RecordForm<Words> = {
    ...inBrowser,
    takeKept: (current) => {
      inBrowser.takeKept(current);
      picker.onPicked(current.who);
    },
  };
  const inWords = useInWords(said.who.id);
  const kept = () => {
    onDone();
    const { what, kind, unasked, reachedAt: at, knownFor, touchId, optionId, notes } = lead;
    const before = { id, personId, what, kind, unasked, at, knownFor, touchId, optionId, notes };
    say("Kept.", () => void edit.run(before));
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const who = await chosen();
    if (who === null) return say("Whose tip was it? A few letters of the name are enough.");
    if (await form.keep({ who })) kept();
  };
  const whoseTip = (who: Picked | null) => {
    picker.onPicked(who);
    // A contact with one of them says nothing of another.
    if (who !== null) put({ who, touchId: who.id === personId ? said.touchId : "" });
  };
  return (
    <form
      aria-label="Change this opportunity"
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
      data-print="none"
    >
      <CameBack form={form} record={record} />
      <PersonPicker label="Whose tip was it?" before="Through" {...picker} onPicked={whoseTip} mayAdd />
      <LeadFields id={said.who.id} name={givenName(said.who.name)} said={said} onSaid={put} />
      <TextArea
        label="Notes"
        rows={2}
        maxLength={20_000}
        dir="auto"
        value={said.notes}
        onChange={(event) => put({ notes: event.target.value })}
      />
      <NotKept form={form} shown={inWords} onKept={kept} />
      <div className="flex flex-wrap gap-3">
        <Button submits busy={edit.busy}>
          Keep the changes
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            form.takeKept(record);
            onDone();
          }}
        >
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}

/** An opportunity as the form says it. Their name is known where it is still the tip of whoever is `shown`. */
function wordsOf(lead: Lead, shown: ShownOpportunity): Words & Versioned {
  const { what, kind, unasked, knownFor, notes, version, personId } = lead;
  return {
    ...{ what, kind, unasked, knownFor, notes, version },
    who: { id: personId, name: personId === shown.personId ? shown.person.name : "Somebody else" },
    day: todayHere(lead.reachedAt),
    touchId: lead.touchId ?? "",
    optionId: lead.optionId ?? "",
  };
}

function saidOf({ who, what, kind, unasked, day, knownFor, touchId, optionId, notes }: Words): Words {
  return { who, what, kind, unasked, day, knownFor, touchId, optionId, notes };
}

function useInWords(whose: PersonId) {
  const touches = useRead("person.show", { id: whose }).data?.touches ?? [];
  const options = useRead("option.list", {}).data?.options ?? [];
  return ({ who, what, kind, unasked, day, knownFor, notes, touchId, optionId }: Words) => [
    { label: "Whose tip it was", text: who.name },
    { label: "What it is", text: what },
    { label: "It is", text: KINDS[kind].toLowerCase() },
    { label: "How it came", text: unasked === null ? "" : unasked ? "Without being asked" : "Asked for" },
    { label: "When it reached you", text: day === "" ? "" : dayInWords(Date.parse(`${day}T12:00`)) },
    { label: "What they may know you for", text: knownFor },
    {
      label: "What had gone before",
      text: touchInWords(touches.find(({ id }) => id === touchId)) ?? "The last contact before it",
    },
    {
      label: "For which career",
      text: options.find(({ id }) => id === optionId)?.name ?? "None of them",
    },
    { label: "Notes", text: notes },
  ];
}
