import { useState } from "react";
import { promptsFor } from "#follow-ups/first-steps.ts";
import { isKnownPlace } from "#organizations/read-field.ts";
import { LINE_PARTS, type LineRead } from "#people/read-line.ts";
import { readPasted } from "#people/read-pasted.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { depart } from "#web/design/arrival.ts";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { keptPeople, type Meant, meantBy, type Named } from "./confirmed.ts";
import { PART_NAMES } from "./one-person.tsx";
import { WhoIsMeant } from "./who-is-meant.tsx";
import { Written, type WrittenDown } from "./written.tsx";

const NEW: WhoIsIt = { kind: "new" };

/** Whom to ask, starting from nobody: six questions, each answered by one typed name (R11, R25). */
export function Whom() {
  const [written, setWritten] = useState<WrittenDown | null>(null);
  const undo = useWrite("capture.undo");
  const another = () => {
    depart();
    setWritten(null);
  };
  if (written !== null) return <Written written={written} onAnother={another} />;
  return (
    <SixQuestions
      onWritten={(done) => {
        depart();
        setWritten(done);
        say("Added.", async () => {
          await undo.run({ id: done.id });
          another();
        });
      }}
    />
  );
}

function SixQuestions({ onWritten }: { readonly onWritten: (written: WrittenDown) => void }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [meant, setMeant] = useState<Readonly<Record<string, Meant>>>({});
  const keep = useWrite("capture.keep");
  const prompts = promptsFor(useRead("settings.show", {}).data?.background ?? "work");
  const answered = prompts.flatMap((prompt): (LineRead & { readonly key: string })[] => {
    const read = readPasted(typed[prompt.id] ?? "", isKnownPlace);
    if (read.name === "") return [];
    const said = read.howMet === "" ? { howMet: prompt.howMet, familiarity: prompt.familiarity } : {};
    return [{ ...read, ...said, key: prompt.id }];
  });
  const { data } = useRead(
    "person.recognise",
    { people: answered.map(({ name, email, organization }) => ({ name, email, organization })) },
    { keep: true, when: answered.length > 0 },
  );
  const named = answered.map((person, at): Named & LineRead => ({ ...person, who: data?.who[at] ?? NEW }));
  const meantOf = ({ key, name, who }: Named) => meant[`${key} ${name}`] ?? meantBy(who);
  const wanted = keptPeople(named, meantOf);
  const write = async () => {
    const reply = await keep.run({ people: wanted });
    if (reply.kind === "done") onWritten({ ...reply.value, named });
  };
  return (
    <Page
      title="Whom could you ask?"
      lead="You know more people than come to mind. One name for any of these is enough; leave the others empty."
    >
      <form
        className="flex flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted.length > 0) void write();
        }}
      >
        {prompts.map(({ id, title, sentence }) => {
          const person = named.find(({ key }) => key === id);
          return (
            <div key={id} className="flex flex-col gap-2">
              <TextField
                label={title}
                hint={sentence}
                autoComplete="off"
                maxLength={1000}
                value={typed[id] ?? ""}
                onChange={(event) => setTyped({ ...typed, [id]: event.target.value })}
              />
              {person === undefined && (typed[id] ?? "").trim() !== "" ? (
                <p className="text-small text-ink-soft">A name goes first; a given name is enough.</p>
              ) : null}
              {person === undefined ? null : (
                <div className="flex flex-col gap-2">
                  <p className="break-words text-small text-ink-soft" dir="auto">
                    {LINE_PARTS.filter((part) => person[part] !== "")
                      .map((part) => `${PART_NAMES[part]}: ${person[part]}`)
                      .join(" · ")}
                  </p>
                  {person.who.kind === "new" ? null : (
                    <WhoIsMeant
                      person={person}
                      meant={meantOf(person)}
                      onMeant={(said) => setMeant({ ...meant, [`${person.key} ${person.name}`]: said })}
                    />
                  )}
                </div>
              )}
            </div>
          );
        })}
        {keep.failure ? <p role="alert">{keep.failure.says}</p> : null}
        <div>
          <Button
            kind="primary"
            submits
            busy={keep.busy}
            disabled={wanted.length === 0 || named.some((person) => meantOf(person) === "")}
          >
            {wanted.length > 1 ? `Keep these ${wanted.length} names` : "Keep this name"}
          </Button>
        </div>
      </form>
      <p className="text-ink-soft">
        The page of a team, a list of authors or of speakers can be{" "}
        <TextLink to="/add">pasted whole</TextLink>.
      </p>
    </Page>
  );
}
