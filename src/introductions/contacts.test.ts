import { expect, it } from "vitest";
import type { IntroductionId, PersonId } from "#people/id.ts";
import { contactsOf } from "./contacts.ts";
import { type Introduction, NOT_ASKED } from "./introduction.ts";

const [ana, imre, tomasz] = ["ana", "imre", "tomasz"] as PersonId[] as [PersonId, PersonId, PersonId];
const NEW: Introduction = {
  id: "i" as IntroductionId,
  introducerId: ana,
  personId: tomasz,
  otherId: null,
  reason: "",
  asking: NOT_ASKED,
  otherAsking: NOT_ASKED,
  madeAt: null,
  thankedAt: null,
  cameOfIt: "",
  toldAt: null,
  remindedAt: null,
  closedAt: null,
  version: 1,
  createdAt: 0,
};
const said = (introduction: Introduction) =>
  contactsOf(introduction).map(
    ({ step, personId, at, direction }) => `${at} ${step} ${direction} ${personId}`,
  );

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
