import { ASK_AGAIN } from "#advice/ask-again.ts";
import { comeBackOn } from "#outreach/come-back-on.ts";
import { doubtInWords } from "#outreach/doubt-in-words.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import type { ReadReply } from "#outreach/reply.ts";
import { replyInWords } from "#outreach/reply-in-words.ts";
import type { DateText } from "#time/date.ts";
import { shortDate } from "#time/near.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { ChoiceChips } from "#web/design/choice.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { todayHere } from "#web/people/shown.ts";
import { NamedInstead } from "./named-instead.tsx";
import { OpenMail } from "./open-mail.tsx";
import type { Conversation } from "./use-conversation.ts";
import { useNoteStep } from "./use-note-step.ts";
import { proposedInWords } from "./words.ts";

type TheirReplyProps = {
  readonly conversation: Conversation;
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** When a saved e-mail was sent; null for what was pasted. */
  readonly at: number | null;
  readonly onFile: (file: File) => void;
  /** What it seems to say; null while nothing is pasted. */
  readonly reply: ReadReply | null;
  readonly chosen: ProposedTime | null;
  readonly onTime: (time: ProposedTime) => void;
};

/** A pasted reply, read in this browser and not kept: what it seems to say, to confirm with one press. */
export function TheirReply(props: TheirReplyProps) {
  const { conversation, name, text, onText, at, onFile, reply, chosen, onTime } = props;
  const { iAmAsked } = conversation;
  return (
    <section aria-label={`The reply of ${name}`} className="flex flex-col gap-4">
      <TextArea
        label={`${questionFor(conversation, name)} Paste the reply`}
        hint="Or drop it on this page as a file from your mail program (.eml), or an invitation (.ics). It is read on this computer, and not kept."
        rows={2}
        dir="auto"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <OpenMail onFile={onFile} />
      <p role="status" className="empty:hidden">
        {reply === null ? "" : iAmAsked ? timesInWords(reply) : replyInWords(reply, name)}
      </p>
      {reply === null || iAmAsked ? null : (
        <Confirm conversation={conversation} name={name} text={text} reply={reply} at={at} />
      )}
      {reply === null || iAmAsked
        ? null
        : reply.others.map((other) => (
            <NamedInstead key={other.name} conversation={conversation} name={name} other={other} />
          ))}
      {reply === null || reply.times.length === 0 ? null : (
        <ChoiceChips
          legend="Which of these suits you?"
          hint="It is filled in below; nothing is arranged yet."
          options={reply.times.map((time) => ({ value: timeKey(time), label: proposedInWords(time) }))}
          value={chosen === null ? null : timeKey(chosen)}
          onValue={(key) => {
            const time = reply.times.find((each) => timeKey(each) === key);
            if (time !== undefined) onTime(time);
          }}
        />
      )}
      {chosen === null || chosen.doubt === null ? null : (
        <p role="note" className="text-small text-ink-soft">{`Careful: ${doubtInWords(chosen)}.`}</p>
      )}
    </section>
  );
}

/** What is not known yet of their reply: whether there is one, what stands in it, or a time. */
function questionFor({ state, stands, iAmAsked }: Conversation, name: string): string {
  if (state === "scheduled") return `Has ${name} written about the time?`;
  if (iAmAsked) return `Has ${name} named a time?`;
  if (stands.kind === "they-wrote") return `What did ${name} write?`;
  return state === "answered" && stands.kind !== "times-offered"
    ? `Has ${name} named a time?`
    : `Has ${name} written back?`;
}

/** Whoever asks me says neither yes nor no; what counts is when. */
function timesInWords({ times }: ReadReply): string {
  return times.length === 0 ? "No time stands in it." : "";
}

function timeKey({ on, from, to }: ProposedTime): string {
  return `${on} ${from} ${to}`;
}

/** What the one press under a reply notes; the same is not offered a second time below it. */
export function noteFrom(
  { kind, byMail, times }: ReadReply,
  moves: Conversation["moves"],
): "declined" | "did-not-happen" | "moved" | "answered" | "nothing" | null {
  if (kind === "undelivered") return "nothing";
  // Another time is noted by arranging it; where none is named the talk has to move.
  if (kind === "moved") return times.length === 0 && moves.includes("moved") ? "moved" : null;
  if (kind === "no" && moves.includes("declined")) return "declined";
  if ((kind === "gone" || (kind === "later" && !byMail)) && moves.includes("did-not-happen"))
    return "did-not-happen";
  return moves.includes("answered") ? "answered" : null;
}

type ConfirmProps = Pick<TheirReplyProps, "conversation" | "name" | "text" | "at"> & {
  readonly reply: ReadReply;
};

/** When they wrote it, which may have been before the request was noted. */
function momentOf(at: number | null, { askedAt }: Pick<Conversation, "askedAt">) {
  return at === null ? {} : { at: Math.max(at, askedAt ?? at) };
}

