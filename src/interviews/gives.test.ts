import fc from "fast-check";
import { expect, it } from "vitest";
import { FAMILIARITIES } from "#people/person.ts";
import { STAGES } from "#stages/stage.ts";
import { GIVE_KINDS, type Give, type Giving, givesFor, offerInWords, suggestGive } from "./gives.ts";

const INVENTORY: readonly Give[] = [
  { id: "p", kind: "paper", text: "our review of light-sheet microscopy" },
  { id: "s", kind: "protocol", text: "the zebrafish staining protocol" },
  { id: "t", kind: "time", text: "a talk with one of their first-years" },
  { id: "c", kind: "candidates", text: "a good technician" },
];
const PLAIN: Giving = {
  stage: "exploring",
  familiarity: "acquaintance",
  mentor: false,
  firstMessage: false,
  inventory: INVENTORY,
  about: "",
  thanksDue: false,
  news: [],
};
const kinds = (giving: Giving) => givesFor(giving).map(({ offer }) => offer.kind);

it.each([
  [
    "time",
    "Twenty minutes for someone thinking of a postdoc abroad",
    "Twenty minutes for someone thinking of a postdoc abroad",
  ],
  ["paper", "our paper on light sheets", "our paper on light sheets"],
  ["time", "a talk with a first-year", "twenty minutes for someone earlier on: a talk with a first-year"],
] as const)("says what is offered once: %s, “%s”", (kind, text, words) => {
  expect(offerInWords(kind, text)).toBe(words);
});

it("[R6] suggests one give where it would be natural, the nearest to what they do first", () => {
  expect(suggestGive(PLAIN)).toMatchObject({ kind: "give", offer: { giveId: "p" } });
  expect(suggestGive({ ...PLAIN, about: "Zebrafish facility manager" })).toMatchObject({
    kind: "give",
    offer: { giveId: "s" },
    because: "It is close to what they do: zebrafish.",
  });
});

it("[R6] widens what is natural with stage and tie", () => {
  expect(kinds(PLAIN)).toEqual(["paper", "protocol"]);
  expect(kinds({ ...PLAIN, stage: "settling-in" })).toEqual(["paper", "protocol", "time", "candidates"]);
  const stranger = { ...PLAIN, stage: "settling-in", familiarity: "stranger" } as const;
  expect(kinds(stranger)).toEqual(["paper", "protocol"]);
  expect(kinds({ ...stranger, mentor: true })).toEqual(["paper", "protocol", "time", "candidates"]);
});

it("[R6] never suggests one in a first message to a stranger, or to somebody not said to be known", () => {
  fc.assert(
    fc.property(
      fc.record<Giving>({
        stage: fc.constantFrom(...STAGES),
        familiarity: fc.constantFrom("stranger", "unknown"),
        mentor: fc.boolean(),
        firstMessage: fc.constant(true),
        inventory: fc.array(
          fc.record<Give>({ id: fc.string(), kind: fc.constantFrom(...GIVE_KINDS), text: fc.string() }),
        ),
        about: fc.string(),
        thanksDue: fc.boolean(),
        news: fc.array(fc.string()),
      }),
      (giving) => {
        expect(givesFor(giving)).toEqual([]);
        expect(suggestGive(giving).kind).toBe("none");
      },
    ),
  );
});

it("[R6] counts thanks and news as gives, before anything from the inventory", () => {
  expect(kinds({ ...PLAIN, thanksDue: true, news: ["you got into the June course"] }).slice(0, 3)).toEqual([
    "thanks",
    "news",
    "paper",
  ]);
});

it("[R6] is content with an empty inventory", () => {
  for (const familiarity of FAMILIARITIES) {
    const suggestion = suggestGive({ ...PLAIN, familiarity, inventory: [] });
    expect(suggestion).toEqual({
      kind: "none",
      because:
        "Nothing is needed here. Genuine thanks, and news of what came of it, are plenty when the time comes.",
    });
  }
});
