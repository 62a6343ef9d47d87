import { type ReactNode, useState } from "react";
import { dateInWords } from "#time/in-words.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { PhaseClock } from "./clock.tsx";
import { Decide } from "./decide.tsx";
import type { Ending } from "./ended.tsx";
import { Experiments } from "./experiments.tsx";
import { Numbers, numbersOf, typedOf } from "./numbers.tsx";
import { Phases } from "./phases.tsx";
import type { Shown } from "./sprint.tsx";

export type Running = NonNullable<Shown["running"]>;

/** The month under way: the phase one is in, what was done, and one thing to do now. */
export function Month(props: {
  readonly month: Running;
  readonly past: ReactNode;
  readonly onDecided: (ending: Ending) => void;
}) {
  const { month, past, onDecided } = props;
  const { standing } = month;
  const deciding = standing.phase === "decide" || standing.kind === "over";
  return (
    <Page
      title="Your month"
      lead={standing.sentence}
      above={<TextLink to="/careers">{month.careers.map(({ name }) => name).join(", ")}</TextLink>}
      margin={<PhaseClock key={standing.phase} month={month} />}
      marginLabel="The clock of this phase"
    >
      {month.remarks.map((remark) => (
        <p key={remark} className="text-ink-soft">
          {remark}
        </p>
      ))}
      {standing.nudge === null ? null : (
        <Callout>
          <p>{standing.nudge}</p>
        </Callout>
      )}
      {deciding ? null : <Next month={month} />}
      <Phases month={month} />
      <p className="text-ink-soft">
        {month.words} Begun on {dateInWords(month.startedOn)}.
      </p>
      <Experiments month={month} />
      {deciding ? (
        <Decide month={month} onDecided={onDecided} />
      ) : (
        <Disclosure summary="Decide now: you may know enough already">
          <div className="pt-2 text-body text-ink">
            <Decide month={month} onDecided={onDecided} />
          </div>
        </Disclosure>
      )}
      <Lower key={month.version} month={month} />
      {past}
    </Page>
  );
}

/** One thing to do now: where a letter lies ready, it is that one. */
function Next({ month }: { readonly month: Running }) {
  const { standing, onTop, careers } = month;
  const [only, other] = careers;
  const button = () => {
    switch (standing.phase) {
      case "choose":
        return only === undefined || other !== undefined ? (
          <LinkButton to="/careers" kind="primary">
            Open what you know about them
          </LinkButton>
        ) : (
          <LinkButton to="/careers/$id" params={{ id: only.id }} kind="primary">
            Open what you know about it
          </LinkButton>
        );
      case "write":
        return onTop === null ? (
          <LinkButton to="/people" kind="primary">
            Choose whom to write to
          </LinkButton>
        ) : (
          <LinkButton to="/letters/$id" params={{ id: onTop.draftId }} kind="primary">
            Open your letter to {onTop.personName}
          </LinkButton>
        );
      case "talk":
        return (
          <LinkButton to="/conversations" kind="primary">
            Open the conversations
          </LinkButton>
        );
      case "decide":
        return null;
    }
  };
  return <div>{button()}</div>;
}

/** Numbers that are too much are lowered; a month that is too much is put down. Either is fine. */
function Lower({ month }: { readonly month: Running }) {
  const [typed, setTyped] = useState(() => typedOf(month.goals));
  const edit = useWrite("sprint.edit");
  const stop = useWrite("sprint.stop");
  const keep = async () => {
    if (JSON.stringify(typed) === JSON.stringify(typedOf(month.goals))) return;
    const reply = await edit.run(numbersOf(typed));
    if (reply.kind !== "done") return say(reply.says);
    // A number that was to grow stays as it was, and the field says so.
    setTyped(typedOf(reply.value.goals));
    say("Kept. Numbers of a month may shrink, and do not grow.");
  };
  const putDown = async () => {
    const reply = await stop.run({});
    if (reply.kind !== "done") return say(reply.says);
    say("Put down. What you wrote and heard stays.", () => void stop.run({ undo: true }));
  };
  return (
    <Disclosure summary="Lower the numbers, or put the month down">
      <Numbers typed={typed} onTyped={setTyped} onLeave={() => void keep()} />
      <div className="-ms-1 mt-2">
        <Button kind="plain" busy={stop.busy} onClick={() => void putDown()}>
          Put this month down
        </Button>
      </div>
    </Disclosure>
  );
}
