import { Link } from "@tanstack/react-router";
import { aboutInWords } from "#interviews/focus-in-words.ts";
import type { NextStepKind } from "#interviews/next-step.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { LetterLine } from "#web/outreach/letter-line.tsx";
import { PutAside } from "#web/outreach/put-aside.tsx";

type Listed = Answer<"interview.list">["interviews"][number];

/** All conversations, by what is next. */
export function Conversations() {
  const { data, failure, again } = useRead("interview.list", {});
  const drafts = useRead("draft.list", { over: true }).data?.drafts ?? [];
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  if (data.interviews.length === 0) return <None />;
  const groups = grouped(data.interviews);
  const letters = drafts.filter(({ interviewId, aside }) => interviewId === null && aside === null);
  return (
    <Page title="Conversations" lead="By what is next, and nothing is late.">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkButton to="/conversations/new" kind="primary">
          Plan a conversation
        </LinkButton>
        <TextLink to="/questions">Your questions</TextLink>
      </div>
      {groups.map(({ title, rows }) => (
        <section key={title} aria-labelledby={`group-${title}`} className="flex flex-col gap-1">
          <h2 id={`group-${title}`}>{title}</h2>
          <ul>
            {rows.map((each) => (
              <li key={each.id}>
                <One interview={each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {letters.length > 0 ? (
        <section aria-labelledby="letters" className="flex flex-col gap-1">
          <h2 id="letters">Other letters, not sent yet</h2>
          <ul>
            {letters.map((draft) => (
              <li key={draft.id} className="min-w-0 py-1">
                <LetterLine draft={draft} to={draft.personName} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <PutAside letters={drafts.filter(({ aside }) => aside !== null)} />
    </Page>
  );
}

function One({ interview }: { readonly interview: Listed }) {
  return (
    <Link
      to="/conversations/$id"
      params={{ id: interview.id }}
      className="flex min-w-0 flex-col gap-0.5 border-line border-b py-3 hover:border-edge"
    >
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <bdi className="max-w-full wrap-anywhere font-serif text-lead">{interview.personName}</bdi>
        <bdi className="max-w-full wrap-anywhere text-small text-ink-soft">
          about {aboutInWords(interview)}
        </bdi>
      </span>
      <span className="text-ink-soft" dir="auto">
        {interview.nextStep.sentence}
      </span>
    </Link>
  );
}

const GROUPS = [
  { title: "Thank them", of: ["thank"] },
  { title: "Still open between you", of: ["tell", "keep"] },
  { title: "Coming up", of: ["talk", "prepare", "record"] },
  { title: "Find a time", of: ["hear", "arrange", "answer-them"] },
  { title: "To write", of: ["write", "reach"] },
  { title: "Asked, and open", of: ["remind", "remind-or-ask-another", "wait"] },
  { title: "Resting", of: ["ask-another", "let-go", "plan-again", "hold", "leave-be"] },
  { title: "Held", of: ["rest"] },
] as const satisfies readonly { readonly title: string; readonly of: readonly NextStepKind[] }[];

function grouped(interviews: readonly Listed[]) {
  return GROUPS.map(({ title, of }) => ({
    title,
    rows: interviews
      .filter(({ nextStep }) => of.some((each) => each === nextStep.kind))
      .toSorted((one, other) => (one.nextStep.on ?? "").localeCompare(other.nextStep.on ?? "")),
  })).filter(({ rows }) => rows.length > 0);
}

function None() {
  return (
    <Page title="Conversations">
      <EmptyState
        title="A little of somebody’s time"
        action={
          <LinkButton to="/conversations/new" kind="primary">
            Plan a conversation
          </LinkButton>
        }
      >
        <p>
          A conversation begins with a letter, goes on with a handful of questions and ends with thanks. You
          are never further than one small step into it.
        </p>
        <Example>What did you do on the day before yesterday, hour by hour?</Example>
      </EmptyState>
    </Page>
  );
}
