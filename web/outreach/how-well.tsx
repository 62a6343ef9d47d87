import type { RefObject } from "react";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import { HOW_WELL } from "#web/people/familiarity.tsx";
import type { ShownDraft } from "./letter-desk.tsx";
import type { Pen } from "./open-letters.ts";
import type { Rewriting } from "./rewriting.ts";

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
  readonly onSaid: (said: SaidHere | null) => void;
  readonly rewriting: Pick<Rewriting, "take" | "fitTo">;
};

/** One tap, asked where the letter needs it and not before (R63). */
export function HowWell({ draft, said, answering, onSaid, rewriting }: HowWellProps) {
  const edit = useWrite("person.edit");
  const legend = said?.legend ?? draft.familiarityToSay;
  if (legend === null || draft.sentAt !== null) return null;
  const { id } = draft.person;
  const turn = answering.current;
  const carryOut = async (now: SaidHere, letter: Pen) => {
    const before = turn.kept?.of === id ? turn.kept : null;
    const { familiarity } = now;
    // What was taken back meanwhile had brought the answer before it to sight.
    onSaid(now);
    const reply = await edit.run({ id, familiarity });
    if (reply.kind !== "done") {
      onSaid(before);
      return say(reply.says);
    }
    turn.kept = now;
    await rewriting.fitTo(letter, familiarity, async () => {
      turn.kept = before;
      onSaid(before);
      const unsaid = await edit.run({ id, familiarity: before?.familiarity ?? "unknown" });
      if (unsaid.kind !== "done") say(unsaid.says);
    });
  };
  const answer = (familiarity: Familiarity) => {
    const now = { of: id, legend, familiarity };
    // Shown at once, so that the question stands while the answer is on its way.
    onSaid(now);
    turn.last = familiarity;
    void rewriting.take(async (letter) => {
      const isCarriedOut = turn.kept?.of === id && turn.kept.familiarity === familiarity;
      if (turn.last === familiarity && !isCarriedOut) await carryOut(now, letter);
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
