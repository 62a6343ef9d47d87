import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LeadState } from "#leads/lead.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import { PersonPicker, type Picked } from "#web/people/person-picker.tsx";
import { AddOpportunity } from "./add-opportunity.tsx";
import { BECAME, KINDS } from "./words.ts";

type ShownLead = Answer<"lead.list">["leads"][number];

const OPEN: readonly LeadState[] = ["open", "applied"];

/** What reached me through others (R47, R52): what is open, what worked out, what was let go. */
export function Opportunities() {
  const { data, failure, again } = useRead("lead.list", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  const { leads } = data;
  if (leads.length === 0) return <None />;
  const open = leads.filter(({ state }) => OPEN.includes(state));
  const got = leads.filter(({ state }) => state === "got-it");
  const gone = leads.filter(({ state }) => !OPEN.includes(state) && state !== "got-it");
  return (
    <Page
      title="Opportunities"
      lead="What reached you through others. Each can be followed back to the first message that began it."
    >
      <OpportunityList title="Open" leads={open} />
      <OpportunityList title="Worked out" leads={got} />
      <OpportunityList title="Let go" leads={gone} />
      <Another label="Write down another" kind="quiet" />
    </Page>
  );
}

/** Those of one sort, under its title; nothing where there is none. */
export function OpportunityList({
  title,
  leads,
}: {
  readonly title: string;
  readonly leads: readonly ShownLead[];
}) {
  if (leads.length === 0) return null;
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2>{title}</h2>
      <ul>
        {leads.map((lead) => (
          <li key={lead.id}>
            <OpportunityLink lead={lead} under={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it is; what became of it where the title above does not say so; through whom and when. */
export function OpportunityLink({ lead, under }: { readonly lead: ShownLead; readonly under?: string }) {
  const became = BECAME[lead.state];
  return (
    <Link
      to="/opportunities/$id"
      params={{ id: lead.id }}
      className="flex flex-col border-line border-b py-4 hover:border-edge [li:last-child>&]:border-b-0"
    >
      <bdi className="min-w-0 break-words font-serif text-lead">{lead.what}</bdi>
      <span className="text-small text-ink-soft">
        {became === under ? null : <span className="text-ink">{became}. </span>}
        {KINDS[lead.kind]}, through <bdi>{lead.person.name}</bdi>, {dayInWords(lead.reachedAt)}
      </span>
    </Link>
  );
}

function Another({ label, kind }: { readonly label: string; readonly kind: "primary" | "quiet" }) {
  const [adding, setAdding] = useState(false);
  const [through, setThrough] = useState<Picked | null>(null);
  if (!adding) {
    return (
      <div data-print="none">
        <Button kind={kind} onClick={() => setAdding(true)}>
          {label}
        </Button>
      </div>
    );
  }
  const done = () => {
    setAdding(false);
    setThrough(null);
  };
  return (
    <div className="flex flex-col gap-4">
      <PersonPicker
        label="Through whom did it reach you?"
        before="Through"
        picked={through}
        onPicked={setThrough}
        mayAdd
      />
      {through === null ? null : <AddOpportunity id={through.id} name={through.name} onDone={done} />}
    </div>
  );
}

function None() {
  return (
    <Page title="Opportunities">
      <EmptyState
        title="Has somebody thought of you?"
        action={<Another label="Write down what reached you" kind="primary" />}
      >
        <p>
          A job, a place on a course, an internship, a fellowship that came through somebody. Written down
          here it can be followed back to the first message; and when it works out, everyone on the way is on
          one list to thank.
        </p>
        <Example>Tomasz wrote of a guest place in his group, forty days after your talk.</Example>
      </EmptyState>
    </Page>
  );
}
