import { type FormEvent, useState } from "react";
import { timeSpentInWords } from "#effort/reckon.ts";
import type { Answer } from "#operations/catalog.ts";
import type { EffortId, InterviewId, TouchId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";

type Spent = Answer<"effort.show">["spent"][number];

/** One talk, letter or note with its time, which can be put right. */
export function Took({ spent }: { readonly spent: Spent }) {
  const [mending, setMending] = useState(false);
  const remove = useWrite("effort.remove");
  const note = useWrite("effort.note");
  const takeOut = async () => {
    const reply = await remove.run({ id: spent.effortId as EffortId });
    if (reply.kind !== "done") return say(reply.says);
    const { minutes, note: words, at } = reply.value;
    say("Taken out.", () => void note.run({ minutes, note: words, at }));
  };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="told" dir="auto">
        {spent.what}{" "}
        <span className="text-small text-ink-soft">
          <span className="whitespace-nowrap">{dayInWords(spent.at)}</span>; {timeSpentInWords(spent.minutes)}
          {spent.said && spent.kind !== "other" ? ", as you said" : ""}
        </span>
      </span>
      {mending ? (
        <Mend spent={spent} onDone={() => setMending(false)} />
      ) : spent.kind === "other" ? (
        spent.effortId === null ? null : (
          <Button kind="plain" aria-label={`Take out ${spent.what}`} onClick={() => void takeOut()}>
            Take out
          </Button>
        )
      ) : (
        <Button kind="plain" aria-label={`Put right: ${spent.what}`} onClick={() => setMending(true)}>
          Put right
        </Button>
      )}
    </li>
  );
}

function Mend({ spent, onDone }: { readonly spent: Spent; readonly onDone: () => void }) {
  const [minutes, setMinutes] = useState(String(spent.minutes));
  const note = useWrite("effort.note");
  const remove = useWrite("effort.remove");
  const subject =
    spent.kind === "talk"
      ? { interviewId: spent.subjectId as InterviewId }
      : { touchId: spent.subjectId as TouchId };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await note.run({ minutes: Number(minutes), ...subject });
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    const back = () =>
      spent.effortId === null
        ? remove.run({ id: reply.value.id })
        : note.run({ minutes: spent.minutes, ...subject });
    say("Kept.", () => void back());
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-wrap items-end gap-3">
      <div className="w-28">
        <TextField
          label="Minutes"
          type="number"
          min={0}
          max={1440}
          autoFocus
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </div>
      <Button submits busy={note.busy} disabled={minutes.trim() === ""}>
        Keep this
      </Button>
      <Button kind="plain" onClick={onDone}>
        Leave it
      </Button>
    </form>
  );
}
