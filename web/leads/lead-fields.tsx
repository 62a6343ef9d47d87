import { LEAD_KINDS, type LeadKind } from "#leads/lead.ts";
import type { PersonId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import { DayField } from "#web/people/day-field.tsx";
import type { Shown } from "#web/people/shown.ts";
import { KINDS } from "./words.ts";

/** What is typed of an opportunity; a contact and a career that are not named are "". */
export type Said = {
  readonly what: string;
  readonly kind: LeadKind;
  /** Null until it is said. */
  readonly unasked: boolean | null;
  readonly day: string;
  readonly knownFor: string;
  readonly touchId: string;
  readonly optionId: string;
};

type FieldsProps = {
  /** Through whom, and how they are called here. */
  readonly id: PersonId;
  readonly name: string;
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
};

/** What reached me, and what may have led to it. */
export function LeadFields({ id, name, said, onSaid }: FieldsProps) {
  const put = (change: Partial<Said>) => onSaid({ ...said, ...change });
  return (
    <>
      <TextField
        label="What is it?"
        placeholder="Exhibition planner at the City Museum"
        autoComplete="off"
        maxLength={500}
        dir="auto"
        value={said.what}
        onChange={(event) => put({ what: event.target.value })}
      />
      <RadioGroup
        legend="It is"
        inline
        value={said.kind}
        onValue={(kind) => put({ kind })}
        options={LEAD_KINDS.map((value) => ({ value, label: KINDS[value].toLowerCase() }))}
      />
      <RadioGroup
        legend="How it came"
        value={said.unasked === null ? null : said.unasked ? "unasked" : "asked"}
        onValue={(how) => put({ unasked: how === "unasked" })}
        options={[
          { value: "unasked", label: `${name} thought of me without being asked` },
          { value: "asked", label: `I had asked ${name}` },
        ]}
      />
      <DayField label="When it reached you" day={said.day} onDay={(day) => put({ day })} />
      <Disclosure summary="What may have led to it">
        <Behind id={id} name={name} said={said} onSaid={onSaid} />
      </Disclosure>
    </>
  );
}

export function touchInWords(touch: Shown["touches"][number] | undefined): string | undefined {
  return touch && `${dayInWords(touch.at)}: ${touch.subject || touch.kind}`;
}

const CONTACTS_SHOWN = 12;

/** What made them think of me (R47): a guess, the contact before it, the career it belongs to. */
function Behind({ id, name, said, onSaid }: FieldsProps) {
  const touches = useRead("person.show", { id }).data?.touches ?? [];
  const options = useRead("option.list", {}).data?.options ?? [];
  return (
    <div className="flex flex-col gap-4 py-2 text-body text-ink">
      <TextField
        label={`What ${name} may know you for`}
        hint="Your guess; it helps to see later which picture of you brings what."
        placeholder="patience with beginners"
        autoComplete="off"
        maxLength={500}
        dir="auto"
        value={said.knownFor}
        onChange={(event) => onSaid({ ...said, knownFor: event.target.value })}
      />
      {touches.length === 0 ? null : (
        <Select
          label="What had gone before"
          value={said.touchId}
          onValue={(touchId) => onSaid({ ...said, touchId })}
          options={[
            { value: "", label: "The last contact before it" },
            ...touches.slice(0, CONTACTS_SHOWN).map((touch) => ({
              value: touch.id,
              label: touchInWords(touch) ?? "",
            })),
          ]}
        />
      )}
      {options.length === 0 ? null : (
        <Select
          label="For which career"
          value={said.optionId}
          onValue={(optionId) => onSaid({ ...said, optionId })}
          options={[
            { value: "", label: "None of them" },
            ...options.map((option) => ({ value: option.id, label: option.name })),
          ]}
        />
      )}
    </div>
  );
}
