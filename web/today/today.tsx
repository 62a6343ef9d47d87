import { lazy, Suspense, useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { wasWelcomed } from "#web/settings/welcomed.ts";
import { LookRound } from "#web/shell/look-round.tsx";
import { MonthUnderWay } from "#web/sprint/under-way.tsx";
import { KindWord } from "./kind-word.tsx";
import { TodayLines } from "./lines.tsx";
import { LostBook } from "./lost-book.tsx";
import { QuietNews } from "./quiet.tsx";

const Welcome = lazy(() => import("#web/settings/welcome.tsx"));

/** With fewer people than this the day also says where more of them are. */
const THIN = 12;

/** What is worth doing today: at most seven lines, and on good days none. */
export function Today() {
  const { data, failure } = useRead("today.show", {});
  if (failure !== undefined) return <NotRead failure={failure} />;
  if (data === undefined) return null;
  if (data.peopleCount === 0) return <FirstDay />;
  return (
    <Page title="Today">
      <LostBook />
      {data.calm === null ? null : <p className="font-serif text-lead">{data.calm}</p>}
      <TodayLines lines={data.suggestions} />
      <KindWord
        beside={data.suggestions.flatMap(({ action: { target } }) => ("id" in target ? [target.id] : []))}
      />
      <QuietNews beside={data.suggestions.flatMap(({ personId }) => (personId === null ? [] : [personId]))} />
      {data.peopleCount < THIN ? (
        <p className="text-ink-soft">
          Nobody else comes to mind? <TextLink to="/whom">Six places where you already know someone</TextLink>
        </p>
      ) : null}
      <MonthUnderWay />
      <LeavingNear />
      <p className="text-small text-ink-soft">
        <span dir="auto">{data.standing.because}</span> <TextLink to="/settings">Change it</TextLink>
      </p>
      <p className="text-small text-ink-soft">
        What has reached you through others: <TextLink to="/opportunities">opportunities</TextLink>. Who
        brought whom together: <TextLink to="/introductions">introductions</TextLink>.
      </p>
    </Page>
  );
}

/** Where the end is near, so is that of an address (R58). */
function LeavingNear() {
  const { data } = useRead("leaving.show", {});
  if (data === undefined || !data.near) return null;
  return (
    <p className="text-small text-ink-soft">
      An address may end with where you are. <TextLink to="/leaving">What to do before it goes</TextLink>
    </p>
  );
}

function FirstDay() {
  // Decided once: what is answered on the way must not end the questions.
  const [asking, setAsking] = useState(!wasWelcomed());
  if (asking) {
    return (
      <div className="flex flex-col gap-8">
        <LostBook />
        <Suspense>
          <Welcome
            onLeave={() => {
              setAsking(false);
              window.scrollTo(0, 0);
            }}
          />
        </Suspense>
      </div>
    );
  }
  return (
    <Page title="Good to have you here" lead="One name is enough to begin.">
      <LostBook />
      <EmptyState
        title="Who could tell you what their work is really like?"
        action={
          <LinkButton to="/add" kind="primary" keys="a">
            Add the first person
          </LinkButton>
        }
      >
        <p>
          Somebody you once worked beside, somebody who made a change before you, the speaker you liked last
          year. You do not need to know them well, and you do not need to know yet what you will ask.
        </p>
        <Example>Imre, sat next to me at the spring meeting, now does patent law in Utrecht</Example>
      </EmptyState>
      <div className="flex max-w-measure flex-col gap-3 text-ink-soft">
        <p>
          Nobody comes to mind? <TextLink to="/whom">Six places where you already know someone</TextLink>.
        </p>
        <p>
          Or bring in people you already have:{" "}
          <TextLink to="/import">an address book, a list of connections, your mail</TextLink>.
        </p>
        <p>
          Or <LookRound words="look round in a sample network" /> first: invented people, kept apart from
          yours.
        </p>
      </div>
    </Page>
  );
}
