import type { ReactNode } from "react";
import type { Answer } from "#operations/catalog.ts";
import { capitalised } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import { Mentors } from "./mentors.tsx";

type Need = Answer<"help.around">["needs"][number];

/** What somebody at this stage usually needs, who around gives it, and which other doors there are (R56). */
export function KindsOfHelp() {
  const { data, failure, again } = useRead("help.around", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="Kinds of help"
      above={<TextLink to="/network">Network</TextLink>}
      lead="What people where you are usually need, and who around you gives it. No one person gives it all, and no one place does."
      margin={<Mentors />}
      marginLabel="Mentors"
    >
      <p className="text-small text-ink-soft">
        <span dir="auto">{data.standing.because}</span> <TextLink to="/settings">Change it</TextLink>
      </p>
      {data.needs.map((need) => (
        <NeedOfMine key={need.kind} need={need} />
      ))}
      <p className="border-line border-t pt-8 text-ink-soft">
        The time that all of this takes, <TextLink to="/effort">and what came back</TextLink>, stand on a page
        of their own.
      </p>
    </Page>
  );
}

function NeedOfMine({ need }: { readonly need: Need }) {
  const id = `need-${need.kind}`;
  const nobody = need.givers.length === 0;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div>
        <h2 id={id}>{capitalised(need.name)}</h2>
        <p className="text-ink-soft">{need.why}</p>
      </div>
      <People need={need} />
      <Nearby need={need} />
      {need.alternatives.length === 0 ? null : nobody && need.couldAsk.length === 0 ? (
        <Doors need={need} />
      ) : (
        <Disclosure summary="Other doors">
          <Doors need={need} />
        </Disclosure>
      )}
    </section>
  );
}

/** Whom the sentence names, as a link in it; mentors whom it does not name stand below it. */
function People({ need }: { readonly need: Need }) {
  const unnamed = (people: Need["couldAsk"]) => people.filter(({ name }) => !need.sentence.includes(name));
  const others = unnamed(need.couldAsk);
  return (
    <>
      <p dir="auto">{withLinks(need.sentence, [...need.givers, ...need.couldAsk])}</p>
      <Links people={unnamed(need.givers)} />
      {others.length > 0 && need.givers.length > 0 ? (
        <p className="text-small text-ink-soft">You could ask a mentor as well:</p>
      ) : null}
      <Links people={others} />
    </>
  );
}

/** The sentence, with the first mention of each name as a link. */
function withLinks(sentence: string, people: Need["couldAsk"]): readonly ReactNode[] {
  const named = people
    .map((person) => ({ ...person, at: sentence.indexOf(person.name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { personId, name, at } of named) {
    if (at < from) continue;
    parts.push(sentence.slice(from, at), <PersonLink key={personId} personId={personId} name={name} />);
    from = at + name.length;
  }
  return [...parts, sentence.slice(from)];
}

function PersonLink({ personId, name }: Need["couldAsk"][number]) {
  return (
    <TextLink to="/people/$id" params={{ id: personId }}>
      <bdi>{name}</bdi>
    </TextLink>
  );
}

function Links({ people }: { readonly people: Need["couldAsk"] }) {
  if (people.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {people.map((person) => (
        <li key={person.personId}>
          <PersonLink {...person} />
        </li>
      ))}
    </ul>
  );
}

function Nearby({ need }: { readonly need: Need }) {
  const tell = useWrite("help.sayAround");
  const set = async (here: { readonly lab?: boolean; readonly institution?: boolean }) => {
    const reply = await tell.run({ kind: need.kind, ...here });
    if (reply.kind !== "done") say(reply.says);
  };
  return (
    <fieldset className="flex flex-wrap gap-x-6" data-print="none">
      <legend className="sr-only">Who near you helps: {need.name}</legend>
      <Checkbox label="My team does" checked={need.lab} onChecked={(lab) => void set({ lab })} />
      <Checkbox
        label="My institution or employer does"
        checked={need.institution}
        onChecked={(institution) => void set({ institution })}
      />
    </fieldset>
  );
}

function Doors({ need }: { readonly need: Need }) {
  return (
    <ul className="flex flex-col gap-3 border-line border-s-2 ps-4 text-body text-ink">
      {need.alternatives.map(({ who, begin }) => (
        <li key={who}>
          <p className="font-[550]">{who}</p>
          <p className="text-ink-soft">{begin}</p>
        </li>
      ))}
    </ul>
  );
}
