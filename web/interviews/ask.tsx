import { useState } from "react";
import { exploresACareer } from "#interviews/which-career.ts";
import { asking, askingFor } from "#outreach/asking.ts";
import { givenName } from "#people/bare-name.ts";
import type { DraftId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { LetterDesk } from "#web/outreach/letter-desk.tsx";
import { KindWord } from "#web/today/kind-word.tsx";
import { AskedElsewhere } from "./asked-elsewhere.tsx";
import { CareerField, type CareerSaid } from "./career-field.tsx";
import { type Change, ChangeAsk } from "./change-ask.tsx";
import { saidAbove } from "./said-above.ts";
import type { StageProps } from "./stage.ts";
import { ThrowAway } from "./throw-away.tsx";
import type { Conversation } from "./use-conversation.ts";

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
      {state !== "planned" && !open && exploresACareer(conversation) ? (
        <SayCareer conversation={conversation} />
      ) : null}
      {letter === undefined ? (
        <WriteIt conversation={conversation} name={givenName(person.name)} onAsked={() => go("arrange")} />
      ) : (
        <LetterDesk id={letter.id} onLetter={setChosen} onSent={() => go("arrange")} />
      )}
    </div>
  );
}

type WriteItProps = {
  readonly conversation: Conversation;
  readonly name: string;
  readonly onAsked: () => void;
};

function WriteIt({ conversation, name, onAsked }: WriteItProps) {
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
        <AskedElsewhere conversation={conversation} name={name} onNoted={onAsked} />
        {conversation.state === "planned" ? <ThrowAway conversation={conversation} name={name} /> : null}
      </div>
    </div>
  );
}

/** Once it was asked for, which career it explores can still be said; what went out stays as it was. */
function SayCareer({ conversation }: { readonly conversation: Conversation }) {
  const { id, option, optionId } = conversation;
  const edit = useWrite("interview.edit");
  const change = async (said: CareerSaid) => {
    const reply = await edit.run({ id, ...said });
    if (reply.kind !== "done") return reply.says;
    say("Changed. The letter stays as it went out.", () => void edit.run({ id, optionId }));
  };
  return (
    <Disclosure
      summary={option === null ? "Say which career it is about" : "Change which career it is about"}
    >
      <div className="grid max-w-measure gap-4 py-2 text-body text-ink sm:grid-cols-2">
        <CareerField optionId={optionId} change={change} />
      </div>
    </Disclosure>
  );
}

/** The ask in a sentence, with all that can be changed behind it. */
function AskFor({ conversation, letter }: { readonly conversation: Conversation; readonly letter: boolean }) {
  const { ask, askJudgement: judged } = conversation;
  const edit = useWrite("interview.edit");
  const change: Change = async (changes) => {
    const { ask, focus, minutes, optionId } = conversation;
    const reply = await edit.run({ id: conversation.id, ...changes });
    if (reply.kind !== "done") return reply.says;
    const words = letter ? "Changed. “Another turn of phrase” takes it into the letter." : "Changed.";
    say(words, () => void edit.run({ id: conversation.id, ask, focus, minutes, optionId }));
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
            <Button kind="plain" onClick={() => void change({ ask: instead.id }).then(saidAbove)}>
              Ask {askingFor(instead)} instead
            </Button>
          )}
        </Callout>
      )}
      <Disclosure summary="Change what it is about, the ask or the minutes" open={!letter}>
        <div className="flex flex-col gap-6 py-2 text-body text-ink">
          <ChangeAsk conversation={conversation} change={change} letter={letter} />
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
