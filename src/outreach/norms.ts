import { bareName, givenName } from "#people/bare-name.ts";
import type { Familiarity } from "#people/person.ts";

/** What is customary somewhere. The user may edit any of it; nothing here is a rule (R24). */
export type Norm = {
  /** A field of work or a two-letter country; "" for anywhere. */
  readonly where: string;
  /** How someone not known well is addressed. */
  readonly address: "full-name" | "given-name";
  /** Minutes to ask for in a first letter. */
  readonly minutes: number;
  /** Working days to wait before the one reminder. */
  readonly patience: number;
  readonly note: string;
};

export const NORMS: readonly Norm[] = [
  { where: "", address: "full-name", minutes: 20, patience: 7, note: "The whole name is safe everywhere." },
  { where: "biotech", address: "given-name", minutes: 20, patience: 7, note: "First names, short letters." },
  {
    where: "consulting",
    address: "full-name",
    minutes: 15,
    patience: 7,
    note: "Fifteen minutes; calendars are full.",
  },
  {
    where: "patent law",
    address: "full-name",
    minutes: 20,
    patience: 10,
    note: "Formal in writing, generous in person.",
  },
  { where: "science policy", address: "full-name", minutes: 20, patience: 10, note: "Avoid budget weeks." },
  {
    where: "data science",
    address: "given-name",
    minutes: 20,
    patience: 7,
    note: "A short message often works better than mail.",
  },
  {
    where: "US",
    address: "given-name",
    minutes: 20,
    patience: 7,
    note: "First names from the first letter are usual.",
  },
  {
    where: "GB",
    address: "given-name",
    minutes: 20,
    patience: 7,
    note: "First names, a little understatement.",
  },
  {
    where: "DE",
    address: "full-name",
    minutes: 20,
    patience: 7,
    note: "Titles are used until you are told otherwise; add one if you know it.",
  },
  { where: "FR", address: "full-name", minutes: 20, patience: 7, note: "A formal opening; August is quiet." },
  {
    where: "JP",
    address: "full-name",
    minutes: 30,
    patience: 10,
    note: "An introduction by somebody counts for much.",
  },
];

/** The customs that fit best: the user's own first, then field, then country, then anywhere. */
export function normFor(field: string, country: string, own: readonly Norm[] = []): Norm {
  const all = [...own, ...NORMS];
  const named = (where: string) => all.find((norm) => norm.where.toLowerCase() === where.toLowerCase());
  return (field && named(field)) || (country && named(country)) || (named("") as Norm);
}

/** The name after "Dear": the given name to those one knows, else as the custom is. */
export function addressName(name: string, familiarity: Familiarity, norm: Pick<Norm, "address">): string {
  const close = familiarity === "known" || familiarity === "acquaintance";
  return close || norm.address === "given-name" ? givenName(name) : bareName(name);
}
