import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.tsx";
import { HOW_WELL } from "#web/people/familiarity.tsx";
import type { ShownDraft } from "./letter-desk.tsx";

/** What was said here: the question stays while the letter lies open, so that a slip is mended where it was made. */
export type SaidHere = {
  readonly of: PersonId;
  readonly legend: string;
  readonly familiarity: Familiarity;
};

type HowWellProps = {
  readonly draft: ShownDraft;
  readonly said: SaidHere | null;
  readonly onSaid: (said: SaidHere | null) => void;
  /** `back` unsays it. */
  readonly onNoted: (familiarity: Familiarity, back: () => void) => void;
};

/** One tap, asked where the letter needs it and not before (R63). */
export function HowWell({ draft, said, onSaid, onNoted }: HowWellProps) {
  const edit = useWrite("person.edit");
  const legend = said?.legend ?? draft.familiarityToSay;
  if (legend === null || draft.sentAt !== null) return null;
  const choose = async (familiarity: Familiarity) => {
    const { id } = draft.person;
    // Said at once, so that the question stands while the answer is on its way.
    onSaid({ of: id, legend, familiarity });
    const reply = await edit.run({ id, familiarity });
    if (reply.kind !== "done") {
      onSaid(said);
      return say(reply.says);
    }
    onNoted(familiarity, () => {
      onSaid(said);
      void edit.run({ id, familiarity: said?.familiarity ?? "unknown" });
    });
  };
  return (
    <div data-print="none" data-choice="how-well">
      <RadioGroup
        legend={legend}
        hint="The letter begins accordingly."
        inline
        options={HOW_WELL}
        value={said?.familiarity ?? null}
        onValue={(value) => void choose(value)}
      />
    </div>
  );
}
