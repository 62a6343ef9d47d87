import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { PersonPicker, usePicked } from "#web/people/person-picker.tsx";
import type { Part } from "#web/people/shown.ts";

type Acquaintance = Answer<"acquaintance.list">["acquaintances"][number];

/** On somebody's page: whom of my contacts they know, as I say it; it makes ways to others. */
export function WhomTheyKnow({ person, name }: Part) {
  const { data } = useRead("acquaintance.list", { personId: person.id });
  const [adding, setAdding] = useState(false);
  if (data === undefined) return null;
  return (
    <section aria-labelledby="knows" className="flex flex-col gap-4">
      <h2 id="knows">Whom {name} knows</h2>
      {data.acquaintances.length === 0 ? null : (
        <ul className="flex flex-col gap-1">
          {data.acquaintances.map((each) => (
            <Line key={each.id} personId={person.id} acquaintance={each} />
          ))}
        </ul>
      )}
      {data.guessed.length === 0 ? null : (
        <ul aria-label={`Whom ${name} probably knows`} className="flex flex-col gap-1">
          {data.guessed.map((each) => (
            <Guess key={each.id} personId={person.id} guess={each} />
          ))}
          {data.further === 0 ? null : (
            <li className="text-small text-ink-soft">And probably {data.further} more.</li>
          )}
        </ul>
      )}
      {adding ? (
        <Saying person={person} name={name} onDone={() => setAdding(false)} />
      ) : (
        <div data-print="none">
          <Button kind="plain" className="-ms-1" onClick={() => setAdding(true)}>
            Say whom {name} knows
          </Button>
        </div>
      )}
    </section>
  );
}

function Line(props: { readonly personId: Part["person"]["id"]; readonly acquaintance: Acquaintance }) {
  const { personId } = props;
  const { id: otherId, name, knows } = props.acquaintance;
  const remove = useWrite("acquaintance.remove");
  const back = useWrite("acquaintance.say");
  const takeOut = async () => {
    const reply = await remove.run({ personId, otherId });
    if (reply.kind !== "done") return say(reply.says);
    say("Taken back.", () => void back.run({ personId, otherId, knows }));
  };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="told">
        {knows ? "" : "Does not know "}
        <TextLink to="/people/$id" params={{ id: otherId }}>
          <bdi>{name}</bdi>
        </TextLink>
      </span>
      <Button kind="plain" busy={remove.busy} aria-label={`Take back ${name}`} onClick={() => void takeOut()}>
        Take back
      </Button>
    </li>
  );
}

type Guessed = Answer<"acquaintance.list">["guessed"][number];

/** A guess with what it rests on; my word ends it. */
function Guess({ personId, guess }: { readonly personId: Part["person"]["id"]; readonly guess: Guessed }) {
  const { id: otherId, name, because } = guess;
  const tell = useWrite("acquaintance.say");
  const remove = useWrite("acquaintance.remove");
  const deny = async () => {
    const reply = await tell.run({ personId, otherId, knows: false });
    if (reply.kind !== "done") return say(reply.says);
    say("Noted: they do not know each other.", () => void remove.run({ personId, otherId }));
  };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="told" dir="auto">
        Probably{" "}
        <TextLink to="/people/$id" params={{ id: otherId }}>
          <bdi>{name}</bdi>
        </TextLink>
        : {because}. <span className="text-small text-ink-soft">A guess.</span>
      </span>
      <Button
        kind="plain"
        busy={tell.busy}
        aria-label={`They do not know each other: ${name}`}
        onClick={() => void deny()}
      >
        They do not
      </Button>
    </li>
  );
}

function Saying({ person, name, onDone }: Part & { readonly onDone: () => void }) {
  const { picker, chosen } = usePicked();
  const [knows, setKnows] = useState<"yes" | "no">("yes");
  const tell = useWrite("acquaintance.say");
  const remove = useWrite("acquaintance.remove");
  const keep = async () => {
    const who = await chosen();
    if (who === null) return say("Choose somebody first; a few letters of the name are enough.");
    const pair = { personId: person.id, otherId: who.id };
    const reply = await tell.run({ ...pair, knows: knows === "yes" });
    if (reply.kind !== "done") return say(reply.says);
    onDone();
    say("Noted.", () => void remove.run(pair));
  };
  return (
    <form
      aria-label={`Whom ${name} knows`}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
    >
      <PersonPicker label="Who is it?" before="It is" {...picker} except={person.id} mayAdd />
      <RadioGroup
        legend="The two"
        inline
        value={knows}
        onValue={setKnows}
        options={[
          { value: "yes", label: "know each other" },
          { value: "no", label: "do not" },
        ]}
      />
      <FormFoot keep="Keep it" busy={tell.busy} onNotNow={onDone} />
    </form>
  );
}
