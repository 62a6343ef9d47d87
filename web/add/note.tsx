import { useMemo, useRef, useState } from "react";
import { besideName } from "#capture/in-words.ts";
import { withUnread } from "#capture/words-left.ts";
import { clipped } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextField } from "#web/design/field.tsx";
import { Waiting } from "#web/design/progress-line.tsx";
import { todayHere } from "#web/people/shown.ts";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { NoteItems } from "./note-items.tsx";
import { useConfirming } from "./use-confirming.ts";
import { useRested } from "./use-rested.ts";
import { WhoIsMeant } from "./who-is-meant.tsx";
import type { WrittenDown } from "./written.tsx";

const MOST_OF_A_NAME = 300;

/** A note typed after a talk, as chips to confirm, to change or to leave out (R9). */
export function Note(props: { readonly text: string; readonly onWritten: (written: WrittenDown) => void }) {
  const text = useRested(props.text);
  const [typedWhom, setWhom] = useState("");
  const whom = useRested(typedWhom);
  const [typedIntroducer, setIntroducer] = useState("");
  const introducer = useRested(typedIntroducer);
  const [places, setPlaces] = useState<readonly string[]>([]);
  const { data, failure } = useRead(
    "capture.read",
    { text, locale: navigator.language, whom, introducer, places: [...places] },
    { keep: true, anew: true },
  );
  const [all, keepAll] = useState(false);
  const reading = data !== undefined && all ? withUnread(data, todayHere()) : data;
  const { items, left, change, leave, kept, names, wanted, unclear, meantOf, mean } = useConfirming(reading);
  const keep = useWrite("capture.keep");
  const onKey = useWriteKey();
  if (failure !== undefined) return <Callout>{failure.says}</Callout>;
  if (data === undefined || reading === undefined)
    return (
      <div>
        <Waiting />
      </div>
    );
  const { people } = data;
  const isRead = text === props.text && whom === typedWhom && introducer === typedIntroducer;
  const ready = !unclear && kept.length > 0 && isRead && !keep.busy;
  const write = async () => {
    if (!ready) return;
    const reply = await keep.run({ people: kept, items: wanted });
    if (reply.kind === "done") props.onWritten({ ...reply.value, named: people });
  };
  onKey.current = () => void write();
  return (
    <section aria-label="What it says" className="flex flex-col gap-5">
      {data.says === null ? null : (
        <p role="status" className="max-w-measure">
          {data.says}
        </p>
      )}
      {data.asksWhom ? (
        <TextField
          label="Whom was it with?"
          hint="A given name is enough, or what you call them."
          autoComplete="off"
          maxLength={MOST_OF_A_NAME}
          value={typedWhom}
          onChange={(event) => setWhom(event.target.value)}
        />
      ) : null}
      <ul className="flex flex-col gap-3">
        {people.map((person) => (
          <li key={person.key} className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-2">
            <p className="min-w-0 break-words">
              <bdi className="font-serif text-lead">{person.name}</bdi>{" "}
              <span className="text-small text-ink-soft" dir="auto">
                {besideName(person, !["new", ""].includes(meantOf(person)))}
              </span>
            </p>
            <WhoIsMeant
              orPlace
              person={person}
              meant={meantOf(person)}
              onMeant={(said) =>
                said === "place" ? setPlaces([...places, person.name]) : mean(person, said)
              }
            />
          </li>
        ))}
      </ul>
      {data.unnamed === null ? null : (
        <TextField
          label={`Who is ${clipped(data.unnamed, 60)}?`}
          hint="Their name, if you know it. Without one it is no introduction yet."
          autoComplete="off"
          maxLength={MOST_OF_A_NAME}
          value={typedIntroducer}
          onChange={(event) => setIntroducer(event.target.value)}
        />
      )}
      <NoteItems {...{ items, names, left, change, leave }} />
      {reading.unread.length === 0 ? null : (
        <div className="text-ink-soft">
          <p>Not read, and not kept:</p>
          <ul>
            {[...new Set(reading.unread)].map((each) => (
              <li key={each} dir="auto" className="break-words">
                “{each}”
              </li>
            ))}
          </ul>
          {people.length === 0 ? null : (
            <Button kind="plain" onClick={() => keepAll(true)}>
              Keep it all the same
            </Button>
          )}
        </div>
      )}
      {data.cut ? <p className="text-ink-soft">That is a long note; its end was not read.</p> : null}
      {keep.failure ? <p role="alert">{keep.failure.says}</p> : null}
      <div className="flex flex-col gap-1">
        <div>
          <Button
            kind="primary"
            busy={keep.busy}
            disabled={unclear || kept.length === 0 || !isRead}
            keys="Ctrl ↵"
            onClick={() => void write()}
          >
            Write this down
          </Button>
        </div>
        <p className="text-small text-ink-soft">
          {unclear ? "First say who is meant above." : "Nothing is kept until you say so."}
        </p>
      </div>
    </section>
  );
}

/** The same key as under a letter does what this page is for, from within the words too. */
function useWriteKey() {
  const held = useRef<() => void>(() => undefined);
  const bindings = useMemo<readonly Binding[]>(
    () => [{ keys: "Ctrl ↵", does: "Write this down", run: () => held.current() }],
    [],
  );
  useKeys(bindings);
  return held;
}
