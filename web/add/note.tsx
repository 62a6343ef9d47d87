import { useEffect, useMemo, useRef, useState } from "react";
import { besideName } from "#capture/in-words.ts";
import type { Answer, Input } from "#operations/catalog.ts";
import { clipped } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextField } from "#web/design/field.tsx";
import { Waiting } from "#web/design/progress-line.tsx";
import { todayHere } from "#web/people/shown.ts";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { keptPeople, type Meant, meantBy, type Named } from "./confirmed.ts";
import { NoteItem } from "./note-item.tsx";
import { WhoIsMeant } from "./who-is-meant.tsx";
import type { WrittenDown } from "./written.tsx";

type Reading = Answer<"capture.read">;
export type Item = Reading["items"][number];
type KeptItem = NonNullable<Input<"capture.keep">["items"]>[number];

const MOST_OF_A_NAME = 300;
/** Reading waits until the thumb rests. */
const REST_MS = 350;

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
    { keep: true },
  );
  const [changed, setChanged] = useState<Readonly<Record<string, Item>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [meant, setMeant] = useState<Readonly<Record<string, Meant>>>({});
  const keep = useWrite("capture.keep");
  const onKey = useWriteKey();
  if (failure !== undefined) return <Callout>{failure.says}</Callout>;
  if (data === undefined)
    return (
      <div>
        <Waiting />
      </div>
    );
  const { people } = data;
  const meantOf = ({ name, who }: Named) => meant[name] ?? meantBy(who);
  const items = data.items.map((read) => {
    const key = keyOf(read);
    return { key, item: changed[key] ?? read };
  });
  const kept = keptPeople(people, meantOf);
  const names = new Map(people.map((person) => [person.key, nameOf(person, meantOf(person))]));
  const wanted = items
    .filter(({ key }) => !left.has(key))
    .flatMap(({ item }) => keptItem(item, new Set(kept.map(({ key }) => key))));
  const isRead = text === props.text && whom === typedWhom && introducer === typedIntroducer;
  const unclear = people.some((person) => meantOf(person) === "");
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
              person={person}
              meant={meantOf(person)}
              onMeant={(said) =>
                said === "place"
                  ? setPlaces([...places, person.name])
                  : setMeant({ ...meant, [person.name]: said })
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
      <ul aria-live="polite" className="flex flex-col gap-3">
        {items.map(({ key, item }) => (
          <NoteItem
            key={key}
            item={item}
            names={names}
            today={todayHere()}
            left={left.has(key)}
            onItem={(next) => setChanged({ ...changed, [key]: next })}
            onLeft={(out) =>
              setLeft(new Set(out ? [...left, key] : [...left].filter((each) => each !== key)))
            }
          />
        ))}
      </ul>
      {data.unread.length === 0 ? null : (
        <div className="text-ink-soft">
          <p>Not read, and not kept:</p>
          <ul>
            {[...new Set(data.unread)].map((each) => (
              <li key={each} dir="auto" className="break-words">
                “{each}”
              </li>
            ))}
          </ul>
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

/** As they stand in the book, once it is said who is meant. */
function nameOf({ name, who }: Named, meant: Meant): string {
  const known = who.kind === "ask" ? who.candidates : who.kind === "known" ? [who.person] : [];
  return known.find(({ id }) => id === meant)?.name ?? name;
}

/** Stays the same while the rest of the note is typed on. */
function keyOf(item: Item): string {
  return item.kind === "touch" ? `touch ${item.people.join(" ")} ${item.by}` : `${item.kind} ${item.text}`;
}

/** As the operation takes it; what is about nobody that is kept goes. */
function keptItem(item: Item, people: ReadonlySet<string>): readonly KeptItem[] {
  if (item.kind === "touch") {
    const there = item.people.filter((key) => people.has(key));
    return there.length === 0 ? [] : [{ ...item, people: there }];
  }
  if (item.person === null || !people.has(item.person)) return [];
  if (item.kind !== "introduction") return [{ ...item, person: item.person }];
  const { to: _, ...introduction } = item;
  return people.has(item.toKey) ? [{ ...introduction, person: item.person }] : [];
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

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
