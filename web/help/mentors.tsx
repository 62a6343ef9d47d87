import { useRead } from "#web/client/use-client.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";

/** In the margin: whom I call mentors, and who may be one by now; the word is said on their page. */
export function Mentors() {
  const { data } = useRead("mentor.list", {});
  if (data === undefined) return null;
  return (
    <div className="flex flex-col gap-6 text-small">
      <section aria-labelledby="mentors" className="flex flex-col gap-2">
        <h2 id="mentors" className="font-[600] font-sans text-small">
          Your mentors
        </h2>
        {data.mentors.length === 0 ? (
          <p className="text-ink-soft">
            Nobody has the name yet. It needs no ceremony: someone who has helped you again and again may be
            one.
          </p>
        ) : null}
        <ul className="flex flex-col gap-2 empty:hidden">
          {data.mentors.map(({ id, name, headline }) => (
            <li key={id}>
              <TextLink to="/people/$id" params={{ id }}>
                <bdi>{name}</bdi>
              </TextLink>
              <p className="text-ink-soft" dir="auto">
                {headline}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {data.suggested.length === 0 ? null : (
        <section aria-labelledby="perhaps" className="flex flex-col gap-2">
          <h2 id="perhaps" className="font-[600] font-sans text-small">
            Mentors, perhaps
          </h2>
          <ul className="flex flex-col gap-2">
            {data.suggested.map(({ personId, name, sentence, reasons }) => (
              <li key={personId}>
                <TextLink to="/people/$id" params={{ id: personId }}>
                  <bdi>{name}</bdi>
                </TextLink>
                <p className="text-ink-soft" dir="auto">
                  {sentence.startsWith(name)
                    ? `${sentence.slice(name.length).trim().replace(/^h/, "H")}`
                    : sentence}
                </p>
                <Disclosure summary="why?">
                  {reasons.map((reason) => (
                    <p key={reason} dir="auto">
                      {reason}
                    </p>
                  ))}
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
