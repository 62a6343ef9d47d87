import { focusInWords } from "#interviews/focus-in-words.ts";
import type { InterviewState } from "#interviews/interview.ts";
import { DRAFT_TITLES } from "#outreach/draft.ts";
import { isOver } from "#outreach/moment.ts";
import { TextLink } from "#web/design/link.tsx";
import { dayInWords, momentInWords } from "#web/interviews/words.ts";
import type { Part, Shown } from "./shown.ts";

type Held = Shown["interviews"][number];

/** States in which something is still to come of it. */
const OPEN: ReadonlySet<InterviewState> = new Set([
  "planned",
  "asked",
  "answered",
  "scheduled",
  "held",
  "moved",
]);

/** What is open first, then what was. */
export function ConversationsWith({ person, name }: Part) {
  const open = person.interviews.filter(({ state }) => OPEN.has(state));
  const earlier = person.interviews.filter(({ state }) => !OPEN.has(state));
  if (person.interviews.length === 0) return null;
  return (
    <section aria-labelledby="conversations" className="flex flex-col gap-3">
      <h2 id="conversations">Conversations with {name}</h2>
      {[...open, ...earlier].map((interview) => (
        <p key={interview.id} className="min-w-0">
          <TextLink to="/conversations/$id" params={{ id: interview.id }}>
            About <bdi>{focusInWords(interview.focus)}</bdi>
          </TextLink>{" "}
          <span className="text-small text-ink-soft">{stateInWords(interview)}</span>
        </p>
      ))}
    </section>
  );
}

function stateInWords({ state, askedAt, startsAt, heldAt }: Held): string {
  const on = (at: number | null) => (at === null ? "" : ` on ${dayInWords(at)}`);
  switch (state) {
    case "planned":
      return "Planned; the letter is yours to send.";
    case "asked":
      return `You asked${on(askedAt)}.`;
    case "answered":
      return "They answered; a time is to be found.";
    case "scheduled":
      return startsAt === null ? "A time is agreed." : `${momentInWords(startsAt)}.`;
    case "held":
      return `You talked${on(heldAt)}. Thanks are still to go out.`;
    case "thanked":
      return `You talked${on(heldAt)}, and thanked them.`;
    case "moved":
      return "To be moved to another day.";
    case "declined":
      return "It did not suit them then.";
    case "no-answer":
      return "No answer, which says little.";
    case "did-not-happen":
      return "It did not take place.";
  }
}

/** Letters to them that are not sent yet and still could be; those that went out stand between you, on their day. */
export function LettersTo({ person, name }: Part) {
  const states = new Map(person.interviews.map(({ id, state }) => [id, state]));
  const waiting = person.drafts.filter(
    ({ sentAt, kind, interviewId }) =>
      sentAt === null && !isOver(kind, interviewId === null ? undefined : states.get(interviewId)),
  );
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="letters" className="flex flex-col gap-3">
      <h2 id="letters">Letters to {name}</h2>
      {waiting.map((draft) => (
        <p key={draft.id} className="min-w-0">
          <TextLink to="/letters/$id" params={{ id: draft.id }} dir="auto">
            {draft.subject === "" ? DRAFT_TITLES[draft.kind] : draft.subject}
          </TextLink>{" "}
          <span className="text-small text-ink-soft">Not sent yet.</span>
        </p>
      ))}
    </section>
  );
}
