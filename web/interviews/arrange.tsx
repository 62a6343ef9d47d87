import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { asksAnother } from "#interviews/next-step.ts";
import { doubtsTime } from "#interviews/standing.ts";
import { agreedTime } from "#outreach/agreed-time.ts";
import { meetingPlaceAt, meetingPlaceOf } from "#outreach/meeting-link.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import { readReply } from "#outreach/reply.ts";
import { givenName } from "#people/bare-name.ts";
import { dayOrderIn } from "#time/day-order.ts";
import { download } from "#web/client/download.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { zoneHere } from "#web/client/zone-here.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { todayHere } from "#web/people/shown.ts";
import { KindWord } from "#web/today/kind-word.tsx";
import { AskedElsewhere } from "./asked-elsewhere.tsx";
import { MyAnswer } from "./asked-of-you.tsx";
import { OfferTimes } from "./offer-times.tsx";
import { OpenMail } from "./open-mail.tsx";
import type { StageProps } from "./stage.ts";
import { Story } from "./story.tsx";
import { TheTime } from "./the-time.tsx";
import { noteFrom, TheirReply } from "./their-reply.tsx";
import { useNoteStep } from "./use-note-step.ts";
import type { Invited } from "./use-their-mail.ts";

/** What they answered, and when it takes place. */
export function Arrange({ conversation, go, mail }: StageProps) {
  const { state, person, iAmAsked, startsAt, steps } = conversation;
  const name = givenName(person.name);
  const folded = (iAmAsked ? FOLDED_OF_MINE : FOLDED)[state]?.(name);
  const over = state === "held" || state === "thanked";
  /** Whoever was asked may write back, also after a no or a silence, and about another time. */
  const waits = WAITS_FOR_WORD.some((each) => each === state);
  const { text: pasted } = mail;
  const { at, offset, invited } = mail;
  const reply = useMemo(() => {
    const agreed = agreedTime({ state, startsAt, steps }, zoneHere());
    const by = { mine: zoneHere(), theirs: offset, order: dayOrderIn(navigator.language), agreed };
    return pasted.trim() === "" ? null : readReply(pasted, todayHere(at ?? Date.now()), by);
  }, [pasted, at, offset, state, startsAt, steps]);
  const [proposed, setProposed] = useState<ProposedTime | null>(null);
  const times = reply?.times ?? [];
  const where = proposed === null ? meetingPlaceOf(pasted, times) : meetingPlaceAt(pasted, proposed, times);
  const time = (
    <TheTime
      key={`${startsAt} ${proposed?.on} ${proposed?.from} ${where} ${reply?.minutes} ${invited?.startsAt}`}
      invited={invited}
      where={where}
      long={reply?.minutes ?? null}
      conversation={conversation}
      name={name}
      go={go}
      proposed={proposed}
      onArranged={() => {
        mail.clear();
        setProposed(null);
      }}
    />
  );
  const theirReply = (
    <TheirReply
      conversation={conversation}
      name={name}
      text={pasted}
      onText={mail.write}
      at={mail.at}
      onFile={(file) => void mail.open(file)}
      reply={reply}
      chosen={proposed}
      onTime={setProposed}
    />
  );
  return (
    <div className="flex max-w-measure flex-col gap-8">
      <Story conversation={conversation} name={name} />
      {state === "asked" ? <KindWord at={{ interviewId: conversation.id }} /> : null}
      {state === "scheduled" ? <Arranged conversation={conversation} name={name} /> : null}
      {waits ? theirReply : null}
      {invited === null ? null : <Proposed invited={invited} />}
      <div className="flex flex-col gap-4 empty:hidden">
        {/* Of what is arranged the next things to do stand above; these are for when it changes. */}
        {state === "scheduled" ? <h2 className="text-body">If something changes</h2> : null}
        {state === "scheduled" ? theirReply : null}
        {over ? null : iAmAsked ? (
          <MyAnswer conversation={conversation} name={name} />
        ) : (
          <Answers
            conversation={conversation}
            name={name}
            above={reply === null ? null : noteFrom(reply, conversation.moves)}
          />
        )}
        {over || waits || state === "scheduled" ? null : <OpenMail onFile={(file) => void mail.open(file)} />}
        {folded === undefined ? null : (
          <Disclosure
            key={String(invited?.startsAt)}
            summary={folded}
            open={invited !== null || (state === "scheduled" && proposed !== null) ? true : undefined}
          >
            <div className="flex flex-col gap-8 py-2 text-body text-ink">{time}</div>
          </Disclosure>
        )}
      </div>
      {over || folded !== undefined ? null : time}
    </div>
  );
}

/** What an invitation of theirs proposes, and what to look at before it is taken. */
function Proposed({ invited: { sentence, cautions } }: { readonly invited: Invited }) {
  return (
    <section aria-label="Their invitation" className="flex flex-col gap-2">
      <p>{sentence} It is filled in below; nothing is arranged yet.</p>
      {cautions.map((caution) => (
        <p key={caution} role="note" className="text-small text-ink-soft">{`Careful: ${caution}`}</p>
      ))}
    </section>
  );
}

/** Where no time is looked for just now it is asked for only on request; after a no or a silence it would sting. */
const FOLDED: Partial<Record<StageProps["conversation"]["state"], (name: string) => string>> = {
  planned: () => "A time is agreed already",
  scheduled: () => "Change the time or the place",
  declined: (name) => `${name} would like to talk after all`,
  "no-answer": (name) => `${name} would like to talk after all`,
  "did-not-happen": () => "It takes place after all",
};

