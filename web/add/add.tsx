import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, lazy, Suspense, useState } from "react";
import { kindOfTyped } from "#capture/kind-of-typed.ts";
import { promptOf } from "#follow-ups/first-steps.ts";
import { isKnownPlace } from "#organizations/read-field.ts";
import type { PersonId } from "#people/id.ts";
import { NO_NAME_FOUND } from "#people/nobody-named.ts";
import type { Familiarity } from "#people/person.ts";
import type { LineRead } from "#people/read-line.ts";
import { MOST_NAMES_TEXT } from "#people/read-names.ts";
import { readPasted } from "#people/read-pasted.ts";
import { shownName } from "#people/shown.ts";
import { keepUnsaved } from "#web/client/unsaved.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { depart } from "#web/design/arrival.ts";
import { Button } from "#web/design/button.tsx";
import { Example } from "#web/design/empty-state.tsx";
import { TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { handOn } from "#web/importing/handed-on.ts";
import { Added, type AddedPerson } from "./added.tsx";
import { Alike } from "./alike.tsx";
import { OnePerson } from "./one-person.tsx";
import { useHandedOver } from "./use-handed-over.ts";
import { Written, type WrittenDown } from "./written.tsx";

const Note = lazy(() => import("./note.tsx").then((module) => ({ default: module.Note })));
const Several = lazy(() => import("./several.tsx").then((module) => ({ default: module.Several })));

type Done =
  | { readonly kind: "person"; readonly person: AddedPerson }
  | { readonly kind: "written"; readonly written: WrittenDown };

/** One box: somebody, what happened, or a page of names. It is shown as it was read, and written when confirmed. */
export function Add() {
  const [done, setDone] = useState<Done | null>(null);
  const undo = useWrite("capture.undo");
  const another = () => {
    depart();
    setDone(null);
  };
  if (done?.kind === "person")
    return <Added key={done.person.id} person={done.person} onAnother={() => setDone(null)} />;
  if (done?.kind === "written") return <Written written={done.written} onAnother={another} />;
  const arrive = (next: Done) => {
    keepUnsaved("add", null);
    depart();
    setDone(next);
  };
  return (
    <TheBox
      onAdded={(person) => arrive({ kind: "person", person })}
      onWritten={(written, text) => {
        arrive({ kind: "written", written });
        // What was typed comes back with Undo: one word of it may have been wrong.
        say("Written down.", async () => {
          await undo.run({ id: written.id });
          keepUnsaved("add", text);
          another();
        });
      }}
    />
  );
}

function TheBox(props: {
  readonly onAdded: (person: AddedPerson) => void;
  readonly onWritten: (written: WrittenDown, text: string) => void;
}) {
  const { prompt: promptId } = useSearch({ from: "/add" });
  const background = useRead("settings.show", {}).data?.background ?? "work";
  const prompt = promptOf(promptId ?? "", background);
  const [text, setText] = useUnsaved("add", "", useHandedOver());
  const [corrected, setCorrected] = useState<LineRead | null>(null);
  const [said, setFamiliarity] = useState<Familiarity | null>(null);
  const add = useWrite("person.add");
  // Parts that were set by hand are somebody, whatever they were read from.
  const kind = corrected === null ? kindOfTyped(text) : "person";
  const read = corrected ?? readPasted(text, isKnownPlace);
  // The prompt tells of strangers, unless the line says how they met.
  const familiarity = said ?? (read.howMet === "" ? (prompt?.familiarity ?? null) : null);
  const onWritten = (written: WrittenDown) => props.onWritten(written, text);
  const [asked, setAsked] = useState("");
  const note = useWrite("person.addWay");
  const remove = useWrite("person.removeWay");
  const navigate = useNavigate();
  const ways = [read.email, read.phone, read.url].filter((way) => way !== "");
  const noteFor = async (id: PersonId) => {
    const added: string[] = [];
    for (const way of ways) {
      const reply = await note.run({ id, value: way });
      if (reply.kind !== "done") return say(reply.says);
      if (reply.value.was === "new") added.push(reply.value.value);
    }
    setText("");
    await navigate({ to: "/people/$id", params: { id } });
    const takeBack = async () => {
      for (const value of added) await remove.run({ id, value });
    };
    if (added.length > 0) say(`Kept: ${added.join(", ")}`, takeBack);
  };
  const submit = async (anyway: boolean) => {
    if (kind !== "person" || read.name.trim() === "") return;
    setAsked(JSON.stringify(read));
    const howMet = read.howMet || (prompt?.howMet ?? "");
    const person = { ...reachIn({ ...read, howMet }), familiarity: familiarity ?? "unknown" } as const;
    const reply = await add.run({ ...person, anyway });
    if (reply.kind === "done") props.onAdded(reply.value);
  };
  // What was said of another line is not true of this one.
  const failure = asked === JSON.stringify(read) ? add.failure : undefined;
  // One line about one person is done with Enter, as it is everywhere; a note may have several lines.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || kind !== "person" || text.includes("\n")) return;
    event.preventDefault();
    void submit(false);
  };
  return (
    <Page
      title={prompt?.title ?? "Add"}
      lead={prompt?.sentence ?? "Who somebody is, or what happened. A name is enough; the rest can follow."}
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(false);
        }}
        className="flex flex-col gap-6"
      >
        <TextArea
          label="Who? Or what happened?"
          hint="Write it as you would say it. A signature from a mail can be pasted, or a page of names."
          name="name"
          rows={2}
          autoComplete="off"
          autoFocus
          maxLength={MOST_NAMES_TEXT}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            setCorrected(null);
          }}
          problem={failure?.kind === "alike" ? undefined : failure?.says}
        />
        {kind === "person" ? (
          <>
            <OnePerson
              read={read}
              corrected={corrected !== null}
              onRead={setCorrected}
              familiarity={familiarity}
              onFamiliarity={setFamiliarity}
            />
            {failure?.kind === "alike" ? (
              <Alike
                there={failure}
                link={(id, name) => (
                  <TextLink to="/people/$id" params={{ id }}>
                    {name}
                  </TextLink>
                )}
                ways={ways}
                busy={add.busy || note.busy}
                onMeant={(id) => void noteFor(id)}
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
          </>
        ) : null}
        {kind === "card" ? <Card text={text} /> : null}
        {kind === "nobody" ? <NobodyNamed onByHand={() => setCorrected(readPasted(""))} /> : null}
      </form>
      <Suspense>
        {kind === "note" ? <Note text={text} onWritten={onWritten} /> : null}
        {kind === "several" ? (
          <Several text={text} howMet={prompt?.howMet ?? ""} onWritten={onWritten} />
        ) : null}
      </Suspense>
      {text === "" ? <Beginnings prompted={prompt !== undefined} /> : null}
    </Page>
  );
}

