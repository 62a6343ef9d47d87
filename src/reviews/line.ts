import { howWeMet } from "#outreach/how-we-met.ts";
import type { Familiarity, Person } from "#people/person.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";

const LONGEST = 300;

/**
 * A line for a reader about who the recipient is and how well I know them (R42), to change and approve. It is made of
 * their position and how we met; notes, and whatever was said off the record, are never asked for.
 */
export function proposedLine(
  person: Pick<Person, "familiarity" | "howMet" | "headline">,
  present: { readonly role: string; readonly organization: string } | undefined,
): string {
  const position =
    present === undefined
      ? person.headline
      : [present.role, present.organization].filter((part) => part !== "").join(", ");
  const sentences = [position, FAMILIAR[person.familiarity], metForAnother(person.howMet)]
    .map((part) => capitalised(oneLine(part)).replace(/[.\s]+$/, ""))
    .filter((part) => part !== "");
  return clipped(sentences.map((part) => `${part}.`).join(" "), LONGEST);
}

/** How we met, told to somebody else: "You gave the alumni talk" is "They gave the alumni talk"; "" where no sentence can be made. */
function metForAnother(note: string): string {
  return howWeMet(note)
    .replace(/^You(?= )/, "They")
    .replace(/\byour(?= )/gi, (word) => (word === "Your" ? "Their" : "their"))
    .replace(/\b(with|to|of|for|from|by|beside|about|met|saw|heard|asked|shadow|helped) you\b/g, "$1 them")
    .replace(/\byou\b/g, "they");
}

const FAMILIAR: Record<Familiarity, string> = {
  unknown: "",
  stranger: "We have never met",
  acquaintance: "We know each other a little",
  known: "We know each other well",
};
