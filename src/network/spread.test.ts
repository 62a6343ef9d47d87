import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { atOnce } from "#time/steps.ts";
import * as growth from "./growth.ts";
import { growthInWords, type Reaching } from "./growth.ts";
import * as spread from "./spread.ts";
import { bridgeInWords, effectiveNumber, type Footing, lossInWords } from "./spread.ts";

const massesOf = (footings: readonly Footing[]) => atOnce(spread.massesOf(footings));
const spreadOf = (footings: readonly Footing[]) => spread.spreadOf(massesOf(footings));
const bridgesOf = (footings: readonly Footing[]) => atOnce(spread.bridgesOf(footings, massesOf(footings)));
const reachOverYears = (reaching: readonly Reaching[], today: DateText) =>
  atOnce(growth.reachOverYears(reaching, today));

function footing(name: string, organization: string, field: string, mass = 1): Footing {
  return { personId: name as PersonId, name, organization, field, mass };
}

describe("[R8] [R57] how far contact is spread", () => {
  it("is the number of parts where they are equal, one where one has all, and none of nothing", () => {
    expect(effectiveNumber([2, 2, 2, 2])).toBeCloseTo(4, 12);
    expect(effectiveNumber([5, 0, 0])).toBe(1);
    expect(effectiveNumber([])).toBe(0);
    // ½, ¼, ¼: H = ½ ln 2 + ½ ln 4 = 1.5 ln 2, so 2^1.5.
    expect(effectiveNumber([2, 1, 1])).toBeCloseTo(2 ** 1.5, 12);
  });

  it("leaves a field that is not known out of the fields", () => {
    expect(spreadOf([footing("Ana", "Lumen", "biotech"), footing("Imre", "Fenwick", "")])).toEqual({
      organizations: expect.closeTo(2, 12),
      fields: 1,
    });
  });
});

describe("[R57] bridges", () => {
  const footings = [
    footing("Ana", "Lumen", "biotech", 4),
    footing("Tomasz", "Delta", "biotech", 4),
    footing("Pavel", "Delta", "biotech", 1),
    footing("Imre", "Fenwick", "patent law", 0.2),
  ];

  it("are those without whom a field or an organization is out of reach, in words", () => {
    const bridges = bridgesOf(footings);
    expect(bridges.map(bridgeInWords)).toEqual([
      "Imre is your only way into patent law.",
      "Ana is your only way to Lumen.",
    ]);
  });

  it("count by what would be lost, however little contact there is", () => {
    const [imre] = bridgesOf(footings);
    expect(imre?.loss.fields).toBeGreaterThan(0);
    expect(imre?.loss.fields).toBeLessThan(1);
  });
});

