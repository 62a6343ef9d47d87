import { nextInChain } from "#advice/chain.ts";
import { isUnderWay } from "#interviews/interview.ts";
import type { ButtonKind } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import type { Part, Shown } from "./shown.ts";

/** What would be kind to do next, or that nothing is called for, with the one action of this page. */
export function NextKindThing({ person, name }: Part) {
  const letter = letterFor(person);
  const { letterId } = person.nextKindThing;
  return (
    <section aria-label="The next kind thing" className="flex flex-col gap-4">
      <p className="font-serif text-lead" dir="auto">
        {person.nextKindThing.sentence}
      </p>
      {person.leftOut || person.preferences.doNotContact ? null : (
        <div className="flex flex-wrap gap-3" data-print="none">
          {letterId === undefined ? null : (
            <LinkButton to="/letters/$id" params={{ id: letterId }} kind="primary">
              Open the letter to {name}
            </LinkButton>
          )}
          {letter === undefined ? null : (
            <LinkButton to="/letters/new" search={{ person: person.id, ...letter.search }} kind="primary">
              {letter.verb} {name}
            </LinkButton>
          )}
          <Conversation person={person} kind={(letter ?? letterId) === undefined ? "primary" : "quiet"} />
        </div>
      )}
    </section>
  );
}

function Conversation({ person, kind }: { readonly person: Shown; readonly kind: ButtonKind }) {
  const begun = person.interviews.find(isUnderWay);
  if (begun !== undefined) {
    return (
      <LinkButton to="/conversations/$id" params={{ id: begun.id }} kind={kind}>
        Go on with the conversation
      </LinkButton>
    );
  }
  return (
    <LinkButton to="/conversations/new" search={{ person: person.id }} kind={kind}>
      Plan a conversation
    </LinkButton>
  );
}

/** The letter that the sentence speaks of, where it speaks of one. */
function letterFor({ nextKindThing, interviews, advice }: Shown) {
  if (nextKindThing.kind === "thank") {
    const held = interviews.find(({ state, iAmAsked }) => state === "held" && !iAmAsked);
    return { verb: "Thank", search: { kind: "thanks", ...(held && { interview: held.id }) } };
  }
  if (nextKindThing.kind === "tell") {
    const news = advice.find((each) => nextInChain(each) === "tell");
    return { verb: "Write the news to", search: { kind: "outcome", ...(news && { advice: news.id }) } };
  }
  // As the same line on Today has it.
  if (nextKindThing.kind === "revive") return { verb: "Write to", search: { kind: "revive" } };
  return nextKindThing.kind === "offer"
    ? { verb: "Offer something to", search: { kind: "offer" } }
    : undefined;
}
