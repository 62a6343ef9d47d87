import { useMemo, useState } from "react";
import { LINE_PARTS, type LineRead } from "#people/read-line.ts";
import { readNames, WHOSE_THEY_ARE } from "#people/read-names.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { keptPeople, type Meant, meantBy, type Named } from "./confirmed.ts";
import { Parts } from "./one-person.tsx";
import { WhoIsMeant } from "./who-is-meant.tsx";
import type { WrittenDown } from "./written.tsx";

const NEW: WhoIsIt = { kind: "new" };

/** A pasted page of names as people to confirm, one by one or all; nothing is written before. */
export function Several(props: {
  readonly text: string;
  readonly howMet: string;
  readonly onWritten: (written: WrittenDown) => void;
}) {
  const { people, more, unread, unplaced } = useMemo(() => readNames(props.text), [props.text]);
  const [howMet, setHowMet] = useState(props.howMet);
  const [changed, setChanged] = useState<Readonly<Record<string, LineRead>>>({});
  const [meant, setMeant] = useState<Readonly<Record<string, Meant>>>({});
  const keep = useWrite("capture.keep");
  const { data } = useRead("person.recognise", {
    people: people.map(({ name, email, organization }) => ({ name, email, organization })),
  });
  const named = people.map((read, at): Named & LineRead => {
    const key = `${at} ${read.name}`.slice(0, 40);
    const said = changed[key] ?? read;
    return { ...said, key, howMet: said.howMet || howMet, who: data?.who[at] ?? NEW };
  });
  const meantOf = ({ key, who }: Named) => meant[key] ?? meantBy(who);
  const wanted = keptPeople(named, meantOf);
  const write = async () => {
    const reply = await keep.run({ people: wanted });
    if (reply.kind === "done") props.onWritten({ ...reply.value, named });
  };
  return (
    <section aria-label="People read from it" className="flex flex-col gap-5">
      <p role="status">
        {people.length} people{more > 0 ? `, and ${more} more that are not shown` : ""}. Look through them;
        nothing is written yet.
      </p>
      <div className="max-w-[28rem]">
        <TextField
          label="How you know them"
          hint="For all of them. How well is asked later, one by one."
          placeholder="speakers at the spring meeting"
          autoComplete="off"
          maxLength={300}
          value={howMet}
          onChange={(event) => setHowMet(event.target.value)}
        />
      </div>
      <ul className="flex flex-col">
        {named.map((person) => (
          <li
            key={person.key}
            className="grid gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]"
          >
            <div className="min-w-0" data-nobody={meantOf(person) === "nobody" ? "" : undefined}>
              <p className="break-words font-serif">
                <bdi>{person.name}</bdi>
              </p>
              <p className="break-words text-small text-ink-soft" dir="auto">
                {LINE_PARTS.filter((part) => part !== "name" && part !== "howMet" && person[part] !== "")
                  .map((part) => person[part])
                  .join(", ")}
              </p>
            </div>
            <WhoIsMeant
              person={person}
              meant={meantOf(person)}
              onMeant={(said) => setMeant({ ...meant, [person.key]: said })}
            />
            <div className="sm:col-span-2">
              <Disclosure summary="put right">
                <div className="pt-2 text-body text-ink">
                  <Parts
                    read={changed[person.key] ?? person}
                    onRead={(read) => setChanged({ ...changed, [person.key]: read })}
                  />
                </div>
              </Disclosure>
            </div>
          </li>
        ))}
      </ul>
      {unplaced.length === 0 ? null : (
        <p className="break-words">
          {WHOSE_THEY_ARE} <bdi>{unplaced.join(", ")}</bdi>
        </p>
      )}
      {unread.length === 0 ? null : (
        <Disclosure summary="lines that were not read">
          <ul className="pt-2 text-body text-ink">
            {[...new Set(unread)].map((line) => (
              <li key={line} dir="auto" className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {keep.failure ? <p role="alert">{keep.failure.says}</p> : null}
      <div>
        <Button
          kind="primary"
          busy={keep.busy}
          disabled={wanted.length === 0 || named.some((person) => meantOf(person) === "")}
          onClick={() => void write()}
        >
          {wanted.length === 1 ? "Add this one" : `Add these ${wanted.length} people`}
        </Button>
      </div>
    </section>
  );
}
