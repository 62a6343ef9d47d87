import { counted, inWords, shownName } from "#people/shown.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";

/** Somebody I know, at one place. */
export type Known = {
  readonly personId: string;
  readonly organization: string;
  /** "" where the field is not known. */
  readonly field: string;
  /** log2 of the decayed sum of contact-days; null without contact. */
  readonly heat: number | null;
};

export type ReachableField<Person extends Known = Known> = {
  readonly field: string;
  readonly organizations: readonly string[];
  /** The warmest first. */
  readonly people: readonly Person[];
};

export type Reach<Person extends Known = Known> = {
  readonly fields: readonly ReachableField<Person>[];
  readonly organizations: number;
};

/** Everybody in the book, whether I know them or not: how many, and where they are. */
export type InTheBook = { readonly people: number; readonly organizations: number; readonly fields: number };

/** Progress is reach (R8): which organizations and fields, through whom. People are not counted, and nobody is ranked. */
export function* reachIn<Person extends Known>(known: readonly Person[]): Steps<Reach<Person>> {
  const there = new Map<
    string,
    { readonly organizations: Set<string>; readonly people: Map<string, Person> }
  >();
  const organizations = new Set<string>();
  yield* mapInSteps(known, (each) => {
    const field = there.get(each.field) ?? { organizations: new Set(), people: new Map() };
    there.set(each.field, field);
    field.organizations.add(each.organization);
    field.people.set(each.personId, each);
    organizations.add(each.organization);
  });
  const fields: ReachableField<Person>[] = [];
  for (const [field, { organizations, people }] of there) {
    yield;
    const warmestFirst = [...people.values()].sort((a, b) => warmth(b) - warmth(a));
    fields.push({ field, organizations: [...organizations], people: warmestFirst });
  }
  const inOrder = fields.toSorted(
    (a, b) =>
      Number(a.field === "") - Number(b.field === "") ||
      b.organizations.length - a.organizations.length ||
      (a.field < b.field ? -1 : 1),
  );
  return { fields: inOrder, organizations: organizations.size };
}

/** "You can reach 14 organizations in three fields through people you know …; patent law only through Imre." */
export function reachInWords<Person extends Known>(
  reach: Reach<Person>,
  book: InTheBook,
  nameOf: (person: Person) => string,
): string {
  if (reach.organizations === 0) return unreached(book);
  const named = reach.fields.filter((each) => each.field !== "");
  const where = `You can reach ${counted(reach.organizations, "organization")}`;
  const across = named.length === 0 ? "" : ` in ${counted(named.length, "field")}`;
  const only = onlyWaysInWords(onlyWays(reach.fields), nameOf);
  return `${where}${across} through people you know or have been in touch with${only}.`;
}

/** Fields that one person alone leads into. */
export function onlyWays<Person extends Known>(
  fields: readonly ReachableField<Person>[],
): readonly ReachableField<Person>[] {
  return fields.filter(({ field, people }) => field !== "" && people.length === 1);
}

const NOBODY_YET = "Whoever you write to first will be the beginning of your network.";
export const NOWHERE_YET =
  "Once it is noted where somebody works whom you know or have been in touch with, it is said here where you can get.";

/** What is said until somebody is known somewhere: of imported contacts that is not said yet. */
function unreached({ people, organizations, fields }: InTheBook): string {
  if (people === 0) return NOBODY_YET;
  if (organizations === 0) return NOWHERE_YET;
  const across = fields === 0 ? "" : ` in ${counted(fields, "field")}`;
  return `The people in your book are at ${counted(organizations, "organization")}${across}. Say of somebody that you know them, or note a contact, and it is said here where you can get.`;
}

/** One is named; of several, the list of only ways names everybody. */
function onlyWaysInWords<Person extends Known>(
  alone: readonly ReachableField<Person>[],
  nameOf: (person: Person) => string,
): string {
  const [single] = alone;
  const [only] = single?.people ?? [];
  if (single === undefined || only === undefined) return "";
  if (alone.length === 1) return `; ${single.field} only through ${shownName(nameOf(only))}`;
  return `; ${inWords(alone.length)} of the fields through one person each`;
}

function warmth(person: Known): number {
  return person.heat ?? Number.NEGATIVE_INFINITY;
}
