import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import type { ImportedIntroduction, ImportedPerson } from "./record.ts";

/** Who introduced the user to whom, both by their place among the people of a plan; the day is null where none is told. */
export type PlannedIntroduction = {
  readonly introducer: number;
  readonly person: number;
  readonly on: DateText | null;
};

/** How two of the book are called among those of whom it knows that one introduced the user to the other. */
export function introducedKey(introducer: PersonId, person: PersonId): string {
  return `${introducer} ${person}`;
}

/** One of the plan: their records, and whom in the book they are; `out` where they are left out or erased. */
type Somebody = {
  readonly records: readonly ImportedPerson[];
  readonly personId: PersonId | null;
  readonly out: boolean;
};

/**
 * The introductions that the book does not have yet, and those that it has; nobody is introduced by themselves, nor by
 * somebody left out.
 */
export function introductionsIn(
  told: readonly ImportedIntroduction[],
  people: readonly Somebody[],
  known: ReadonlySet<string>,
): Record<"fresh" | "again", readonly PlannedIntroduction[]> {
  const again: PlannedIntroduction[] = [];
  const places = new Map(people.flatMap(({ records }, place) => records.map((each) => [each, place])));
  const seen = new Set<string>();
  const fresh = told.flatMap(({ by, of, on }) => {
    const [introducer, person] = [places.get(by), places.get(of)];
    const [one, other] = [people[introducer ?? -1], people[person ?? -1]];
    if (introducer === undefined || person === undefined || introducer === person) return [];
    if (one === undefined || other === undefined || one.out || other.out) return [];
    const key = `${introducer} ${person}`;
    const here = one.personId !== null && other.personId !== null;
    if (seen.has(key) || (here && one.personId === other.personId)) return [];
    seen.add(key);
    if (!here || !known.has(introducedKey(one.personId, other.personId))) return [{ introducer, person, on }];
    again.push({ introducer, person, on });
    return [];
  });
  return { fresh, again };
}
