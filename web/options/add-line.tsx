import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox, RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.tsx";
import type { Picked } from "#web/people/person-picker.tsx";
import { VoicePicker } from "./voice-picker.tsx";

/** One line for or against, with the voice behind it where there is one. */
export function AddLine({ optionId }: { readonly optionId: string }) {
  const [text, setText] = useState("");
  const [direction, setDirection] = useState<"for" | "against" | null>(null);
  const [voice, setVoice] = useState<Picked | null>(null);
  const [offRecord, setOffRecord] = useState(false);
  const add = useWrite("option.addEvidence");
  const takeBack = useWrite("option.removeEvidence");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || direction === null) return;
    const reply = await add.run({ optionId, direction, text, personId: voice?.id ?? null, offRecord });
    if (reply.kind !== "done") return;
    const { id } = reply.value;
    setText("");
    setDirection(null);
    setOffRecord(false);
    say("Kept.", () => void takeBack.run({ id }));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 border-line border-t pt-8">
      <TextField
        label="Add a line"
        hint="What you heard, or what you feel about it."
        placeholder="Half the week is invoices"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={add.failure?.says}
      />
      {text.trim() === "" ? null : (
        <>
          <RadioGroup
            legend="Which way does it speak?"
            inline
            options={[
              { value: "for", label: "For it" },
              { value: "against", label: "Against it" },
            ]}
            value={direction}
            onValue={setDirection}
          />
          <VoicePicker voice={voice} onVoice={setVoice} />
          {voice === null ? null : (
            <Checkbox
              label="Said off the record"
              hint="Stays out of everything that others see."
              checked={offRecord}
              onChecked={setOffRecord}
            />
          )}
          <div>
            <Button submits busy={add.busy} disabled={direction === null}>
              Keep this line
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
