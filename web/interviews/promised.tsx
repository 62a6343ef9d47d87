import type { FormEvent } from "react";
import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import { useKeepPromise } from "#web/people/use-keep-promise.ts";
import type { Conversation } from "./use-conversation.ts";
import { dayInWords } from "./words.ts";

/** What I said I would do, with a day where there is one. */
export function Promised({
  conversation,
  name,
}: {
  readonly conversation: Conversation;
  readonly name: string;
}) {
  const keep = useKeepPromise();
  const remove = useWrite("promise.remove");
  const make = useWrite("promise.make");
  const takenBack = async ({ id, personId, interviewId, text, dueOn }: Conversation["promises"][number]) => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Taken back: My promise.", () => void make.run({ personId, interviewId, text, dueOn }));
  };
  return (
    <section aria-labelledby="promises" className="flex flex-col gap-4">
      <h2 id="promises">What you promised {name}</h2>
      <ul className="flex flex-col gap-3">
        {conversation.promises.map((promise) => (
          <li key={promise.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="told" dir="auto">
              {promise.text}{" "}
              <span className="text-small text-ink-soft">
                {promise.keptAt !== null
                  ? `Kept on ${dayInWords(promise.keptAt)}.`
                  : promise.dueOn === null
                    ? ""
                    : `By ${dateInWords(promise.dueOn)}.`}
              </span>
            </span>
            {promise.keptAt === null ? (
              <span className="flex gap-5">
                <Button
                  kind="plain"
                  aria-label={`I kept it: ${promise.text}`}
                  onClick={() => void keep.mark(promise.id)}
                >
                  I kept it
                </Button>
                <Button
                  kind="plain"
                  aria-label={`Take back “${promise.text}”`}
                  onClick={() => void takenBack(promise)}
                >
                  Take back
                </Button>
              </span>
            ) : (
              <Button
                kind="plain"
                aria-label={`Not kept yet: ${promise.text}`}
                onClick={() => void keep.open(promise.id)}
              >
                Not yet
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddPromise conversation={conversation} />
    </section>
  );
}

function AddPromise({ conversation }: { readonly conversation: Conversation }) {
  const place = `interview ${conversation.id} promise`;
  const [text, setText] = useUnsaved(place, "");
  const [dueOn, setDueOn] = useUnsaved(`${place} by`, "");
  const make = useWrite("promise.make");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await make.run({
      personId: conversation.personId,
      interviewId: conversation.id,
      text,
      dueOn: dueOn === "" ? null : (dueOn as DateText),
    });
    if (reply.kind !== "done") return say(reply.says);
    setText("");
    setDueOn("");
    say("Kept the promise; Today will remind you.");
  };
  return (
    <form onSubmit={(event) => void add(event)} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_11rem]">
        <TextField
          label="A promise"
          placeholder="Send the article"
          value={text}
          dir="auto"
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField label="By" type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </div>
      <div>
        <Button submits busy={make.busy}>
          Keep the promise in mind
        </Button>
      </div>
    </form>
  );
}
