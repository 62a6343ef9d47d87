import { givenName } from "#people/bare-name.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";

/** So many stand at once; a turn is told to one person after the other. */
const FIRST = 5;

/** Who still knows me for what I no longer go for, with a letter for each (R46). Nothing where nobody does. */
export function StillThink() {
  const { data } = useRead("projection.outdated", {});
  if (data === undefined || data.people.length === 0) return null;
  const rest = data.people.slice(FIRST);
  return (
    <section aria-labelledby="still-think" className="flex flex-col gap-4" data-print="none">
      <div>
        <h2 id="still-think">Who has not heard where you are heading</h2>
        <p className="text-ink-soft">
          People pass on what fits the picture they have of you. A line puts it right, one person at a time.
        </p>
      </div>
      <People people={data.people.slice(0, FIRST)} />
      {rest.length === 0 ? null : (
        <Disclosure summary="Others">
          <People people={rest} />
        </Disclosure>
      )}
    </section>
  );
}

type Outdated = NonNullable<ReturnType<typeof useRead<"projection.outdated">>["data"]>["people"];

function People({ people }: { readonly people: Outdated }) {
  return (
    <ul className="flex flex-col gap-4 text-body text-ink">
      {people.map(({ personId, name, sentence, rest }) => (
        <li key={personId} className="flex flex-col items-start gap-1">
          <p dir="auto">
            <TextLink to="/people/$id" params={{ id: personId }}>
              <bdi>{name}</bdi>
            </TextLink>
            {sentence.startsWith(name) ? sentence.slice(name.length) : `: ${sentence}`}
          </p>
          {rest === "" ? (
            <div className="mt-2">
              <LinkButton to="/letters/new" search={{ person: personId, kind: "direction" }}>
                Write the news to {givenName(name)}
              </LinkButton>
            </div>
          ) : (
            <p className="text-small text-ink-soft">{rest}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
