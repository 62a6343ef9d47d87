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
  // A note such as "gave the alumni talk" says nothing of who did it where it stands alone.
  const familiar = FAMILIAR[person.familiarity];
  const known = [familiar, person.howMet].filter((part) => part.trim() !== "").join(": ");
  const sentences = [position, known]
    .map((part) => capitalised(oneLine(part)).replace(/[.\s]+$/, ""))
    .filter((part) => part !== "");
  return clipped(sentences.map((part) => `${part}.`).join(" "), LONGEST);
}

const FAMILIAR: Record<Familiarity, string> = {
  unknown: "",
  stranger: "We have never met",
  acquaintance: "We know each other a little",
  known: "We know each other well",
};
