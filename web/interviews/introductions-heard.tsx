import { useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { AddIntroduction } from "#web/introductions/add-introduction.tsx";
import { markedIn } from "./marks.ts";
import type { StageProps } from "./stage.ts";

/** Lines marked as an introduction become one once it is said who meets whom (R53); those written down already rest. */
export function IntroductionsHeard(props: StageProps & { readonly name: string }) {
  const { conversation, name } = props;
  const { personId } = conversation;
  const [open, setOpen] = useState<string | null>(null);
  const written = useRead("introduction.list", { personId }).data?.introductions;
  const heard = markedIn(props).filter(({ of }) => of === "introduction");
  const waiting = heard.filter(({ text }) => written?.every(({ reason }) => reason !== text));
  if (written === undefined || waiting.length === 0) return null;
  return (
    <section aria-labelledby="introductions-heard" className="flex flex-col gap-4">
      <h2 id="introductions-heard">Introductions you spoke of</h2>
      <ul className="flex flex-col gap-4">
        {waiting.map(({ text }) => (
          <li key={text} className="flex flex-col items-start gap-2">
            <span dir="auto">{text}</span>
            {open === text ? (
              <AddIntroduction id={personId} name={name} heard={text} onDone={() => setOpen(null)} />
            ) : (
              <Button kind="plain" className="-ms-1" onClick={() => setOpen(text)}>
                Write down who meets whom
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
