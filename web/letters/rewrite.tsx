import { type FormEvent, useDeferredValue, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { Form } from "#outreach/draft.ts";
import { type LetterProblem, PARTS, type Part, problemsIn } from "#outreach/own-letters.ts";
import type { TemplateName } from "#outreach/templates/choose.ts";
import type { Template } from "#outreach/templates/template.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { Preview } from "./preview.tsx";

/** One letter, part by part, beside how it reads to somebody real. */
export function Rewrite({ name }: { readonly name: TemplateName }) {
  const { data, failure, again } = useRead("letter.show", { name });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  // Written anew from what is kept after a reset or an undo.
  return <Editor key={JSON.stringify(data.template)} shown={data} />;
}

type Shown = Answer<"letter.show">;

function Editor({ shown }: { readonly shown: Shown }) {
  const { name } = shown;
  const [template, setTemplate] = useState<Template>(shown.template);
  const [form, setForm] = useState<Form>("email");
  const looked = useDeferredValue(template);
  const problems = problemsIn(looked);
  const edit = useWrite("letter.edit");
  const reset = useWrite("letter.reset");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await edit.run({ name, ...template });
    if (reply.kind !== "done") return say(reply.says);
    const { before } = reply.value;
    const back = () => void (shown.own ? edit.run({ name, ...before }) : reset.run({ name }));
    say("Kept. The next letter of this kind begins with it.", back);
  };
  const goBack = async () => {
    const reply = await reset.run({ name });
    if (reply.kind !== "done") return say(reply.says);
    say("Ours again.", () => void edit.run({ name, ...reply.value.before }));
  };
  return (
    <div className="mx-auto w-full max-w-[61rem]">
      <Page
        wide
        title={shown.title}
        lead={shown.own ? "In your words." : "In our words so far."}
        above={<TextLink to="/your-letters">Your letters</TextLink>}
      >
        <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
          <form onSubmit={(event) => void keep(event)} className="flex min-w-0 flex-col gap-5">
            {PARTS.map((part) => (
              <PartField
                key={part}
                part={part}
                value={template[part]}
                problems={problems}
                onValue={(value) => setTemplate({ ...template, [part]: value })}
                onFocus={() => setForm(FORM_OF[part])}
              />
            ))}
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button kind="primary" submits busy={edit.busy}>
                Keep this letter
              </Button>
              {shown.own ? (
                <Button kind="plain" busy={reset.busy} onClick={() => void goBack()}>
                  Go back to ours
                </Button>
              ) : null}
            </div>
            <Names shown={shown} />
          </form>
          <Preview
            name={name}
            template={looked}
            form={form}
            onForm={setForm}
            readable={problems.length === 0}
          />
        </div>
      </Page>
    </div>
  );
}

/** What is being written is what is looked at. */
const FORM_OF: Record<Part, Form> = {
  subject: "email",
  email: "email",
  message: "message",
  note: "connection-note",
};

type PartFieldProps = {
  readonly part: Part;
  readonly value: string;
  readonly problems: readonly LetterProblem[];
  readonly onValue: (value: string) => void;
  readonly onFocus: () => void;
};

const WORDS: Record<Part, { readonly label: string; readonly hint?: string }> = {
  subject: { label: "Subject" },
  email: { label: "E-mail" },
  message: {
    label: "Short message",
    hint: "One sentence a line. Lines with ~ in front may go where it gets too long; || stands between a wording and a shorter one.",
  },
  note: { label: "Connection note", hint: "The same, and shorter still." },
};

function PartField({ part, value, problems, onValue, onFocus }: PartFieldProps) {
  const mine = problems.filter((each) => each.part === part);
  const problem = mine
    .map(({ line, says }) => (line === null || part === "subject" ? says : `Line ${line}: ${says}`))
    .join(" ");
  const shared = {
    ...WORDS[part],
    value,
    problem: problem === "" ? undefined : problem,
    dir: "auto" as const,
    spellCheck: true,
    onFocus,
  };
  return part === "subject" ? (
    <TextField {...shared} autoComplete="off" onChange={(event) => onValue(event.target.value)} />
  ) : (
    <TextArea {...shared} rows={4} onChange={(event) => onValue(event.target.value)} />
  );
}

function Names({ shown }: { readonly shown: Shown }) {
  return (
    <Disclosure summary="What may stand between {{ and }}">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {shown.names.map(({ name, stands }) => (
          <div key={name} className="contents">
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{stands}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <code>{'{{ learned | slot: "one thing they said" }}'}</code> leaves a gap where it is not known;{" "}
        <code>{'{{ seed | pick: "one way", "another" }}'}</code> varies a sentence;{" "}
        <code>{'{% if place != "" %} … {% endif %}'}</code> is there only with a place.
      </p>
    </Disclosure>
  );
}
