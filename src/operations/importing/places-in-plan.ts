import { readRefusals } from "#database/organizations/place-refusals.ts";
import {
  anyReadPlace,
  organizationNames,
  readFromDomains,
  readSomebodies,
  whoWritesFrom,
} from "#database/organizations/places.ts";
import type { Plan, PlannedPerson } from "#importing/plan.ts";
import type { ImportedTouch } from "#importing/record.ts";
import type { Returned } from "#importing/returned.ts";
import {
  type Named,
  type ReadPlace,
  readPlaces,
  remembered,
  type Somebody,
} from "#organizations/read-place.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import { inTurns } from "#time/steps.ts";
import type { Context } from "../operation.ts";
import { turns } from "../turns.ts";

/** What an import makes readable of where people are: by their place in the plan, and of whom it is read no longer. */
export type PlacesInPlan = {
  readonly read: readonly (Pick<ReadPlace, "domain" | "place"> & { readonly of: PersonId | number })[];
  readonly out: readonly PersonId[];
};

const NONE: PlacesInPlan = { read: [], out: [] };

type Wanted = Pick<Context, "tx" | "now" | "today" | "signal">;

/** Of more domains or people than this, everybody is read: to ask for each takes longer. */
const FEW = 40;

/**
 * The places that an import's addresses tell, beside the book as it would be: of those who come with an address and no
 * place; and of others at the same domains whose place was read from an address before and is known better by now, or
 * is none any more. Where that is about no more than a `few`, only those are read of the book.
 */
export async function placesInPlan(
  context: Wanted,
  plan: Plan,
  returned: readonly Returned[],
  few = FEW,
): Promise<PlacesInPlan> {
  const { tx, now, today, signal } = context;
  const domainOf = remembered();
  const gone = new Set(returned.map(({ address }) => address.toLowerCase()));
  const concerned = await concernedBy(context, { plan, gone, few }, domainOf);
  if (concerned === "nobody") return NONE;
  const book = await readSomebodies(tx, context, concerned === "everybody" ? undefined : concerned.people);
  const organizations = await organizationNames(tx);
  const byName = new Map<string, Named>(organizations.map((each) => [foldText(each.name), each]));
  const named = (name: string) => byName.get(foldText(name)) ?? { id: null, name };
  const all = new Map<PersonId | number, Somebody>(book);
  const asked = new Set<PersonId | number>();
  for (const [at, person] of plan.people.entries()) {
    const known = person.kind === "merge" ? book.get(person.personId) : nobodyYet(person, at);
    if (person.kind === "skip" || known === undefined) continue;
    const key = person.kind === "merge" ? person.personId : at;
    all.set(key, withRecords(known, person, { touches: plan.touches[at] ?? [], named, today }));
    if (domainsOf(person, domainOf).length > 0) asked.add(key);
  }
  const everybody = [...all].map(([person, each]) => ({
    ...each,
    person,
    addresses: gone.size === 0 ? each.addresses : each.addresses.filter(({ address }) => !gone.has(address)),
  }));
  const rest = turns(signal);
  const { domains } = await readRefusals(tx);
  const found = await inTurns(readPlaces({ everybody, organizations, refused: domains, now }), () =>
    rest(() => {}),
  );
  const foundOf = new Map(found.map((each) => [each.person, each]));
  const mayChange = (domain: string) => concerned === "everybody" || concerned.domains.has(domain);
  const out = new Set(
    [...book].flatMap(([id, { read }]) =>
      read === null || !mayChange(read.domain) || stays(read, foundOf.get(id)) ? [] : [id],
    ),
  );
  return {
    read: found.flatMap(({ person: of, domain, place }) => {
      const isNew = asked.has(of) && !book.get(of as PersonId)?.read;
      return isNew || out.has(of as PersonId) ? [{ of, domain, place }] : [];
    }),
    out: [...out],
  };
}

type DomainOf = ReturnType<typeof remembered>;

