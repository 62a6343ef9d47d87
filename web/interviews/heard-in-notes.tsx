import { useState } from "react";
import { keysOf } from "#capture/reading.ts";
import type { Named } from "#web/add/confirmed.ts";
import { NoteItems } from "#web/add/note-items.tsx";
import { keyOf, useConfirming } from "#web/add/use-confirming.ts";
import { useRested } from "#web/add/use-rested.ts";
import { WhoIsMeant } from "#web/add/who-is-meant.tsx";
import { keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import type { StageProps } from "./stage.ts";

/** What the notes of a talk say and nothing was made of yet, as chips to confirm, to change or to leave out (R9). */
export function HeardInNotes({ conversation, writing }: StageProps) {
  const { id, personId } = conversation;
  const text = useRested(writing.fields.notes);
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [decided, decide] = useDecided(id);
  const { data } = useRead(
    "capture.read",
    { text, interviewId: id, locale: navigator.language, places: [...places] },
    { keep: true, anew: true, when: text.trim() !== "" },
  );
  const open = data && { ...data, ...stillOpen(data, decided) };
  const { items, left, change, leave, kept, names, wanted, nobodys, unclear, meantOf, mean } =
    useConfirming(open);
  const keep = useWrite("capture.keep");
  const undo = useWrite("capture.undo");
  if (text.trim() === "" || open === undefined || items.length === 0) return null;
  const others = open.people.filter(({ who }) => who.kind !== "known" || who.person.id !== personId);
  /** What is said beside the name of nobody is theirs with whom the talk was; so it is read anew. */
  const notSomebody = (name: string) => {
    setPlaces([...places, name]);
    say(`Read anew, without ${name} as a person.`, () => setPlaces(places.filter((each) => each !== name)));
  };
  const write = async () => {
    const stays = new Set(wanted.length > 0 ? nobodys.map(({ key }) => key) : []);
    const keys = items.map(({ key }) => key).filter((key) => !stays.has(key));
    if (wanted.length > 0) {
      const reply = await keep.run({ people: kept, items: wanted, interviewId: id });
      if (reply.kind !== "done") return say(reply.says);
      const { id: captureId } = reply.value;
      say("Written down.", async () => {
        await undo.run({ id: captureId });
        decide(decided);
      });
    }
    decide([...decided, ...keys]);
  };
  return (
    <section aria-labelledby="heard" className="flex flex-col gap-4">
      <h2 id="heard">What your notes say</h2>
      {others.length === 0 ? null : (
        <ul className="flex flex-col gap-3">
          {others.map((person) => (
            <li key={person.key}>
              <WhoIsMeant
                alone
                person={person}
                meant={meantOf(person)}
                orPlace
                onMeant={(said) =>
                  said === "place" || (said === "nobody" && isFirstHeard(person))
                    ? notSomebody(person.name)
                    : mean(person, said)
                }
              />
            </li>
          ))}
        </ul>
      )}
      <NoteItems label="In your notes" {...{ items, names, left, change, leave }} />
      <div className="flex flex-col gap-1">
        <div>
          <Button kind="quiet" busy={keep.busy} disabled={unclear} onClick={() => void write()}>
            {wanted.length === 0 ? "Leave it in the notes" : "Write this down"}
          </Button>
        </div>
        <p className="text-small text-ink-soft">
          {unclear
            ? "First say who is meant above."
            : wanted.length > 0 && nobodys.length > 0
              ? `Not written down, since it is nobody's: “${nobodys.map(({ item }) => item.text).join("”, “")}”. It stays in the notes.`
              : "Your notes stay as they are; nothing is kept until you say so."}
        </p>
      </div>
    </section>
  );
}

/** Whoever is in the book is somebody, whatever the notes mean. */
function isFirstHeard({ who }: Named): boolean {
  return who.kind === "new" || (who.kind === "ask" && who.candidates.length === 0);
}

type Open = Parameters<typeof useConfirming>[0] & object;

/** Without what was decided in this tab, and whoever is spoken of in nothing else. */
function stillOpen({ items, people }: Open, decided: readonly string[]): Pick<Open, "items" | "people"> {
  const open = items.filter((item) => !decided.includes(keyOf(item)));
  const spokenOf = new Set(open.flatMap(keysOf));
  return { items: open, people: people.filter(({ key }) => spokenOf.has(key)) };
}

/** What was kept in other words, or left in the notes, is not asked about again in this tab. */
function useDecided(id: string): readonly [readonly string[], (keys: readonly string[]) => void] {
  const place = `notes ${id}`;
  const [decided, setDecided] = useState(() => keptMeanwhile<readonly string[]>(place) ?? []);
  return [
    decided,
    (keys) => {
      keepMeanwhile(place, keys);
      setDecided(keys);
    },
  ];
}
