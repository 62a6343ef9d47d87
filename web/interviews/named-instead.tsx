import { useState } from "react";
import type { OtherNamed } from "#outreach/others-named.ts";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import { Alike } from "#web/add/alike.tsx";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import type { Conversation } from "./use-conversation.ts";

type NamedProps = {
  readonly conversation: Pick<Conversation, "personId">;
  /** Whose reply it is. */
  readonly name: string;
  readonly other: OtherNamed;
};

/** Somebody whom a reply names: one press adds them with who named them (R53), and the first letter says so. */
export function NamedInstead({ conversation: { personId: by }, name, other }: NamedProps) {
  const [added, setAdded] = useState<PersonId | null>(null);
  const add = useWrite("person.add");
  const undo = useWrite("capture.undo");
  const introduce = useWrite("introduction.add");
  const remove = useWrite("introduction.remove");
  const whom = shownName(other.name);
  const named = (id: PersonId, back: () => Promise<unknown>) => {
    setAdded(id);
    say(`Noted: ${name} named ${whom} to you.`, () => void back().then(() => setAdded(null)));
  };
  const keep = async (anyway: boolean) => {
    const { organization, address, as } = other;
    const reach = address === "" ? {} : { email: address };
    const reply = await add.run({
      ...{ name: other.name, organization, ...reach },
      ...{ namedBy: by, namedAs: as, anyway },
    });
    if (reply.kind !== "done") return;
    const { id, captureId } = reply.value;
    named(id, async () => (captureId === null ? undefined : undo.run({ id: captureId })));
  };
  const isThere = async (personId: PersonId) => {
    const reply = await introduce.run({ personId, introducerId: by, state: other.as });
    if (reply.kind !== "done") return say(reply.says);
    const { id } = reply.value;
    if (!reply.value.added) return setAdded(personId);
    named(personId, () => remove.run({ id }));
  };
  const { failure } = add;
  if (added !== null)
    return (
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
        <LinkButton to="/letters/new" search={{ person: added }}>
          Write to {givenName(whom)}
        </LinkButton>
        <TextLink to="/people/$id" params={{ id: added }}>
          The page of {whom}
        </TextLink>
      </div>
    );
  if (failure?.kind === "alike")
    return (
      <Alike
        there={failure}
        link={(id, called) => (
          <Button busy={introduce.busy} onClick={() => void isThere(id)}>
            It is {called}: note that {name} named them
          </Button>
        )}
        busy={add.busy}
        onAnyway={() => void keep(true)}
      />
    );
  return (
    <div className="flex flex-col items-start gap-2">
      <Button busy={add.busy} onClick={() => void keep(false)}>
        Add {whom}, named by {name}
      </Button>
      {failure === undefined ? null : <p role="alert">{failure.says}</p>}
    </div>
  );
}
