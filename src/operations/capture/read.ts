import { z } from "zod";
import { adviceMeant } from "#advice/meant.ts";
import { dayReader } from "#capture/days.ts";
import { learnedEar } from "#capture/ear.ts";
import { saidOfAnotherLanguage, saidOfNobody } from "#capture/in-words.ts";
import { looksLikeNote } from "#capture/looks-like-note.ts";
import { readCapture } from "#capture/read-capture.ts";
import { MOST_CAPTURED, type ReadItem, type ReadPerson } from "#capture/reading.ts";
import { adviceFrom } from "#database/advice.ts";
import { findOrganizationNamed } from "#database/organizations.ts";
import { affiliationsOf } from "#database/people.ts";
import type { Tx } from "#database/transaction.ts";
import { foldText } from "#people/fold.ts";
import { IS_A_CARD, isCard } from "#people/is-card.ts";
import { languagesOf } from "#people/language.ts";
import { readLine } from "#people/read-line.ts";
import { readBlock } from "#people/read-pasted.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { line, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { whoInTheBook } from "../people/who-in-the-book.ts";

/** Names beyond these are judged by the note alone. */
const MOST_PLACES = 40;

/**
 * Reads what was typed after a talk and says what it would write: who, the contact, advice with its last day, promises
 * with their day (R9); `says` what is missing where it names nobody, and that a note in another language is kept whole. Writes nothing; what it answers is confirmed, changed or dropped, and handed to capture.keep.
 */
export const readCaptured = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    text: text.describe("what you would tell a friend about the talk"),
    /** As browsers name it, "de-CH": how dates are written. */
    locale: z.string().max(35).default("en-GB"),
    whom: line.default("").describe("whom it was with, where the note itself names nobody"),
    places: z.array(line).max(MOST_PLACES).default([]).describe("names in it that are organizations"),
    introducer: line
      .default("")
      .describe("the name of whoever introduces, where the note has no more than “her boss”"),
  }),
  async run({ tx, today }, input) {
    if (isCard(input.text)) return refused(IS_A_CARD);
    if (readBlock(input.text) !== undefined && !looksLikeNote(input.text)) return refused(IS_SOMEBODY);
    const days = await dayReader([input.locale, ...languagesOf(input.text)]);
    const introducer = namedApart(input.introducer);
    const sight = { today, days, ear: await learnedEar(), introducer };
    const [doubted, places] = [new Set<string>(), new Set<string>()];
    const whom = namedApart(input.whom);
    const first = readCapture(
      input.text,
      { ...sight, knows: (name) => doubted.add(name) && false, isPlace: (name) => places.add(name) && false },
      whom,
    );
    const known = await inTheBook(tx, doubted);
    const there = await organizationsAmong(tx, places);
    const said = new Set(input.places.map(foldText));
    for (const name of places) if (said.has(foldText(name))) there.add(name);
    const again = known.size + there.size > 0;
    const { people, items, unread, unnamed, language } = again
      ? readCapture(
          input.text,
          { ...sight, knows: (name) => known.has(name), isPlace: (name) => there.has(name) },
          whom,
        )
      : first;
    const asksWhom = people.length === 0 || people[0] === whom;
    const who: Who[] = [];
    for (const { perhapsPlace = false, ...person } of people) {
      const found = await whoInTheBook(tx, asBefore(person, items));
      const asked = perhapsPlace && found.kind === "new";
      who.push({ ...person, who: asked ? { kind: "ask", candidates: [] } : found });
    }
    const isEmpty = input.text.trim() === "";
    const says =
      language !== null
        ? saidOfAnotherLanguage(people.length > 0)
        : people.length === 0 && !isEmpty
          ? saidOfNobody(input.text)
          : null;
    const told: ReadItem[] = [];
    for (const item of items) told.push(...(await inTheirPlace(tx, item, who)));
    return done({
      people: who,
      items: told,
      unread,
      unnamed,
      says,
      asksWhom,
      cut: input.text.length > MOST_CAPTURED,
    });
  },
});

const IS_SOMEBODY =
  "That reads as who somebody is, and not as what happened: add them as a person, with the same words.";

/** Whom the user names beside a note that names nobody. */
function namedApart(typed: string): ReadPerson | undefined {
  const { name, role, organization, email, howMet } = readLine(typed);
  return name === "" ? undefined : { key: "p1", name, role, organization, email, howMet };
}

/** Somebody as the book may know them: where they have only just moved tells no namesakes apart. */
function asBefore(person: ReadPerson, items: readonly ReadItem[]): ReadPerson {
  const moved = items.some(
    (each) => each.kind === "position" && each.person === person.key && each.text === person.organization,
  );
  return moved ? { ...person, organization: "" } : person;
}

type Who = ReadPerson & { readonly who: WhoIsIt };

/**
 * What a reading says, beside what the book has: what came of advice goes to the piece that it speaks of, and a position
 * without a day is nothing more than the place of somebody new, nor of somebody who is there already.
 */
async function inTheirPlace(tx: Tx, item: ReadItem, people: readonly Who[]): Promise<readonly ReadItem[]> {
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
  for (const name of [...names].slice(0, MOST_PLACES))
    if ((await findOrganizationNamed(tx, name)) !== undefined) known.add(name);
  return known;
}

/** Those of the names that somebody in the book bears: "she works for Kim" may be about Kim after all. */
async function inTheBook(tx: Tx, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const name of names) {
    const who = await whoInTheBook(tx, { name, email: "", organization: "" });
    if (who.kind !== "new") known.add(name);
  }
  return known;
}
