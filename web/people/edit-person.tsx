import { type FormEvent, useRef } from "react";
import type { Answer } from "#operations/catalog.ts";
import { CHANNELS, type Channel } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import { Button } from "#web/design/button.tsx";
import { Checkbox, RadioGroup } from "#web/design/choice.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { LongLine, TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { HOW_WELL } from "./familiarity.tsx";
import { CHANNEL_WORDS, shownPreferences } from "./preferences-in-words.ts";
import type { Part } from "./shown.ts";

type EditProps = Part & { readonly onClose: () => void };

/** What can be said of a person, on a sheet beside their page. Mount it to open it. */
export function EditPerson({ person, name, onClose }: EditProps) {
  const edit = useWrite("person.edit");
  const toldBefore = useRef<Answer<"person.edit">["toldBefore"]>([]);
  const form = useRecordForm<Words>({
    place: `person ${person.id}`,
    record: person,
    saidOf: wordsOf,
    write: async (changes, ifMatch) => {
      const reply = await edit.run({ id: person.id, ...changes }, { ifMatch });
      if (reply.kind === "done") toldBefore.current = reply.value.toldBefore;
      return reply;
    },
  });
  const { said, put } = form;
  const leave = () => {
    onClose();
    if (form.changed) say("Not kept yet. What you changed waits under “Change what you know”.");
  };
  const kept = () => {
    onClose();
    const before = { id: person.id, ...wordsOf(person), toldBefore: toldBefore.current };
    say("Kept.", () => void edit.run(before));
  };
  const line = (Line: typeof TextField | typeof LongLine, label: string, key: LineKey, hint?: string) => (
    <Line
      label={label}
      hint={hint}
      dir="auto"
      maxLength={key === "name" ? 200 : 500}
      value={said[key]}
      onChange={({ target }: { readonly target: { readonly value: string } }) => put({ [key]: target.value })}
    />
  );
  return (
    <Dialog
      open
      from="end"
      title={`What you know of ${name}`}
      onOpen={(open) => (open ? undefined : leave())}
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void form.keep().then((stands) => stands && kept());
        }}
        className="flex flex-col gap-5"
      >
        <CameBack form={form} record={person} />
        {line(TextField, "Name", "name")}
        {line(
          TextField,
          "How to address them",
          "addressAs",
          "After “Dear”: Dr Rossi, Frau Meier, a nickname. Left empty, it follows from the name.",
        )}
        {line(LongLine, "What they do", "headline")}
        {line(
          LongLine,
          "How you know each other",
          "howMet",
          "In your own words: same school in Lyon until 2021.",
        )}
        <RadioGroup
          legend="Do you know each other?"
          inline
          options={HOW_WELL}
          value={said.familiarity === "unknown" ? null : said.familiarity}
          onValue={(familiarity) => put({ familiarity })}
        />
        <TextArea
          label="Notes"
          dir="auto"
          maxLength={20_000}
          value={said.notes}
          onChange={(event) => put({ notes: event.target.value })}
        />
        <Suits said={said.preferences} onSaid={(preferences) => put({ preferences })} />
        <div>
          <Checkbox label="A mentor of mine" checked={said.mentor} onChecked={(mentor) => put({ mentor })} />
          <Checkbox
            label="Friend or family"
            hint="You write to each other as you like; no pace is kept."
            checked={said.close}
            onChecked={(close) => put({ close })}
          />
        </div>
        <NotKept form={form} shown={shownWords} onKept={kept} />
        <div>
          <Button kind="primary" submits busy={edit.busy} disabled={said.name.trim() === ""}>
            Keep this
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Words = Pick<
  Part["person"],
  "name" | "addressAs" | "headline" | "howMet" | "familiarity" | "notes" | "mentor" | "close" | "preferences"
>;
type LineKey = "name" | "addressAs" | "headline" | "howMet";
type Suited = Words["preferences"];

function shownWords(words: Words) {
  const { name, addressAs, headline, howMet, familiarity, notes, mentor, close, preferences } = words;
  return [
    { label: "Name", text: name },
    { label: "How to address them", text: addressAs },
    { label: "What they do", text: headline },
    { label: "How you know each other", text: howMet },
    {
      label: "Do you know each other?",
      text: HOW_WELL.find(({ value }) => value === familiarity)?.label ?? "",
    },
    { label: "Notes", text: notes },
    { label: "What suits them", text: shownPreferences(preferences) },
    { label: "A mentor of mine", text: mentor ? "Yes" : "No" },
    { label: "Friend or family", text: close ? "Yes" : "No" },
  ];
}

function Suits({ said, onSaid }: { readonly said: Suited; readonly onSaid: (said: Suited) => void }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-[550]">What suits them, as far as they said</legend>
      <Select
        label="They prefer"
        value={said.channel ?? ""}
        options={[
          { value: "", label: "They have not said" },
          ...CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
        ]}
        onValue={(value) => onSaid({ ...said, channel: channelOf(value) })}
      />
      <TextField
        label="Anything else"
        placeholder="Short mail, not in May"
        dir="auto"
        maxLength={500}
        value={said.note}
        onChange={(event) => onSaid({ ...said, note: event.target.value })}
      />
      <Checkbox
        label="They asked not to be contacted"
        checked={said.doNotContact}
        onChecked={(doNotContact) => onSaid({ ...said, doNotContact })}
      />
      <Checkbox
        label="They would rather not introduce people"
        hint="No way leads over them then."
        checked={said.noIntroductions}
        onChecked={(noIntroductions) => onSaid({ ...said, noIntroductions })}
      />
    </fieldset>
  );
}

function channelOf(value: string): Channel | null {
  return CHANNELS.find((each) => each === value) ?? null;
}

function wordsOf(words: Words): Words {
  const { name, addressAs, headline, howMet, familiarity, notes, mentor, close, preferences } = words;
  return {
    name,
    addressAs,
    headline,
    howMet,
    familiarity,
    notes,
    mentor,
    close,
    preferences: { ...preferences },
  };
}
