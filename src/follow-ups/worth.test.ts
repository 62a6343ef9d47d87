import { expect, it } from "vitest";
import { PRIOR_MODEL } from "#ties/learn.ts";
import { whyTie } from "#ties/why.ts";
import type { Snapshot } from "./snapshot.ts";
import { dayOf, kinds, mailed, person, place, snapshot, TODAY } from "./testing.ts";
import { weigher } from "./worth.ts";
import { worthInWords } from "./worth-in-words.ts";

const weekly = Array.from({ length: 30 }, (_, i) => 3 + 7 * i);
const old = Array.from({ length: 20 }, (_, i) => 400 + 14 * i);

it("[R51] multiplies what it could bring, the chance of an answer and the decline avoided, less the cost; strength is no factor", () => {
  const people = [person("Warm", { history: mailed(weekly) }), person("Old", { history: mailed(old) })];
  const weigh = weigher(snapshot({ people }));
  for (const each of people) {
    const { value, reply, decline, cost, worth } = weigh(each, null);
    expect(worth).toBeCloseTo(value * reply * decline - cost, 12);
  }
  const [warm, dormant] = people.map((each) => weigh(each, null));
  expect(warm?.decline).toBeLessThan(0.1);
  expect(dormant?.decline).toBeGreaterThan(0.9);
  expect(dormant?.worth ?? 0).toBeGreaterThan(warm?.worth ?? 1);
});

it("values work near a career, a new position and a circle of its own, and counts letters out of the blue as a cost", () => {
  const at = (organization: string) => [place(organization)];
  const people = [
    person("Ana", { history: mailed([50, 90, 130], false), places: at("EMBL") }),
    person("Imre", { history: mailed(weekly), places: at("EMBL") }),
    person("Lea", { history: mailed(weekly), places: at("EPO") }),
  ];
  const weigh = weigher(snapshot({ people }));
  const [ana, imre, lea] = people.map((each) => weigh(each, null));
  expect([ana?.facts.elsewhere, imre?.facts.elsewhere, lea?.facts.elsewhere]).toEqual([null, null, "EPO"]);
  expect(lea?.value).toBeGreaterThan(imre?.value ?? 1);
  expect(ana?.cost).toBeCloseTo((imre?.cost ?? 0) + 3 * 0.03, 10);
  expect(weigh(people[0] ?? person("Nobody"), "Patent law").value).toBeGreaterThan(ana?.value ?? 1);
});

it("[R63] says each term with the facts behind it, and gives no percentage where there was no contact", () => {
  const ana = person("Ana", { history: mailed(old) });
  const said = worthInWords(weigher(snapshot({ people: [ana] }))(ana, "Patent law"), "Ana").join(" ");
  expect(said).toContain("they work near Patent law, which you are considering");
  expect(said).toMatch(/Chance of an answer: \d+ %\. Ana answered each of your last 12 letters\./);
  expect(said).toMatch(
    /that three months pass in silence otherwise: (over )?\d+ %\. A letter makes the difference\./,
  );
  expect(said).toMatch(
    /Together: what it could bring \d\.\d\d × answer \d\.\d\d × silence otherwise \d\.\d\d − cost/,
  );
  const lea = person("Lea");
  expect(worthInWords(weigher(snapshot({ people: [lea] }))(lea, null), "Lea").join(" ")).not.toMatch(/\d/);
});

it("says that there is no hurry where a letter adds little, and no sum that speaks against its own line", () => {
  const warm = person("Warm", { history: mailed(weekly) });
  const worth = weigher(snapshot({ people: [warm] }))(warm, null);
  expect(worth.worth).toBeLessThan(0);
  const said = ({ facts }: Partial<typeof worth>) =>
    worthInWords({ ...worth, facts: facts ?? worth.facts }, "Warm").at(-1);
  expect(said({})).toBe("Together: little that would not come by itself, so there is no hurry.");
  expect(said({ facts: { ...worth.facts, near: "Patent law" } })).toBe(
    "Together: a hello adds little; what would not come by itself is a talk about Patent law.",
  );
  expect(said({ facts: { ...worth.facts, newPosition: true } })).toBe(
    "Together: what is new is the position, and the moment to ask about it is now.",
  );
});

it("[R50] makes no reason of a field that was ruled out, and keeps whoever is in it for other reasons", () => {
  const biotech = (organization: string, field = "biotech") => ({ ...place(organization), field });
  const people = [
    person("Ana", { history: mailed(old), places: [biotech("Lumen")] }),
    person("Bo", { history: mailed(old), places: [biotech("Lumen 2"), place("EPO")] }),
    person("Cy", { history: mailed(old), headline: "Biotechnology lead", places: [place("Kappa")] }),
    person("Di", { history: mailed(old), places: [place("Biotech Basel")] }),
  ].map((each) => ({ each, alone: [each, person("Imre", { history: mailed(weekly) })] }));
  const elsewhere = (...options: Snapshot["options"]) =>
    people.map(({ each, alone }) => {
      const { facts, value } = weigher(snapshot({ people: alone, options }))(each, null);
      return [facts.elsewhere, value];
    });
  const [reason, none] = [0.5, 0.4];
  const all = [["biotech", reason], ["biotech", reason], ["Kappa", reason], ["Biotech Basel", reason]]; // biome-ignore format: a row each
  expect(elsewhere()).toEqual(all);
  expect(elsewhere({ name: "Biotech", verdict: "park" })).toEqual(all);
  const ruledOut = { name: "Biotech", verdict: "ruled-out" } as const;
  expect(elsewhere(ruledOut)).toEqual([[null, none], ["EPO", reason], [null, none], [null, none]]); // biome-ignore format: a row each
  // What is ruled out is one career there, and another is still open.
  expect(elsewhere(ruledOut, { name: "Biotech sales", verdict: "undecided" })).toEqual(all);
  const given = snapshot({ people: people.map(({ each }) => each), options: [ruledOut] });
  const { suggestions } = dayOf(given);
  expect(suggestions.map(({ kind }) => kind)).toContain("revive");
  expect(suggestions.flatMap(({ worth }) => worth?.sentences ?? []).join(" ")).not.toMatch(
    /nobody else is in biotech/i,
  );
});

it("[R41] weighs nobody whom the guard holds back", () => {
  const often = person("Ana", { history: mailed([30, 90, 200], false) });
  expect(kinds(snapshot({ people: [often] }))).toEqual([]);
});

it("[R51] foretells silence by what the user's own contacts taught, as the person's page does", () => {
  const ana = person("Ana", { history: mailed(old), places: [place("EMBL")] });
  const lately = { all: 0.5, of: new Map([["embl", 1]]) };
  const [before, after] = [PRIOR_MODEL, { ...PRIOR_MODEL, lately }].map(
    (tieModel) => weigher(snapshot({ people: [ana], tieModel }))(ana, null).decline,
  );
  expect(after).toBeLessThan(before ?? 0);
  const why = whyTie(ana.history, null, TODAY, { ...PRIOR_MODEL, lately }, [{ id: "embl", name: "EMBL" }]);
  if (why.kind !== "contact") throw new Error("there was contact");
  expect(1 - (after ?? 1)).toBeGreaterThan(why.contactThisMonth);
});
