import type { ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { leftOutKeys } from "#people/left-out.ts";
import type { ImportedPerson, ImportedTouch, Problem } from "./record.ts";

export type Matched =
  /** Nobody like them is known. */
  | { readonly kind: "new" }
  /** Perhaps the same as somebody; kept apart, and said. */
  | { readonly kind: "ask"; readonly personId: PersonId }
  /** Certainly the same: what is new about them is added. */
  | { readonly kind: "merge"; readonly personId: PersonId }
  /** Everything about them is known already, or they are left out. */
  | { readonly kind: "skip"; readonly personId: PersonId | null };

/** One person of the import: the records that tell of them, who they are, and why. */
export type PlannedPerson = Matched & {
  readonly records: readonly ImportedPerson[];
  readonly name: string;
  readonly reason: string;
};

export type Plan = {
  readonly people: readonly PlannedPerson[];
  /** For each person of the plan, by its place, their touches. */
  readonly touches: readonly (readonly ImportedTouch[])[];
  readonly problems: readonly Problem[];
};

/** Kinds of contact that belong to one person. An address may be shared, and so may a web site. */
const STRONG = new Set(["email", "linkedin", "phone"]);

/**
 * Decides what an import would do, without doing it: the same input gives the same plan, and a plan made again after
 * it was carried out adds nothing. Records that share an e-mail address, a LinkedIn name or a number are one person;
 * the same name at the same organization is; the same name alone is asked about and kept apart.
 */
export function planImport(
  input: {
    readonly people: readonly ImportedPerson[];
    readonly touches: readonly ImportedTouch[];
    readonly problems: readonly Problem[];
  },
  existing: readonly ExistingPerson[],
  leftOut: ReadonlySet<string>,
): Plan {
  const index = indexOf(existing);
  const groups = grouped(input.people);
  const people = groups.map((records) => decide(records, index, leftOut));
  const byAddress = new Map<string, number>();
  groups.forEach((records, place) => {
    for (const { points } of records)
      for (const { kind, key } of points) if (kind === "email") byAddress.set(key, place);
  });
  const touches: ImportedTouch[][] = people.map(() => []);
  for (const touch of input.touches) {
    const place = byAddress.get(touch.address);
    if (place !== undefined && !isLeftOut(people[place])) touches[place]?.push(touch);
  }
  return { people, touches, problems: input.problems };
}

function isLeftOut(person: PlannedPerson | undefined): boolean {
  return person?.kind === "skip" && person.personId === null;
}

/** Puts records that share a strong key together, in the order of their first one (union-find). */
function grouped(people: readonly ImportedPerson[]): readonly (readonly ImportedPerson[])[] {
  const parent = people.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = place; parent[at] !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const seen = new Map<string, number>();
  people.forEach((person, place) => {
    const keys = strongKeys(person);
    // Without any, the same record twice in a file is one person all the same.
    for (const key of keys.length > 0 ? keys : [`only:${nameAndPlaces(person)}`]) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, place);
      else {
        const [a, b] = [rootOf(other), rootOf(place)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  return [...Map.groupBy(people, (_, place) => rootOf(place)).values()];
}

function strongKeys({ points }: ImportedPerson): readonly string[] {
  return points.filter(({ kind }) => STRONG.has(kind)).map(({ kind, key }) => `${kind}:${key}`);
}

function nameAndPlaces({ name, affiliations }: ImportedPerson): string {
  return [foldText(name), ...affiliations.map(placeKey).toSorted()].join("|");
}

export function placeKey({
  organization,
  role,
}: {
  readonly organization: string;
  readonly role: string;
}): string {
  return `${foldText(organization)}|${role}`;
}

type Index = {
  readonly byKey: ReadonlyMap<string, ExistingPerson>;
  readonly byName: ReadonlyMap<string, readonly ExistingPerson[]>;
};

function indexOf(existing: readonly ExistingPerson[]): Index {
  const byKey = new Map<string, ExistingPerson>();
  for (const person of existing)
    for (const point of person.points) if (!byKey.has(point)) byKey.set(point, person);
  return { byKey, byName: Map.groupBy(existing, (person) => foldText(person.name)) };
}

function decide(
  records: readonly ImportedPerson[],
  index: Index,
  leftOut: ReadonlySet<string>,
): PlannedPerson {
  const name = records
    .map((each) => each.name)
    .reduce((best, each) => (isAddress(best) && !isAddress(each) ? each : best));
  const planned = (matched: Matched, reason: string): PlannedPerson => ({
    ...matched,
    records,
    name,
    reason,
  });
  const excluded = records.some((record) =>
    leftOutKeys(record.name, record.points).some((key) => leftOut.has(key)),
  );
  const match = recognise(records, name, index);
  if (excluded || match?.person.leftOut === true) {
    return planned({ kind: "skip", personId: null }, `You left ${name} out.`);
  }
  if (match === undefined) return planned({ kind: "new" }, "Nobody like them is in your book yet.");
  const { person, how, certain } = match;
  if (records.every((record) => addsNothing(record, person))) {
    return planned({ kind: "skip", personId: person.id }, "All of it is in your book already.");
  }
  if (certain) return planned({ kind: "merge", personId: person.id }, how);
  return planned({ kind: "ask", personId: person.id }, `Perhaps the same as ${person.name}: ${how}`);
}

function isAddress(name: string): boolean {
  return name.includes("@");
}

type Match = { readonly person: ExistingPerson; readonly how: string; readonly certain: boolean };

function recognise(
  records: readonly ImportedPerson[],
  name: string,
  { byKey, byName }: Index,
): Match | undefined {
  for (const record of records) {
    for (const { kind, key, value } of record.points) {
      const person = STRONG.has(kind) ? byKey.get(`${kind}:${key}`) : undefined;
      if (person !== undefined)
        return { person, how: `The same ${WORDS[kind] ?? kind}: ${value}.`, certain: true };
    }
  }
  const namesakes = byName.get(foldText(name)) ?? [];
  const complete = namesakes.find((person) => records.every((record) => addsNothing(record, person)));
  if (complete !== undefined) return { person: complete, how: "Nothing new.", certain: true };
  const places = new Set(
    records.flatMap((record) => record.affiliations.map((each) => foldText(each.organization))),
  );
  const colleague = namesakes.find((person) =>
    person.places.some((place) => places.has(place.split("|")[0] ?? "")),
  );
  if (colleague !== undefined && !conflicting(records, colleague)) {
    return { person: colleague, how: "The same name at the same organization.", certain: true };
  }
  const [namesake] = namesakes;
  return namesake === undefined
    ? undefined
    : { person: namesake, how: "the name is the same, and nothing else tells.", certain: false };
}

const WORDS: Readonly<Record<string, string>> = {
  email: "e-mail address",
  linkedin: "LinkedIn profile",
  phone: "number",
};

/** Two LinkedIn profiles are two people, whatever they are called. */
function conflicting(records: readonly ImportedPerson[], person: ExistingPerson): boolean {
  const theirs = person.points.filter((point) => point.startsWith("linkedin:"));
  const ours = records.flatMap((record) => strongKeys(record).filter((key) => key.startsWith("linkedin:")));
  return theirs.length > 0 && ours.length > 0 && !ours.some((key) => theirs.includes(key));
}

function addsNothing(record: ImportedPerson, person: ExistingPerson): boolean {
  return (
    record.points.every(({ kind, key }) => person.points.includes(`${kind}:${key}`)) &&
    record.affiliations.every((each) => person.places.includes(placeKey(each))) &&
    (record.notes === "" || person.notes.includes(record.notes)) &&
    (record.howMet === "" || person.howMet !== "") &&
    (record.birthday === null || person.birthday !== null) &&
    (record.connectedOn === null || person.connectedOn !== null)
  );
}
