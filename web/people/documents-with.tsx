import type { FormEvent } from "react";
import { DOCUMENT_NAMES } from "#help/document.ts";
import { capitalised } from "#people/shown.ts";
import { download } from "#web/client/download.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { useRecordForm } from "#web/client/use-record-form.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Fold } from "#web/design/fold.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { CameBack, NotKept } from "#web/design/not-kept.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";
import { AttachDocument } from "./attach-document.tsx";
import type { Part, Shown } from "./shown.ts";

type One = Shown["documents"][number];

/** CVs and contracts that they were asked to read: each version, what they suggested, what was used (R55). */
export function DocumentsWith(part: Part) {
  const { person, name } = part;
  if (person.leftOut) return null;
  const latest = person.documents.at(0);
  if (latest === undefined) {
    return (
      <div data-print="none">
        <Disclosure summary="Attach a document">
          <p className="pb-2">
            {person.mentor
              ? `Your CV, or a contract, with what ${name} made of it. Nobody else sees it.`
              : "A CV or a contract is an hour of careful work: a mentor is the one to ask, and nothing keeps you from asking."}
          </p>
          <AttachDocument {...part} />
        </Disclosure>
      </div>
    );
  }
  return (
    <Fold
      id="documents"
      title={`Documents for ${name} to read`}
      inside={latest.name}
      open={person.documents.some(({ sharedAt }) => sharedAt === null)}
    >
      <ul className="flex flex-col gap-6">
        {person.documents.map((document) => (
          <li key={document.id} className="flex flex-col items-start gap-1 border-thread border-s-2 ps-4">
            <Version document={document} {...part} />
          </li>
        ))}
      </ul>
      <div data-print="none">
        <Disclosure summary="Attach the next version">
          <AttachDocument {...part} />
        </Disclosure>
      </div>
    </Fold>
  );
}

function Version({ document, person, name }: Part & { readonly document: One }) {
  const { suggested, used } = document;
  const before = person.documents.find((each) => each.id === document.previousId);
  const lines = [
    `${capitalised(DOCUMENT_NAMES[document.kind])}.`,
    document.sharedAt === null
      ? `Attached on ${dayInWords(document.addedAt)}; not sent yet.`
      : `${name} has had it since ${dayInWords(document.sharedAt)}.`,
    before === undefined ? "" : `It follows ${before.name} of ${dayInWords(before.addedAt)}.`,
  ].filter((line) => line !== "");
  return (
    <>
      <p className="break-words font-serif" dir="auto">
        {document.name}
        {document.note === "" ? "" : `, ${document.note}`}
      </p>
      <p className="text-small text-ink-soft" dir="auto">
        {lines.join(" ")}
      </p>
      {suggested === "" ? null : (
        <p dir="auto" className="whitespace-pre-wrap break-words">
          <span className="text-small text-ink-soft">They suggested:</span> {suggested}
        </p>
      )}
      {used === "" ? null : (
        <p dir="auto" className="whitespace-pre-wrap break-words">
          <span className="text-small text-ink-soft">You used:</span> {used}
        </p>
      )}
      <Doings document={document} person={person} name={name} />
      <div data-print="none">
        <Disclosure summary={suggested === "" ? "Note what they suggested" : "Change what is noted"}>
          <Reading document={document} />
        </Disclosure>
      </div>
    </>
  );
}

function Doings({ document, person, name }: Part & { readonly document: One }) {
  const client = useClient();
  const edit = useWrite("document.edit");
  const takeOut = useTakeOut();
  const open = async () => {
    const reply = await client.call("document.file", { id: document.id });
    if (reply.kind !== "done") return say(reply.says);
    const bytes = Uint8Array.from(atob(reply.value.base64), (character) => character.charCodeAt(0));
    download(document.name, "application/octet-stream", bytes);
  };
  const given = async () => {
    const reply = await edit.run({ id: document.id, shared: true });
    if (reply.kind !== "done") return say(reply.says);
    say(`Noted: ${name} has it.`, () => void edit.run({ id: document.id, shared: false }));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1" data-print="none">
      {document.sharedAt !== null || person.preferences.doNotContact ? null : (
        <>
          <LinkButton to="/letters/new" search={{ person: person.id, kind: document.kind }}>
            Write to {name} about it
          </LinkButton>
          <Button kind="plain" onClick={() => void given()}>
            {name} has it already
          </Button>
        </>
      )}
      {document.stored ? (
        <Button kind="plain" onClick={() => void open()} aria-label={`Get the file ${document.name}`}>
          Get the file
        </Button>
      ) : null}
      <Button kind="plain" aria-label={`Take out ${document.name}`} onClick={() => void takeOut(document)}>
        Take out
      </Button>
    </div>
  );
}

/** Takes a version out; the way back puts it in again with all that was noted. */
function useTakeOut() {
  const remove = useWrite("document.remove");
  const attach = useWrite("document.attach");
  const edit = useWrite("document.edit");
  return async ({ id, name }: One) => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    const { personId, kind, note, content, bytes, sha256, previousId, sharedAt, suggested, used } =
      reply.value;
    const back = async () => {
      const again = await attach.run({
        personId,
        kind,
        name,
        note,
        previousId,
        ...(content === null ? {} : { content }),
        ...(bytes === null ? {} : { bytes }),
        ...(sha256 === null ? {} : { sha256 }),
        ...(sharedAt === null ? {} : { sharedAt }),
      });
      if (again.kind !== "done") return say(again.says);
      if (suggested !== "" || used !== "") await edit.run({ id: again.value.id, suggested, used });
    };
    say(`Took out ${name}.`, () => void back());
  };
}

type Words = Pick<One, "suggested" | "used">;

function Reading({ document }: { readonly document: One }) {
  const { id } = document;
  const edit = useWrite("document.edit");
  const form = useRecordForm<Words>({
    place: `document ${id}`,
    record: document,
    saidOf: wordsOf,
    write: (changes, ifMatch) => edit.run({ id, ...changes }, { ifMatch }),
  });
  const { said, put } = form;
  const kept = () => say("Kept.", () => void edit.run({ id, ...wordsOf(document) }));
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void form.keep().then((stands) => stands && kept());
  };
  return (
    <form onSubmit={keep} className="flex flex-col gap-4 py-2 text-body text-ink">
      <CameBack form={form} record={document} />
      <TextArea
        label="What they suggested"
        rows={3}
        dir="auto"
        maxLength={20_000}
        value={said.suggested}
        onChange={(event) => put({ suggested: event.target.value })}
      />
      <TextArea
        label="What of it you used"
        hint="They will be glad to hear it."
        rows={2}
        dir="auto"
        maxLength={20_000}
        value={said.used}
        onChange={(event) => put({ used: event.target.value })}
      />
      <NotKept form={form} shown={inWords} onKept={kept} />
      <div>
        <Button submits busy={edit.busy}>
          Keep this
        </Button>
      </div>
    </form>
  );
}

function wordsOf({ suggested, used }: Words): Words {
  return { suggested, used };
}

function inWords({ suggested, used }: Words) {
  return [
    { label: "What they suggested", text: suggested },
    { label: "What of it you used", text: used },
  ];
}
