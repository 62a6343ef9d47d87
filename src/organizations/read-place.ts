import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import { isNoPlace } from "./no-place.ts";
import { bearsNameOf, labelOf, nameAsLabel, placeDomainOf, spells } from "./place-domain.ts";
import { isDomain } from "./registered-domain.ts";

/** An organization of the book; one that is yet to be made has no id. */
export type Named = { readonly id: OrganizationId | null; readonly name: string };

/** What is known of somebody that tells where they are. */
export type Somebody = {
  readonly person: PersonId | number;
  readonly name: string;
  /** Addresses that reach them; `lastAt` is when one was last used, as far as letters tell. */
  readonly addresses: readonly { readonly address: string; readonly lastAt: Instant | null }[];
  /** Where the user or a file says that they are today. */
  readonly told: readonly Named[];
  /** Names of places where they are said to have been; an address from there is an old one. */
  readonly before: readonly string[];
  /** Where an address has put them so far, and which domain. */
  readonly read: { readonly place: Named; readonly domain: string } | null;
  /** Said for good: no place is to be read of their address. */
  readonly refused: boolean;
};

export type ReadPlace = {
  readonly person: PersonId | number;
  readonly domain: string;
  readonly place: Named;
};

export type Reading = {
  readonly everybody: readonly Somebody[];
  /** Organizations of the book, by name. */
  readonly organizations: readonly Named[];
  /** Domains of which the user said that they are no place. */
  readonly refused: ReadonlySet<string>;
  readonly now: Instant;
};

/** An address that nobody has used for so long tells where somebody was. */
export const MOST_SILENCE_MS = 2 * 365 * 86_400_000;

/**
 * Where people are of whom nobody says it, read from the domains of their addresses: the organization whose people write
 * from there, else one that is called just so, else the domain itself under its own name. Whoever has a place that was
 * told has none that is read.
 */
export function* readPlaces({
  everybody,
  organizations,
  refused,
  now,
}: Reading): Steps<readonly ReadPlace[]> {
  const domainOf = remembered();
  const at = new Map<string, AtDomain>();
  const open: { readonly somebody: Somebody; readonly domain: string }[] = [];
  yield* mapInSteps(everybody, (somebody) => {
    const used = somebody.addresses.flatMap(({ address, lastAt }) => {
      const domain = domainOf(address);
      return domain === null || refused.has(domain) ? [] : [{ domain, lastAt }];
    });
    for (const domain of new Set(used.map((each) => each.domain))) gather(at, domain, somebody);
    if (somebody.refused || somebody.told.some(isAPlace)) return;
    const domain = latestOf(used.filter(({ lastAt }) => lastAt === null || now - lastAt <= MOST_SILENCE_MS));
    if (domain !== null) open.push({ somebody, domain });
  });
  const called = new Called();
  yield* mapInSteps(organizations, (each) => called.add(each));
  const placeOf = remembering((domain: string) => placeAt(domain, at.get(domain), called));
  const read = yield* mapInSteps(open, ({ somebody, domain }): readonly ReadPlace[] => {
    if (at.get(domain)?.names.every((name) => bearsNameOf(domain, name))) return [];
    const place = placeOf(domain);
    return wasThere(somebody, place, domain) ? [] : [{ person: somebody.person, domain, place }];
  });
  return read.flat();
}

/** Who writes from a domain: their names, and at which organizations they are, said or read. */
type AtDomain = {
  readonly names: string[];
  readonly told: Map<string, Counted>;
  readonly read: Map<string, Counted>;
  /** How many there are of whom a place is told. */
  placed: number;
};
type Counted = { readonly place: Named; count: number };

function gather(at: Map<string, AtDomain>, domain: string, { name, told, read }: Somebody): void {
  const there: AtDomain = at.get(domain) ?? { names: [], told: new Map(), read: new Map(), placed: 0 };
  at.set(domain, there);
  there.names.push(name);
  const places = told.filter(isAPlace);
  if (places.length > 0) there.placed += 1;
  for (const place of new Map(places.map((each) => [keyOf(each), each])).values()) count(there.told, place);
  if (read?.domain === domain) count(there.read, read.place);
}

