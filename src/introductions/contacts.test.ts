import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { contactsOf } from "./contacts.ts";
import type { Introduction } from "./introduction.ts";
import { introduction } from "./testing.ts";

const [ana, imre] = ["ana", "imre"] as PersonId[] as [PersonId, PersonId];
const NEW = introduction();
const said = (given: Introduction) =>
  contactsOf(given).map(({ step, personId, at, direction }) => `${at} ${step} ${direction} ${personId}`);

it("[R53] an introduction to me is contact with who made it, at each step, and not with whom I meet", () => {
  expect(contactsOf(NEW)).toEqual([]);
  const asking = { askedAt: 1, answer: "yes", answeredAt: 2 } as const;
  expect(said({ ...NEW, asking, madeAt: 3, thankedAt: 4, toldAt: 5 })).toEqual([
    "1 asked out ana",
    "2 answered in ana",
    "3 made in ana",
    "4 thanked out ana",
    "5 told out ana",
  ]);
});

it("[R53] an introduction that I make is contact with each of the two", () => {
  const asking = { askedAt: 1, answer: null, answeredAt: null } as const;
  const mine = { ...NEW, introducerId: null, personId: ana, otherId: imre, asking, madeAt: 4 };
  expect(said(mine)).toEqual(["1 asked out ana", "4 made out ana", "4 made out imre"]);
});
