import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.tsx";
import { HOW_WELL } from "#web/people/familiarity.tsx";
import type { ShownDraft } from "./letter-desk.tsx";

type HowWellProps = {
  readonly draft: ShownDraft;
  readonly onSaid: (familiarity: Familiarity) => void;
};

/** One tap, asked where the letter needs it and not before (R63). */
export function HowWell({ draft, onSaid }: HowWellProps) {
  const edit = useWrite("person.edit");
  if (draft.familiarityToSay === null) return null;
  const choose = async (familiarity: Familiarity) => {
    const reply = await edit.run({ id: draft.person.id, familiarity });
    if (reply.kind !== "done") return say(reply.says);
    onSaid(familiarity);
  };
  return (
    <div data-print="none">
      <RadioGroup
        legend={draft.familiarityToSay}
        hint="The letter begins accordingly."
        inline
        options={HOW_WELL}
        value={null}
        onValue={(value) => void choose(value)}
      />
    </div>
  );
}
