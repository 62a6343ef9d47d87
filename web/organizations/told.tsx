import { TextLink } from "#web/design/link.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import type { ShownOrganization } from "./organization.tsx";

type Line = ShownOrganization["told"][number];

/** Who told what about it while they were there, the latest first. */
export function Told({ organization }: { readonly organization: ShownOrganization }) {
  return (
    <section aria-labelledby="told" className="flex flex-col gap-4">
      <h2 id="told">What you were told</h2>
      {organization.told.length === 0 ? (
        <p className="text-ink-soft">
          Nothing yet. What somebody there advises, or answers in a talk, gathers here by itself, with their
          name and the day.
        </p>
      ) : null}
      <ul className="flex flex-col gap-6">
        {organization.told.map((line) => (
          <li key={line.as + line.id} className="flex flex-col gap-1 border-line border-s-2 ps-4">
            {line.as === "answer" ? (
              <p className="text-small text-ink-soft" dir="auto">
                {line.about}
              </p>
            ) : null}
            <p className="whitespace-pre-wrap break-words font-serif" dir="auto">
              {line.text}
            </p>
            <p className="text-small text-ink-soft">
              <TextLink to="/people/$id" params={{ id: line.personId }}>
                <bdi>{line.name}</bdi>
              </TextLink>
              {line.role === "" ? "" : <bdi>, {line.role} then</bdi>}, {dayInWords(line.at)}
              <About line={line} />
              {line.offRecord ? ". Off the record, so it stays here." : ""}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ line }: { readonly line: Line }) {
  if (line.as === "advice") return ", as advice";
  if (line.as === "answer") return ", in a talk";
  return (
    <>
      , {line.as} <bdi>{line.about}</bdi>
    </>
  );
}