function domainsOf({ kind, records }: PlannedPerson, domainOf: DomainOf): readonly string[] {
  if (kind === "skip") return [];
  const addresses = records.flatMap(({ points }) => points.filter((each) => each.kind === "email"));
  return addresses.flatMap(({ key }) => domainOf(key) ?? []);
}

type Concerned =
  | "nobody"
  | "everybody"
  | { readonly domains: ReadonlySet<string>; readonly people: ReadonlySet<PersonId> };

/**
 * Of which domains an import tells something: those in it, those from which letters came back, and those of whomever it
 * adds to, since where they are is evidence of where others are. And who writes from there, with who writes from where
 * their own other addresses lead, which may be where they are.
 */
async function concernedBy(
  context: Wanted,
  { plan, gone, few }: { readonly plan: Plan; readonly gone: ReadonlySet<string>; readonly few: number },
  domainOf: DomainOf,
): Promise<Concerned> {
  const { tx } = context;
  const domains = new Set([
    ...plan.people.flatMap((person) => domainsOf(person, domainOf)),
    ...[...gone].flatMap((address) => domainOf(address) ?? []),
  ]);
  const merged = plan.people.flatMap((each) => (each.kind === "merge" ? [each.personId] : []));
  if (domains.size === 0 && (merged.length === 0 || !(await anyReadPlace(tx)))) return "nobody";
  if (domains.size > few || merged.length > few) return "everybody";
  const added = await readSomebodies(tx, context, new Set(merged));
  for (const domain of domainsAround(added.values(), domainOf)) domains.add(domain);
  if (domains.size === 0) return "nobody";
  if (domains.size > few) return "everybody";
  const there = [...domains];
  const people = new Set([
    ...merged,
    ...(await whoWritesFrom(tx, there)),
    ...(await readFromDomains(tx, there)),
  ]);
  const known = await readSomebodies(tx, context, people);
  const further = new Set(domainsAround(known.values(), domainOf).filter((each) => !domains.has(each)));
  if (further.size > few) return "everybody";
  for (const id of await whoWritesFrom(tx, [...further])) people.add(id);
  return { domains, people };
}

function domainsAround(people: Iterable<Somebody>, domainOf: DomainOf): readonly string[] {
  return [...people].flatMap(({ addresses, read }) => [
    ...addresses.flatMap(({ address }) => domainOf(address) ?? []),
    ...(read === null ? [] : [read.domain]),
  ]);
}

function stays(read: NonNullable<Somebody["read"]>, found: ReadPlace | undefined): boolean {
  return found?.domain === read.domain && found.place.id === read.place.id;
}

function nobodyYet({ name }: PlannedPerson, at: number): Somebody {
  return { person: at, name, addresses: [], told: [], before: [], read: null, refused: false };
}

/** Somebody as they would be with what the files tell of them. */
function withRecords(
  known: Somebody,
  { records }: PlannedPerson,
  files: {
    readonly touches: readonly ImportedTouch[];
    readonly named: (name: string) => Named;
    readonly today: DateText;
  },
): Somebody {
  const addresses = new Map(known.addresses.map(({ address, lastAt }) => [address, lastAt]));
  for (const { points } of records)
    for (const { kind, key } of points) if (kind === "email" && !addresses.has(key)) addresses.set(key, null);
  for (const { address, at } of files.touches)
    if (addresses.has(address)) addresses.set(address, Math.max(addresses.get(address) ?? at, at));
  const places = records.flatMap((each) => each.affiliations);
  const now = places.filter((each) => isPresent(each, files.today));
  return {
    ...known,
    addresses: [...addresses].map(([address, lastAt]) => ({ address, lastAt })),
    told: [...known.told, ...now.map((each) => files.named(each.organization))],
    before: [
      ...known.before,
      ...places.filter((each) => !now.includes(each)).map((each) => each.organization),
    ],
  };
}