const WAITS_FOR_WORD = ["asked", "answered", "no-answer", "moved"] as const;

const FOLDED_OF_MINE: typeof FOLDED = {
  ...FOLDED,
  declined: () => "You would like to talk after all",
  "no-answer": () => "You would like to talk after all",
};

type Part = Pick<StageProps, "conversation"> & { readonly name: string };

type AnswersProps = Part & {
  /** What the reply that was pasted above offers to note already. */
  readonly above: ReturnType<typeof noteFrom>;
};

/** What can be noted without pasting anything; each can be taken back. */
function Answers({ conversation, name, above }: AnswersProps) {
  const { id, moves, state, stands, nextStep, personId, whoElseAt } = conversation;
  const answered = useWrite("interview.answered");
  const unrelated = useWrite("interview.unrelated");
  const close = useWrite("interview.close");
  const note = useNoteStep(conversation);
  const closeAs = (as: "declined" | "no-answer" | "moved" | "did-not-happen", words: string) => () =>
    void note(close.run({ id, as }), words);
  const can = (to: (typeof moves)[number]) => moves.includes(to) && to !== state && to !== above;
  const remind = nextStep.kind === "remind" || nextStep.kind === "remind-or-ask-another";
  return (
    <section aria-label={`What ${name} answered`} className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {remind ? (
        <LinkButton
          to="/letters/new"
          search={{ person: personId, interview: id, kind: "reminder" }}
          kind="primary"
        >
          Write one reminder to {name}
        </LinkButton>
      ) : null}
      {asksAnother(nextStep) && whoElseAt === null ? (
        <LinkButton to="/whom" kind={remind ? "quiet" : "primary"}>
          Whom else could you ask?
        </LinkButton>
      ) : null}
      {whoElseAt === null ? null : (
        <LinkButton
          to="/organizations/$id"
          params={{ id: whoElseAt.organizationId }}
          kind={remind ? "quiet" : "primary"}
        >
          Who else is at <bdi>{whoElseAt.organization}</bdi>
        </LinkButton>
      )}
      <OfferTimes conversation={conversation} name={name} />
      {can("answered") ? (
        <Button
          kind={state === "asked" && !remind && above === null ? "primary" : "quiet"}
          onClick={() => void note(answered.run({ id }), `${name} answered. Now a time.`)}
        >
          {name} answered
        </Button>
      ) : null}
      {stands.kind === "they-wrote" ? (
        <Button
          onClick={() =>
            void note(unrelated.run({ id }), `Noted. Only what ${name} writes next may be the answer.`)
          }
        >
          No, it was about something else
        </Button>
      ) : null}
      {state === "planned" ? <AskedElsewhere conversation={conversation} name={name} /> : null}
      {can("moved") ? (
        <Button kind="plain" onClick={closeAs("moved", "Noted. A new time will be found.")}>
          It has to move
        </Button>
      ) : null}
      {can("declined") ? (
        <Button kind="plain" onClick={closeAs("declined", "Noted. A clear no is a kindness too.")}>
          They would rather not
        </Button>
      ) : null}
      {can("no-answer") && state !== "answered" ? (
        <Button kind="plain" onClick={closeAs("no-answer", `Noted. ${name} may write yet.`)}>
          No answer came
        </Button>
      ) : null}
      {can("did-not-happen") && state !== "planned" ? (
        <Button kind="plain" onClick={closeAs("did-not-happen", "Noted. Another time, perhaps.")}>
          It did not come about
        </Button>
      ) : null}
    </section>
  );
}

function Arranged({ conversation, name }: Part) {
  const { id, personId, stands } = conversation;
  const client = useClient();
  const navigate = useNavigate();
  const unrelated = useWrite("interview.unrelated");
  const note = useNoteStep(conversation);
  const save = async () => {
    const reply = await client.call("calendar.show", { interviewId: id });
    if (reply.kind !== "done") return say(reply.says);
    download(`Talk with ${name}.ics`, "text/calendar", reply.value.ics);
    say("Saved. Opening the file puts it into your calendar.");
  };
  const invite = async () => {
    const reply = await client.call("calendar.invite", { interviewId: id });
    if (reply.kind !== "done") return say(reply.says);
    download(`Invitation for ${name}.eml`, "message/rfc822", reply.value.eml);
    say("Saved as a letter. Your mail program opens it, and you send it.");
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {doubtsTime(stands) ? (
        <Button onClick={() => void note(unrelated.run({ id }), "Noted: the time still stands.")}>
          The time still stands
        </Button>
      ) : null}
      <Button kind="primary" onClick={() => void save()}>
        Save the talk to your calendar
      </Button>
      <Button kind="plain" onClick={() => void invite()}>
        Save an invitation for {name}
      </Button>
      <LinkButton
        to="/letters/new"
        search={{ person: personId, interview: id, kind: "confirmation" }}
        kind="plain"
      >
        Confirm it to {name}
      </LinkButton>
      <Button
        kind="plain"
        onClick={() =>
          void navigate({ to: "/conversations/$id", params: { id }, search: { stage: "prepare" } })
        }
      >
        Prepare
      </Button>
    </div>
  );
}
