import { useState } from "react";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import { HOW_WELL } from "#web/people/familiarity.tsx";

type HowWellProps = {
  readonly value: Familiarity | null;
  readonly onValue: (value: Familiarity) => void;
};

/** One tap, never guessed and never needed (R63). */
export function HowWell({ value, onValue }: HowWellProps) {
  return (
    <RadioGroup
      legend="How well do you know each other?"
      hint="One tap, if you like. It decides how a letter to them begins."
      inline
      options={HOW_WELL}
      value={value === "unknown" ? null : value}
      onValue={onValue}
    />
  );
}

/** The same of somebody who is in the book already: kept at once, and taken back by Undo. */
export function SayHowWell({ id }: { readonly id: PersonId }) {
  const [said, setSaid] = useState<Familiarity>("unknown");
  const edit = useWrite("person.edit");
  const choose = async (familiarity: Familiarity) => {
    setSaid(familiarity);
    const reply = await edit.run({ id, familiarity });
    if (reply.kind !== "done") {
      setSaid(said);
      return say(reply.says);
    }
    say("Noted. Letters will begin accordingly.", () => {
      setSaid(said);
      void edit.run({ id, familiarity: said });
    });
  };
  return <HowWell value={said} onValue={(value) => void choose(value)} />;
}
