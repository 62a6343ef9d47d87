import type { PersonId } from "#people/id.ts";
import type { Introduction } from "./introduction.ts";

/** One person on the way back, and how I came to them; null where nobody introduced us. */
export type Link = { readonly personId: PersonId; readonly through: Introduction | null };

/** Nobody's way leads through more hands than this; it also ends a file that was tampered with. */
const MOST_LINKS = 20;

/**
 * From someone back through whoever introduced us to the first in the row (R52), nearest first. Where several people
 * introduced me to the same one, the first of them made the tie. A circle ends where it would begin again.
 */
export function chainBack(personId: PersonId, introductions: readonly Introduction[]): readonly Link[] {
  const links: Link[] = [];
  const seen = new Set<PersonId>();
  let at: PersonId | null = personId;
  while (at !== null && !seen.has(at) && links.length < MOST_LINKS) {
    seen.add(at);
    const through: Introduction | null = firstTo(at, introductions, seen);
    links.push({ personId: at, through });
    at = through?.introducerId ?? null;
  }
  return links;
}

function firstTo(
  personId: PersonId,
  introductions: readonly Introduction[],
  seen: ReadonlySet<PersonId>,
): Introduction | null {
  const [first] = introductions
    .filter(
      (each) =>
        each.personId === personId &&
        each.madeAt !== null &&
        each.introducerId !== null &&
        !seen.has(each.introducerId),
    )
    .toSorted((one, other) => (one.madeAt ?? 0) - (other.madeAt ?? 0));
  return first ?? null;
}
