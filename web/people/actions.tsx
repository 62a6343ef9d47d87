import { useMemo, useRef, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { AnotherLetter } from "./another-letter.tsx";
import { AtHand, isSilent } from "./at-hand.tsx";
import { EditPerson } from "./edit-person.tsx";
import { Theirs } from "./erase.tsx";
import { NewPosition } from "./new-position.tsx";
import { SameAs } from "./same-as.tsx";
import type { Part } from "./shown.ts";

/** First in the margin: what is done with somebody. */
export function Actions({ person, name }: Part) {
  const [doing, setDoing] = useState<"moved" | "edit" | null>(null);
  return (
    <div className="flex flex-col items-start gap-2" data-print="none">
      <div className="hidden flex-col items-start gap-2 xl:flex">
        <AtHand person={person} name={name} />
      </div>
      {isSilent(person) ? null : <AnotherLetter person={person} name={name} />}
      {doing === "moved" ? (
        <NewPosition person={person} name={name} onDone={() => setDoing(null)} />
      ) : (
        <Button onClick={() => setDoing("moved")}>{name} has a new job</Button>
      )}
      <Button onClick={() => setDoing("edit")}>Change what you know</Button>
      {doing === "edit" ? <EditPerson person={person} name={name} onClose={() => setDoing(null)} /> : null}
    </div>
  );
}

/** Last in the margin: what is seldom wanted, and never the first thing that an eye should meet. */
export function SeldomActions({ person, name }: Part) {
  const leave = useLeaveOut({ person, name });
  useLeaveOutKey(() => (person.leftOut ? false : leave.set(true)));
  return (
    <div className="flex flex-col items-start gap-2" data-print="none">
      {person.leftOut ? null : (
        <div className="flex flex-col items-start">
          <Button
            kind="plain"
            className="-ms-1"
            keys={LEAVE_OUT}
            busy={leave.busy}
            onClick={() => void leave.set(true)}
          >
            Leave {name} out
          </Button>
          <p className="text-ink-soft">
            Never suggested, drawn or counted. Nobody is told, nothing is lost, and you can take them back in.
          </p>
        </div>
      )}
      <SameAs person={person} name={name} />
      <Theirs person={person} name={name} />
    </div>
  );
}

const LEAVE_OUT = "l";

/** One key (R64); Undo is another. */
function useLeaveOutKey(leave: () => unknown) {
  const held = useRef(leave);
  held.current = leave;
  const bindings = useMemo<readonly Binding[]>(
    () => [{ keys: LEAVE_OUT, does: "Leave this person out", run: () => held.current() }],
    [],
  );
  useKeys(bindings);
}

/** Leaves them out, or takes them back in (R64), with the way back. */
export function useLeaveOut({ person, name }: Part) {
  const leaveOut = useWrite("person.leaveOut");
  const set = async (leftOut: boolean) => {
    const reply = await leaveOut.run({ id: person.id, leftOut });
    if (reply.kind !== "done") return say(reply.says);
    const words = leftOut ? `Left ${name} out.` : `Took ${name} back in.`;
    say(words, () => void leaveOut.run({ id: person.id, leftOut: !leftOut }));
  };
  return { set, busy: leaveOut.busy };
}
