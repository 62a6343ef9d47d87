import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { Checkbox, RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import type { Picked } from "#web/people/person-picker.tsx";
import { VoicePicker } from "./voice-picker.tsx";

type Direction = "for" | "against" | "question";

/** One line for or against, with the voice behind it where there is one; or a question that is still open. */
export function AddLine({ optionId }: { readonly optionId: string }) {
  const [text, setText] = useUnsaved(`career ${optionId} line`, "");
  const [said, setDirection] = useUnsaved<Direction | null>(`career ${optionId} line speaks`, null);
  const direction = said ?? (text.trimEnd().endsWith("?") ? "question" : null);
  const [voice, setVoice] = useState<Picked | null>(null);
  const [offRecord, setOffRecord] = useState(false);
  const add = useWrite("option.addEvidence");
  const takeBack = useWrite("option.removeEvidence");
  const ask = useWrite("question.add");
  const forget = useWrite("question.remove");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || direction === null) return;
    if (direction === "question") return keepQuestion();
    const reply = await add.run({ optionId, direction, text, personId: voice?.id ?? null, offRecord });
    if (reply.kind !== "done") return;
    const { id } = reply.value;
    setText("");
    setDirection(null);
    setOffRecord(false);
    say("Kept.", () => void takeBack.run({ id }));
  };
  const keepQuestion = async () => {
    const reply = await ask.run({ optionId, text: text.trim() });
    if (reply.kind !== "done") return;
    const { id } = reply.value;
    setText("");
    setDirection(null);
    say("Kept for your next talk about it.", () => void forget.run({ ids: [id] }));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 border-line border-t pt-8">
      <TextField
        label="Add a line"
        hint="What you heard, what you feel about it, or what you would like to know."
        placeholder="Half the week is invoices"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={direction === "question" ? ask.failure?.says : add.failure?.says}
      />
      {text.trim() === "" ? null : (
        <>
          <RadioGroup
            legend="Which way does it speak?"
            inline
            options={[
              { value: "for", label: "For it" },
              { value: "against", label: "Against it" },
              { value: "question", label: "Neither: I would like to ask it" },
            ]}
            value={direction}
            onValue={setDirection}
          />
          {direction === "question" ? null : <VoicePicker voice={voice} onVoice={setVoice} />}
          {voice === null || direction === "question" ? null : (
            <Checkbox
              label="Said off the record"
              hint="Stays out of everything that others see."
              checked={offRecord}
              onChecked={setOffRecord}
            />
          )}
          <div>
            <Button submits busy={add.busy || ask.busy} disabled={direction === null}>
              {direction === "question" ? "Keep this question" : "Keep this line"}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
