import type { RefObject } from "react";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import { HOW_WELL } from "#web/people/familiarity.tsx";
import type { ShownDraft } from "./letter-desk.tsx";
import type { LetterSteps } from "./letter-steps.ts";
import type { Rewriting } from "./rewriting.tsx";

/** What was said here: the question stays while the letter lies open, so that a slip is mended where it was made. */
export type SaidHere = {
  readonly of: PersonId;
  readonly legend: string;
  readonly familiarity: Familiarity;
};

/** Of several answers given while one is carried out the last one counts; `kept` is what was carried out. */
export type Answering = { last: Familiarity | null; kept: SaidHere | null };

type HowWellProps = {
  readonly draft: ShownDraft;
  readonly said: SaidHere | null;
  readonly answering: RefObject<Answering>;
  readonly steps: LetterSteps<Rewriting>;
  readonly onSaid: (said: SaidHere | null) => void;
};

/** One tap, asked where the letter needs it and not before (R63). */
export function HowWell({ draft, said, answering, steps, onSaid }: HowWellProps) {
  const edit = useWrite("person.edit");
  const legend = said?.legend ?? draft.familiarityToSay;
  if (legend === null || draft.sentAt !== null) return null;
  const { id } = draft.person;
  const turn = answering.current;
  const carryOut = async (now: SaidHere, desk: Rewriting): Promise<string> => {
    const before = turn.kept?.of === id ? turn.kept : null;
    const { familiarity } = now;
    const reply = await edit.run({ id, familiarity });
    if (reply.kind !== "done") {
      onSaid(before);
      say(reply.says);
      return desk.id;
    }
    turn.kept = now;
    return desk.fitTo(familiarity, async () => {
      turn.kept = before;
      onSaid(before);
      await edit.run({ id, familiarity: before?.familiarity ?? "unknown" });
    });
  };
  const answer = (familiarity: Familiarity) => {
    const now = { of: id, legend, familiarity };
    // Shown at once, so that the question stands while the answer is on its way.
    onSaid(now);
    turn.last = familiarity;
    void steps.take(async (desk) => {
      const isWanted = turn.last === familiarity && turn.kept?.familiarity !== familiarity;
      return isWanted ? carryOut(now, desk) : desk.id;
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
        onValue={answer}
      />
    </div>
  );
}