type ComeBackProps = Pick<TheirReplyProps, "conversation" | "name" | "at"> & {
  readonly on: DateText;
  /** A machine answered for them: the letter waits as before. */
  readonly waits: boolean;
};

const NOT_NOW = { as: "did-not-happen", answered: true } as const;

/** Notes that they have time later, and on which day to ask again: one deed, which goes back as one. */
function ComeBack({ conversation, name, at, on, waits }: ComeBackProps) {
  const { id, personId } = conversation;
  const close = useWrite("interview.close");
  const make = useWrite("promise.make");
  const remove = useWrite("promise.remove");
  const note = useNoteStep(conversation);
  const day = shortDate(todayHere(), on);
  const said = `Noted. Asking ${name} again comes up around ${day}.`;
  const later = async () => {
    if (!waits) {
      const closing = close.run({ id, ...NOT_NOW, askAgainOn: on, ...momentOf(at, conversation) });
      return void (await note(closing, said));
    }
    const made = await make.run({ personId, interviewId: id, text: ASK_AGAIN, dueOn: on });
    if (made.kind !== "done") return say(made.says);
    say(said, () => void remove.run({ id: made.value.id }), id);
  };
  return (
    <Button kind="primary" busy={close.busy || make.busy} onClick={() => void later()}>
      Ask {name} again on {day}
    </Button>
  );
}

/** Notes their no, and that they are not to be written to again (R40): one deed, which goes back as one. */
function NeverAgain({ conversation, name }: Pick<TheirReplyProps, "conversation" | "name">) {
  const close = useWrite("interview.close");
  const note = useNoteStep(conversation);
  const never = () =>
    void note(
      close.run({ id: conversation.id, as: "declined", never: true }),
      `Noted. Nothing will suggest writing to ${name} again.`,
    );
  return (
    <Button kind="primary" busy={close.busy} onClick={never}>
      Note it, and write to {name} no more
    </Button>
  );
}

/** The one press that notes what the reply says; the way back is offered with it. */
function Confirm({ conversation, name, text, reply, at }: ConfirmProps) {
  const written = todayHere(at ?? Date.now());
  const moment = momentOf(at, conversation);
  const { id, personId, moves, questions } = conversation;
  const answered = useWrite("interview.answered");
  const close = useWrite("interview.close");
  const note = useNoteStep(conversation);
  const copyQuestions = async () => {
    await navigator.clipboard.writeText(questions.map(({ text }, at) => `${at + 1}. ${text}`).join("\n"));
    say(`Copied your questions. Paste them into a letter to ${name}.`);
  };
  if (reply.kind === "undelivered")
    return (
      <div>
        <LinkButton to="/people/$id" params={{ id: personId }} kind="quiet">
          See how {name} is reached
        </LinkButton>
      </div>
    );
  const toNote = noteFrom(reply, moves);
  if (toNote === "moved")
    return (
      <div>
        <Button
          kind="primary"
          onClick={() =>
            void note(
              close.run({ id, as: "moved", answered: true, ...moment }),
              "Noted. A new time will be found.",
            )
          }
        >
          Note that it has to move
        </Button>
      </div>
    );
  if (toNote === "declined")
    return (
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {reply.stops === null ? null : <NeverAgain conversation={conversation} name={name} />}
        <Button
          kind={reply.stops === null ? "primary" : "plain"}
          onClick={() =>
            void note(close.run({ id, as: "declined", ...moment }), "Noted. A clear no is a kindness too.")
          }
        >
          Note that {name} would rather not
        </Button>
      </div>
    );
  if (toNote === "did-not-happen")
    return (
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {reply.kind === "later" ? (
          <ComeBack
            conversation={conversation}
            name={name}
            at={at}
            on={comeBackOn(reply, text, written, todayHere())}
            waits={reply.automatic}
          />
        ) : null}
        <Button
          kind={reply.kind === "later" ? "plain" : "primary"}
          onClick={() =>
            void note(
              close.run({ id, ...NOT_NOW, answered: reply.kind === "later" && !reply.automatic, ...moment }),
              reply.kind === "gone"
                ? "Noted. It did not come about."
                : `Noted. ${name} can be asked again then.`,
            )
          }
        >
          {reply.kind === "gone"
            ? `Note that ${name} is not there any more`
            : `Note that ${name} has time later`}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {toNote === null ? null : (
        <Button
          kind={reply.times.length === 0 ? "primary" : "quiet"}
          onClick={() => void note(answered.run({ id, ...moment }), `Noted: ${name} answered.`)}
        >
          Note that {name} answered
        </Button>
      )}
      {reply.byMail && questions.length > 0 ? (
        <Button onClick={() => void copyQuestions()}>Copy your questions for {name}</Button>
      ) : null}
    </div>
  );
}
