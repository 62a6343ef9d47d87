import { useEffect, useRef } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Problem } from "#web/design/callout.tsx";
import { EmptyState } from "#web/design/empty-state.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { AtWork } from "#web/design/progress-line.tsx";
import { Beside, type Side, traitsOf } from "./beside.tsx";
import type { Shown } from "./shown.ts";
import { useAnswerKeys } from "./use-answer-keys.ts";
import { type Doubt, useDuplicates } from "./use-duplicates.ts";

/** Who in the book may be one person twice, pair by pair. */
export function Duplicates() {
  const { step, look, stop, ...pairs } = useDuplicates();
  return (
    <Page
      title="Same person?"
      lead="Some people come in twice, under two addresses or two spellings. What you know of both is kept, and every answer can be taken back."
      above={<TextLink to="/people">People</TextLink>}
    >
      {step.kind === "looking" ? <AtWork done={step.done} label={step.says} onStop={stop} /> : null}
      {step.kind === "stopped" ? (
        <div className="flex flex-col items-start gap-6">
          {step.problem === undefined ? (
            <p>Stopped. Nothing was changed.</p>
          ) : (
            <Problem what={step.problem} safe="Nothing was changed." todo="Look again in a moment." />
          )}
          <Button onClick={look}>Look again</Button>
        </div>
      ) : null}
      {step.kind === "found" && step.pairs.length === 0 ? (
        <EmptyState
          title="Everybody is here once"
          action={<LinkButton to="/people">To your people</LinkButton>}
        >
          <p>Nobody in your book looks like somebody else. After an import it is worth another look.</p>
        </EmptyState>
      ) : null}
      {step.kind === "found" && step.pairs.length > 0 ? (
        <Review {...pairs} total={step.total} onLook={look} />
      ) : null}
    </Page>
  );
}

type ReviewProps = Omit<ReturnType<typeof useDuplicates>, "step" | "look" | "stop"> & {
  readonly total: number;
  readonly onLook: () => void;
};

function Review({ doubt, left, answer, later, back, swap, busy, total, onLook }: ReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useAnswerKeys({ answer: (isSame) => void answer(isSame), back });
  const over = doubt === undefined;
  useEffect(() => {
    if (over) heading.current?.focus();
  }, [over]);
  if (over)
    return (
      <section aria-labelledby="pair" className="flex flex-col items-start gap-4">
        <h2 id="pair" ref={heading} tabIndex={-1}>
          All looked at
        </h2>
        <p>
          {total > left.of
            ? "There are more pairs to look at, once you feel like it."
            : "Thank you. Your book tells one person from another a little better now."}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button onClick={onLook}>Look again</Button>
          <Button kind="plain" keys="b" onClick={back}>
            Back
          </Button>
        </div>
      </section>
    );
  return (
    <section aria-labelledby="pair" className="flex flex-col gap-4">
      <h2 id="pair" ref={heading} tabIndex={-1}>
        Are these the same person?
      </h2>
      <p className="text-ink-soft" aria-live="polite">
        {left.of === 1 ? "" : `${left.at + 1} of ${left.of}. `}
        <bdi>{doubt.reason}</bdi>
      </p>
      <Pair doubt={doubt} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" keys="y" busy={busy} onClick={() => void answer(true)}>
          The same person
        </Button>
        <Button keys="n" busy={busy} onClick={() => void answer(false)}>
          Two people
        </Button>
        <Button kind="plain" onClick={later}>
          Not sure
        </Button>
        {left.at === 0 ? null : (
          <Button kind="plain" keys="b" onClick={back}>
            Back
          </Button>
        )}
      </div>
      <p className="text-small text-ink-soft">
        The name on the left stays, the other is kept as “also called”.{" "}
        <Button kind="plain" className="min-h-0 py-0 text-small" onClick={swap}>
          Keep the other name
        </Button>
      </p>
    </section>
  );
}

function Pair({ doubt }: { readonly doubt: Doubt }) {
  const one = useRead("person.show", { id: doubt.one.id }, { keep: true }).data;
  const other = useRead("person.show", { id: doubt.other.id }, { keep: true }).data;
  return <Beside one={sideOf("Stays", one)} other={sideOf("Joins them", other)} />;
}

function sideOf(where: string, person: Shown | undefined): Side {
  return { where, traits: person === undefined ? null : traitsOf(person) };
}
