import { useParams } from "@tanstack/react-router";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Thread } from "#web/design/thread.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";

type Shown = Answer<"person.show">;

/** One person: how you know each other, how to reach them, what was between you. */
export function PersonPage() {
  const { id } = useParams({ from: "/people/$id" });
  const { data: person, failure, again } = useRead("person.show", { id });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (person === undefined) return null;
  return (
    <Page
      title={person.name}
      above={<TextLink to="/people">People</TextLink>}
      lead={person.headline ? <span dir="auto">{person.headline}</span> : undefined}
      margin={<Reach person={person} />}
      marginLabel="How to reach them"
    >
      <Tie person={person} />
      <div data-print="none">
        <LinkButton to="/conversations/new" search={{ person: person.id }} kind="primary">
          Plan a conversation
        </LinkButton>
      </div>
      <Timeline touches={person.touches} />
    </Page>
  );
}

function Tie({ person }: { readonly person: Shown }) {
  const words = person.howMet || HOW_WELL[person.familiarity];
  return (
    <section aria-label="How you know each other" className="flex flex-col gap-1">
      <div className="flex items-center gap-3 text-small text-ink-soft">
        You
        <Thread strength={person.familiarity === "unknown" ? null : STRENGTH[person.familiarity]} label="" />
        <bdi className="shrink-0">{person.name.split(" ")[0]}</bdi>
      </div>
      <p dir="auto">{words}</p>
    </section>
  );
}

const STRENGTH = { stranger: 0, acquaintance: 0.3, known: 0.7 };

const HOW_WELL: Record<Shown["familiarity"], string> = {
  unknown: "How well you know each other is not said yet.",
  stranger: "You have not met.",
  acquaintance: "You have met.",
  known: "You know each other.",
};

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const WAYS: Record<string, Record<string, string>> = {
  mail: { out: "You wrote", in: "They wrote", mutual: "You wrote to each other" },
  message: { out: "You sent a message", in: "They sent a message", mutual: "You exchanged messages" },
  call: { out: "You called", in: "They called", mutual: "You talked on the phone" },
  meeting: { out: "You met", in: "You met", mutual: "You met" },
  event: { out: "At an event", in: "At an event", mutual: "At an event" },
};

function Timeline({ touches }: { readonly touches: Shown["touches"] }) {
  if (touches.length === 0) {
    return <p className="text-ink-soft">Nothing between you is noted yet. A line is enough when there is.</p>;
  }
  return (
    <section aria-labelledby="timeline" className="flex flex-col gap-4">
      <h2 id="timeline">Between you</h2>
      <ThreadList label="Timeline, newest first">
        {touches.map((touch, index) => (
          <ThreadItem
            key={touch.id}
            first={index === 0}
            last={index === touches.length - 1}
            mark={touch.kind === "call" || touch.kind === "meeting" ? "knot" : "bead"}
          >
            <p>
              {WAYS[touch.kind]?.[touch.direction]}
              {touch.subject ? (
                <>
                  {": "}
                  <span className="font-serif italic" dir="auto">
                    {touch.subject}
                  </span>
                </>
              ) : null}
            </p>
            <p className="text-small text-ink-soft">{WHEN.format(touch.at)}</p>
            {touch.note ? <p dir="auto">{touch.note}</p> : null}
          </ThreadItem>
        ))}
      </ThreadList>
    </section>
  );
}

function Reach({ person }: { readonly person: Shown }) {
  return (
    <div className="flex flex-col gap-6 text-small">
      {person.affiliations.length > 0 ? (
        <div>
          <h2 className="text-small font-[600] font-sans">Where</h2>
          <ul>
            {person.affiliations.map((place) => (
              <li key={place.organizationId + place.role} dir="auto">
                {[place.role, place.organization].filter((part) => part !== "").join(", ")}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div>
        <h2 className="text-small font-[600] font-sans">How to reach them</h2>
        {person.contactPoints.length === 0 ? <p className="text-ink-soft">No address noted.</p> : null}
        <ul>
          {person.contactPoints.map((point) => (
            <li key={point.kind + point.key} className="break-words">
              {point.value}
              {point.stale ? <span className="text-ink-soft"> (former)</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
