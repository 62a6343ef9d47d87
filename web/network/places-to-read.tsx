import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { TakeOrLeave } from "./take-or-leave.tsx";

type Read = Answer<"organization.readPlaces">;
type Places = Read["readable"];

/** Where people are as their addresses tell: what was read, to be looked through, and what could be, to be taken or left. */
export function PlacesToRead() {
  const { data } = useRead("organization.readPlaces", {});
  if (data === undefined || data.kept.count + data.readable.length === 0) return null;
  return (
    <section aria-labelledby="places-to-read" className="flex max-w-measure flex-col gap-3" data-print="none">
      <h2 id="places-to-read" className="sr-only">
        Where people are, as their addresses tell
      </h2>
      {data.kept.count === 0 ? null : <Kept {...data.kept} />}
      {data.readable.length === 0 ? null : <Readable readable={data.readable} />}
    </section>
  );
}

function Kept({ count, first }: Read["kept"]) {
  return (
    <Disclosure
      summary={`Where ${peopleAre(count)} is read from ${count === 1 ? "an address" : "addresses"}`}
    >
      <div className="flex flex-col gap-4">
        <p>
          A place that is called by its domain can be renamed on its page. Where it is no place of work, leave
          it out here; where one person is not there, on theirs.
        </p>
        <ByPlace places={first} leaves />
        {count > first.length ? <p>And {count - first.length} more.</p> : null}
      </div>
    </Disclosure>
  );
}

function peopleAre(count: number): string {
  return count === 1 ? "one person is" : `${count.toLocaleString("en")} people are`;
}

function Readable({ readable }: Pick<Read, "readable">) {
  const whose = readable.length === 1 ? "one person" : `${readable.length.toLocaleString("en")} people`;
  return (
    <TakeOrLeave
      ids={readable.map(({ id }) => id)}
      take={useWrite("organization.takePlaces")}
      leave={useWrite("organization.leavePlaces")}
      what="places"
      says={`Of ${whose}, the address tells where they are.`}
      summary="Who, and where"
      taken={(length) =>
        length === 1 ? "One person has a place now." : `${length} people have a place now.`
      }
      left="They stay without a place."
    >
      <ByPlace places={readable} />
    </TakeOrLeave>
  );
}

/** Named of each place; the others are on its page. */
const NAMED = 12;

function ByPlace({ places, leaves = false }: { readonly places: Places; readonly leaves?: boolean }) {
  return (
    <ul className="flex flex-col gap-3">
      {[...Map.groupBy(places, ({ domain }) => domain)].map(([domain, there]) => (
        <li key={domain} className="break-words">
          <Place place={there[0]} />:{" "}
          {there.slice(0, NAMED).map(({ id, name }, at) => (
            <span key={id}>
              {at === 0 ? "" : ", "}
              <TextLink to="/people/$id" params={{ id }}>
                <bdi>{name}</bdi>
              </TextLink>
            </span>
          ))}
          {there.length > NAMED ? ` and ${there.length - NAMED} more` : ""}{" "}
          {leaves ? <NoPlace domain={domain} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Place({ place }: { readonly place: Places[number] | undefined }) {
  if (place === undefined) return null;
  if (place.organizationId === null) return <bdi>{place.organization}</bdi>;
  return (
    <TextLink to="/organizations/$id" params={{ id: place.organizationId }}>
      <bdi>{place.organization}</bdi>
    </TextLink>
  );
}

/** What stands behind a domain may be a provider, or a club. */
function NoPlace({ domain }: { readonly domain: string }) {
  const leave = useWrite("organization.leavePlaces");
  const leaveIt = async () => {
    const reply = await leave.run({ domains: [domain], forGood: true });
    say(
      reply.kind === "done" ? `Nobody is put at ${domain} any more.` : reply.says,
      () => void leave.run({ domains: [domain] }),
    );
  };
  return (
    <Button
      kind="plain"
      className="min-h-0 py-0 text-small"
      busy={leave.busy}
      onClick={() => void leaveIt()}
      aria-label={`No place of work: ${domain}`}
    >
      no place of work
    </Button>
  );
}
