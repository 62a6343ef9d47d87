import { useState } from "react";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { exploresACareer } from "#interviews/which-career.ts";
import type { OptionId } from "#people/id.ts";
import { capitalised } from "#people/shown.ts";
import { Button } from "#web/design/button.tsx";
import { type Choice, RadioGroup } from "#web/design/choice.tsx";
import { Select } from "#web/design/field.tsx";
import { CareerField } from "./career-field.tsx";
import { KeptField } from "./kept-field.tsx";
import { saidAbove } from "./said-above.ts";
import { minutesProblem } from "./time-problems.ts";
import type { Conversation } from "./use-conversation.ts";
import { FOCUS_CHOICES, LONGEST_ASK, LONGEST_FOCUS, ofTheList } from "./words.ts";

/** Changes what the conversation is about; answers with a sentence where that is refused. */
export type Change = (changes: {
  readonly ask?: string;
  readonly focus?: string;
  readonly minutes?: number;
  readonly optionId?: OptionId | null;
  readonly career?: string;
}) => Promise<string | undefined>;

type Changing = { readonly conversation: Conversation; readonly change: Change };

/** What it is about, how long, and what is asked for; beside a letter the career is asked for there. */
export function ChangeAsk({ letter, ...props }: Changing & { readonly letter: boolean }) {
  const { conversation, change } = props;
  return (
    <>
      <About {...props} />
      {letter || !exploresACareer(conversation) ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <CareerField optionId={conversation.optionId} change={change} />
        </div>
      )}
      <Asks {...props} />
    </>
  );
}

function About({ conversation, change }: Changing) {
  const { focus, minutes } = conversation;
  const listed = ofTheList(focus);
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
      <div className="sm:col-span-2">
        <Select
          label="What it is about"
          value={focus}
          options={listed ? FOCUS_CHOICES : [{ value: focus, label: focus }, ...FOCUS_CHOICES]}
          onValue={(next) => void change({ focus: next }).then(saidAbove)}
        />
      </div>
      <KeptField
        label="Something else, in your own words"
        kept={listed ? "" : focus}
        maxLength={LONGEST_FOCUS}
        dir="auto"
        keep={async (next) => (next === "" ? undefined : change({ focus: next }))}
      />
      <KeptField
        label="Minutes"
        type="number"
        inputMode="numeric"
        min={SHORTEST_TALK}
        max={LONGEST_TALK}
        kept={String(minutes)}
        keep={async (next) => minutesProblem(next) ?? change({ minutes: Number(next) })}
      />
    </div>
  );
}

/** So many are shown at once; the others are a press away. */
const FIRST = 4;

function Asks({ conversation, change }: Changing) {
  const { asks, ask, askInWords, askJudgement } = conversation;
  const [all, setAll] = useState(false);
  const offered = asks.map(
    ({ ask: { id, name }, because }): Choice<string> => ({
      value: id,
      label: capitalised(name),
      hint: because,
    }),
  );
  const there = offered.findIndex(({ value }) => value === ask);
  const shown = all || there >= FIRST ? offered : offered.slice(0, FIRST);
  const own: readonly Choice<string>[] =
    there < 0 && ask !== ""
      ? [{ value: ask, label: capitalised(askInWords), hint: askJudgement.because }]
      : [];
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        legend="What to ask for"
        hint="Small before large. These fit where you are and how well you know each other."
        value={ask === "" ? null : ask}
        onValue={(next) => void change({ ask: next }).then(saidAbove)}
        options={[...own, ...shown]}
      />
      {shown.length < offered.length ? (
        <Button kind="plain" onClick={() => setAll(true)}>
          More that fit
        </Button>
      ) : null}
      <KeptField
        label="Or in your own words, after “I would like to ask you”"
        kept=""
        maxLength={LONGEST_ASK}
        dir="auto"
        keep={async (next) => (next === "" ? undefined : change({ ask: next }))}
      />
    </div>
  );
}
