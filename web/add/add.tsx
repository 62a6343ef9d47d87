import { useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { promptSentence } from "#follow-ups/first-steps.ts";
import type { Familiarity } from "#people/person.ts";
import { LINE_PARTS, type LinePart, type LineRead, readLine } from "#people/read-line.ts";
import { shownName } from "#people/shown.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { depart } from "#web/design/arrival.ts";
import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { Example } from "#web/design/empty-state.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { Added, type AddedPerson } from "./added.tsx";
import { Alike } from "./alike.tsx";
import { HowWell } from "./how-well.tsx";

/** One box. A name is enough; what else the line says is shown split, and written only when it is confirmed. */
export function Add() {
  const [added, setAdded] = useState<AddedPerson | null>(null);
  if (added !== null) return <Added key={added.id} person={added} onAnother={() => setAdded(null)} />;
  return (
    <AddSomeone
      onAdded={(person) => {
        depart();
        setAdded(person);
      }}
    />
  );
}

function AddSomeone({ onAdded }: { readonly onAdded: (person: AddedPerson) => void }) {
  const { prompt } = useSearch({ from: "/add" });
  const [line, setLine] = useState("");
  const [corrected, setCorrected] = useState<LineRead | null>(null);
  const [familiarity, setFamiliarity] = useState<Familiarity | null>(null);
  const add = useWrite("person.add");
  const read = corrected ?? readLine(line);
  const [asked, setAsked] = useState("");
  const submit = async (anyway: boolean) => {
    if (read.name.trim() === "") return;
    setAsked(JSON.stringify(read));
    const reply = await add.run({ ...reachIn(read), familiarity: familiarity ?? "unknown", anyway });
    if (reply.kind === "done") onAdded(reply.value);
  };
  // What was said of another line is not true of this one.
  const failure = asked === JSON.stringify(read) ? add.failure : undefined;
  return (
    <Page
      title="Add someone"
      lead={promptSentence(prompt ?? "") ?? "A name is enough. Everything else can follow when you know it."}
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(false);
        }}
        className="flex flex-col gap-6"
      >
        <TextField
          label="Who?"
          hint="Write it as you would say it. Commas keep things apart."
          name="name"
          autoComplete="off"
          autoFocus
          maxLength={1000}
          value={line}
          onChange={(event) => {
            setLine(event.target.value);
            setCorrected(null);
          }}
          problem={failure?.kind === "alike" ? undefined : failure?.says}
        />
        {corrected === null ? (
          <ReadAs read={read} onCorrect={() => setCorrected(read)} />
        ) : (
          <Parts read={corrected} onRead={setCorrected} />
        )}
        {read.name === "" ? null : <HowWell value={familiarity} onValue={setFamiliarity} />}
        {failure?.kind === "alike" ? (
          <Alike
            there={failure}
            link={(id, name) => (
              <TextLink to="/people/$id" params={{ id }}>
                {name}
              </TextLink>
            )}
            busy={add.busy}
            onAnyway={() => void submit(true)}
          />
        ) : null}
        <div>
          <Button kind="primary" submits busy={add.busy} disabled={read.name.trim() === ""}>
            <span>
              Add <bdi>{read.name.trim() === "" ? "this person" : shownName(read.name)}</bdi>
            </span>
          </Button>
        </div>
      </form>
      {line === "" ? (
        <Example>Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org</Example>
      ) : null}
    </Page>
  );
}

/** Empty parts are left out: an empty address is not an address. */
function reachIn({ email, phone, url, ...rest }: LineRead) {
  return { ...rest, ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(url ? { url } : {}) };
}

const PART_NAMES: Record<LinePart, string> = {
  name: "Name",
  role: "What they do",
  organization: "Where",
  email: "E-mail",
  phone: "Phone",
  url: "Web page",
  howMet: "How you know each other",
};

function ReadAs({ read, onCorrect }: { readonly read: LineRead; readonly onCorrect: () => void }) {
  const parts = LINE_PARTS.filter((part) => read[part] !== "");
  if (parts.length < 2) return null;
  return (
    <section aria-label="Read as" className="flex flex-col gap-2">
      <ul className="flex flex-wrap gap-2" aria-live="polite">
        {parts.map((part) => (
          <li key={part} className="min-w-0 max-w-full">
            <Chip>
              <span className="shrink-0 text-ink-soft">{PART_NAMES[part]}</span>
              <bdi className="min-w-0 break-words">{read[part]}</bdi>
            </Chip>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="plain" onClick={onCorrect}>
          Something is in the wrong place
        </Button>
      </div>
    </section>
  );
}

function Parts({ read, onRead }: { readonly read: LineRead; readonly onRead: (read: LineRead) => void }) {
  return (
    <fieldset className="grid gap-4 md:grid-cols-2">
      <legend className="sr-only">Each in its place</legend>
      {LINE_PARTS.map((part) => (
        <TextField
          key={part}
          label={PART_NAMES[part]}
          autoComplete="off"
          maxLength={part === "name" ? 200 : 500}
          value={read[part]}
          onChange={(event) => onRead({ ...read, [part]: event.target.value })}
        />
      ))}
    </fieldset>
  );
}
