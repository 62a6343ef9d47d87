import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { givenName } from "#people/bare-name.ts";
import { clipped } from "#people/shown.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { IntroductionsWith } from "#web/introductions/introductions-with.tsx";
import { NeedsOf } from "#web/introductions/needs-of.tsx";
import { WhomTheyKnow } from "#web/introductions/whom-they-know.tsx";
import { OpportunitiesThrough } from "#web/leads/opportunities-through.tsx";
import { WayTo } from "#web/network/way-to.tsx";
import { AboutThem } from "./about-them.tsx";
import { Actions, SeldomActions, useLeaveOut } from "./actions.tsx";
import { AdviceFrom } from "./advice-from.tsx";
import { AtHand } from "./at-hand.tsx";
import { ConversationsWith, LettersTo } from "./conversations-with.tsx";
import { DocumentsWith } from "./documents-with.tsx";
import { AskFamiliarity } from "./familiarity.tsx";
import { GiveAndTake } from "./give-and-take.tsx";
import { HelpedBy } from "./helped-by.tsx";
import { NextKindThing } from "./next-kind-thing.tsx";
import { PerhapsAMentor } from "./perhaps-a-mentor.tsx";
import { PromisesTo } from "./promises-to.tsx";
import type { Part } from "./shown.ts";
import { Tie } from "./tie.tsx";
import { Timeline } from "./timeline.tsx";
import { Trio } from "./trio.tsx";

/** A name stands in many a button; one without end, from a broken import, would push them off the page. */
const LONGEST_IN_A_LABEL = 24;

/** One person: how you know each other, what would be kind, what was between you, how to reach them. */
export function PersonPage() {
  const { id } = useParams({ from: "/people/$id" });
  const { data: person, failure, again } = useRead("person.show", { id });
  useSectionOfAddress(person !== undefined);
  useAddressOfToday(id, person?.id);
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (person === undefined) return null;
  const part = { person, name: clipped(givenName(person.name), LONGEST_IN_A_LABEL) };
  return (
    <Page
      key={person.id}
      title={person.name}
      above={<TextLink to="/people">People</TextLink>}
      lead={person.headline ? <span dir="auto">{person.headline}</span> : undefined}
      margin={
        <div className="flex flex-col gap-6 text-small">
          <Actions {...part} />
          <AboutThem person={person} />
          <SeldomActions {...part} />
        </div>
      }
      marginLabel="How to reach them, and what you can do here"
    >
      {person.leftOut ? <LeftOut {...part} /> : null}
      <Tie person={person} />
      {person.leftOut ? null : <NextKindThing {...part} />}
      <div className="flex flex-wrap items-start gap-3 xl:hidden" data-print="none">
        <AtHand {...part} />
      </div>
      {person.leftOut ? null : (
        <>
          <AskFamiliarity {...part} />
          <PerhapsAMentor {...part} />
        </>
      )}
      {person.leftOut ? null : <Trio {...part} />}
      {person.leftOut ? null : <WayTo {...part} />}
      <ConversationsWith {...part} />
      <LettersTo {...part} />
      <PromisesTo {...part} />
      <AdviceFrom {...part} />
      <Timeline person={person} />
      {person.leftOut ? null : <WhomTheyKnow {...part} />}
      <More {...part} />
    </Page>
  );
}

/** What else there is of them, each under its heading; of what there is nothing yet, only the way to note it. */
function More(part: Part) {
  const { id, documents, help, ledger } = part.person;
  const introductions = useRead("introduction.list", { personId: id }).data?.introductions ?? [];
  const leads = useRead("lead.list", { personId: id }).data?.leads ?? [];
  const needs = useRead("need.list", { personId: id }).data?.needs ?? [];
  const sections = [
    { of: introductions, shown: <IntroductionsWith key="introductions" {...part} /> },
    { of: leads, shown: <OpportunitiesThrough key="opportunities" {...part} /> },
    { of: needs, shown: <NeedsOf key="needs" {...part} /> },
    { of: documents, shown: <DocumentsWith key="documents" {...part} /> },
    { of: help, shown: <HelpedBy key="helped" {...part} /> },
    { of: ledger.flatMap(({ lines }) => lines), shown: <GiveAndTake key="given" {...part} /> },
  ];
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-6">
      {sections
        .toSorted((a, b) => Number(b.of.length > 0) - Number(a.of.length > 0))
        .map(({ shown }) => shown)}
    </div>
  );
}

/** An old address of somebody who was made one with this person shows the one they have now. */
function useAddressOfToday(asked: string, id: string | undefined) {
  const navigate = useNavigate();
  useEffect(() => {
    if (id !== undefined && id !== asked)
      void navigate({ to: "/people/$id", params: { id }, replace: true, hash: true });
  }, [asked, id, navigate]);
}

/** An address may name a section ("#advice"); it is there only once the person is. */
function useSectionOfAddress(there: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (there && hash !== "") document.getElementById(hash)?.scrollIntoView();
  }, [there, hash]);
}

function LeftOut(part: Part) {
  const leave = useLeaveOut(part);
  return (
    <Callout title={`${part.name} is left out.`}>
      <p>Never suggested, drawn or counted. What is noted here stays as it is.</p>
      <Button kind="plain" className="-ms-1" busy={leave.busy} onClick={() => void leave.set(false)}>
        Take {part.name} back in
      </Button>
    </Callout>
  );
}
