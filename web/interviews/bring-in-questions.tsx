import { type FormEvent, useId, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";

type Taken = Answer<"question.import">;

const PROBLEMS_SHOWN = 8;
/** What the operation takes; the rest of a larger file is not read. */
const MOST_TEXT = 400_000;

/** A plain text or Markdown list, pasted or from a file. */
export function BringInQuestions() {
  const [text, setText] = useState("");
  const [taken, setTaken] = useState<Taken | null>(null);
  const bringIn = useWrite("question.import");
  const remove = useWrite("question.remove");
  const file = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await bringIn.run({ text });
    setTaken(reply.kind === "done" ? reply.value : null);
    if (reply.kind !== "done") return;
    setText("");
    const ids = reply.value.added.map((each) => each.id);
    say(inWords(reply.value), ids.length === 0 ? undefined : () => void remove.run({ ids }));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 text-body text-ink">
      <TextArea
        label="One question to a line"
        hint="Bullets, numbers and headings may stay. “(3 min)” at the end says how long it takes."
        maxLength={MOST_TEXT}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={bringIn.failure?.says}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button submits busy={bringIn.busy} disabled={text.trim() === ""}>
          Take these questions in
        </Button>
        <label htmlFor={file} className="text-small text-ink-soft">
          or from a file{" "}
          <input
            id={file}
            type="file"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            className="max-w-full"
            onChange={async (event) => {
              const chosen = event.target.files?.[0];
              if (chosen !== undefined)
                setText((await chosen.slice(0, MOST_TEXT).text()).slice(0, MOST_TEXT));
            }}
          />
        </label>
      </div>
      {taken === null || taken.problems.length === 0 ? null : (
        <ul aria-label="Lines not taken in" className="text-small text-ink-soft">
          {taken.problems.slice(0, PROBLEMS_SHOWN).map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              Line {line}: {reason}
            </li>
          ))}
          {taken.problems.length > PROBLEMS_SHOWN ? (
            <li>and {taken.problems.length - PROBLEMS_SHOWN} more</li>
          ) : null}
        </ul>
      )}
    </form>
  );
}

function inWords({ added, known }: Taken): string {
  const count = added.length === 1 ? "one question" : `${added.length} questions`;
  const there = known === 0 ? "" : ` ${known} ${known === 1 ? "was" : "were"} there already.`;
  return `Took in ${count}.${there}`;
}
