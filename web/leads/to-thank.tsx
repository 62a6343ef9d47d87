import { givenName } from "#people/bare-name.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { dayInWords } from "#web/interviews/words.ts";
import type { ShownOpportunity } from "./opportunity.tsx";

type Owed = ShownOpportunity["toThank"][number];

/** Everyone who had a part in it, each with a letter one tap away (R52). */
export function ToThank({ lead }: { readonly lead: ShownOpportunity }) {
  if (lead.toThank.length === 0) return null;
  const next = lead.toThank.find((each) => each.thankedAt === null);
  return (
    <section aria-labelledby="thank" className="flex flex-col gap-4">
      <h2 id="thank">Who had a part in it</h2>
      <p className="text-ink-soft">
        {next === undefined
          ? "All of them have your thanks."
          : "A line to each; a letter begins with what they did."}
      </p>
      <ul className="flex flex-col gap-4">
        {lead.toThank.map((each) => (
          <li key={each.personId} className="flex flex-col gap-1 border-thread border-s-2 ps-4">
            <p dir="auto">{each.because}</p>
            <One lead={lead} owed={each} first={each === next} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One(props: { readonly lead: ShownOpportunity; readonly owed: Owed; readonly first: boolean }) {
  const { lead, owed, first } = props;
  const thanked = useWrite("lead.thanked");
  const name = givenName(owed.name);
  const which = { id: lead.id, personId: owed.personId };
  const mark = async () => {
    const reply = await thanked.run(which);
    if (reply.kind !== "done") return say(reply.says);
    say(`Noted: ${name} has your thanks.`, () => void thanked.run({ ...which, thanked: false }));
  };
  if (owed.thankedAt !== null) {
    return <p className="text-small text-ink-soft">Thanked on {dayInWords(owed.thankedAt)}.</p>;
  }
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1" data-print="none">
      <LinkButton
        to="/letters/new"
        search={{ person: owed.personId, kind: "thanks", lead: lead.id }}
        kind={first ? "primary" : "quiet"}
      >
        Write thanks to {name}
      </LinkButton>
      <Button kind="plain" busy={thanked.busy} onClick={() => void mark()}>
        I thanked {name} already
      </Button>
    </div>
  );
}
