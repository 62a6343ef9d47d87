import { useMemo, useRef } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import type { Conversation } from "./use-conversation.ts";

type Taken = { readonly conversation: Conversation & { readonly lastStep: string } };

/** The last step, noted by mistake, is taken back here at any time; Ctrl-K finds it too. */
export function TakeBackStep({ conversation: { id, version, lastStep } }: Taken) {
  const back = useWrite("interview.takeBack");
  const takeBack = async () => {
    const reply = await back.run({ id });
    if (reply.kind !== "done") return say(reply.says);
    const letter = reply.value.letterId === null ? "" : " The letter counts as not sent.";
    const stays = reply.value.stays === "" ? "" : ` ${reply.value.stays}`;
    say(`Taken back that ${lastStep}.${letter}${stays}`, undefined, id);
  };
  const held = useRef(takeBack);
  held.current = takeBack;
  const label = `Take back that ${lastStep}`;
  const bindings = useMemo<readonly Binding[]>(
    () => [{ keys: "", does: label, also: "undo step mistake slip wrong", run: () => void held.current() }],
    [label],
  );
  useKeys(bindings);
  return (
    <Button
      // Another step, another button: whoever holds Enter down takes back no second one.
      key={version}
      kind="plain"
      data-print="none"
      className="text-small! text-ink-soft"
      busy={back.busy} // A second press in one breath was meant for the same step.
      onClick={({ detail }) => detail < 2 && void takeBack()}
    >
      {label}
    </Button>
  );
}
