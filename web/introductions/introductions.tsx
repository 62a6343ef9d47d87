import type { ReactNode } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { KindWord } from "#web/today/kind-word.tsx";
import { IntroductionLine, type ShownIntroduction } from "./introduction-line.tsx";
import { Matches } from "./matches.tsx";

/** Who introduced whom (R53), what is under way, and who should meet (R6). */
export function Introductions() {
  const { data, failure, again } = useRead("introduction.list", {});
  const matches = useRead("match.list", {}).data?.matches ?? [];
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  const all = data.introductions;
  if (all.length === 0 && matches.length === 0) return <None />;
  const open = all.filter(({ next }) => next.kind !== "rest");
  const closed = all.filter(({ next }) => next.kind === "rest");
  const unasked = open.find(({ introducer, next }) => introducer !== null && next.kind === "ask");
  return (
    <Page title="Introductions" lead="People who lend each other their good name, asked first.">
      {matches.length === 0 ? null : (
        <section aria-labelledby="meet" className="flex flex-col gap-4">
          <h2 id="meet">Who could help whom</h2>
          <Matches matches={matches} />
        </section>
      )}
      {unasked === undefined ? null : <KindWord at={{ introductionId: unasked.id }} />}
      <Group id="open" title="Under way" introductions={open} />
      <Group id="made" title="So far" introductions={closed} />
    </Page>
  );
}

function Group(props: {
  readonly id: string;
  readonly title: ReactNode;
  readonly introductions: readonly ShownIntroduction[];
}) {
  if (props.introductions.length === 0) return null;
  return (
    <section aria-labelledby={props.id} className="flex flex-col gap-4">
      <h2 id={props.id}>{props.title}</h2>
      <ul className="flex flex-col gap-8">
        {props.introductions.map((introduction) => (
          <IntroductionLine key={introduction.id} introduction={introduction} />
        ))}
      </ul>
    </section>
  );
}

function None() {
  return (
    <Page title="Introductions">
      <EmptyState
        title="Who knows somebody you would like to meet?"
        action={
          <LinkButton to="/people" kind="primary">
            Choose whom to ask
          </LinkButton>
        }
      >
        <p>
          On the page of somebody you know, write down whom they introduced you to, or whom you would like to
          meet through them. You can bring two of your own people together too: each is asked first.
        </p>
        <Example>Ana introduced you to Tomasz. A line of thanks is welcome.</Example>
      </EmptyState>
    </Page>
  );
}
