import type { PersonId } from "#people/id.ts";
import { counted, inWords, shownName } from "#people/shown.ts";

/** Somebody I know at one place; `mass` is how much of my contact goes there, never 0. */
export type Footing = {
  readonly personId: PersonId;
  readonly name: string;
  readonly organization: string;
  /** "" where it is not known. */
  readonly field: string;
  readonly mass: number;
};

/** exp of Shannon's entropy: as many equal parts would be as spread out as these (Hill 1973). 0 of nothing. */
export function effectiveNumber(masses: readonly number[]): number {
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  if (all <= 0) return 0;
  const entropy = masses
    .filter((mass) => mass > 0)
    .reduce((sum, mass) => sum - (mass / all) * Math.log(mass / all), 0);
  return Math.exp(entropy);
}

export type Spread = { readonly organizations: number; readonly fields: number };

/** Over how many organizations and fields my contact is spread, in effect. */
export function spreadOf(footings: readonly Footing[]): Spread {
  const over = (key: "organization" | "field") =>
    effectiveNumber(
      [
        ...Map.groupBy(
          footings.filter((each) => each[key] !== ""),
          (each) => each[key],
        ).values(),
      ].map((there) => there.reduce((sum, { mass }) => sum + mass, 0)),
    );
  return { organizations: over("organization"), fields: over("field") };
}

export type Bridge = {
  readonly personId: PersonId;
  readonly name: string;
  /** Fields, and organizations elsewhere, to which nobody else leads. */
  readonly fields: readonly string[];
  readonly organizations: readonly string[];
  /** What the spread over fields and over organizations would lose without them. */
  readonly loss: Spread;
};

/** Who is my only way somewhere: those who open a field first, then by what would be lost without them. */
export function bridgesOf(footings: readonly Footing[]): readonly Bridge[] {
  const all = spreadOf(footings);
  const only = (key: "organization" | "field") =>
    Map.groupBy(
      [
        ...Map.groupBy(
          footings.filter((each) => each[key] !== ""),
          (each) => each[key],
        ),
      ].flatMap(([place, there]) => {
        const people = new Set(there.map(({ personId }) => personId));
        return people.size === 1
          ? [{ place, personId: there[0]?.personId, field: there[0]?.field ?? "" }]
          : [];
      }),
      ({ personId }) => personId,
    );
  const [fields, organizations] = [only("field"), only("organization")];
  const people = new Map(footings.map(({ personId, name }) => [personId, name]));
  const bridges = [...people].flatMap(([personId, name]): readonly Bridge[] => {
    const into = (fields.get(personId) ?? []).map(({ place }) => place);
    const to = (organizations.get(personId) ?? []).filter(({ field }) => !into.includes(field));
    if (into.length + to.length === 0) return [];
    const without = spreadOf(footings.filter((each) => each.personId !== personId));
    const loss = {
      organizations: Math.max(0, all.organizations - without.organizations),
      fields: Math.max(0, all.fields - without.fields),
    };
    return [{ personId, name, fields: into, organizations: to.map(({ place }) => place), loss }];
  });
  return bridges.toSorted(
    (a, b) =>
      b.fields.length - a.fields.length ||
      b.loss.fields + b.loss.organizations - (a.loss.fields + a.loss.organizations) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** "Imre Kovács is your only way into patent law." */
export function bridgeInWords({ name, fields, organizations }: Bridge): string {
  const ways = [
    ...(fields.length > 0 ? [`into ${listed(fields)}`] : []),
    ...(organizations.length > 0 ? [`to ${listed(organizations)}`] : []),
  ];
  return `${shownName(name)} is your only way ${listed(ways)}.`;
}

/** What the effective numbers say, for "why?". */
export function spreadInWords(spread: Spread, organizations: number, fields: number): readonly string[] {
  return [
    `You reach ${counted(organizations, "organization")}; your contact is spread over them as evenly as over ${spread.organizations.toFixed(1)} equal ones.`,
    ...(fields === 0
      ? []
      : [`Of fields you reach ${inWords(fields)}, as evenly as ${spread.fields.toFixed(1)} equal ones.`]),
    "That is the exponential of Shannon’s entropy: the more of your contact goes to one place, the lower it is.",
  ];
}

const NAMED = 3;

function listed(names: readonly string[]): string {
  const shown =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} others`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
