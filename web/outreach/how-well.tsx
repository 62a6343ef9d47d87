import type { RefObject } from "react";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import { HOW_WELL } from "#web/people/familiarity.tsx";
import type { ShownDraft } from "./letter-desk.tsx";

/** What was said here: the question stays while the letter lies open, so that a slip is mended where it was made. */
export type SaidHere = {
  readonly of: PersonId;
  readonly legend: string;
  readonly familiarity: Familiarity;
};

/**
 * One answer is carried out at a time, and of those given meanwhile the last: each may put another letter in the place
 * of this one. `kept` is what was carried out.
 */
export type Answering = {
  busy: boolean;
  next: Familiarity | null;
  kept: SaidHere | null;
  answer: (familiarity: Familiarity) => Promise<void>;
};

export const NOTHING_SAID: Answering = { busy: false, next: null, kept: null, answer: async () => undefined };

type HowWellProps = {
  readonly draft: ShownDraft;
  readonly said: SaidHere | null;
  readonly answering: RefObject<Answering>;
  readonly onSaid: (said: SaidHere | null) => void;
  /** Fits the letter to it; `back` unsays it. */
  readonly onNoted: (familiarity: Familiarity, back: () => void) => Promise<void>;
};

/** One tap, asked where the letter needs it and not before (R63). */
export function HowWell({ draft, said, answering, onSaid, onNoted }: HowWellProps) {
  const edit = useWrite("person.edit");
  const legend = said?.legend ?? draft.familiarityToSay;
  if (legend === null || draft.sentAt !== null) return null;
  const { id } = draft.person;
  const turn = answering.current;
  const carryOut = async (now: SaidHere) => {
    const before = turn.kept?.of === id ? turn.kept : null;
    const { familiarity } = now;
    const reply = await edit.run({ id, familiarity });
    if (reply.kind !== "done") {
      onSaid(before);
      return say(reply.says);
    }
    turn.kept = now;
    await onNoted(familiarity, () => {
      turn.kept = before;
      onSaid(before);
      void edit.run({ id, familiarity: before?.familiarity ?? "unknown" });
    });
  };
  turn.answer = async (familiarity) => {
    const now = { of: id, legend, familiarity };
    // Shown at once, so that the question stands while the answer is on its way.
    onSaid(now);
    if (turn.busy) {
      turn.next = familiarity;
      return;
    }
    turn.busy = true;
    await carryOut(now);
    // The letter may be another by now: what comes next is carried out on that one.
    await new Promise(requestAnimationFrame);
    turn.busy = false;
    const { next } = turn;
    turn.next = null;
    if (next !== null && next !== familiarity) await turn.answer(next);
  };
  return (
    <div data-print="none" data-choice="how-well">
      <RadioGroup
        legend={legend}
        hint="The letter begins accordingly."
        inline
        options={HOW_WELL}
        value={said?.familiarity ?? null}
        onValue={(value) => void turn.answer(value)}
      />
    </div>
  );
}