describe("[R57] what a bridge is worth", () => {
  it("is the spread with them less the spread without them, whatever the book", () => {
    const one = fc.record({
      name: fc.constantFrom("Ana", "Imre", "Tomasz", "Pavel"),
      organization: fc.constantFrom("Lumen", "Delta", "Fenwick", "EMBL", "MPI"),
      field: fc.constantFrom("", "biotech", "patent law"),
      mass: fc.double({ min: 0.01, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (places) => {
        const footings = places.map(({ name, organization, field, mass }) =>
          footing(name, organization, field, mass),
        );
        for (const { personId, loss } of bridgesOf(footings)) {
          const [all, without] = [footings, footings.filter((each) => each.personId !== personId)].map(
            spreadOf,
          );
          for (const key of ["organizations", "fields"] as const)
            expect(loss[key]).toBeCloseTo((all?.[key] ?? 0) - (without?.[key] ?? 0), 8);
        }
      }),
    );
  });

  it("is not said to be little where most contact goes there", () => {
    const footings = [
      footing("Ana", "Lumen", "biotech", 12),
      footing("Imre", "Fenwick", "patent law", 1),
      footing("Lea", "EMBL", "publishing", 0.1),
      footing("Pavel", "MPI", "policy", 0.001),
      footing("Tomasz", "EPO", "teaching", 0.001),
    ];
    const said = new Map(
      bridgesOf(footings).map((bridge) => [bridge.name, lossInWords(bridge, spreadOf(footings))]),
    );
    expect(said.get("Ana")?.join(" ")).toMatch(/^Without Ana what is left of your contact/);
    expect(said.get("Imre")).toEqual([
      "Without Imre your contact would reach a little less far.",
      expect.stringMatching(/^In numbers: 1\.\d fields instead of 1\.\d, and 1\.\d organizations instead of/),
    ]);
    expect(said.get("Tomasz")?.join(" ")).toMatch(/^Little contact goes there now/);
  });

  it("is said as so many fewer, then with the exact numbers and what they are called", () => {
    const equal = [
      footing("Ana Ruiz", "Lumen", "biotech"),
      footing("Imre Kovács", "Fenwick", "patent law"),
      footing("Lea Brandt", "EMBL", "biotech"),
      footing("Lea Brandt", "MPI", "policy"),
    ];
    const said = bridgesOf(equal).map((bridge) => lossInWords(bridge, spreadOf(equal)));
    expect(said[0]).toEqual([
      "Without Lea your contact would reach as far as if you had about one field and two organizations fewer.",
      "In numbers: 2.0 fields instead of 2.8, and 2.0 organizations instead of 4.0, counted as equal ones (the effective number, which is the exponential of Shannon’s entropy).",
    ]);
  });
});

describe("[R8] [R57] reach over the years", () => {
  const reaching = (
    name: string,
    organization: string,
    since: string,
    more: Partial<Reaching> = {},
  ): Reaching => ({
    personId: name as PersonId,
    organization,
    field: "biotech",
    knownSince: since as DateText,
    notedOn: since as DateText,
    startsOn: null,
    endsOn: null,
    ...more,
  });
  const today = "2026-03-02" as DateText;

  it("counts whom I knew then at where they were then", () => {
    const years = reachOverYears(
      [
        reaching("Ana", "Delta", "2023-05-01", { endsOn: "2025-09-30" as DateText }),
        reaching("Ana", "Lumen", "2023-05-01", { startsOn: "2025-10-01" as DateText }),
        reaching("Imre", "Fenwick", "2025-02-01", { field: "patent law" }),
      ],
      today,
    );
    expect(years).toEqual([
      { year: 2023, organizations: 1, fields: 1 },
      { year: 2024, organizations: 1, fields: 1 },
      { year: 2025, organizations: 2, fields: 2 },
      { year: 2026, organizations: 2, fields: 2 },
    ]);
    const dated = [reaching("Ana", "Lumen", "2023-05-01", { startsOn: "2025-10-01" as DateText })];
    expect(growthInWords(years, dated)).toBe(
      "At the end of 2023 you could reach one organization in one field; today it is two organizations in two fields.",
    );
  });

  it("is not raised in the past by what is noted today without a date, and says so", () => {
    const before = [reaching("Ana", "Lumen", "2023-05-01", { startsOn: "2023-01-01" as DateText })];
    const noted = [...before, reaching("Imre", "Fenwick", "2023-05-01", { notedOn: today })];
    const years = reachOverYears(noted, today);
    expect(years.slice(0, -1)).toEqual(reachOverYears(before, today).slice(0, -1));
    expect(years.at(-1)).toEqual({ year: 2026, organizations: 2, fields: 1 });
    expect(growthInWords(years, noted)).toMatch(
      / Where it is not known since when somebody is at a place, they count from the day it was noted\.$/,
    );
    // Once a beginning is known, the years before count as well.
    const told = [
      ...before,
      reaching("Imre", "Fenwick", "2023-05-01", { startsOn: "2024-01-01" as DateText }),
    ];
    expect(reachOverYears(told, today)[1]).toEqual({ year: 2024, organizations: 2, fields: 1 });
  });

  it("says nothing of a first year", () => {
    const first = [reaching("Ana", "Lumen", "2026-02-01")];
    expect(growthInWords(reachOverYears(first, today), first)).toBe("");
    expect(reachOverYears([], today)).toEqual([]);
  });
});
