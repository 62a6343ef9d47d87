import { useLocation } from "@tanstack/react-router";
import { birthdayInWords } from "#people/birthday-in-words.ts";
import { readFromInWords } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { AddWay } from "./add-way.tsx";
import { Note } from "./note.tsx";
import { shownPreferences } from "./preferences-in-words.ts";
import { AlsoCalled } from "./same-as.tsx";
import type { Shown } from "./shown.ts";
import { usePrefer } from "./use-prefer.ts";
import { WhereFrom } from "./where-from.tsx";

/** In the margin: where they are and were, how to reach them, what suits them, what I noted. */
export function AboutThem({ person }: { readonly person: Shown }) {
  const { hash } = useLocation();
  const suits = shownPreferences(person.preferences);
  return (
    <>
      {person.affiliations.length === 0 ? null : (
        <Note title="Where">
          <ul className="flex flex-col gap-1">
            {person.affiliations.map((place) => (
              <li key={`${place.organizationId} ${place.role} ${place.startsOn}`} className="break-words">
                {place.role === "" ? null : <bdi>{place.role}, </bdi>}
                <TextLink to="/organizations/$id" params={{ id: place.organizationId }}>
                  <bdi>{place.organization}</bdi>
                </TextLink>{" "}
                <span className="text-ink-soft">{dated(place.startsOn, place.endsOn)}</span>
                {place.readFrom === "" ? null : <ReadPlace id={person.id} place={place} />}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Note title="How to reach them" id="reach">
        {person.contactPoints.length === 0 ? <p className="text-ink-soft">No address noted.</p> : null}
        <ul>
          {person.contactPoints.map((point) => (
            <li key={point.kind + point.key} className="break-words">
              <bdi>{point.value}</bdi>
              {point.stale ? <span className="text-ink-soft"> (former)</span> : null}{" "}
              <Reaches id={person.id} value={point.value} stale={point.stale} />{" "}
              <WriteHere id={person.id} point={point} among={person.contactPoints} />
            </li>
          ))}
        </ul>
        <AddWay key={hash} id={person.id} opened={hash === "reach"} />
      </Note>
      {person.addressAs === "" ? null : (
        <Note title="How to address them">
          <p dir="auto">{person.addressAs}</p>
        </Note>
      )}
      <AlsoCalled person={person} />
      {person.birthday === null ? null : (
        <Note title="Birthday">
          <p>{birthdayInWords(person.birthday)}</p>
        </Note>
      )}
      {suits === "" ? null : (
        <Note title="What suits them">
          <p dir="auto">{suits}</p>
        </Note>
      )}
      {person.notes === "" ? null : (
        <Note title="Notes">
          <p dir="auto" className="whitespace-pre-wrap break-words">
            {person.notes}
          </p>
        </Note>
      )}
      <WhereFrom person={person} />
    </>
  );
}

/** Nobody said that they are there; their address does. */
function ReadPlace({ id, place }: { readonly id: string; readonly place: Shown["affiliations"][number] }) {
  const leave = useWrite("organization.leavePlaces");
  const take = useWrite("organization.takePlaces");
  const again = async () => {
    if ((await leave.run({ ids: [id] })).kind === "done") await take.run({ ids: [id] });
  };
  const leaveIt = async () => {
    const reply = await leave.run({ ids: [id], forGood: true });
    say(
      reply.kind === "done" ? "No place is read of their address any more." : reply.says,
      () => void again(),
    );
  };
  return (
    <>
      <span className="text-ink-soft">{readFromInWords(place)}</span>{" "}
      <Button
        kind="plain"
        className="min-h-0 py-0 text-small"
        data-print="none"
        busy={leave.busy}
        onClick={() => void leaveIt()}
      >
        not there
      </Button>
    </>
  );
}

/** Of several addresses one is written to; which of them is the user's to choose. */
function WriteHere({
  id,
  point,
  among,
}: {
  readonly id: string;
  readonly point: Shown["contactPoints"][number];
  readonly among: Shown["contactPoints"];
}) {
  const { choose, busy } = usePrefer(id);
  const inUse = among.filter(({ kind, stale }) => kind === "email" && !stale);
  if (inUse.length < 2 || !inUse.includes(point)) return null;
  if (inUse[0] === point) return <span className="text-ink-soft text-small"> · letters go here</span>;
  return (
    <Button
      kind="plain"
      className="min-h-0 py-0 text-small"
      data-print="none"
      busy={busy}
      onClick={() => void choose(point.value)}
      aria-label={`Write here: ${point.value}`}
    >
      write here
    </Button>
  );
}

/** An address that bounced, or that they had to give back (R58). */
function Reaches({
  id,
  value,
  stale,
}: {
  readonly id: string;
  readonly value: string;
  readonly stale: boolean;
}) {
  const mark = useWrite("person.markStale");
  const set = async (former: boolean) => {
    const reply = await mark.run({ id, value, stale: former });
    if (reply.kind !== "done") return say(reply.says);
    say(
      former ? "Kept as a former one." : "Kept: it reaches them again.",
      () => void mark.run({ id, value, stale: !former }),
    );
  };
  return (
    <Button
      kind="plain"
      className="min-h-0 py-0 text-small"
      data-print="none"
      busy={mark.busy}
      onClick={() => void set(!stale)}
      aria-label={stale ? `In use again: ${value}` : `Mark as former: ${value}`}
    >
      {stale ? "in use again" : "mark as former"}
    </Button>
  );
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "since March 2025", "until 2021", "2018 to 2021"; nothing where no date is known. */
export function dated(from: DateText | null, to: DateText | null): string {
  if (from !== null && to !== null) {
    const [began, ended] = [from.slice(0, 4), to.slice(0, 4)];
    return began === ended ? began : `${began} to ${ended}`;
  }
  if (to !== null) return `until ${to.slice(0, 4)}`;
  if (from === null) return "";
  return `${Date.parse(from) > Date.now() ? "from" : "since"} ${MONTH.format(Date.parse(from))}`;
}
