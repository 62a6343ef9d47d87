import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { asking, askingFor } from "#outreach/asking.ts";
import { givenName } from "#people/bare-name.ts";
import type { DraftId } from "#people/id.ts";
import { capitalised } from "#people/shown.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { type Choice, RadioGroup } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.tsx";
import { LetterDesk } from "#web/outreach/letter-desk.tsx";
import { KindWord } from "#web/today/kind-word.tsx";
import type { StageProps } from "./stage.ts";
import type { Conversation } from "./use-conversation.ts";
import { FOCUS_CHOICES, LONGEST_FOCUS, ofTheList } from "./words.ts";

/** What it is about, what is asked for, and the letter beside its check. */
export function Ask({ conversation, go }: StageProps) {
  const { drafts, person, state } = conversation;
  const [chosen, setChosen] = useState<DraftId | null>(null);
  const requests = drafts.filter(({ kind }) => kind === "request");
  const waiting = requests.find(({ id, sentAt }) => sentAt === null && (chosen === null || id === chosen));
  const letter = waiting ?? requests.findLast(({ sentAt }) => sentAt === null) ?? requests.at(-1);
  const open = letter !== undefined && letter.sentAt === null;
  return (
    <div className="flex flex-col gap-8">
      {state === "planned" || open ? <AskFor conversation={conversation} letter={open} /> : null}
      {letter === undefined ? (
        <WriteIt conversation={conversation} name={givenName(person.name)} />
      ) : (
        <LetterDesk id={letter.id} onLetter={setChosen} onSent={() => go("arrange")} />
      )}
    </div>
  );
}

function WriteIt({ conversation, name }: { readonly conversation: Conversation; readonly name: string }) {
  const write = useWrite("draft.write");
  const begin = async () => {
    const reply = await write.run({
      personId: conversation.personId,
      interviewId: conversation.id,
      kind: "request",
    });
    if (reply.kind !== "done") say(reply.says);
  };
  if (conversation.state !== "planned" && conversation.state !== "did-not-happen") {
    return <p className="text-ink-soft">No letter of yours is kept here; you asked in another way.</p>;
  }
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <p>The first lines will be there to change, made of what you have noted and nothing else.</p>
      <KindWord at={{ interviewId: conversation.id }} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button kind="primary" busy={write.busy} onClick={() => void begin()}>
          Write the letter to {name}
        </Button>
        {conversation.state === "planned" ? <ThrowAway conversation={conversation} name={name} /> : null}
      </div>
    </div>
  );
}

/** A plan that no letter has followed may go too, and comes back with its questions by Undo. */
function ThrowAway({ conversation, name }: { readonly conversation: Conversation; readonly name: string }) {
  const navigate = useNavigate();
  const remove = useWrite("interview.remove");
  const plan = useWrite("interview.plan");
  const edit = useWrite("interview.editQuestions");
  const throwAway = async () => {
    const reply = await remove.run({ id: conversation.id });
    if (reply.kind !== "done") return say(reply.says);
    const { personId, optionId, focus, ask, minutes, place, iAmAsked, questions } = reply.value;
    await navigate({ to: "/conversations" });
    say(`Threw the plan with ${name} away.`, () => {
      void (async () => {
        const again = await plan.run({ personId, optionId, focus, ask, minutes, place, iAmAsked });
        if (again.kind !== "done") return say(again.says);
        const { id } = again.value;
        await edit.run({ id, questions: questions.map(({ position: _, ...question }) => question) });
        await navigate({ to: "/conversations/$id", params: { id } });
      })();
    });
  };
  return (
    <Button kind="plain" busy={remove.busy} onClick={() => void throwAway()}>
      Throw this plan away
    </Button>
  );
}

/** The ask in a sentence, with all that can be changed behind it. */
function AskFor({ conversation, letter }: { readonly conversation: Conversation; readonly letter: boolean }) {
  const { ask, askJudgement: judged } = conversation;
  const edit = useWrite("interview.edit");
  const change = async (changes: {
    readonly ask?: string;
    readonly focus?: string;
    readonly minutes?: number;
  }) => {
    const { ask, focus, minutes } = conversation;
    const reply = await edit.run({ id: conversation.id, ...changes });
    if (reply.kind !== "done") return say(reply.says);
    const words = letter ? "Changed. “Another turn of phrase” takes it into the letter." : "Changed.";
    say(words, () => void edit.run({ id: conversation.id, ask, focus, minutes }));
  };
  const instead = judged.kind === "fits" ? null : judged.instead;
  return (
    <section aria-label="What you ask for" className="flex max-w-measure flex-col gap-2" data-print="none">
      <p>
        You would like to ask <bdi>{givenName(conversation.person.name)}</bdi>{" "}
        <span className="font-serif italic" dir="auto">
          {ask === "" ? "for nothing in particular yet" : asking(ask)}
        </span>
        . {judged.kind === "fits" ? <span className="text-ink-soft">{judged.because}</span> : null}
      </p>
      {judged.kind === "fits" ? null : (
        <Callout title={FLAGS[judged.kind]} live>
          <p>{judged.because} You can ask all the same.</p>
          {instead === null ? null : (
            <Button kind="plain" onClick={() => void change({ ask: instead.id })}>
              Ask {askingFor(instead)} instead
            </Button>
          )}
        </Callout>
      )}
      <Disclosure summary="Change what it is about, the ask or the minutes" open={!letter}>
        <div className="flex flex-col gap-6 py-2 text-body text-ink">
          <About conversation={conversation} change={change} />
          <Asks conversation={conversation} change={change} />
        </div>
      </Disclosure>
    </section>
  );
}

const FLAGS = {
  "too-early": "Perhaps early",
  "too-late": "Perhaps late",
  "too-big": "Perhaps large for a first time",
};

type Changing = {
  readonly conversation: Conversation;
  readonly change: (changes: {
    readonly ask?: string;
    readonly focus?: string;
    readonly minutes?: number;
  }) => Promise<void>;
};

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
          onValue={(next) => void change({ focus: next })}
        />
      </div>
      <TextField
        label="Something else, in your own words"
        defaultValue={listed ? "" : focus}
        key={`focus ${focus}`}
        maxLength={LONGEST_FOCUS}
        dir="auto"
        onBlur={(event) => {
          const next = event.target.value.trim();
          if (next !== "" && next !== focus) void change({ focus: next });
        }}
      />
      <TextField
        label="Minutes"
        type="number"
        inputMode="numeric"
        min={SHORTEST_TALK}
        max={LONGEST_TALK}
        defaultValue={minutes}
        key={minutes}
        onBlur={(event) => {
          const next = Math.round(event.target.valueAsNumber);
          if (next !== minutes && next >= SHORTEST_TALK && next <= LONGEST_TALK)
            void change({ minutes: next });
        }}
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
        onValue={(next) => void change({ ask: next })}
        options={[...own, ...shown]}
      />
      {shown.length < offered.length ? (
        <Button kind="plain" onClick={() => setAll(true)}>
          More that fit
        </Button>
      ) : null}
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const box = event.currentTarget.elements.namedItem("own") as HTMLInputElement;
          if (box.value.trim() !== "") void change({ ask: box.value.trim() });
          box.value = "";
        }}
      >
        <TextField label="Or in your own words, after “I would like to ask you”" name="own" />
      </form>
    </div>
  );
}
