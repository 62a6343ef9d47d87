import type { FormEvent } from "react";
import type { OptionId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";

type Part = { readonly conversation: Conversation; readonly name: string };

/** What the talk says for and against the career it was about, in their voice. */
export function EvidenceHeard({ conversation, name }: Part) {
  const { option } = conversation;
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-4">
      <h2 id="evidence">For and against</h2>
      {option === null ? (
        <ChooseCareer conversation={conversation} />
      ) : (
        <>
          <p className="text-ink-soft" dir="auto">
            What {name} said for or against {option.name}.
          </p>
          <Heard conversation={conversation} optionId={option.id} />
          <AddEvidence conversation={conversation} optionId={option.id} />
        </>
      )}
    </section>
  );
}

function ChooseCareer({ conversation }: Pick<Part, "conversation">) {
  const options = useRead("option.list", {}).data?.options ?? [];
  const edit = useWrite("interview.edit");
  const [name, setName] = useUnsaved(`interview ${conversation.id} career`, "");
  const choose = async (career: { readonly optionId: string } | { readonly career: string }) => {
    const reply = await edit.run({ id: conversation.id, ...career });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept which career it was about.", () => void edit.run({ id: conversation.id, optionId: null }));
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">
        Was it about a career you are considering? What they said can stand there.
      </p>
      {options.length > 0 ? (
        <Select
          label="A career you are considering"
          value=""
          onValue={(optionId) => void (optionId === "" ? undefined : choose({ optionId }))}
          options={[
            { value: "", label: "None of them" },
            ...options.map((each) => ({ value: each.id as string, label: each.name })),
          ]}
        />
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void choose({ career: name });
        }}
        className="flex flex-col gap-3"
      >
        <TextField
          label={options.length > 0 ? "Or another one" : "The career"}
          placeholder="Patent law"
          value={name}
          maxLength={200}
          dir="auto"
          onChange={(event) => setName(event.target.value)}
        />
        <div>
          <Button submits busy={edit.busy}>
            Note the career
          </Button>
        </div>
      </form>
    </div>
  );
}

function Heard({ conversation, optionId }: Pick<Part, "conversation"> & { readonly optionId: OptionId }) {
  const { board, warning } = useRead("option.show", { id: optionId }).data ?? {};
  const remove = useWrite("option.removeEvidence");
  const add = useWrite("option.addEvidence");
  const lines = [...(board?.for ?? []), ...(board?.against ?? [])].filter(
    (each) => each.interviewId === conversation.id,
  );
  const takeBack = async ({ id, direction, text, interviewId, offRecord }: (typeof lines)[number]) => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Took the line back.", () => void add.run({ optionId, direction, text, interviewId, offRecord }));
  };
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="flex flex-col">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="told" dir="auto">
              <span className="text-ink-soft">{line.direction === "for" ? "For: " : "Against: "}</span>
              {line.text}
            </span>
            <Button kind="plain" aria-label={`Take back “${line.text}”`} onClick={() => void takeBack(line)}>
              take back
            </Button>
          </li>
        ))}
      </ul>
      {warning && lines.some(({ direction }) => direction === "against") ? (
        <p className="text-ink-soft" dir="auto">
          {warning}
        </p>
      ) : null}
    </>
  );
}

function AddEvidence({
  conversation,
  optionId,
}: Pick<Part, "conversation"> & { readonly optionId: OptionId }) {
  const place = `interview ${conversation.id} evidence`;
  const [text, setText] = useUnsaved(place, "");
  const [direction, setDirection] = useUnsaved<"for" | "against">(`${place} speaks`, "for");
  const add = useWrite("option.addEvidence");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await add.run({ optionId, direction, text, interviewId: conversation.id });
    if (reply.kind !== "done") return say(reply.says);
    setText("");
    setDirection("for");
    say("Kept the line.");
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-3">
      <RadioGroup
        legend="It speaks"
        inline
        value={direction}
        onValue={setDirection}
        options={[
          { value: "for", label: "for it" },
          { value: "against", label: "against it" },
        ]}
      />
      <TextField
        label="In a line"
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button submits busy={add.busy}>
          Keep the line
        </Button>
      </div>
    </form>
  );
}
