import type { Answer } from "#operations/catalog.ts";

type Reach = Answer<"network.show">;

/** One organization in one field, with the first of those through whom it can be reached, the warmest first. */
export type Place = Reach["fields"][number]["places"][number];

export type Field = { readonly field: string; readonly places: readonly Place[] };

/** The same with its turn in a drawing, and whether it is among what is searched for. */
export type DrawnPlace = Reach["drawing"]["fields"][number]["places"][number];

export type DrawnField = { readonly field: string; readonly places: readonly DrawnPlace[] };

export function fieldName(field: string): string {
  return field === "" ? "Field not noted" : field;
}

/** Of one drawing the places that a smaller one would have. */
export function firstDrawn(fields: readonly DrawnField[], most: number): readonly DrawnField[] {
  return fields
    .map(({ field, places }) => ({ field, places: places.filter(({ turn }) => turn < most) }))
    .filter(({ places }) => places.length > 0);
}
