import type { OrganizationId } from "#people/id.ts";

/** Who says the field: I do, its name, or what people do there; "" while nobody has. */
export const FIELD_FROM = ["", "said", "name", "roles"] as const;
export type FieldFrom = (typeof FIELD_FROM)[number];

export type Organization = {
  readonly id: OrganizationId;
  readonly name: string;
  /** A field of work in the user's words: "patent law", "biotech". Empty when not known. */
  readonly field: string;
  readonly fieldFrom: FieldFrom;
  readonly version: number;
};