/** What was pasted stays in the box: a name is put in front of it, or somebody is written down part by part. */
function NobodyNamed({ onByHand }: { readonly onByHand: () => void }) {
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <p role="status">{NO_NAME_FOUND}</p>
      <div>
        <Button kind="plain" className="-ms-1" onClick={onByHand}>
          Write somebody down part by part
        </Button>
      </div>
      <p className="text-ink-soft">
        Nobody comes to mind? <TextLink to="/whom">Six places where you already know someone</TextLink>.
      </p>
    </div>
  );
}

/** A card has more on it than one box shows: it is looked at, and undone, as an import. */
function Card({ text }: { readonly text: string }) {
  const navigate = useNavigate();
  const look = () => {
    handOn(text, "pasted.vcf");
    keepUnsaved("add", null);
    void navigate({ to: "/import" });
  };
  return (
    <div className="flex flex-col gap-3">
      <p>This is an address card. You see what is on it before anything is kept.</p>
      <div>
        <Button kind="primary" onClick={look}>
          Look at the card
        </Button>
      </div>
    </div>
  );
}

function Beginnings({ prompted }: { readonly prompted: boolean }) {
  return (
    <div className="flex flex-col gap-3">
      <Example>Ana Ruiz, City Museum, met at the careers day in Lyon, ana@example.org</Example>
      <Example>
        met Ana Ruiz at City Museum, told me to apply for the June course, send her my notes Friday
      </Example>
      {prompted ? null : (
        <p className="text-ink-soft">
          Nobody comes to mind? <TextLink to="/whom">Six places where you already know someone</TextLink>.
          Have a list, an address book or a mailbox? <TextLink to="/import">Import it</TextLink>.
        </p>
      )}
    </div>
  );
}

/** Empty parts are left out: an empty address is not an address. */
function reachIn({ email, phone, url, address, ...rest }: LineRead) {
  const ways = Object.entries({ email, phone, url, address }).filter(([, value]) => value !== "");
  return { ...rest, ...Object.fromEntries(ways) };
}
