import { anyReadPlace, organizationNames, readRefusals, readSomebodies } from "#database/places.ts";
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

/**
 * The places that an import's addresses tell, beside the book as it would be: of those who come with an address and no
 * place; and of others whose place was read from an address before and is known better by now, or is none any more.
 */
export async function placesInPlan(
  context: Wanted,
  plan: Plan,
  returned: readonly Returned[],
): Promise<PlacesInPlan> {
  const { tx, now, today, signal } = context;
  const domainOf = remembered();
  const mayTell = ({ kind, records }: PlannedPerson) =>
    kind !== "skip" &&
    records.some(({ points }) => points.some((each) => each.kind === "email" && domainOf(each.key) !== null));
  if (!plan.people.some(mayTell) && !(await anyReadPlace(tx))) return NONE;
  const book = await readSomebodies(tx, context);
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
    if (mayTell(person)) asked.add(key);
  }
  const gone = new Set(returned.map(({ address }) => address.toLowerCase()));
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
  const out = new Set(
    [...book].flatMap(([id, { read }]) => (read === null || stays(read, foundOf.get(id)) ? [] : [id])),
  );
  return {
    read: found.flatMap(({ person: of, domain, place }) => {
      const isNew = asked.has(of) && !book.get(of as PersonId)?.read;
      return isNew || out.has(of as PersonId) ? [{ of, domain, place }] : [];
    }),
    out: [...out],
  };
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
