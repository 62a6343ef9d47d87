import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { counted, inWords, listed, shownName } from "#people/shown.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";

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
  return effective(sumOf(masses), sumOf(masses.map(mLnM)));
}

/** The same from Σm and Σ m ln m: the entropy is ln Σm − Σ m ln m / Σm. */
function effective(all: number, weighed: number): number {
  return all <= 0 ? 0 : Math.exp(Math.log(all) - weighed / all);
}

function mLnM(mass: number): number {
  return mass <= 0 ? 0 : mass * Math.log(mass);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export type Spread = { readonly organizations: number; readonly fields: number };

type Key = "organization" | "field";

/** Over how many organizations and fields my contact is spread, in effect. */
export function spreadOf({ organization, field }: Masses): Spread {
  return {
    organizations: effectiveNumber([...organization.values()]),
    fields: effectiveNumber([...field.values()]),
  };
}

/** How much of my contact goes to each organization, and to each field. */
export type Masses = { readonly [K in Key]: ReadonlyMap<string, number> };

export function* massesOf(footings: readonly Footing[]): Steps<Masses> {
  const masses = { organization: new Map<string, number>(), field: new Map<string, number>() };
  yield* mapInSteps(footings, ({ organization, field, mass }) => {
    add(masses.organization, organization, mass);
    add(masses.field, field, mass);
  });
  return masses;
}

function add(masses: Map<string, number>, place: string, mass: number): void {
  if (place !== "") masses.set(place, (masses.get(place) ?? 0) + mass);
}

export type Bridge = {
  readonly personId: PersonId;
  readonly name: string;
  /** Fields, and organizations elsewhere, to which nobody else leads. */
  readonly fields: readonly string[];
  readonly organizations: readonly string[];
  /**
   * What the spread over fields and over organizations would lose without them; below 0 where so much of all contact
   * goes there that what is left is spread more evenly.
   */
  readonly loss: Spread;
  /** Of all contact, how much goes to them, 0 to 1. */
  readonly share: number;
};

/** Who is my only way somewhere: those who open a field first, then by what would be lost without them. */
export function* bridgesOf(footings: readonly Footing[], masses: Masses): Steps<readonly Bridge[]> {
  const [fields, organizations] = [new Alone(), new Alone()];
  let all = 0;
  yield* mapInSteps(footings, ({ field, organization, personId, mass }) => {
    fields.add(field, personId);
    organizations.add(organization, personId);
    all += mass;
  });
  // Most lead nowhere alone, and of them nothing has to be worked out.
  const alone = new Set([...fields.people(), ...organizations.people()]);
  const people = new Map<PersonId, Footing[]>();
  yield* mapInSteps(footings, (footing) => {
    if (!alone.has(footing.personId)) return;
    const theirs = people.get(footing.personId);
    if (theirs === undefined) people.set(footing.personId, [footing]);
    else theirs.push(footing);
  });
  const [lostFields, lostOrganizations] = [losses(masses, "field"), losses(masses, "organization")];
  const bridges = yield* mapInSteps([...people], ([personId, theirs]): readonly Bridge[] => {
    const into = unique(theirs.map(({ field }) => field)).filter((field) => fields.has(field));
    const to = theirs.filter(
      ({ organization, field }) => organizations.has(organization) && !into.includes(field),
    );
    if (into.length + to.length === 0) return [];
    return [
      {
        personId,
        name: theirs[0]?.name ?? "",
        fields: into,
        organizations: unique(to.map(({ organization }) => organization)),
        loss: { organizations: lostOrganizations(theirs), fields: lostFields(theirs) },
        share: sumOf(theirs.map(({ mass }) => mass)) / all,
      },
    ];
  });
  const lost = ({ loss }: Bridge) => Math.max(0, loss.fields) + Math.max(0, loss.organizations);
  return bridges
    .flat()
    .sort((a, b) => b.fields.length - a.fields.length || lost(b) - lost(a) || (a.name < b.name ? -1 : 1));
}

/** The places to which one person alone leads. */
class Alone {
  readonly #leads = new Map<string, PersonId | null>();

  add(place: string, personId: PersonId): void {
    if (place === "") return;
    const known = this.#leads.get(place);
    if (known === undefined) this.#leads.set(place, personId);
    else if (known !== personId) this.#leads.set(place, null);
  }

  has(place: string): boolean {
    return typeof this.#leads.get(place) === "string";
  }

  people(): readonly PersonId[] {
    return [...this.#leads.values()].filter((only) => only !== null);
  }
}

/** Less than this part of all is nothing left, and a rounding. */
const NOTHING = 1e-9;

/**
 * What the effective number would lose without somebody's footings. The sums that it is made of change by the places of
 * that one alone, so that nobody has to be left out of thousands to find it.
 */
function losses(of: Masses, key: Key): (theirs: readonly Footing[]) => number {
  const masses = of[key];
  const all = sumOf([...masses.values()]);
  const weighed = sumOf([...masses.values()].map(mLnM));
  const number = effective(all, weighed);
  return (theirs) => {
    let [left, leftWeighed] = [all, weighed];
    const gone = new Map<string, number>();
    for (const footing of theirs) add(gone, footing[key], footing.mass);
    for (const [place, mass] of gone) {
      const before = masses.get(place) ?? 0;
      left -= mass;
      leftWeighed += mLnM(before - mass) - mLnM(before);
    }
    return number - (left < NOTHING * all ? 0 : effective(left, leftWeighed));
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** "Imre Kovács is your only way into patent law." */
export function bridgeInWords({ name, fields, organizations }: Bridge): string {
  const ways = [
    ...(fields.length > 0 ? [`into ${namedFew(fields)}`] : []),
    ...(organizations.length > 0 ? [`to ${namedFew(organizations)}`] : []),
  ];
  return `${shownName(name)} is your only way ${namedFew(ways)}.`;
}

/** Too little to be seen in a number of one decimal, and of all contact. */
const SLIGHT = 0.05;

/** From here on a loss is about a whole one, and can be said as such. */
const ABOUT_ONE = 0.75;

/** What would change without them: in a sentence, then in numbers; for "why?". */
export function lossInWords({ name, loss, share }: Bridge, spread: Spread): readonly string[] {
  const without = `Without ${givenName(shownName(name))}`;
  const parts = (["fields", "organizations"] as const).filter((key) => loss[key] >= SLIGHT);
  if (parts.length > 0) {
    const whole = parts.filter((key) => loss[key] >= ABOUT_ONE);
    const fewer = whole.map((key) => counted(Math.round(loss[key]), key.slice(0, -1)));
    const numbers = parts.map(
      (key) => `${(spread[key] - loss[key]).toFixed(1)} ${key} instead of ${spread[key].toFixed(1)}`,
    );
    return [
      whole.length > 0
        ? `${without} your contact would reach as far as if you had about ${fewer.join(" and ")} fewer.`
        : `${without} your contact would reach a little less far.`,
      `In numbers: ${numbers.join(", and ")}, counted as equal ones (the effective number, which is the exponential of Shannon’s entropy).`,
    ];
  }
  if (share >= SLIGHT)
    return [
      `${without} what is left of your contact would be spread as evenly as all of it is now, or more so; the way would be gone all the same.`,
    ];
  return [
    "Little contact goes there now, so in numbers nothing would change; the way would be gone all the same.",
  ];
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

function namedFew(names: readonly string[]): string {
  const shown =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} others`] : names;
  return listed(shown);
}
