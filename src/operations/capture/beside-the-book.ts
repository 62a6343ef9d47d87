import { adviceMeant } from "#advice/meant.ts";
import type { Sight } from "#capture/clause-days.ts";
import type { ReadItem, Reading, ReadPerson } from "#capture/reading.ts";
import { adviceFrom } from "#database/options/advice.ts";
import { findOrganizationNamed } from "#database/organizations/organizations.ts";
import { affiliationsOf } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { foldText } from "#people/fold.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";

/** Names beyond these are judged by the note alone. */
export const MOST_NAMES = 40;

/** A note read once to see which names it hangs on, and once more with what the book has of them. */
export async function besideTheBook(
  tx: Tx,
  sight: Sight,
  said: readonly string[],
  read: (sight: Sight) => Reading,
): Promise<Reading> {
  const [doubted, places] = [new Set<string>(), new Set<string>()];
  const first = read({
    ...sight,
    knows: (name) => doubted.add(name) && false,
    isPlace: (name) => places.add(name) && false,
  });
  const known = await inTheBook(tx, doubted);
  const there = await organizationsAmong(tx, places);
  const organizations = new Set(said.map(foldText));
  for (const name of places) if (organizations.has(foldText(name))) there.add(name);
  if (known.size + there.size === 0) return first;
  return read({ ...sight, knows: (name) => known.has(name), isPlace: (name) => there.has(name) });
}

/** Whoever a reading names, with whom in the book that may be. */
export async function whoTheyAre(
  tx: Tx,
  { people, items }: Pick<Reading, "people" | "items">,
): Promise<Who[]> {
  const who: Who[] = [];
  for (const { perhapsPlace = false, ...person } of people) {
    const found = await whoInTheBook(tx, asBefore(person, items));
    const asked = perhapsPlace && found.kind === "new";
    who.push({ ...person, who: asked ? { kind: "ask", candidates: [] } : found });
  }
  return who;
}

/** Somebody as the book may know them: where they have only just moved tells no namesakes apart. */
function asBefore(person: ReadPerson, items: readonly ReadItem[]): ReadPerson {
  const moved = items.some(
    (each) => each.kind === "position" && each.person === person.key && each.text === person.organization,
  );
  return moved ? { ...person, organization: "" } : person;
}

export type Who = ReadPerson & { readonly who: WhoIsIt };

/**
 * What a reading says, beside what the book has: what came of advice goes to the piece that it speaks of, and a position
 * without a day is nothing more than the place of somebody new, nor of somebody who is there already.
 */
export async function inTheirPlace(
  tx: Tx,
  item: ReadItem,
  people: readonly Who[],
): Promise<readonly ReadItem[]> {
  if (item.kind !== "position" && item.kind !== "outcome") return [item];
  const person = people.find(({ key }) => key === item.person);
  const known = person?.who.kind === "known" ? person.who.person.id : undefined;
  if (item.kind === "outcome") {
    const open =
      known === undefined ? [] : (await adviceFrom(tx, known)).filter((each) => each.outcome === null);
    const meant = adviceMeant(open, item.text);
    return [meant === undefined ? item : { ...item, advice: { id: meant.id, text: meant.text } }];
  }
  if (known === undefined)
    return person?.who.kind === "new" && item.on === null && person.organization === item.text ? [] : [item];
  const places = await affiliationsOf(tx, known);
  const isThere = places.some(
    (each) =>
      each.endsOn === null &&
      foldText(each.organization) === foldText(item.text) &&
      (item.role === "" || foldText(each.role) === foldText(item.role)),
  );
  return isThere ? [] : [item];
}

/** Those of the names that are organizations of the book: "Roche needs somebody" is no person's need then. */
async function organizationsAmong(tx: Tx, names: ReadonlySet<string>): Promise<Set<string>> {
  const known = new Set<string>();
  for (const name of [...names].slice(0, MOST_NAMES))
    if ((await findOrganizationNamed(tx, name)) !== undefined) known.add(name);
  return known;
}

/** Those of the names that somebody in the book bears: "she works for Kim" may be about Kim after all. */
async function inTheBook(tx: Tx, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const name of [...names].slice(0, MOST_NAMES)) {
    const who = await whoInTheBook(tx, { name, email: "", organization: "" });
    if (who.kind !== "new") known.add(name);
  }
  return known;
}
