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
        <TakenTogether person={person} />
      </div>
    </Disclosure>
  );
}

/** Files that told of them under the name they have: that was somebody else now and then. */
function TakenTogether({ person }: { readonly person: Shown }) {
  const files = person.alsoCalled.filter((each) => each.import !== null && each.name === person.name);
  const joined = person.alsoCalled.find((each) => each.merge !== null);
  if (files.length === 0 && joined === undefined) return null;
  return (
    <div className="flex flex-col gap-1">
      {files.length === 0 ? null : (
        <>
          <p>Or is somebody else of that name among what was taken in?</p>
          <ul>
            {files.map((each) => (
              <CameWith key={each.import} person={person} made={each} />
            ))}
          </ul>
        </>
      )}
      <p className="text-small text-ink-soft">
        A file that told nothing more of them is not listed
        {joined === undefined ? (
          "."
        ) : (
          <>
            , nor what an older Weakties took in, as long as <bdi>{joined.name}</bdi> is one person with them.
          </>
        )}
      </p>
    </div>
  );
}

/** Other names of theirs, and who was made one with them, by the user or by a file; each with the way back. */
export function AlsoCalled({ person }: { readonly person: Shown }) {
  const called = person.alsoCalled.filter((each) => each.merge !== null || each.name !== person.name);
  if (called.length === 0) return null;
  return (
    <Note title="Also called">
      <ul>
        {called.map((each) => (
          <CameWith key={`${each.merge ?? each.import ?? ""} ${each.name}`} person={person} made={each} />
        ))}
      </ul>
    </Note>
  );
}

type Made = Shown["alsoCalled"][number];

function CameWith({ person, made }: { readonly person: Shown; readonly made: Made }) {
  const merge = useWrite("person.merge");
  const unmerge = useWrite("person.unmerge");
  const part = async () => {
    const which = made.merge === null ? { import: made.import ?? undefined } : { merge: made.merge };
    const reply = await unmerge.run({ id: person.id, ...which, different: true });
    if (reply.kind !== "done") return say(reply.says);
    const { id: back, name, from } = reply.value;
    say(`${name} is on their own again.`, () => void merge.run({ id: back, into: from }));
  };
  return (
    <li className="break-words">
      <bdi>{made.name}</bdi>{" "}
      <span className="text-ink-soft">
        {made.merge !== null ? "one person since" : made.from === null ? "since" : `in ${made.from},`}{" "}
        {DAY.format(made.at)}
      </span>{" "}
      {made.merge === null && made.import === null ? null : (
        <Button
          kind="plain"
          className="min-h-0 py-0 text-small"
          data-print="none"
          busy={unmerge.busy}
          onClick={() => void part()}
        >
          two people?<span className="sr-only"> {made.name}</span>
        </Button>
      )}
    </li>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
