import { type FormEvent, useState } from "react";
import { GIVE_KINDS, GIVE_NAMES, type GiveKind } from "#interviews/gives.ts";
import { NEED_NAMES, type Side } from "#introductions/need.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { Fold } from "#web/design/fold.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { say } from "#web/design/toast.ts";
import type { Part } from "#web/people/shown.ts";
import { Matches } from "./matches.tsx";

type Need = Answer<"need.list">["needs"][number];

/** On somebody's page: what they look for, what they could offer others, and where that meets somebody (R6). */
export function NeedsOf({ person, name }: Part) {
  const { data } = useRead("need.list", { personId: person.id });
  const matches = useRead("match.list", { personId: person.id }).data?.matches;
  const [adding, setAdding] = useState(false);
  if (data === undefined) return null;
  const [latest] = data.needs;
  const meets = matches !== undefined && matches.length > 0;
  const add = (
    <Button kind="plain" className="-ms-1" onClick={() => setAdding(true)}>
      Note what {name} looks for or offers
    </Button>
  );
  if (latest === undefined && !meets && !adding) return <div data-print="none">{add}</div>;
  return (
    <Fold id="needs" title={`What ${name} looks for, and could offer`} inside={latest?.text ?? ""} open>
      {data.needs.length === 0 ? null : (
        <ul className="flex flex-col gap-1">
          {data.needs.map((need) => (
            <Line key={need.id} need={need} />
          ))}
        </ul>
      )}
      {meets ? <Matches matches={matches} /> : null}
      {adding ? (
        <AddNeed person={person} name={name} onDone={() => setAdding(false)} />
      ) : (
        <div data-print="none">{add}</div>
      )}
    </Fold>
  );
}

function Line({ need }: { readonly need: Need }) {
  const remove = useWrite("need.remove");
  const add = useWrite("need.add");
  const { id, personId, side, kind, text } = need;
  const takeOut = async () => {
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    say("Taken out.", () => void add.run({ personId, side, kind, text }));
  };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="told" dir="auto">
        {text}{" "}
        <span className="text-small text-ink-soft">
          {side === "needs" ? `Looks for ${NEED_NAMES[kind]}.` : `Could offer ${GIVE_NAMES[kind]}.`}
        </span>
      </span>
      <Button kind="plain" busy={remove.busy} aria-label={`Take out ${text}`} onClick={() => void takeOut()}>
        Take out
      </Button>
    </li>
  );
}

function AddNeed({ person, name, onDone }: Part & { readonly onDone: () => void }) {
  const [side, setSide] = useState<Side>("needs");
  const [kind, setKind] = useState<GiveKind>("introduction");
  const [text, setText] = useUnsaved(`person ${person.id} need`, "");
  const close = () => {
    setText("");
    onDone();
  };
  const add = useWrite("need.add");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await add.run({ personId: person.id, side, kind, text });
    if (reply.kind !== "done") return say(reply.says);
    close();
    say("Kept. Where it meets what somebody else has, it is said here.");
  };
  const names = side === "needs" ? NEED_NAMES : GIVE_NAMES;
  return (
    <form
      aria-label={`What ${name} looks for or offers`}
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
    >
      <RadioGroup
        legend="They"
        inline
        value={side}
        onValue={setSide}
        options={[
          { value: "needs", label: "look for" },
          { value: "offers", label: "could offer" },
        ]}
      />
      <Select
        label="It is"
        value={kind}
        onValue={(value) => setKind(value as GiveKind)}
        options={GIVE_KINDS.map((value) => ({ value, label: names[value] }))}
      />
      <TextField
        label="In a few words"
        placeholder="a reader for a funding plan"
        autoComplete="off"
        maxLength={500}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
      />
      <FormFoot keep="Keep it" busy={add.busy} onNotNow={close} />
    </form>
  );
}
