import { type FormEvent, useState } from "react";
import { SPRINT_GOALS } from "#interviews/sprint.ts";
import type { OptionId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { AddCareer } from "#web/options/add-career.tsx";
import { Numbers, numbersOf, type Typed, typedOf } from "./numbers.tsx";

/** What the month is, which careers it is about, and one press to begin. */
export function Begin({ again }: { readonly again: boolean }) {
  const careers = useRead("option.list", {}).data?.options;
  const [said, setSaid] = useState<readonly OptionId[]>();
  const [typed, setTyped] = useState<Typed>(() => typedOf(SPRINT_GOALS));
  const start = useWrite("sprint.start");
  if (careers === undefined) return null;
  const open = careers.filter(({ verdict }) => verdict !== "ruled-out");
  // The only one is the one that is meant.
  const chosen = said ?? (open.length === 1 ? open.map(({ id }) => id) : []);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await start.run({ optionIds: [...chosen], ...numbersOf(typed) });
    if (reply.kind === "done") say("The month has begun. It can be put down at any time.");
  };
  const toggle = (id: OptionId, on: boolean) =>
    setSaid(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <>
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        <li>
          Choose and read, about two hours: until you have three questions that reading does not answer.
        </li>
        <li>Write, about three hours: ten letters, half of them to people you have not met.</li>
        <li>Talk, about three hours: one conversation is enough.</li>
        <li>Decide, about two hours: build skills for this one, or look at another.</li>
      </ol>
      <p className="text-ink-soft">
        A talk that goes badly, or a letter without an answer, counts as an experiment: it says what to
        change.
      </p>
      {open.length === 0 ? (
        <AddCareer label="A career you wonder about" kind="primary" stay />
      ) : (
        <form onSubmit={(event) => void begin(event)} className="flex flex-col gap-6">
          <fieldset className="flex flex-col gap-1">
            <legend className="font-[550]">Which careers is this month for?</legend>
            <p className="text-small text-ink-soft">One to three. One is enough.</p>
            {open.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={<bdi>{name}</bdi>}
                checked={chosen.includes(id)}
                onChecked={(on) => toggle(id, on)}
              />
            ))}
            {start.failure ? (
              <p role="alert" className="flex gap-2 text-small">
                <span aria-hidden="true">→</span>
                {start.failure.says}
              </p>
            ) : null}
          </fieldset>
          <Disclosure summary="Its numbers, yours to lower">
            <Numbers typed={typed} onTyped={setTyped} />
          </Disclosure>
          <div>
            <Button kind="primary" submits busy={start.busy}>
              {again ? "Begin another month" : "Begin the month"}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
