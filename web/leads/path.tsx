import type { ReactNode } from "react";
import { TextLink } from "#web/design/link.tsx";
import { ThreadItem, ThreadList, type ThreadMark } from "#web/design/thread-list.tsx";
import type { ShownOpportunity } from "./opportunity.tsx";

type Step = ShownOpportunity["steps"][number];

/** The way it came, on one thread from the offer back to the first message. */
export function Path({ steps }: Pick<ShownOpportunity, "steps">) {
  return (
    <section aria-labelledby="path" className="flex flex-col gap-4">
      <h2 id="path">How it came</h2>
      <ThreadList label="From the offer back to the first message">
        {steps.map((step, index) => (
          <ThreadItem
            key={step.key}
            first={index === 0}
            last={index === steps.length - 1}
            mark={MARKS[step.kind]}
            dashed={step.kind === "known-for"}
          >
            <p dir="auto" className={step.kind === "lead" ? "font-serif md:text-lead" : ""}>
              {step.sentence}
            </p>
            <p className="text-small">
              <Where step={step} />
            </p>
          </ThreadItem>
        ))}
      </ThreadList>
    </section>
  );
}

const MARKS: Record<Step["kind"], ThreadMark> = {
  lead: "end",
  "known-for": "none",
  before: "bead",
  talk: "knot",
  introduced: "bead",
  "how-met": "end",
  first: "end",
};

/** Each step leads to where it is kept: the conversation, the introduction, the timeline. */
function Where({ step }: { readonly step: Step }): ReactNode {
  const { kind, personId, interviewId } = step;
  if (interviewId !== null) {
    return (
      <TextLink to="/conversations/$id" params={{ id: interviewId }}>
        The conversation
      </TextLink>
    );
  }
  if (personId === null || kind === "lead") return null;
  const { hash, words } = PLACES[kind];
  return (
    <TextLink to="/people/$id" params={{ id: personId }} hash={hash}>
      {words}
    </TextLink>
  );
}

const PLACES: Record<Exclude<Step["kind"], "lead">, { readonly hash: string; readonly words: string }> = {
  "known-for": { hash: "page", words: "What they know you for" },
  before: { hash: "timeline", words: "What was between you" },
  talk: { hash: "conversations", words: "The conversation" },
  introduced: { hash: "introductions", words: "The introduction" },
  "how-met": { hash: "page", words: "Their page" },
  first: { hash: "timeline", words: "What was between you" },
};
