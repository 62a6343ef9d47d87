import { isForEverybody } from "#organizations/mail-hosts.ts";
import { bearsNameOf, spells } from "#organizations/place-domain.ts";
import { registeredDomain } from "#organizations/registered-domain.ts";
import type { Affiliation, ContactPoint } from "#people/person.ts";
import { isPresent, isTold } from "#people/position.ts";
import type { DateText, Instant } from "#time/date.ts";

/** An address that may have ended with a position: that of the place which they left. */
export type LeftBehind = {
  readonly address: string;
  /** The place that they left. */
  readonly place: string;
  /** Whether the address is spelled as that place is, rather than only known for longer than the move. */
  readonly sure: boolean;
};

type Known = {
  readonly name: string;
  readonly points: readonly Pick<ContactPoint, "kind" | "value" | "key" | "stale" | "addedAt">[];
  readonly positions: readonly Affiliation[];
  /** When a letter of theirs last came from an address. */
  readonly heardFrom: ReadonlyMap<string, Instant>;
  readonly today: DateText;
};

/** The addresses in use that belong to where they no longer are (R26, R58), as far as names and days tell. */
export function leftBehind({ name, points, positions, heardFrom, today }: Known): readonly LeftBehind[] {
  const told = positions.filter(isTold);
  const present = told.filter((each) => isPresent(each, today));
  const stays = new Set(present.map(({ organizationId }) => organizationId));
  const left = told.filter(
    ({ endsOn, organizationId }) => endsOn !== null && endsOn < today && !stays.has(organizationId),
  );
  const since = Math.max(0, ...present.map(begunAt));
  const heardOfIt = Math.max(0, ...present.map((each) => each.addedAt));
  if (left.length === 0 || present.length === 0) return [];
  return points.flatMap(({ kind, value: address, key, stale, addedAt }) => {
    const domain = kind === "email" && !stale ? houseOf(key) : undefined;
    if (domain === undefined || bearsNameOf(domain, name)) return [];
    if ((heardFrom.get(key) ?? 0) > since) return [];
    if (present.some(({ organization }) => spells(domain, organization))) return [];
    const spelled = left.find(({ organization }) => spells(domain, organization));
    if (spelled !== undefined) return { address, place: spelled.organization, sure: true };
    const last = left.toSorted((a, b) => ((a.endsOn ?? "") < (b.endsOn ?? "") ? 1 : -1))[0];
    return last !== undefined && addedAt < heardOfIt
      ? { address, place: last.organization, sure: false }
      : [];
  });
}

/** Where no day is known, a position begins for us when we hear of it. */
function begunAt({ startsOn, addedAt }: Affiliation): Instant {
  return startsOn === null ? addedAt : Math.min(Date.parse(startsOn), addedAt);
}

/** The domain of some house's own mail. */
function houseOf(address: string): string | undefined {
  const host = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const domain = registeredDomain(host);
  return domain === undefined || isForEverybody(host, domain) ? undefined : domain;
}

/** "the address soren@nn.example is of Novo Nordisk, which they have left". */
export function leftBehindInWords({ address, place, sure }: LeftBehind): string {
  return sure
    ? `the address ${address} is of ${place}, which they have left`
    : `you had the address ${address} before you heard that they left ${place}`;
}
