import { Link } from "@tanstack/react-router";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { SprintOffer } from "#web/sprint/offer.tsx";
import { AddCareer } from "./add-career.tsx";
import { saidOf } from "./said-of.ts";
import { STANDING } from "./standing.ts";
import { StillThink } from "./still-think.tsx";

type Answered = Answer<"option.list">;
type Career = Answered["options"][number];

/** Careers under consideration: the open ones first, then those at rest, then those that are settled. */
export function Careers() {
  const { data, failure, again } = useRead("option.list", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  if (data.options.length === 0) return <NoCareers />;
  const open = data.options.filter(({ verdict }) => verdict === "pursue" || verdict === "undecided");
  const parked = data.options.filter(({ verdict }) => verdict === "park");
  const ruledOut = data.options.filter(({ verdict }) => verdict === "ruled-out");
  return (
    <Page
      title="Careers"
      lead={data.runway.sentence}
      margin={<InTime answered={data} />}
      marginLabel="What fits in the time left"
    >
      <Group careers={open} />
      <Group title="Parked" careers={parked} />
      <Group
        title="Ruled out"
        lead="Each of these is a result. What you know about them nobody can tell you in an advert."
        careers={ruledOut}
      />
      <StillThink />
      <AddCareer label="Another career" kind="quiet" />
      <SprintOffer />
      <p className="text-ink-soft" data-print="none">
        Nobody gets there alone: <TextLink to="/kinds-of-help">who helps you with what</TextLink>. Whether it
        is worth it: <TextLink to="/effort">the time it took, and what came back</TextLink>.
      </p>
      <p className="text-small text-ink-soft">
        What has come of it so far: <TextLink to="/opportunities">opportunities that reached you</TextLink>
      </p>
    </Page>
  );
}

function Group(props: {
  readonly title?: string;
  readonly lead?: string;
  readonly careers: readonly Career[];
}) {
  if (props.careers.length === 0) return null;
  return (
    <section aria-label={props.title ?? "Open"} className="flex flex-col gap-2">
      {props.title ? <h2>{props.title}</h2> : null}
      {props.lead ? <p className="text-ink-soft">{props.lead}</p> : null}
      <ul>
        {props.careers.map((career) => (
          <li key={career.id}>
            <Link
              to="/careers/$id"
              params={{ id: career.id }}
              className="flex flex-col border-line border-b py-4 hover:border-edge"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-6">
                <bdi className="min-w-0 font-serif text-lead">{career.name}</bdi>
                <span className="text-small text-ink-soft">{STANDING[career.verdict].said}</span>
              </span>
              <span className="text-small text-ink-soft">{saidOf(career)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InTime({ answered }: { readonly answered: Answered }) {
  if (answered.inTime.length === 0) return null;
  return (
    <div className="flex flex-col gap-4 text-small">
      <h2 className="font-[600] font-sans text-small">What fits in the time left</h2>
      <ul className="flex flex-col gap-3">
        {answered.inTime.map(({ option, sentence }) => (
          <li key={option.id}>
            <bdi className="font-[550]">{option.name}</bdi>
            <p className="text-ink-soft">{sentence}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoCareers() {
  return (
    <Page title="Careers">
      <EmptyState title="What might you become?">
        <p>
          Each career gets a page: what speaks for it, what speaks against it, and who said so. Finding out
          that one is not for you counts as much as finding one that is.
        </p>
        <Example>
          For it: the independence, says Imre. Against it: half the week is invoices, says Ana.
        </Example>
      </EmptyState>
      <AddCareer label="A career you wonder about" kind="primary" />
    </Page>
  );
}
