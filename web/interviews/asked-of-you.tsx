import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { OfferTimes } from "./offer-times.tsx";
import type { StageProps } from "./stage.ts";
import { ThrowAway } from "./throw-away.tsx";
import type { Conversation } from "./use-conversation.ts";
import { useNoteStep } from "./use-note-step.ts";

/** A talk that they ask me for: a yes, a no, or another day, and the words for it. */
export function AskedOfYou({ conversation, go }: StageProps) {
  const { state } = conversation;
  const letters = conversation.drafts.filter((letter) => letter.sentAt !== null || letter.aside === null);
  const name = givenName(conversation.person.name);
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <p>{SAID[state]?.(name) ?? `You gave ${name} your time.`}</p>
      <MyAnswer conversation={conversation} name={name} onYes={() => go("arrange")} />
      {state === "planned" ? <ThrowAway conversation={conversation} name={name} /> : null}
      {letters.length === 0 ? null : (
        <ul aria-label={`Letters to ${name} about it`}>
          {letters.map(({ id, subject, sentAt }) => (
            <li key={id}>
              <TextLink to="/letters/$id" params={{ id }} dir="auto">
                {subject || `To ${name}`}
              </TextLink>{" "}
              <span className="text-small text-ink-soft">{sentAt === null ? "Not sent yet." : "Sent."}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SAID: Partial<Record<Conversation["state"], (name: string) => string>> = {
  planned: (name) =>
    `Whatever you answer ${name} is fine. A little of your time can be worth a year to somebody.`,
  asked: (name) =>
    `Whatever you answer ${name} is fine. A little of your time can be worth a year to somebody.`,
  answered: () => "You said yes. A time can be found under “Arrange”.",
  moved: () => "You said yes. A new time can be found under “Arrange”.",
  scheduled: () => "You said yes, and the time stands under “Arrange”.",
  declined: (name) => `You said no, which is fine. A line to ${name} makes it a kind one.`,
  "no-answer": () => "You left it at that.",
  "did-not-happen": () => "It did not come about this time.",
};

type MyAnswerProps = {
  readonly conversation: Conversation;
  readonly name: string;
  readonly onYes?: (() => void) | undefined;
};

/** What I answer, or what became of the time; each can be taken back. */
export function MyAnswer({ conversation, name, onYes }: MyAnswerProps) {
  const { id, moves, state, personId } = conversation;
  const answered = useWrite("interview.answered");
  const close = useWrite("interview.close");
  const note = useNoteStep(conversation);
  const can = (to: (typeof moves)[number]) => moves.includes(to) && to !== state;
  const yes = async () => {
    if (await note(answered.run({ id }), "Noted: you said yes. Now a time.")) onYes?.();
  };
  const no = () => void note(close.run({ id, as: "declined" }), "Noted. A clear no is a kindness too.");
  return (
    <section aria-label={`Your answer to ${name}`} className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <OfferTimes conversation={conversation} name={name} />
      {can("answered") ? (
        <Button kind={isOpen(state) ? "primary" : "quiet"} onClick={() => void yes()}>
          {isOpen(state) ? `Say yes to ${name}` : "Say yes after all"}
        </Button>
      ) : null}
      {can("declined") ? (
        <Button kind="plain" onClick={no}>
          I would rather not
        </Button>
      ) : null}
      {isOpen(state) || state === "declined" ? (
        <LinkButton
          to="/letters/new"
          search={{ person: personId, interview: id, kind: "decline" }}
          kind={state === "declined" ? "quiet" : "plain"}
        >
          Write a kind no to {name}
        </LinkButton>
      ) : null}
      {can("moved") ? (
        <Button
          kind="plain"
          onClick={() => void note(close.run({ id, as: "moved" }), "Noted. A new time will be found.")}
        >
          It has to move
        </Button>
      ) : null}
      {can("did-not-happen") && !isOpen(state) ? (
        <Button
          kind="plain"
          onClick={() => void note(close.run({ id, as: "did-not-happen" }), "Noted. Another time, perhaps.")}
        >
          It did not come about
        </Button>
      ) : null}
    </section>
  );
}

/** They wait for a word of mine. */
function isOpen(state: Conversation["state"]): boolean {
  return state === "planned" || state === "asked";
}
