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

/** What became of one of them, in a sentence; `what` alone where it is said of several. */
export const DEEDS_IN_WORDS: Readonly<
  Record<Deed["what"], { readonly one: string; readonly would: string }>
> = {
  "came-in": { one: "came in from there", would: "come in from there" },
  "put-together": { one: "put together with their card", would: "put together with their card" },
  "changed-here": { one: "changed here", would: "change here" },
  "changed-there": { one: "changed there", would: "change there" },
  "added-there": { one: "added there", would: "added there" },
  "removed-there": {
    one: "taken away there, as you erased them here",
    would: "taken away there, as you erased them here",
  },
  "gone-there": { one: "no longer there; they stay here", would: "no longer there; they stay here" },
  "both-changed": {
    one: "changed on both sides; choose below",
    would: "changed on both sides; you will choose",
  },
  "moved-there": { one: "moved there; choose which time is right", would: "moved there; you will choose" },
  "stays-out": {
    one: "left out or erased here, so left alone",
    would: "left out or erased here, so left alone",
  },
  "not-done": { one: "not done", would: "not done" },
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
