import { type FormEvent, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { SayHowWell } from "./how-well.tsx";

export type AddedPerson = Answer<"person.add">;

/** Somebody new, and what may come next. */
export function Added({
  person,
  onAnother,
}: {
  readonly person: AddedPerson;
  readonly onAnother: () => void;
}) {
  const [logging, setLogging] = useState(false);
  const first = givenName(person.name);
  return (
    <Page
      title={person.name}
      above="Added"
      lead={[person.headline, person.howMet].filter((part) => part !== "").join("; ") || undefined}
    >
      {person.familiarity === "unknown" ? <SayHowWell id={person.id} /> : null}
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/letters/new" search={{ person: person.id }} kind="primary">
          Write to {first}
        </LinkButton>
        <LinkButton to="/conversations/new" search={{ person: person.id }}>
          Plan a conversation
        </LinkButton>
        <Button onClick={() => setLogging(true)} aria-expanded={logging}>
          Log a talk
        </Button>
      </div>
      {logging ? <LogTalk person={person} onDone={() => setLogging(false)} /> : null}
      <p className="flex flex-wrap items-baseline gap-x-6">
        <Button kind="plain" onClick={onAnother}>
          Add someone else
        </Button>
        <TextLink to="/people/$id" params={{ id: person.id }}>
          Open the page of {first}
        </TextLink>
      </p>
    </Page>
  );
}

type Kind = "meeting" | "call" | "mail";

function LogTalk({ person, onDone }: { readonly person: AddedPerson; readonly onDone: () => void }) {
  const [kind, setKind] = useState<Kind>("meeting");
  const [note, setNote] = useState("");
  const log = useWrite("touch.log");
  const unlog = useWrite("touch.remove");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await log.run({
      personId: person.id,
      kind,
      direction: kind === "mail" ? "out" : "mutual",
      note,
    });
    if (reply.kind !== "done") return;
    const { id } = reply.value;
    say("Noted.", () => void unlog.run({ id }));
    onDone();
  };
  return (
    <form onSubmit={submit} className="sheet flex max-w-measure flex-col gap-4 px-6 py-5">
      <RadioGroup
        legend="Today you"
        inline
        options={[
          { value: "meeting", label: "met" },
          { value: "call", label: "talked by phone or video" },
          { value: "mail", label: "wrote" },
        ]}
        value={kind}
        onValue={setKind}
      />
      <TextArea
        label="What stays with you?"
        hint="A line, or nothing."
        rows={2}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        problem={log.failure?.says}
      />
      <div>
        <Button submits busy={log.busy}>
          Keep this
        </Button>
      </div>
    </form>
  );
}
