import { useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import type { Running } from "./month.tsx";

/** What led nowhere, as experiments with a result (P4). */
export function Experiments({ month }: { readonly month: Running }) {
  if (month.experiments.length === 0) return null;
  return (
    <section aria-labelledby="experiments" className="flex flex-col gap-4">
      <div>
        <h2 id="experiments">Experiments</h2>
        <p className="text-ink-soft">
          Each of these tells you something about the next letter or the next talk.
        </p>
      </div>
      <ul className="flex flex-col gap-5">
        {month.experiments.map((each) => (
          <li key={each.interviewId}>
            <One experiment={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ experiment }: { readonly experiment: Running["experiments"][number] }) {
  const { interviewId, personName, result, wouldChange } = experiment;
  const [text, setText] = useState(wouldChange);
  const edit = useWrite("interview.edit");
  const keep = async () => {
    if (text.trim() === wouldChange) return;
    const reply = await edit.run({ id: interviewId, wouldChange: text.trim() });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept. That goes into the next one.", () => void edit.run({ id: interviewId, wouldChange }));
  };
  return (
    <div className="flex flex-col gap-2">
      <p>
        <TextLink to="/conversations/$id" params={{ id: interviewId }}>
          <bdi>{personName}</bdi>
        </TextLink>
        : {result}
      </p>
      <TextField
        label={`What would you change next time? (${personName})`}
        autoComplete="off"
        maxLength={2000}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void keep()}
      />
    </div>
  );
}
