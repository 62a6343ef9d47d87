import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import type { Known, ReachableField } from "./reach.ts";

/** Somebody I know at a place, in as few words as it takes to say who leads where. */
export type Reached = Known & {
  readonly personId: PersonId;
  readonly organizationId: OrganizationId;
  /** Whether what is searched for is in their name, or in that of the place. */
  readonly found: boolean;
};

/** One organization in one field, with those through whom it can be reached, the warmest first. */
export type Place = {
  readonly organization: string;
  readonly organizationId: OrganizationId;
  readonly people: readonly Reached[];
  /** Whether what is searched for is in its name, in its field's, or in that of somebody there. */
  readonly found: boolean;
};

export type FieldOfPlaces = ReachableField<Reached> & { readonly places: readonly Place[] };

/** What can be reached in each field, place by place: first where the warmest are. `search` is folded; "" finds all. */
export function* placesIn(
  fields: readonly ReachableField<Reached>[],
  search: string,
): Steps<readonly FieldOfPlaces[]> {
  const all: FieldOfPlaces[] = [];
  for (const each of fields) {
    yield;
    const isFound = foldText(each.field).includes(search);
    const there = [...Map.groupBy(each.people, ({ organizationId }) => organizationId)];
    const places = yield* mapInSteps(there, ([organizationId, people]) => ({
      organizationId,
      organization: people[0]?.organization ?? "",
      people,
      found: isFound || people.some(({ found }) => found),
    }));
    all.push({ ...each, places });
  }
  return all;
}

/** What a search finds, and those who lead there. */
export function foundIn(fields: readonly FieldOfPlaces[]): readonly FieldOfPlaces[] {
  return fields.flatMap((each) => {
    const places = each.places.filter(({ found }) => found);
    if (places.length === each.places.length) return [each];
    const names = new Set(places.map(({ organization }) => organization));
    const found = {
      field: each.field,
      organizations: each.organizations.filter((name) => names.has(name)),
      people: each.people.filter(({ organization }) => names.has(organization)),
      places,
    };
    return places.length === 0 ? [] : [found];
  });
}

/** The first places of a table that goes through field after field, so many of them. */
export function firstIn(fields: readonly FieldOfPlaces[], most: number): readonly FieldOfPlaces[] {
  let left = most;
  return fields.map((each) => {
    const places = each.places.slice(0, left);
    left -= places.length;
    return { ...each, places };
  });
}

/**
 * At most `most` places to draw, each with its turn: those searched for first, then one of each field after the other, so
 * that no field is crowded out by a large one.
 */
export function toDraw(fields: readonly FieldOfPlaces[], most: number): ReadonlyMap<Place, number> {
  const turns = fields.flatMap(({ places }) => places.map((place, turn) => ({ place, turn })));
  const chosen = turns
    .toSorted((a, b) => Number(b.place.found) - Number(a.place.found) || a.turn - b.turn)
    .slice(0, most);
  return new Map(chosen.map(({ place }, turn) => [place, turn]));
}
