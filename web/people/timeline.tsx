import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { DraftId } from "#people/id.ts";
import { readKey, unwrap, useClient } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import type { Shown } from "./shown.ts";

type Touch = Shown["touches"][number];

/** So many stand at once, so that what is below them stays near. */
const FIRST = 6;

/** What was between us, newest first; letters and conversations lead to their pages. */
export function Timeline({ person }: { readonly person: Shown }) {
  const { drafts } = person;
  const [opened, setOpened] = useState(false);
  const older = useOlder(person);
  const touches = [...person.touches, ...older.touches];
  const shown = opened ? touches : touches.slice(0, FIRST);
  const goOn = opened ? older.more : () => setOpened(true);
  const letters = new Set<string>(drafts.map(({ id }) => id));
  return (
    <section aria-labelledby="timeline" className="flex flex-col gap-4">
      <h2 id="timeline">Between you</h2>
      {touches.length === 0 ? (
        <p className="text-ink-soft">Nothing between you is noted yet. A line is enough when there is.</p>
      ) : (
        <ThreadList label="Timeline, newest first">
          {shown.map((touch, index) => (
            <ThreadItem
              key={touch.id}
              first={index === 0}
              last={index === shown.length - 1}
              mark={touch.kind === "call" || touch.kind === "meeting" ? "knot" : "bead"}
            >
              <p>
                {wayOf(touch)}
                {touch.subject === "" ? null : (
                  <>
                    {": "}
                    <Subject touch={touch} letters={letters} />
                  </>
                )}
              </p>
              <p className="text-small text-ink-soft">{dayInWords(touch.at)}</p>
              {touch.note === "" ? null : <p dir="auto">{touch.note}</p>}
            </ThreadItem>
          ))}
        </ThreadList>
      )}
      {shown.length < touches.length || older.has ? (
        <div>
          <Button kind="plain" disabled={older.busy} onClick={() => void goOn()}>
            {older.busy ? "Looking further back" : "Show what was before"}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** What was before that which came with the person, a page at a time. */
function useOlder({ id, touchesBefore }: Shown) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: [...readKey("touch.list", { personId: id }), touchesBefore],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await client.call("touch.list", { personId: id, before: pageParam }, { signal })),
    initialPageParam: touchesBefore ?? "",
    getNextPageParam: ({ next }) => next,
    enabled: false,
  });
  const pages = query.data?.pages ?? [];
  return {
    touches: pages.flatMap(({ touches }) => touches),
    has: touchesBefore !== null && (pages.length === 0 || query.hasNextPage),
    busy: query.isFetching,
    more: () => (pages.length === 0 ? query.refetch() : query.fetchNextPage()),
  };
}

/** A touch that a letter left behind is known by the letter's id in its own. */
const SENT = "sent:";

function Subject({ touch, letters }: { readonly touch: Touch; readonly letters: ReadonlySet<string> }) {
  const words: ReactNode = (
    <span className="font-serif italic" dir="auto">
      {touch.subject}
    </span>
  );
  const letter = touch.messageId?.startsWith(SENT) ? touch.messageId.slice(SENT.length) : "";
  if (letters.has(letter)) {
    return (
      <TextLink to="/letters/$id" params={{ id: letter as DraftId }}>
        {words}
      </TextLink>
    );
  }
  if (touch.interviewId === null) return words;
  return (
    <TextLink to="/conversations/$id" params={{ id: touch.interviewId }}>
      {words}
    </TextLink>
  );
}

/** A talk may have been held by a video call: of one, only that you talked is known. */
function wayOf({ kind, direction, interviewId }: Touch): string {
  return kind === "meeting" && interviewId !== null ? "You talked" : WAYS[kind][direction];
}

const WAYS: Record<Touch["kind"], Record<Touch["direction"], string>> = {
  mail: { out: "You wrote", in: "They wrote", mutual: "You wrote to each other" },
  message: { out: "You sent a message", in: "They sent a message", mutual: "You exchanged messages" },
  call: { out: "You called", in: "They called", mutual: "You talked by phone or video" },
  meeting: { out: "You met", in: "You met", mutual: "You met" },
  event: { out: "At an event", in: "At an event", mutual: "At an event" },
  contact: { out: "You got in touch", in: "They got in touch", mutual: "You were in touch" },
};
