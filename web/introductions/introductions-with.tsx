import { useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Fold } from "#web/design/fold.tsx";
import type { Part } from "#web/people/shown.ts";
import { AddIntroduction } from "./add-introduction.tsx";
import { IntroductionLine } from "./introduction-line.tsx";

/** On somebody's page: who introduced you, whom they introduced, and whom they should meet (R53). */
export function IntroductionsWith({ person, name }: Part) {
  const { data } = useRead("introduction.list", { personId: person.id });
  const [adding, setAdding] = useState(false);
  if (data === undefined) return null;
  const [latest] = data.introductions;
  const add = (
    <Button kind="plain" className="-ms-1" onClick={() => setAdding(true)}>
      Write down an introduction
    </Button>
  );
  if (latest === undefined && !adding) return <div data-print="none">{add}</div>;
  return (
    <Fold id="introductions" title="Introductions" inside={latest?.inWords ?? ""} open>
      {data.introductions.length === 0 ? null : (
        <ul className="flex flex-col gap-6">
          {data.introductions.map((introduction) => (
            <IntroductionLine key={introduction.id} introduction={introduction} />
          ))}
        </ul>
      )}
      {adding ? (
        <AddIntroduction id={person.id} name={name} onDone={() => setAdding(false)} />
      ) : (
        <div data-print="none">{add}</div>
      )}
    </Fold>
  );
}
