import { useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { Note } from "./note.tsx";
import { PersonPicker, type Picked } from "./person-picker.tsx";
import type { Part, Shown } from "./shown.ts";

/** That somebody else in the book is them as well. */
export function SameAs({ person, name }: Part) {
  const merge = useWrite("person.merge");
  const unmerge = useWrite("person.unmerge");
  const [twin, setTwin] = useState<Picked | null>(null);
  const carryOut = async ({ id }: Picked) => {
    const reply = await merge.run({ id, into: person.id });
    if (reply.kind !== "done") return say(reply.says);
    const { id: stays, merge: made, alsoCalled } = reply.value;
    setTwin(null);
    say(`${alsoCalled} is ${reply.value.name} now.`, () => void unmerge.run({ id: stays, merge: made }));
  };
  return (
    <Disclosure summary={`${name} is here twice`}>
      <div className="flex flex-col gap-3">
        <PersonPicker
          label="Who is the same person?"
          hint="All that you know of both is kept under the name above, and you can take them apart again."
          before="The same as"
          picked={twin}
          onPicked={setTwin}
          except={person.id}
        />
        {twin === null ? null : (
          <div>
            <Button busy={merge.busy} onClick={() => void carryOut(twin)}>
              Make them one
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

/** The names of those who were made one with them, each with the way back. */
export function AlsoCalled({ person }: { readonly person: Shown }) {
  const merge = useWrite("person.merge");
  const unmerge = useWrite("person.unmerge");
  if (person.alsoCalled.length === 0) return null;
  const part = async (id: Shown["alsoCalled"][number]["merge"]) => {
    const reply = await unmerge.run({ id: person.id, merge: id, different: true });
    if (reply.kind !== "done") return say(reply.says);
    const { id: back, name, from } = reply.value;
    say(`${name} is on their own again.`, () => void merge.run({ id: back, into: from }));
  };
  return (
    <Note title="Also called">
      <ul>
        {person.alsoCalled.map(({ merge: id, name, at }) => (
          <li key={id} className="break-words">
            <bdi>{name}</bdi> <span className="text-ink-soft">one person since {DAY.format(at)}</span>{" "}
            <Button
              kind="plain"
              className="min-h-0 py-0 text-small"
              data-print="none"
              busy={unmerge.busy}
              onClick={() => void part(id)}
            >
              two people?<span className="sr-only"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
