import { describe, expect, it } from "vitest";
import { person } from "../testing.ts";
import type { Agreement } from "./agreement.ts";
import { learnModel } from "./learn.ts";
import { traitsOfRecord } from "./traits.ts";
import { bitsOf, priorBits, SHIPPED } from "./weights.ts";
import { rarityAmong } from "./words-in-use.ts";

const agreement = (about: Partial<Agreement>): Agreement => ({
  name: "missing",
  email: "missing",
  phone: "missing",
  organization: "missing",
  birthday: "missing",
  place: "missing",
  ...about,
});

describe("what a file says of its own fields", () => {
  const random = [
    { agreement: agreement({ name: "apart", organization: "same" }), pairs: 6_000 },
    { agreement: agreement({ name: "apart", organization: "different" }), pairs: 2_000 },
  ];

  it("makes little of an employer that nearly all have", () => {
    const model = learnModel({ candidates: [], random, records: 500, all: 500 });
    const weight = ({ m, u }: { m: number; u: number }) => Math.log2(m / u);
    expect(weight(model.odds.organization.same)).toBeLessThan(weight(SHIPPED.organization.same) - 4);
  });

  it("finds out how often one person's name is mistyped in it", () => {
    const candidates = [
      { agreement: agreement({ name: "mistyped", birthday: "same" }), pairs: 400 },
      { agreement: agreement({ name: "same", birthday: "same" }), pairs: 400 },
      { agreement: agreement({ name: "partly", birthday: "apart" }), pairs: 2_000 },
    ];
    const model = learnModel({ candidates, random: [], records: 1_000, all: 1_000 });
    expect(model.odds.name.mistyped.m).toBeGreaterThan(0.3);
    expect(model.odds.name.same.m).toBeGreaterThan(0.4);
    expect(model.odds.birthday.apart.m).toBeLessThan(0.05);
  });

  it("is not asked where it is short", () => {
    expect(learnModel({ candidates: [], random, records: 5, all: 5 })).toEqual({
      odds: SHIPPED,
      priorBits: priorBits(5),
    });
  });

  it("weighs nothing where one of the two says nothing", () => {
    expect(bitsOf(agreement({}), { odds: SHIPPED, priorBits: -11 })).toBe(-11);
  });
});

describe("how rare a name is", () => {
  it("counts the names at hand, and knows a few that are frequent everywhere", () => {
    const all = Array.from({ length: 900 }, (_, at) =>
      traitsOfRecord(person({ name: `${at % 3 === 0 ? "Imre" : `Given${at}`} Family${at}`, line: at })),
    );
    const rarity = rarityAmong(all);
    expect(rarity(["imre"])).toBeLessThan(rarity(["quiroga"]) - 3);
    expect(rarity(["wang"])).toBeLessThan(rarity(["quiroga"]) - 0.5);
  });
});
