import { aboutInWords } from "#interviews/focus-in-words.ts";
import type { NextStepKind } from "#interviews/next-step.ts";
import { TextLink } from "#web/design/link.tsx";
import { LetterLine } from "#web/outreach/letter-line.tsx";
import { PutAside } from "#web/outreach/put-aside.tsx";
import type { Part, Shown } from "./shown.ts";

/** Steps of a conversation that is behind us, though another could follow it. */
const OVER: readonly NextStepKind[] = ["rest", "ask-another", "let-go", "plan-again"];

/** What is open first, then what was. */
export function ConversationsWith({ person, name }: Part) {
  const isBehind = ({ nextStep }: Shown["interviews"][number]) => OVER.some((each) => each === nextStep.kind);
  const open = person.interviews.filter((each) => !isBehind(each));
  const earlier = person.interviews.filter(isBehind);
  if (person.interviews.length === 0) return null;
  return (
    <section aria-labelledby="conversations" className="flex flex-col gap-3">
      <h2 id="conversations">Conversations with {name}</h2>
      {[...open, ...earlier].map((interview) => (
        <p key={interview.id} className="min-w-0">
          <TextLink to="/conversations/$id" params={{ id: interview.id }}>
            About <bdi>{aboutInWords(interview)}</bdi>
          </TextLink>{" "}
          <span className="text-small text-ink-soft">{interview.standsInWords}</span>
        </p>
      ))}
    </section>
  );
}

/** Letters to them that are not sent yet and still could be; those that went out stand between you, on their day. */
export function LettersTo({ person, name }: Part) {
  const unsent = person.drafts.filter(({ sentAt }) => sentAt === null);
  const waiting = unsent.filter(({ aside }) => aside === null);
  const aside = unsent.filter((each) => each.aside !== null);
  if (unsent.length === 0) return null;
  return (
    <section aria-labelledby="letters" className="flex flex-col gap-3">
      <h2 id="letters">Letters to {name}</h2>
      {waiting.map((draft) => (
        <LetterLine key={draft.id} draft={draft} />
      ))}
      <PutAside letters={aside} />
    </section>
  );
}
