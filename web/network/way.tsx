import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Thread } from "#web/design/thread.tsx";
import { WayRequest } from "./way-request.tsx";

export type Introduced = Extract<Answer<"network.introduce">, { readonly kind: "ways" }>;
export type ShownWay = Introduced["ways"][number];

type WaysProps = {
  readonly found: Introduced;
  /** Shows a way in the drawing of everybody, where there is one on the page. */
  readonly onShow?: (path: readonly string[]) => void;
};

/** The ways to somebody: drawn, in words, each with its one step, and the numbers behind "why?". */
export function Ways({ found, onShow }: WaysProps) {
  const { ways, own, direct } = found;
  return (
    <div className="flex flex-col gap-6">
      {own.length === 0 ? null : <People people={own} label="Whom you know there" />}
      {ways.length === 0 ? null : (
        <ul aria-label="Ways" className="flex flex-col gap-6">
          {ways.map((way) => (
            <WayLine key={way.people.map(({ id }) => id).join(" ")} way={way} onShow={onShow} />
          ))}
        </ul>
      )}
      {direct.length === 0 ? null : <People people={direct} label="Whom you could write to" />}
    </div>
  );
}

type Named = ShownWay["people"][number];

function People({ people, label }: { readonly people: readonly Named[]; readonly label: string }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-3">
      {people.map(({ id, name }) => (
        <li key={id} className="min-w-0">
          <LinkButton to="/letters/new" search={{ person: id, kind: "request" }}>
            <span className="min-w-0 truncate">
              Write to <bdi>{name}</bdi>
            </span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** A tie between others has no weight of its own that one could see. */
const BETWEEN_OTHERS = 0.35;

function WayLine({ way, onShow }: { readonly way: ShownWay; readonly onShow: WaysProps["onShow"] }) {
  const { people, sentence, tie, steps, why } = way;
  return (
    <li className="flex flex-col gap-2 border-line border-s-2 ps-4">
      <div className="flex items-center gap-2 text-small text-ink-soft">
        <span>You</span>
        {people.map((person, at) => (
          <Leg
            key={person.id}
            person={person}
            strength={at === 0 ? (tie.line.dashed ? null : tie.line.weight) : BETWEEN_OTHERS}
            inferred={at > 0 && steps[at - 1]?.inferred === true}
          />
        ))}
      </div>
      <p className="font-[550]" dir="auto">
        {sentence}
      </p>
      <p dir="auto">
        You and {givenName(people[0]?.name ?? "")}: {tie.inWords}
      </p>
      {steps.map((step) => (
        <p key={step.sentence} dir="auto">
          {step.sentence} {step.inferred ? <span className="text-small text-ink-soft">A guess.</span> : null}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-4" data-print="none">
        <WayRequest way={way} />
        {onShow === undefined ? null : (
          <Button kind="plain" onClick={() => onShow(people.map(({ id }) => id))}>
            Show it in the drawing
          </Button>
        )}
        <Disclosure summary="why?">
          <div className="flex flex-col gap-1">
            {why.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Disclosure>
      </div>
    </li>
  );
}

function Leg(props: {
  readonly person: Named;
  readonly strength: number | null;
  readonly inferred: boolean;
}) {
  const { person, strength, inferred } = props;
  return (
    <>
      <Thread strength={strength} inferred={inferred} label="" />
      <TextLink to="/people/$id" params={{ id: person.id }} className="max-w-[30%] shrink-0 truncate">
        <bdi>{givenName(person.name)}</bdi>
      </TextLink>
    </>
  );
}
