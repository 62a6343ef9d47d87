import type { Answer } from "#operations/catalog.ts";
import { foldText } from "#people/fold.ts";

type Known = Answer<"network.show">["fields"][number]["people"][number];

/** One organization in one field, with those through whom it can be reached, the warmest first. */
export type Place = {
  readonly key: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly people: readonly Known[];
  readonly strength: number;
  readonly dashed: boolean;
  readonly talks: number;
};

export type Field = { readonly field: string; readonly places: readonly Place[] };

export function fieldName(field: string): string {
  return field === "" ? "Field not noted" : field;
}

/** The network by field and organization, in the order of the answer. */
export function placesIn(network: Answer<"network.show">): readonly Field[] {
  return network.fields.map(({ field, people }) => ({
    field,
    places: [...Map.groupBy(people, (each) => each.organization)].map(([organization, through]) => ({
      key: `${field} ${organization}`,
      organization,
      organizationId: through[0]?.organizationId ?? "",
      people: through,
      strength: Math.max(...through.map(({ line }) => line.weight)),
      dashed: through.every(({ line }) => line.dashed),
      talks: through.reduce((sum, { line }) => sum + line.knots, 0),
    })),
  }));
}

/** Keys of the places that a search for a name, an organization or a field lights up; null where nothing is searched. */
export function litBy(fields: readonly Field[], search: string): ReadonlySet<string> | null {
  const term = foldText(search);
  if (term === "") return null;
  return new Set(
    fields.flatMap(({ field, places }) =>
      places
        .filter(({ organization, people }) =>
          [field, organization, ...people.map(({ name }) => name)].some((text) =>
            foldText(text).includes(term),
          ),
        )
        .map(({ key }) => key),
    ),
  );
}

/**
 * At most `most` places to draw: those searched for first, then one of each field in turn, so that no field is
 * crowded out by a large one.
 */
export function drawn(
  fields: readonly Field[],
  lit: ReadonlySet<string> | null,
  most: number,
): readonly Field[] {
  const turns = fields.flatMap(({ places }) => places.map(({ key }, turn) => ({ key, turn })));
  const chosen = new Set(
    turns
      .toSorted(
        (a, b) => Number(lit?.has(b.key) ?? false) - Number(lit?.has(a.key) ?? false) || a.turn - b.turn,
      )
      .slice(0, most)
      .map(({ key }) => key),
  );
  return fields
    .map(({ field, places }) => ({ field, places: places.filter(({ key }) => chosen.has(key)) }))
    .filter(({ places }) => places.length > 0);
}
