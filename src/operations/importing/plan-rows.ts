import type { Completion, StandingPlace } from "#database/importing/imports.ts";
import type { Preferred } from "#database/people/preferred.ts";
import { fingerprintOf } from "#importing/fingerprint.ts";
import { isOneOrganization } from "#importing/identity/organizations.ts";
import { asksForNoLetters, eachOnce, tellsDeath } from "#importing/own-details.ts";
import type { PlannedPerson } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { foldText } from "#people/fold.ts";
import { addressAmong, besideAddress } from "#people/form-of-address.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { namesTold, otherNamesAmong } from "#people/other-names.ts";
import { NO_PREFERENCES, type Preferences } from "#people/person.ts";
import { isBare, isOlderThanMove, lineOfTwo, movedOn } from "#people/position.ts";
import { isCorrection } from "#people/title-corrected.ts";
import { alsoTold, type Facts } from "#people/told-otherwise.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";

/** A person of the plan with the id they have, or get. */
export type Placed = {
  readonly person: PlannedPerson;
  readonly id: PersonId;
  readonly isNew: boolean;
  readonly place: number;
};

type Told = Pick<PlannedPerson, "records">;

const NOTHING_TOLD: Facts = { howMet: "", birthday: null, notes: "" };

/** Rows made one by one as they are written: those of a million people are never all there at once. */
export function* each<Item, Row>(items: Iterable<Item>, row: (item: Item) => Row): Generator<Row> {
  for (const item of items) yield row(item);
}

export function personRow(
  { person, id }: { readonly person: Told & Pick<PlannedPerson, "name">; readonly id: PersonId },
  importId: ImportId,
  now: Instant,
) {
  const details = eachOnce(person.records.flatMap((record) => record.extra));
  const addressAs = addressAmong(details);
  const paceMonths = paceOf(person);
  const facts = person.records.reduce(alsoTold, NOTHING_TOLD);
  return {
    id,
    name: person.name,
    name_key: foldText(person.name),
    headline: person.records.map((record) => record.headline).reduce(lineOfTwo, ""),
    familiarity: "unknown",
    how_met: facts.howMet,
    address_as: addressAs,
    notes: facts.notes,
    left_out: 0,
    close: 0,
    mentor: 0,
    preferences: JSON.stringify({
      ...NO_PREFERENCES,
      paceMonths,
      ...wishesTold(person),
    }),
    pace_months: paceMonths,
    extra: JSON.stringify(besideAddress(details, addressAs)),
    birthday: facts.birthday,
    connected_on: firstOf(person, (record) => record.connectedOn),
    import_id: importId,
    version: 1,
    created_at: now,
    updated_at: now,
  } as const;
}

export function paceOf({ records }: Told): number | null {
  return records.find((record) => record.paceMonths !== null)?.paceMonths ?? null;
}

/** Who has died is written to no more, nor who wants no letters. */
export function wishesTold({ records }: Told): Partial<Preferences> {
  const details = records.flatMap(({ extra }) => extra);
  if (details.some(tellsDeath)) return { doNotContact: true, died: true };
  return details.some(asksForNoLetters) ? { doNotContact: true } : {};
}

export function firstOf<Value extends string>(
  { records }: Told,
  of: (record: ImportedPerson) => Value | null,
): Value | null {
  return records.map(of).find((value) => value !== null && value !== "") ?? null;
}

export function wordsOf({ name, records }: PlannedPerson): string {
  return [
    name,
    ...records.flatMap((record) => [
      ...namesTold(record).filter((each) => each !== name),
      record.headline,
      ...record.affiliations.map(placeWords),
    ]),
  ].join(" ");
}

export function addressesOf({ records }: PlannedPerson): readonly string[] {
  return records.flatMap(({ points }) => points.filter(({ kind }) => kind === "email").map(({ key }) => key));
}

function placeWords({
  organization,
  role,
}: {
  readonly organization: string;
  readonly role: string;
}): string {
  return `${organization} ${role}`;
}

/** What every row of an import carries. */
type Common = { readonly import_id: ImportId; readonly added_at: Instant };

