import type { ReactNode } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";

/** What is worth doing today; on most days little, on good days nothing. */
export function Today() {
  const people = useRead("person.list", { limit: 1 });
  if (people.data === undefined) return null;
  return people.data.total === 0 ? <FirstDay /> : <GoodDay total={people.data.total} />;
}

function FirstDay() {
  return (
    <Page title="Good to have you here" lead="One name is enough to begin.">
      <EmptyState
        title="Who could tell you what their work is really like?"
        action={
          <LinkButton to="/add" kind="primary" keys="a">
            Add the first person
          </LinkButton>
        }
      >
        <p>
          Someone from your old lab, an alumna of your programme, the speaker you liked at the last meeting.
          You do not need to know them well, and you do not need to know yet what you will ask.
        </p>
        <Example>Imre, sat next to me at the spring meeting, now does patent law in Utrecht</Example>
        <p>
          Or bring in people you already have:{" "}
          <TextLink to="/import">an address book, a list of connections, your mail</TextLink>.
        </p>
      </EmptyState>
    </Page>
  );
}

function GoodDay({ total }: { readonly total: number }) {
  return (
    <Page title="Today">
      <div className="flex max-w-measure flex-col gap-3">
        <p className="font-serif text-lead">Nothing needs you today. That is a good day.</p>
        <p className="text-ink-soft">
          {total === 1 ? "One person is" : `${total.toLocaleString("en")} people are`} in{" "}
          <TextLink to="/people">your network</TextLink>. When somebody deserves news from you, it will stand
          here, with the reason.
        </p>
      </div>
    </Page>
  );
}

export type TodayLine = {
  readonly id: string;
  /** One sentence: who, and why now. */
  readonly sentence: ReactNode;
  readonly action: ReactNode;
  readonly notNow: ReactNode;
  readonly why: ReactNode;
};

/** At most seven lines on one thread, each a sentence with one action, "not now" and "why?". */
export function TodayLines({ lines }: { readonly lines: readonly TodayLine[] }) {
  return (
    <ThreadList label="For today">
      {lines.map((line, index) => (
        <ThreadItem key={line.id} first={index === 0} last={index === lines.length - 1}>
          <div className="flex flex-col gap-1">
            <p>{line.sentence}</p>
            <div className="flex flex-wrap items-center gap-x-2">
              {line.action}
              {line.notNow}
              <Disclosure summary="why?">{line.why}</Disclosure>
            </div>
          </div>
        </ThreadItem>
      ))}
    </ThreadList>
  );
}
