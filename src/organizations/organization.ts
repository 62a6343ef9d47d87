import type { OrganizationId } from "#people/id.ts";

export type Organization = {
  readonly id: OrganizationId;
  readonly name: string;
  /** A field of work in the user's words: "patent law", "biotech". Empty when not known. */
  readonly field: string;
  readonly version: number;
};
