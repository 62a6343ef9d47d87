import { z } from "zod";
import { countBook } from "#database/network/reach.ts";
import { type InFull, inFull, readReachToday } from "#database/network/reach-today.ts";
import { firstIn, foundIn, type Place, placesIn, toDraw } from "#network/places.ts";
import { onlyWays, reachIn, reachInWords } from "#network/reach.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { lineOf } from "#ties/line.ts";
import type { DateText } from "#time/date.ts";
import { inTurns } from "#time/steps.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { pausing } from "../turns.ts";

const NOT_ASKED = { people: 0, organizations: 0, fields: 0 };
/** Told of each field: of a large book the first say enough, and a search finds the others. */
const [ORGANIZATIONS, PEOPLE] = [100, 4];
/** Named of each place; of a place that alone is found as many as a sentence may hold. */
const [NAMED, NAMED_OF_ONE] = [6, 60];

/**
 * Which fields and organizations I can reach, through whom: a sentence, and what it rests on (R8). Told is what is shown:
 * of the fields `places` organizations one after the other, and `draw` of them for a drawing, some of every field.
 */
export const showNetwork = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    search: line.default("").describe("a name, an organization or a field"),
    places: z
      .int()
      .min(0)
      .max(100_000)
      .default(20)
      .describe("of how many organizations to tell who is there"),
    draw: z.int().min(0).max(60).default(0).describe("how many organizations to choose for a drawing"),
  }),
  async run(context, input) {
    const { tx, today } = context;
    const rest = pausing(context);
    const search = foldText(input.search);
    const known = await inTurns(await readReachToday(tx, today, search), rest);
    const reach = await inTurns(reachIn(known), rest);
    const all = await inTurns(placesIn(reach.fields, search), rest);
    const found = foundIn(all);
    const count = placesCounted(found);
    const told = firstIn(found, input.places);
    const turns = toDraw(all, input.draw);
    const inWords = await inFull(tx, [
      ...new Set([
        ...onlyWays(reach.fields).flatMap(({ people }) => idsOf(people.slice(0, 1))),
        ...told.flatMap(({ people }) => idsOf(people.slice(0, PEOPLE))),
        ...[...told.flatMap(({ places }) => places), ...turns.keys()].flatMap(({ people }) => idsOf(people)),
      ]),
    ]);
    const nameOf = (id: PersonId) => inWords.get(id)?.name ?? "";
    const named = (people: readonly { readonly personId: PersonId }[], most: number) =>
      people.slice(0, most).map(({ personId }) => ({ personId, name: nameOf(personId) }));
    const shown = (place: Place) => {
      const people = named(place.people, count === 1 ? NAMED_OF_ONE : NAMED);
      return {
        organizationId: place.organizationId,
        organization: place.organization,
        people,
        further: place.people.length - people.length,
        line: lineTo(place, inWords, today),
      };
    };
    const book = reach.organizations > 0 ? NOT_ASKED : await countBook(tx, today);
    return done({
      sentence: reachInWords(reach, book, ({ personId }) => nameOf(personId)),
      organizations: reach.organizations,
      emptyBook: reach.organizations === 0 && book.people === 0,
      /** What was searched for, "" where nothing was. */
      search,
      /** As many as are told of, one after the other, if so many are asked for. */
      places: count,
      fields: told.map(({ field, organizations, people, places }) => ({
        field,
        /** By name, as far as they are told of here. */
        organizations: organizations.slice(0, ORGANIZATIONS),
        furtherOrganizations: Math.max(0, organizations.length - ORGANIZATIONS),
        /** The warmest. */
        people: named(people, PEOPLE),
        furtherPeople: Math.max(0, people.length - PEOPLE),
        places: places.map(shown),
      })),
      drawing: {
        /** As many as could be drawn. */
        of: placesCounted(all),
        fields: all
          .map(({ field, places }) => ({
            field,
            places: places.flatMap((place) => {
              const turn = turns.get(place);
              return turn === undefined ? [] : [{ ...shown(place), turn, found: place.found }];
            }),
          }))
          .filter(({ places }) => places.length > 0),
      },
    });
  },
});

function placesCounted(fields: readonly { readonly places: readonly unknown[] }[]): number {
  return fields.reduce((sum, { places }) => sum + places.length, 0);
}

function idsOf(people: readonly { readonly personId: PersonId }[]): readonly PersonId[] {
  return people.map(({ personId }) => personId);
}

/** As strong as the strongest there, a guess where all are, with the talks of all. */
function lineTo({ people }: Place, inWords: ReadonlyMap<string, InFull>, today: DateText) {
  const lines = people.flatMap(({ personId }) => {
    const person = inWords.get(personId);
    return person === undefined ? [] : [lineOf(person.contact, person.familiarity, today)];
  });
  return {
    weight: lines.reduce((most, { weight }) => Math.max(most, weight), 0),
    dashed: lines.every(({ dashed }) => dashed),
    knots: lines.reduce((sum, { knots }) => sum + knots, 0),
  };
}
