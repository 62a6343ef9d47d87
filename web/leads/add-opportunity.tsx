import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { LEAD_KINDS, type LeadKind } from "#leads/lead.ts";
import { givenName } from "#people/bare-name.ts";
import type { OptionId, PersonId, TouchId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import { todayHere } from "#web/people/shown.ts";
import { KINDS } from "./words.ts";

type AddProps = { readonly id: PersonId; readonly name: string; readonly onDone: () => void };

/** What reached me, in a line; everything else can wait (R9). */
export function AddOpportunity({ id, name, onDone }: AddProps) {
  const [what, setWhat] = useState("");
  const [kind, setKind] = useState<LeadKind>("job");
  const [how, setHow] = useState<"unasked" | "asked">("unasked");
  const [day, setDay] = useState<string>(todayHere);
  const [behind, setBehind] = useState(NOTHING_BEHIND);
  const record = useWrite("lead.record");
  const navigate = useNavigate();
  const first = givenName(name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const at = day === "" || day === todayHere() ? {} : { at: new Date(`${day}T23:00`).getTime() };
    const reply = await record.run({
      personId: id,
      what,
      kind,
      unasked: how === "unasked",
      ...at,
      knownFor: behind.knownFor,
      touchId: behind.touchId === "" ? null : (behind.touchId as TouchId),
      optionId: behind.optionId === "" ? null : (behind.optionId as OptionId),
    });
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    say("Written down. This is the way it came.");
    void navigate({ to: "/opportunities/$id", params: { id: reply.value.id } });
  };
  return (
    <form
      aria-label="Write down an opportunity"
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
    >
      <TextField
        label="What is it?"
        placeholder="Imaging scientist at Delta Biologics"
        autoComplete="off"
        maxLength={500}
        dir="auto"
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <RadioGroup
        legend="It is"
        inline
        value={kind}
        onValue={setKind}
        options={LEAD_KINDS.map((value) => ({ value, label: KINDS[value].toLowerCase() }))}
      />
      <RadioGroup
        legend="How it came"
        value={how}
        onValue={setHow}
        options={[
          { value: "unasked", label: `${first} thought of me without being asked` },
          { value: "asked", label: `I had asked ${first}` },
        ]}
      />
      <div className="max-w-[14rem]">
        <TextField
          label="When it reached you"
          type="date"
          max={todayHere()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <Disclosure summary="What may have led to it">
        <Behind id={id} name={first} behind={behind} onBehind={setBehind} />
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button submits busy={record.busy}>
          Keep this opportunity
        </Button>
        <Button kind="plain" onClick={onDone}>
          Not now
        </Button>
      </div>
    </form>
  );
}

type Behind = { readonly knownFor: string; readonly touchId: string; readonly optionId: string };
const NOTHING_BEHIND: Behind = { knownFor: "", touchId: "", optionId: "" };
const CONTACTS_SHOWN = 12;

/** What made them think of me (R47): a guess, the contact before it, the career it belongs to. */
function Behind(props: {
  readonly id: PersonId;
  readonly name: string;
  readonly behind: Behind;
  readonly onBehind: (behind: Behind) => void;
}) {
  const { id, name, behind, onBehind } = props;
  const touches = useRead("person.show", { id }).data?.touches ?? [];
  const options = useRead("option.list", {}).data?.options ?? [];
  return (
    <div className="flex flex-col gap-4 py-2 text-body text-ink">
      <TextField
        label={`What ${name} may know you for`}
        hint="Your guess; it helps to see later which picture of you brings what."
        placeholder="patience at the microscope"
        autoComplete="off"
        maxLength={500}
        dir="auto"
        value={behind.knownFor}
        onChange={(event) => onBehind({ ...behind, knownFor: event.target.value })}
      />
      {touches.length === 0 ? null : (
        <Select
          label="What had gone before"
          value={behind.touchId}
          onValue={(touchId) => onBehind({ ...behind, touchId })}
          options={[
            { value: "", label: "The last contact before it" },
            ...touches.slice(0, CONTACTS_SHOWN).map((touch) => ({
              value: touch.id,
              label: [dayInWords(touch.at), touch.subject || touch.kind].join(": "),
            })),
          ]}
        />
      )}
      {options.length === 0 ? null : (
        <Select
          label="For which career"
          value={behind.optionId}
          onValue={(optionId) => onBehind({ ...behind, optionId })}
          options={[
            { value: "", label: "None of them" },
            ...options.map((option) => ({ value: option.id, label: option.name })),
          ]}
        />
      )}
    </div>
  );
}
