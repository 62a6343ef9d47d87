/** What is customary somewhere. The user may edit any of it; nothing here is a rule (R24). */
export type Norm = {
  /** A field of work, a two-letter country, or "" for anywhere. */
  readonly where: string;
  /** How someone not known well is addressed; a title is used only where the name brings one. */
  readonly address: "full-name" | "given-name";
  /** Minutes to ask for in a first letter. */
  readonly minutes: number;
  /** Working days to wait before the one reminder. */
  readonly patience: number;
  /** Words in a first letter that nobody there finds long. */
  readonly words: number;
  readonly note: string;
};

/** What is usual where nothing else is known. */
export const ANYWHERE: Norm = {
  where: "",
  address: "full-name",
  minutes: 20,
  patience: 7,
  words: 180,
  note: "The whole name is safe everywhere.",
};

/** A beginning, from what people say of their own fields and countries; every line can be changed or thrown out. */
export const NORMS: readonly Norm[] = [
  ANYWHERE,
  from("biotech", { address: "given-name", note: "First names and short letters." }),
  from("data science", {
    address: "given-name",
    words: 120,
    note: "A short message often works better than mail.",
  }),
  from("software", { address: "given-name", words: 120, note: "First names from the first line." }),
  from("consulting", {
    minutes: 15,
    words: 120,
    note: "Fifteen minutes; calendars are full, and evenings too.",
  }),
  from("patent law", { patience: 10, note: "Formal in writing, generous in person." }),
  from("law", { patience: 10, note: "Formal in writing, generous in person." }),
  from("science policy", { patience: 10, note: "Weeks before a budget or a session are bad weeks." }),
  from("medicine", {
    minutes: 15,
    patience: 10,
    words: 120,
    note: "Between two shifts: short, and by telephone.",
  }),
  from("publishing", { words: 180, note: "They read for a living; a well-made sentence is noticed." }),
  from("academia", { patience: 10, note: "Slow in term, slower at deadlines; silence means little." }),
  from("teaching", { patience: 10, note: "Write in term time, and ask for the holidays." }),
  from("US", { address: "given-name", words: 150, note: "First names from the first letter are usual." }),
  from("CA", { address: "given-name", words: 150, note: "First names from the first letter are usual." }),
  from("GB", { address: "given-name", note: "First names, a little understatement." }),
  from("IE", { address: "given-name", note: "First names, a little understatement." }),
  from("AU", { address: "given-name", words: 150, note: "First names; long preambles sound stiff." }),
  from("NL", { address: "given-name", words: 150, note: "First names, and straight to the point." }),
  from("SE", { address: "given-name", words: 150, note: "First names, also to professors; July is empty." }),
  from("NO", { address: "given-name", words: 150, note: "First names, also to professors; July is empty." }),
  from("DK", { address: "given-name", words: 150, note: "First names, also to professors; July is empty." }),
  from("FI", { address: "given-name", words: 120, note: "First names, few words; July is empty." }),
  from("DE", {
    note: "Titles are used until you are told otherwise; write one into the name if you know it.",
  }),
  from("AT", { note: "Titles are used, and noticed; write one into the name if you know it." }),
  from("CH", { note: "The whole name at first; people offer their first name soon." }),
  from("FR", { note: "A formal opening and a formal end; August is quiet." }),
  from("IT", { note: "Titles are common, dottoressa before signora; August is quiet." }),
  from("ES", { note: "Two family names are usual; August is quiet." }),
  from("PL", { note: "Titles are used; the whole name is safe." }),
  from("IN", { note: "Titles are used; Dr and Professor are not left out." }),
  from("JP", {
    minutes: 30,
    patience: 10,
    note: "Somebody who introduces you counts for much; family name first.",
  }),
  from("KR", {
    minutes: 30,
    patience: 10,
    note: "Somebody who introduces you counts for much; family name first.",
  }),
  from("CN", { note: "The family name comes first; the whole name is safe." }),
];

function from(where: string, customs: Partial<Norm> & Pick<Norm, "note">): Norm {
  return { ...ANYWHERE, ...customs, where };
}

/**
 * The customs that fit best. The field says how long and how patiently, the country how people are addressed; a line
 * of the user's own comes before ours. A field is matched by its words: "Patent law, biotech" finds "patent law".
 */
export function normFor(field: string, country: string, own: readonly Norm[] = []): Norm {
  const all = [...own, ...NORMS];
  const ofField = all.find(({ where }) => where.length > 2 && contains(field, where));
  const ofCountry = all.find(
    ({ where }) => where.length === 2 && where.toLowerCase() === country.toLowerCase(),
  );
  const anywhere = all.find(({ where }) => where === "") ?? ANYWHERE;
  if (ofField === undefined || ofCountry === undefined) return ofField ?? ofCountry ?? anywhere;
  return { ...ofField, address: ofCountry.address, note: `${ofField.note} ${ofCountry.note}` };
}

function contains(field: string, where: string): boolean {
  return ` ${field.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${where.toLowerCase()} `);
}

/** Endings of two letters that say nothing about a country any more. */
const ANYBODYS = ["io", "ai", "co", "me", "tv", "cc", "eu", "fm", "gg", "to", "ly", "sh"];

/** The country that one of some addresses ends in, two letters; "" where none says so. */
export function countryIn(addresses: readonly string[]): string {
  for (const address of addresses) {
    const ending = /\.([a-z]{2})$/i.exec(address.trim())?.[1]?.toLowerCase();
    if (ending === undefined || ANYBODYS.includes(ending)) continue;
    return ending === "uk" ? "GB" : ending.toUpperCase();
  }
  return "";
}

/** Whether something out of an export or an older version is a line of this kind. */
export function isNorm(value: unknown): value is Norm {
  if (typeof value !== "object" || value === null) return false;
  const { where, address, minutes, patience, words, note } = value as Record<string, unknown>;
  return (
    typeof where === "string" &&
    (address === "full-name" || address === "given-name") &&
    [minutes, patience, words].every((each) => typeof each === "number") &&
    typeof note === "string"
  );
}