/** Of each kind of somebody's ways one is preferred: the one that stands here, else the first that is told. */
export function preferredIn(placed: readonly Placed[], taken: ReadonlySet<string>): readonly Preferred[] {
  const told = new Map<string, Preferred>();
  for (const { person, id } of placed)
    for (const { points } of person.records)
      for (const { kind, key, preferred } of points) {
        const of = `${id} ${kind}`;
        if (preferred && !taken.has(of) && !told.has(of)) told.set(of, { personId: id, kind, key });
      }
  return [...told.values()];
}

export function* pointRows(placed: Iterable<Placed>, common: Common, preferred: readonly Preferred[] = []) {
  const first = new Set(preferred.map(({ personId, kind, key }) => `${personId} ${kind} ${key}`));
  for (const { person, id } of placed) {
    let place = 0;
    for (const { points } of person.records)
      for (const { kind, key, value, label } of points) {
        yield {
          person_id: id,
          kind,
          key,
          value,
          label,
          stale: 0 as const,
          preferred: first.has(`${id} ${kind} ${key}`) ? (1 as const) : (0 as const),
          ...common,
          // A file has first what is used first; a thousandth of a second keeps the order.
          added_at: common.added_at + place,
        };
        place += 1;
      }
  }
}

/** What else people are called than they are in the book; `known` has the other names that are there already. */
export function* otherNameRows(
  placed: Iterable<Placed>,
  common: Common,
  known: ReadonlyMap<string, readonly string[]>,
  called: ReadonlyMap<PersonId, string>,
) {
  for (const { person, id } of placed) {
    const names = person.records.flatMap(namesTold);
    const before = [called.get(id) ?? person.name, ...(known.get(id) ?? [])];
    for (const name of otherNamesAmong(names, before))
      yield { person_id: id, name_key: foldText(name), name, ...common };
  }
}

/** Where people were by the book before the import. */
export type Here = ReadonlyMap<PersonId, readonly StandingPlace[]>;

/** Each place told of somebody; where they are there already under another spelling, under that one. */
export function* affiliationsOf(placed: Iterable<Placed>, here: Here) {
  for (const { person, id, isNew } of placed)
    for (const { affiliations } of person.records)
      for (const affiliation of affiliations)
        yield {
          id,
          isNew,
          ...affiliation,
          organization: spelledHere(affiliation.organization, here.get(id)),
        };
}

function spelledHere(organization: string, theirs: readonly StandingPlace[] = []): string {
  if (theirs.length === 0) return organization;
  const key = foldText(organization);
  if (theirs.some((each) => each.name_key === key)) return organization;
  return theirs.find((each) => isOneOrganization(each.name_key, key))?.name ?? organization;
}

/** A role told of somebody who stood there without one completes what stands there. */
export function* completions(placed: readonly Placed[], { here, idOf, known }: Has): Generator<Completion> {
  const taken = new Set<string>();
  for (const { id, organization, role, startsOn, endsOn } of affiliationsOf(placed, here)) {
    const organizationId = idOf(organization);
    if (role === "" || endsOn !== null || known.has(`${id} ${organizationId} ${role}`)) continue;
    const bare = here.get(id)?.find((each) => {
      const says = {
        role: each.role,
        startsOn: each.starts_on as DateText | null,
        endsOn: each.ends_on as DateText | null,
      };
      return each.organization_id === organizationId && isBare(says) && !taken.has(each.id);
    });
    if (bare === undefined) continue;
    taken.add(bare.id);
    const before = { id: bare.id, role: bare.role, starts_on: bare.starts_on, ends_on: bare.ends_on };
    yield { personId: id, before, after: { ...before, role, starts_on: startsOn } };
  }
}

/**
 * What somebody was, by an earlier word of the same source, which now tells of another role at the same organization:
 * that is over, or was the same one before it was put right. What the user wrote, and what anything else told, stands.
 */