function count(places: Map<string, Counted>, place: Named): void {
  const known = places.get(keyOf(place));
  if (known === undefined) places.set(keyOf(place), { place, count: 1 });
  else known.count += 1;
}

function keyOf({ id, name }: Named): string {
  return id ?? name;
}

function isAPlace({ name }: Named): boolean {
  return name !== "" && !isNoPlace(name);
}

/** Of several places the one whose address was used last; null where that is not known. */
function latestOf(
  used: readonly { readonly domain: string; readonly lastAt: Instant | null }[],
): string | null {
  const domains = new Set(used.map((each) => each.domain));
  const [only = null] = [...domains];
  if (domains.size < 2) return only;
  const dated = used.flatMap(({ domain, lastAt }) => (lastAt === null ? [] : [{ domain, lastAt }]));
  if (dated.length < used.length) return null;
  return dated.reduce((latest, each) => (each.lastAt > latest.lastAt ? each : latest)).domain;
}

function placeAt(domain: string, there: AtDomain | undefined, called: Called): Named {
  const own: Named = { id: null, name: domain };
  if (there === undefined) return own;
  return (
    // What the user called it, or joined it with, and what earlier readings found.
    mostOf([...there.read.values()].filter(({ place }) => !isDomain(place.name))) ??
    mostOf([...there.told.values()].filter(({ place }) => spells(domain, place.name))) ??
    mostOf([...there.told.values()].filter(({ count }) => count >= 2 && count * 3 >= there.placed * 2)) ??
    called.asIsSpelled(domain) ??
    mostOf([...there.read.values()]) ??
    called.just(domain) ??
    own
  );
}

/** Of several that are told equally often the first by name, in whatever order people are read. */
function mostOf(places: readonly Counted[]): Named | undefined {
  return places.reduce<Counted | undefined>(
    (most, each) => (most === undefined || isBefore(each, most) ? each : most),
    undefined,
  )?.place;
}

function isBefore(one: Counted, other: Counted): boolean {
  if (one.count !== other.count) return one.count > other.count;
  const [its, theirs] = [one.place.name, other.place.name];
  return its === theirs ? keyOf(one.place) < keyOf(other.place) : its < theirs;
}

/** The organizations of the book by how they are called, for thousands of domains to ask. */
class Called {
  readonly #spelled = new Map<string, Named | null>();
  readonly #just = new Map<string, Named>();

  add(organization: Named): void {
    const label = nameAsLabel(organization.name);
    this.#spelled.set(label, this.#spelled.has(label) ? null : organization);
    const name = organization.name.toLowerCase();
    if (!this.#just.has(name)) this.#just.set(name, organization);
  }

  /** The one that is called as the domain is: "Lumen GmbH" of "lumen.de"; of two, nobody knows which is meant. */
  asIsSpelled(domain: string): Named | undefined {
    const label = labelOf(domain);
    return label.length < LEAST_CALLED ? undefined : (this.#spelled.get(label) ?? undefined);
  }

  just(domain: string): Named | undefined {
    return this.#just.get(domain);
  }
}

/** Three letters stand for many. */
const LEAST_CALLED = 4;

/** Whoever is said to have left a place still has its address, perhaps. */
function wasThere({ before }: Somebody, place: Named, domain: string): boolean {
  return before.some((name) => name === place.name || spells(domain, name));
}

/** `placeDomainOf` for many addresses, of few hosts. */
export function remembered(): (address: string) => string | null {
  const ofHost = remembering((host: string) => placeDomainOf(`x@${host}`));
  return (address) => ofHost(address.slice(address.lastIndexOf("@") + 1));
}

function remembering<Value>(work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
