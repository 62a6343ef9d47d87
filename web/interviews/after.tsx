import { useState } from "react";
import { givenName } from "#people/bare-name.ts";
import type { DraftId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { LongLine, TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { LetterDesk } from "#web/outreach/letter-desk.tsx";
import { KindWord } from "#web/today/kind-word.tsx";
import { AdviceGiven } from "./advice-given.tsx";
import { EvidenceHeard } from "./evidence-heard.tsx";
import { HeardInNotes } from "./heard-in-notes.tsx";
import { IntroductionsHeard } from "./introductions-heard.tsx";
import { Marked } from "./marked.tsx";
import { type Mark, markedIn } from "./marks.ts";
import { Promised } from "./promised.tsx";
import type { StageProps } from "./stage.ts";
import { useNoteStep } from "./use-note-step.ts";
import { useTakeBack } from "./use-take-back.ts";
import { isLaterDay } from "./words.ts";

/** Thanks first; then what was learned, what was advised and promised, and what came of it. */
export function After(props: StageProps) {
  const { conversation } = props;
  const name = givenName(conversation.person.name);
  const held = conversation.state === "held" || conversation.state === "thanked";
  if (!held) return <NotYet {...props} name={name} />;
  const parts = [
    <Learned key="learned" {...props} name={name} />,
    <HeardInNotes key="heard" {...props} />,
    conversation.iAmAsked && conversation.advice.length === 0 ? null : (
      <AdviceGiven key="advice" conversation={conversation} name={name} />
    ),
  ];
  return (
    <div className="flex flex-col gap-12">
      {conversation.iAmAsked ? null : <Thanks {...props} name={name} />}
      <div className="flex max-w-measure flex-col gap-12">
        {/* What is next stands first: news for them before what is long written down. */}
        {conversation.nextStep.kind === "tell" ? parts.toReversed() : parts}
        <Promised conversation={conversation} name={name} />
        <IntroductionsHeard {...props} name={name} />
        {conversation.iAmAsked ? null : <EvidenceHeard conversation={conversation} name={name} />}
        {conversation.state === "thanked" ? (
          <p className="text-ink-soft">
            To talk again, plan a new conversation; it will remember this one.{" "}
            <LinkButton to="/conversations/new" search={{ person: conversation.personId }} kind="plain">
              Plan another talk with {name}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </div>
  );
}

type Named = StageProps & { readonly name: string };

function NotYet({ conversation, writing, name, go }: Named) {
  const [early, setEarly] = useState(false);
  const held = useWrite("interview.held");
  const note = useNoteStep(conversation);
  const possible = conversation.moves.includes("held");
  const { startsAt, iAmAsked } = conversation;
  const record = async (by: "meeting" | "call" | "mail") => {
    await writing.save();
    const at = Math.min(Date.now(), conversation.startsAt ?? Date.now());
    if (
      await note(
        held.run({ id: conversation.id, by, at }),
        iAmAsked ? `Noted. ${name} had your time.` : "Noted. Thanks come first.",
      )
    )
      go("after");
  };
  if (!possible) return <p>Nothing to note yet.</p>;
  if (startsAt !== null && isLaterDay(startsAt) && !early)
    return (
      <div className="flex max-w-measure flex-col items-start gap-4">
        <p>There is nothing to note before.</p>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          <Button onClick={() => go("arrange")}>Change the time</Button>
          <Button kind="plain" onClick={() => setEarly(true)}>
            We have talked already
          </Button>
        </div>
      </div>
    );
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <p>Have you talked to {name}? The fact alone is enough; words can follow.</p>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <Button kind="primary" busy={held.busy} onClick={() => void record("meeting")}>
          We met
        </Button>
        <Button kind="quiet" busy={held.busy} onClick={() => void record("call")}>
          We talked by phone or video
        </Button>
        <Button kind="quiet" busy={held.busy} onClick={() => void record("mail")}>
          {iAmAsked ? "I answered in writing" : "They answered in writing"}
        </Button>
      </div>
    </div>
  );
}

function Thanks({ conversation, name, writing }: Named) {
  const [chosen, setChosen] = useState<DraftId | null>(null);
  const write = useWrite("draft.write");
  const thanked = useWrite("interview.thanked");
  const note = useNoteStep(conversation);
  const { drafts, state, id, personId } = conversation;
  const letters = drafts.filter(({ kind, sentAt }) => kind === "thanks" && sentAt === null);
  const letter = letters.find((each) => each.id === chosen) ?? letters.at(-1);
  if (state === "thanked") return null;
  const begin = async () => {
    await writing.save();
    const reply = await write.run({ personId, interviewId: id, kind: "thanks" });
    if (reply.kind !== "done") return say(reply.says);
    setChosen(reply.value.id);
  };
  return (
    <section aria-labelledby="thanks" className="flex flex-col gap-4">
      <h2 id="thanks">Thank {name}</h2>
      {letter === undefined ? (
        <>
          <p className="max-w-measure">
            {writing.fields.learned.trim() === ""
              ? "Write below what you learned, and it is in the letter when you begin."
              : "What you learned, below, is in the letter when you begin."}
          </p>
          <KindWord at={{ interviewId: id }} />
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            <Button kind="primary" busy={write.busy} onClick={() => void begin()}>
              Write thanks to {name}
            </Button>
            <Button
              kind="plain"
              onClick={() => void note(thanked.run({ id }), `Noted: ${name} has your thanks.`)}
            >
              I thanked them already
            </Button>
          </div>
        </>
      ) : (
        <LetterDesk id={letter.id} onLetter={setChosen} />
      )}
    </section>
  );
}

/** Advice and promises have lists of their own. */
const SHOWN_BELOW: ReadonlySet<Mark["of"]> = new Set(["advice", "promise"]);

function Learned(props: Named) {
  const { conversation, writing, name } = props;
  const { fields, change, saving } = writing;
  const takeBack = useTakeBack(props);
  // As it is when the page opens: what one types must not fold away what one types in.
  const [open] = useState(
    [fields.standing, fields.helpAsked, fields.wouldChange].some((each) => each !== ""),
  );
  return (
    <section aria-labelledby="learned" className="flex flex-col gap-5">
      <h2 id="learned">What stayed with you</h2>
      <TextArea
        label="What you learned"
        hint={
          conversation.state === "held" && !conversation.iAmAsked
            ? "The first sentence goes into your thanks."
            : undefined
        }
        value={fields.learned}
        dir="auto"
        onChange={(event) => change({ learned: event.target.value })}
      />
      <TextArea
        label="Notes of the talk"
        value={fields.notes}
        dir="auto"
        onChange={(event) => change({ notes: event.target.value })}
      />
      <Marked marked={markedIn(props).filter((mark) => !SHOWN_BELOW.has(mark.of))} takeBack={takeBack} />
      <Disclosure summary={moreInWords(name, conversation.iAmAsked)} open={open}>
        <div className="flex flex-col gap-5 pt-2 text-body text-ink">
          <LongLine
            label={`How you and ${name} stand now`}
            hint="For example: would help again, said to write in May."
            value={fields.standing}
            dir="auto"
            onChange={(event) => change({ standing: event.target.value })}
          />
          {conversation.iAmAsked ? null : (
            <LongLine
              label={`The help you asked ${name} for`}
              hint="If it came to that: an introduction, a look at your CV, news of openings."
              value={fields.helpAsked}
              dir="auto"
              maxLength={500}
              onChange={(event) => change({ helpAsked: event.target.value })}
            />
          )}
          <TextArea
            label="What you would do differently"
            hint="For yourself, and never held against you."
            rows={2}
            value={fields.wouldChange}
            dir="auto"
            onChange={(event) => change({ wouldChange: event.target.value })}
          />
        </div>
      </Disclosure>
      <p role="status" className="text-small text-ink-soft">
        {saving.kind === "saved" && conversation.version > 1 ? "Kept." : ""}
        {saving.kind === "failed" ? `${saving.says} Your words are still here.` : ""}
        {saving.kind === "stale" ? "Changed in another window meanwhile; your words stand here." : ""}
      </p>
      {saving.kind === "stale" ? (
        <div className="flex gap-3">
          <Button onClick={() => writing.settle("mine", saving.current as never)}>Keep mine</Button>
          <Button onClick={() => writing.settle("theirs", saving.current as never)}>Take the other</Button>
        </div>
      ) : null}
    </section>
  );
}

function moreInWords(name: string, iAmAsked: boolean): string {
  const asked = iAmAsked ? "" : ", the help you asked for";
  return `How you and ${name} stand now${asked}, what you would do differently`;
}
