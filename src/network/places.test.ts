import { expect, it } from "vitest";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { type FieldOfPlaces, firstIn, foundIn, placesIn, type Reached, toDraw } from "./places.ts";
import { reachIn } from "./reach.ts";

/** Places by field, with somebody at each. */
const BOOK = { imaging: ["Aperio", "Brück", "Cella"], "patent law": ["Dunant"] };

function placesFor(search: string): readonly FieldOfPlaces[] {
  const term = foldText(search);
  const known = Object.entries(BOOK).flatMap(([field, organizations]) =>
    organizations.map((organization): Reached => {
      const name = `Zoë of ${organization}`;
      return {
        personId: name as PersonId,
        organizationId: organization as OrganizationId,
        ...{ organization, field, heat: null },
        found: [name, organization].some((text) => foldText(text).includes(term)),
      };
    }),
  );
  return atOnce(placesIn(atOnce(reachIn(known)).fields, term));
}

const names = (some: readonly FieldOfPlaces[]) =>
  some.flatMap(({ places }) => places.map(({ organization }) => organization));

it("[R8] finds a name, an organization or a field, whatever its accents, and all where nothing is searched", () => {
  expect(names(foundIn(placesFor("zoe of d")))).toEqual(["Dunant"]);
  expect(names(foundIn(placesFor("bruck")))).toEqual(["Brück"]);
  expect(names(foundIn(placesFor("IMAGING")))).toHaveLength(3);
  expect(names(foundIn(placesFor(" ")))).toHaveLength(4);
});

it("[R8] tells of a field only what a search finds there", () => {
  const [imaging, ...others] = foundIn(placesFor("cella"));
  expect(others).toEqual([]);
  expect(imaging).toMatchObject({ organizations: ["Cella"], people: [{ personId: "Zoë of Cella" }] });
});

it("tells the first places field after field", () => {
  expect(firstIn(placesFor(""), 2).map(({ places }) => places.length)).toEqual([2, 0]);
  expect(firstIn(placesFor(""), 4).map(({ places }) => places.length)).toEqual([3, 1]);
});

it("draws some of every field, and first what is searched for", () => {
  const drawn = (search: string) =>
    [...toDraw(placesFor(search), 2).keys()].map(({ organization }) => organization);
  expect(drawn("")).toEqual(["Aperio", "Dunant"]);
  expect(drawn("cella")).toEqual(["Cella", "Aperio"]);
});
