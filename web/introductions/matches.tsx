import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";

export type ShownMatch = Answer<"match.list">["matches"][number];

/** Where what somebody looks for meets what another has: why, and the first step, which asks them. */
export function Matches({ matches }: { readonly matches: readonly ShownMatch[] }) {
  return (
    <ul aria-label="Where it meets" className="flex flex-col gap-4">
      {matches.map((match) => (
        <li key={match.key} className="flex flex-col gap-1 border-thread border-s-2 ps-4">
          <p dir="auto">
            {match.kind === "introduce" ? <span className="font-[550]">These two should meet. </span> : null}
            {match.because}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-x-4" data-print="none">
            <First match={match} />
            <NotNow match={match} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type One = { readonly match: ShownMatch };

function First({ match }: One) {
  const begin = useBegin();
  const name = givenName(match.person.name);
  switch (match.kind) {
    case "introduce":
      return (
        <Button busy={begin.busy} onClick={() => void begin.introduce(match)}>
          Begin to bring them together
        </Button>
      );
    case "offer":
      return (
        <LinkButton to="/letters/new" search={{ person: match.personId, kind: "offer", offer: match.offer }}>
          Offer it to {name}
        </LinkButton>
      );
    case "ask":
      return (
        <LinkButton to="/conversations/new" search={{ person: match.personId }}>
          Plan a conversation with {name}
        </LinkButton>
      );
  }
}

/** The idea is written down; each of the two is then asked on their own. */
function useBegin() {
  const add = useWrite("introduction.add");
  const remove = useWrite("introduction.remove");
  const introduce = async (match: ShownMatch) => {
    if (match.kind !== "introduce") return;
    const { personId, otherId, reason } = match;
    const reply = await add.run({ personId, otherId, reason });
    if (reply.kind !== "done") return say(reply.says);
    const { id, added } = reply.value;
    const words = "Written down. Ask each of them on their own now.";
    if (added) say(words, () => void remove.run({ id }));
    else say("It was written down before, and goes on there.");
  };
  return { introduce, busy: add.busy };
}

function NotNow({ match: { key } }: One) {
  const notNow = useWrite("today.notNow");
  const putOff = async () => {
    const reply = await notNow.run({ key });
    if (reply.kind !== "done") return say(reply.says);
    say("Put off for a while.", () => void notNow.run({ key, undo: true }));
  };
  return (
    <Button kind="plain" busy={notNow.busy} onClick={() => void putOff()}>
      not now
    </Button>
  );
}
