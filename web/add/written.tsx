import type { Answer } from "#operations/catalog.ts";
import { shownName } from "#people/shown.ts";
import { Button } from "#web/design/button.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import type { Named } from "./confirmed.ts";
import { SayHowWell } from "./how-well.tsx";

export type WrittenDown = Answer<"capture.keep"> & { readonly named: readonly Named[] };

/** New people are asked about one by one; a whole page of them is asked about where a letter needs it. */
const MOST_ASKED = 5;

/** What was written down, and what may come next. */
export function Written({
  written,
  onAnother,
}: {
  readonly written: WrittenDown;
  readonly onAnother: () => void;
}) {
  const people = written.people.flatMap(({ key, id, isNew }) => {
    const name = written.named.find((each) => each.key === key)?.name;
    return name === undefined ? [] : [{ id, name, isNew }];
  });
  const [first] = people;
  const newcomers = people.filter(({ isNew }) => isNew);
  return (
    <Page title="Written down" lead="Everything stands on their pages, and can be changed there.">
      <ul className="flex flex-col gap-6">
        {people.map(({ id, name, isNew }) => (
          <li key={id} className="flex flex-col gap-2">
            <TextLink to="/people/$id" params={{ id }} className="self-start font-serif text-lead">
              <bdi>{name}</bdi>
            </TextLink>
            {isNew && newcomers.length <= MOST_ASKED ? <SayHowWell id={id} /> : null}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {first === undefined ? null : (
          <LinkButton to="/letters/new" search={{ person: first.id }} kind="primary">
            <span>
              Write to <bdi>{shownName(first.name)}</bdi>
            </span>
          </LinkButton>
        )}
        <Button kind="plain" onClick={onAnother}>
          Add something else
        </Button>
      </div>
    </Page>
  );
}
