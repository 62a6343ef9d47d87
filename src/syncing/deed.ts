import type { Changes } from "./contact.ts";

/** What became of somebody, or would, when both sides are brought together. */
export const DEEDS = [
  "came-in",
  "put-together",
  "changed-here",
  "changed-there",
  "added-there",
  "removed-there",
  "gone-there",
  "both-changed",
  "moved-there",
  "off-there",
  "stays-out",
  "not-done",
] as const;

export type Deed = {
  readonly what: (typeof DEEDS)[number];
  readonly name: string;
  /** A few words more: what changed, or why it was not done. */
  readonly detail: string;
};

/** Those told one by one; of the rest there is a count. */
const MOST_TOLD = 500;

export type Deeds = {
  readonly counts: Readonly<Record<Deed["what"], number>>;
  readonly deeds: readonly Deed[];
};

export function summed(deeds: readonly Deed[]): Deeds {
  const counts = Object.fromEntries(
    DEEDS.map((what) => [what, deeds.filter((deed) => deed.what === what).length]),
  ) as Record<Deed["what"], number>;
  return { counts, deeds: deeds.slice(0, MOST_TOLD) };
}

/** What became of so many, or would: "3 people … came in from there". */
export const DEEDS_IN_WORDS: Readonly<
  Record<Deed["what"], { readonly did: string; readonly would: string }>
> = {
  "came-in": { did: "came in from there", would: "would come in from there" },
  "put-together": { did: "put together with their card", would: "would be put together with their card" },
  "changed-here": { did: "changed here", would: "would change here" },
  "changed-there": { did: "changed there", would: "would change there" },
  "added-there": { did: "added there", would: "would be added there" },
  "removed-there": {
    did: "taken away there, as here",
    would: "would be taken away there, as here",
  },
  "gone-there": { did: "no longer there, and kept here", would: "no longer there, and would stay here" },
  "both-changed": {
    did: "different here and there, for you to choose",
    would: "different here and there; you would choose",
  },
  "moved-there": { did: "moved there, for you to choose", would: "moved there; you would choose" },
  "off-there": { did: "called off there, and kept here", would: "called off there, and would stay here" },
  "stays-out": {
    did: "left out or erased here, so left alone",
    would: "left out or erased here, so left alone",
  },
  "not-done": { did: "not done", would: "not done" },
};

const KINDS = {
  email: "e-mail",
  phone: "phone",
  url: "web address",
  linkedin: "LinkedIn",
  address: "address",
};

/** "name, phone" */
export function changesInWords({ name, position, birthday, note, points }: Changes): string {
  const fields = [
    name === undefined ? "" : "name",
    position === undefined ? "" : "place of work",
    birthday === undefined ? "" : "birthday",
    note === undefined ? "" : "note",
    ...points.map(({ point }) => KINDS[point.kind]),
  ];
  return [...new Set(fields.filter((field) => field !== ""))].join(", ");
}
