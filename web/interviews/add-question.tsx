import type { FormEvent } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";

/** One of one's own; what it is about is guessed, and can be put right below. */
export function AddQuestion() {
  const [text, setText] = useUnsaved("question", "");
  const add = useWrite("question.add");
  const remove = useWrite("question.remove");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const reply = await add.run({ text });
    if (reply.kind !== "done") return;
    const { id } = reply.value;
    setText("");
    say("Added. It comes first where it fits.", () => void remove.run({ ids: [id] }));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" data-print="none">
      <TextField
        label="A question of your own"
        name="question"
        autoComplete="off"
        maxLength={500}
        placeholder="Which part of your old work do you still miss?"
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={add.failure?.says}
      />
      <div>
        <Button kind="primary" submits busy={add.busy} disabled={text.trim() === ""}>
          Add this question
        </Button>
      </div>
    </form>
  );
}
