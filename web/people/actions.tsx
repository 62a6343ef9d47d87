import { useMemo, useRef, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.tsx";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { AnotherLetter } from "./another-letter.tsx";
import { EditPerson } from "./edit-person.tsx";
import { Theirs } from "./erase.tsx";
import { LogContact } from "./log-contact.tsx";
import { NewPosition } from "./new-position.tsx";
import { SameAs } from "./same-as.tsx";
import type { Part } from "./shown.ts";

/** In the margin: everything else that can be done here. */
export function Actions({ person, name }: Part) {
  const [doing, setDoing] = useState<"log" | "moved" | "edit" | null>(null);
  const leave = useLeaveOut({ person, name });
  useLeaveOutKey(() => (person.leftOut ? false : leave.set(true)));
  const letter = person.fittingLetter;
  const silent = person.leftOut || person.preferences.doNotContact;
  return (
    <div className="flex flex-col items-start gap-2" data-print="none">
      {silent || letter === null ? null : (
        <LinkButton to="/letters/new" search={{ person: person.id, kind: letter.kind, ...aboutOf(letter) }}>
          Write to {name}
        </LinkButton>
      )}
      {silent ? null : <AnotherLetter person={person} name={name} />}
      {doing === "log" ? (
        <LogContact person={person} name={name} onDone={() => setDoing(null)} />
      ) : (
        <Button onClick={() => setDoing("log")}>Note a talk</Button>
      )}
      {doing === "moved" ? (
        <NewPosition person={person} name={name} onDone={() => setDoing(null)} />
      ) : (
        <Button onClick={() => setDoing("moved")}>{name} has a new job</Button>
      )}
      <Button onClick={() => setDoing("edit")}>Change what you know</Button>
      {person.leftOut ? null : (
        <div className="mt-4 flex flex-col items-start">
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
      {doing === "edit" ? <EditPerson person={person} name={name} onClose={() => setDoing(null)} /> : null}
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

function aboutOf({ interviewId, adviceId }: NonNullable<Part["person"]["fittingLetter"]>) {
  return { ...(interviewId && { interview: interviewId }), ...(adviceId && { advice: adviceId }) };
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
