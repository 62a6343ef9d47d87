import type { Answer } from "#operations/catalog.ts";
import { ITEM_WORDS } from "#reviews/words.ts";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState } from "#web/design/empty-state.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";

type Entry = Answer<"review.shared">["entries"][number];

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** The trail of what left this home by one's own hand, and what came of it (R43). */
export function WhatIShared() {
  const { data, failure, again } = useRead("review.shared", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="What you have shared"
      lead="Each time you handed a letter to somebody: what was in it, and what they answered. Nothing here can be changed afterwards."
    >
      <AtPresent shared={data.atPresent} />
      {data.entries.length === 0 ? (
        <EmptyState title="Nothing yet.">
          Beside every letter stands “Let a friend look”. What you hand out that way is noted here.
        </EmptyState>
      ) : (
        <section aria-labelledby="trail" className="flex flex-col gap-5">
          <h2 id="trail">So far</h2>
          <ol className="flex flex-col gap-5">
            {data.entries.map((entry) => (
              <Line key={`${entry.at} ${entry.deed} ${entry.reviewId}`} entry={entry} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}

/** Item by item and until when; there is nothing that anybody sees by default (R60). */
function AtPresent({ shared }: { readonly shared: Answer<"review.shared">["atPresent"] }) {
  return (
    <section aria-labelledby="present" className="flex flex-col gap-3">
      <h2 id="present">At present</h2>
      {shared.length === 0 ? null : (
        <ul className="flex flex-col gap-2">
          {shared.map(({ reviewId, draftId, reader, until, items }) => (
            <li key={reviewId} className="break-words">
              <bdi>{reader || "A friend"}</bdi> has{" "}
              <TextLink to="/letters/$id" params={{ id: draftId }}>
                {items.map((item) => ITEM_WORDS[item]).join(", ")}
              </TextLink>
              , until {WHEN.format(Date.parse(until))}.
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-soft">
        Nobody sees anything{shared.length === 0 ? "" : " else"} of yours, not even an institution that runs
        Weakties for you.
      </p>
    </section>
  );
}

function Line({ entry }: { readonly entry: Entry }) {
  const { at, deed, items, draftId, there, personName } = entry;
  return (
    <li className="border-line border-s-2 ps-4">
      <p className="break-words">
        <Sentence entry={entry} />
      </p>
      {deed === "shared" ? (
        <p className="text-small text-ink-soft">In it: {items.map((item) => ITEM_WORDS[item]).join(", ")}.</p>
      ) : null}
      <p className="text-small text-ink-soft">
        {WHEN.format(at)}
        {there ? (
          <>
            ,{" "}
            <TextLink to="/letters/$id" params={{ id: draftId }}>
              the letter to <bdi>{personName}</bdi>
            </TextLink>
          </>
        ) : (
          ", a letter that is here no longer"
        )}
      </p>
    </li>
  );
}

/** A friend signs as they like: their name stands for itself, and turns no sentence around. */
function Sentence({ entry: { deed, who, reader } }: { readonly entry: Entry }) {
  const friend = <bdi>{reader || "a friend"}</bdi>;
  switch (deed) {
    case "shared":
      return <>You handed a letter to {friend}.</>;
    case "seen":
      return (
        <>
          <bdi>{who}</bdi> looked at it.
        </>
      );
    case "answered":
      return (
        <>
          <bdi>{who || "A friend"}</bdi> answered.
        </>
      );
    case "withdrawn":
      return <>You closed it: no more answers from {friend}.</>;
    case "reopened":
      return <>You opened it again for {friend}.</>;
  }
}
