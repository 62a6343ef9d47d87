import { useNavigate } from "@tanstack/react-router";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import type { ShownWay } from "./way.tsx";

/** The letter that asks for it, written and opened; where it was asked already, how that stands. */
export function WayRequest({ way: { people, begun } }: { readonly way: ShownWay }) {
  const request = useWrite("introduction.request");
  const navigate = useNavigate();
  const [introducer, person, goal] = people;
  if (introducer === undefined || person === undefined) return null;
  if (begun !== null && begun.letterId !== null)
    return (
      <TextLink to="/letters/$id" params={{ id: begun.letterId }}>
        Go on with the letter to {givenName(introducer.name)}
      </TextLink>
    );
  if (begun !== null && begun.state !== "thought-of")
    return (
      <TextLink to="/introductions" hash={begun.id}>
        {begun.state === "made" ? "What came of it" : "How it stands"}
      </TextLink>
    );
  const write = async () => {
    const goalId = goal === undefined ? {} : { goalId: goal.id as PersonId };
    const reply = await request.run({
      introducerId: introducer.id,
      personId: person.id as PersonId,
      ...goalId,
    });
    if (reply.kind !== "done") return say(reply.says);
    void navigate({ to: "/letters/$id", params: { id: reply.value.id } });
  };
  return (
    <Button busy={request.busy} onClick={() => void write()}>
      Write the request to {givenName(introducer.name)}
    </Button>
  );
}