export function* endings(
  placed: readonly Placed[],
  { here, idOf, known, earlier }: Has & { readonly earlier: ReadonlySet<string> },
  { today, now }: { readonly today: DateText; readonly now: Instant },
): Generator<Completion> {
  const yesterday = addDays(today, -1);
  const told = [...affiliationsOf(placed, here)];
  const still = new Set(told.map(({ id, organization, role }) => `${id} ${idOf(organization)} ${role}`));
  const ended = new Set<string>();
  const putRight = new Set<string>();
  for (const { id, organization, role, startsOn, endsOn } of told) {
    const organizationId = idOf(organization);
    const isNews = role !== "" && endsOn === null && (startsOn ?? "") <= today;
    if (!isNews || known.has(`${id} ${organizationId} ${role}`)) continue;
    for (const place of here.get(id) ?? []) {
      const { role: was, starts_on, ends_on, import_id } = place;
      const goesOn = ends_on === null && (starts_on ?? "") <= yesterday;
      const isTheirs = place.organization_id === organizationId && earlier.has(import_id ?? "");
      if (was === "" || !goesOn || !isTheirs || ended.has(place.id)) continue;
      if (still.has(`${id} ${organizationId} ${was}`)) continue;
      ended.add(place.id);
      const before = { id: place.id, role: was, starts_on, ends_on };
      const key = `${id} ${organizationId} ${role}`;
      if (!putRight.has(key) && isCorrection(was, role, Number(place.added_at), now)) {
        putRight.add(key);
        yield { personId: id, before, after: { ...before, role } };
      } else yield { personId: id, before, after: { ...before, ends_on: yesterday }, ended: role };
    }
  }
}

/** Each place of somebody once, and none that the book has; that they are there adds nothing to a role there. */
export function* placeRows(
  placed: Iterable<Placed>,
  has: Has & {
    readonly filled: ReadonlySet<string>;
    readonly common: Common;
    readonly newId: () => string;
    readonly today: DateText;
  },
) {
  const seen = new Set<string>();
  for (const { id, isNew, organization, role, startsOn, endsOn } of affiliationsOf(placed, has.here)) {
    const organizationId = has.idOf(organization);
    const there = `${id} ${organizationId}`;
    const key = `${there} ${role}`;
    if (seen.has(key) || has.known.has(key)) continue;
    if (has.filled.has(there) && isBare({ role, startsOn, endsOn })) continue;
    seen.add(key);
    const moved = isNew ? null : movedOn((has.here.get(id) ?? []).map(asPosition));
    const isNews = !isNew && (moved === null || !isOlderThanMove(moved, { startsOn, toldOn: has.today }));
    yield {
      id: has.newId(),
      person_id: id,
      organization_id: organizationId,
      role,
      starts_on: startsOn,
      ends_on: endsOn,
      follows: isNews ? (1 as const) : (0 as const),
      read_from: "",
      ...has.common,
    };
  }
}

function asPosition({ starts_on, ends_on, import_id }: StandingPlace) {
  return {
    startsOn: starts_on as DateText | null,
    endsOn: ends_on as DateText | null,
    importId: import_id as ImportId | null,
  };
}

type Has = {
  readonly here: Here;
  readonly idOf: (organization: string) => string;
  readonly known: ReadonlySet<string>;
};

/** As `person organization`: where somebody has a role by now, of which something bare is told as well. */
export async function filledPlaces(
  placed: readonly Placed[],
  { here, idOf, known }: Has,
  pause: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const filled = new Set<string>();
  const bare = new Set<string>();
  let steps = 0;
  for (const place of affiliationsOf(placed, here)) {
    steps += 1;
    if (steps % PLACES_A_STEP === 0) await pause();
    (isBare(place) ? bare : filled).add(`${place.id} ${idOf(place.organization)}`);
  }
  if (bare.size === 0) return filled;
  for (const key of known) {
    steps += 1;
    if (steps % PLACES_A_STEP === 0) await pause();
    const there = key.split(" ", 2).join(" ");
    if (bare.has(there) && key.length > there.length + 1) filled.add(there);
  }
  return filled;
}

/** A few milliseconds' worth. */
const PLACES_A_STEP = 2_000;

export function* fingerprintRows(placed: Iterable<Placed>, importId: ImportId) {
  for (const { person, id } of placed)
    for (const record of person.records)
      yield { fingerprint: fingerprintOf(record), person_id: id, import_id: importId };
}
