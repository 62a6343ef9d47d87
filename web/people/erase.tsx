import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import { foldText } from "#people/fold.ts";
import { download } from "#web/client/download.ts";
import { forgetGone } from "#web/client/forget-gone.ts";
import { onDevice } from "#web/client/on-device.ts";
import { useClient, useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { TextField } from "#web/design/field.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import type { Part } from "./shown.ts";

/** Both rights of somebody who is in the book without having asked to be: a copy of it all, and to be gone (R59). */
export function Theirs({ person, name }: Part) {
  const [erasing, setErasing] = useState(false);
  const client = useClient();
  const take = async () => {
    const reply = await client.call("person.export", { id: person.id });
    if (reply.kind !== "done") return say(reply.says);
    const { fileName, mediaType, text } = reply.value;
    download(fileName, mediaType, text);
    say(`${fileName}: everything about ${name}, and nothing about anybody else.`);
  };
  return (
    <div className="flex flex-col items-start">
      <Button kind="plain" className="-ms-1" onClick={() => void take()}>
        Take everything about {name}
      </Button>
      <Button kind="plain" className="-ms-1" onClick={() => setErasing(true)}>
        Erase everything about {name}
      </Button>
      {erasing ? <Erase person={person} name={name} onClose={() => setErasing(false)} /> : null}
    </div>
  );
}

type EraseProps = Part & { readonly onClose: () => void };
type Traces = Answer<"person.traces">;

/** There is no way back, so it is the one thing that asks for a name to be typed. */
function Erase({ person, name, onClose }: EraseProps) {
  const navigate = useNavigate();
  const client = useClient();
  const { data } = useRead("person.traces", { id: person.id });
  const erase = useWrite("person.erase");
  const removeCopies = useWrite("backup.remove");
  const [typed, setTyped] = useState("");
  const [withCopies, setWithCopies] = useState(false);
  const [parts, setParts] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [progress, setProgress] = useState<Progress | null>(null);
  const fits = foldText(typed) === foldText(person.name);
  const carryOut = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await erase.run(
      { id: person.id, confirm: typed, parts: [...parts] },
      { onProgress: setProgress },
    );
    setProgress(null);
    if (reply.kind !== "done") return setProblem(reply.says);
    const names = reply.value.copies.map((copy) => copy.name);
    const removed = withCopies && names.length > 0 ? await removeCopies.run({ names }) : undefined;
    await forgetGone(client);
    await navigate({ to: "/people" });
    if (removed !== undefined && removed.kind !== "done") return say(`Erased. ${removed.says}`);
    if (removed !== undefined && removed.value.left.length > 0)
      return say("Erased here. A copy that is perhaps being written now stays: look under Export later.");
    if (names.length === 0) return say("Erased.");
    say(
      removed === undefined
        ? "Erased here. The older copies are under Export, where you can remove them."
        : "Erased, and the older copies with it.",
    );
  };
  return (
    <Dialog
      open
      title={`Erase everything about ${name}?`}
      lead="This is for good: there is no way back."
      onOpen={(open) => (open ? undefined : onClose())}
    >
      <form onSubmit={(event) => void carryOut(event)} className="flex flex-col gap-4">
        {data === undefined ? null : <WhatGoes traces={data} />}
        <TextField
          label={`Type ${person.name} to go on`}
          dir="auto"
          autoComplete="off"
          value={typed}
          problem={problem}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
        />
        {data?.alone.map(({ part, texts, others }) => (
          <Checkbox
            key={part}
            label={`Take “${part}” alone out too`}
            hint={`It stands ${texts === 1 ? "in one text" : `in ${texts} texts`} about others${others === 0 ? "" : ", and somebody else has it in their name"}.`}
            checked={parts.includes(part)}
            onChecked={(on) => setParts(on ? [...parts, part] : parts.filter((each) => each !== part))}
          />
        ))}
        {(data?.copies.length ?? 0) > 0 ? (
          <Checkbox
            label="Remove the older copies too"
            hint="They are your way back for everything else as well."
            checked={withCopies}
            onChecked={setWithCopies}
          />
        ) : null}
        {progress === null ? null : (
          <div className="patient">
            <ProgressLine done={progress.done / progress.total} label={progress.says} />
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" submits busy={erase.busy || removeCopies.busy} disabled={!fits}>
            Erase everything about {name}
          </Button>
          <Button onClick={onClose}>Keep {name}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function WhatGoes({ traces }: { readonly traces: Traces }) {
  const { alone, copies, elsewhere, nameGoes, sharedName } = traces;
  return (
    <div className="flex flex-col gap-2">
      <p>
        {goes(traces)} go with their page. Their addresses{nameGoes ? " and their whole name" : ""} are taken
        out of whatever you wrote about others, where “someone” then stands.{" "}
        {sharedName
          ? "Their name stays there, because somebody else in your book has it too."
          : alone.length > 0
            ? "A part of the name alone stays, unless you say so below."
            : ""}
      </p>
      <p>A file that you import later does not bring them back unless you say so.</p>
      <p className="text-ink-soft">
        {elsewhere
          ? "What stands of them in your address book or calendar goes the next time both are brought together, unless it was changed there since. "
          : ""}
        {copies.length === 0
          ? onDevice
            ? "Files you exported before are out of reach from here."
            : "There is no older copy here. Files you exported, and backups of this computer, are out of reach from here."
          : `${copies.length === 1 ? "One older copy" : `${copies.length} older copies`} beside your book still hold what was in your book then; you can remove them afterwards. Files you exported, and backups of this computer, are out of reach from here.`}
      </p>
    </div>
  );
}

/** "3 conversations, 2 letters and 1 promise" */
function goes({ about }: Traces): string {
  const parts = Object.entries(about)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${WORDS[word as keyof typeof WORDS][count === 1 ? 0 : 1]}`);
  if (parts.length === 0) return "What you noted of them, and how to reach them,";
  const last = parts.at(-1) ?? "";
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

const WORDS = {
  touches: ["contact", "contacts"],
  conversations: ["conversation", "conversations"],
  letters: ["letter", "letters"],
  advice: ["piece of advice", "pieces of advice"],
  promises: ["promise", "promises"],
  evidence: ["line on careers", "lines on careers"],
  documents: ["document", "documents"],
  opportunities: ["opportunity", "opportunities"],
} as const;
