import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { Section } from "./section.tsx";

const SHOWN = 200;

/** Who is left out of everything, with the way back (R64). */
export function LeftOut() {
  const people = useRead("person.list", { leftOut: true, limit: SHOWN }).data?.people;
  const leaveOut = useWrite("person.leaveOut");
  if (people === undefined) return null;
  const takeIn = async (id: string, name: string) => {
    const reply = await leaveOut.run({ id, leftOut: false });
    if (reply.kind !== "done") return say(reply.says);
    say(`Took ${name} back in.`, () => void leaveOut.run({ id, leftOut: true }));
  };
  return (
    <Section
      title="Left out"
      lead="Never suggested, drawn or counted, also after another import. Nobody is told, and nothing is lost."
    >
      {people.length === 0 ? (
        <p className="text-ink-soft">Nobody. It is on everyone’s page, for when you need it.</p>
      ) : (
        <ul aria-label="Left out" className="max-h-[24rem] overflow-y-auto">
          {people.map(({ id, name }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b">
              <TextLink to="/people/$id" params={{ id }} className="min-w-0">
                <bdi>{name}</bdi>
              </TextLink>
              <Button kind="plain" onClick={() => void takeIn(id, name)} aria-label={`Take back in: ${name}`}>
                Take back in
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
