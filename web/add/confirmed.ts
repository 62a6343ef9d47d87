import type { Input } from "#operations/catalog.ts";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { LineRead } from "#people/read-line.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";

/** Somebody read from what was typed or pasted, with whom in the book that may be. */
export type Named = Partial<LineRead> & {
  readonly key: string;
  readonly name: string;
  readonly familiarity?: Familiarity | undefined;
  readonly who: WhoIsIt;
};

/** What the user says of it: an id of the book, somebody new, nobody to keep, an organization, or "" where it is still to be said. */
export type Meant = "new" | "nobody" | "place" | "" | (string & {});

/** What is taken for granted until the user says otherwise. */
export function meantBy(who: WhoIsIt): Meant {
  switch (who.kind) {
    case "known":
      return who.person.id;
    case "new":
      return "new";
    case "ask":
      return "";
    case "left-out":
      return "nobody";
  }
}

type KeptPerson = Input<"capture.keep">["people"][number];

/** As the operation takes them; those who are nobody are left away. */
export function keptPeople(people: readonly Named[], meant: (person: Named) => Meant): KeptPerson[] {
  return people.flatMap((person) => {
    const said = meant(person);
    if (said === "nobody" || said === "") return [];
    const { who: _, ...written } = person;
    return [{ ...written, id: said === "new" ? null : (said as PersonId) }];
  });
}
