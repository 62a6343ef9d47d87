import fc from "fast-check";
import { expect, it } from "vitest";
import { areManAndWoman } from "./given-names.ts";
import { compareNames } from "./names.ts";
import { haveLittleInCommon, shapeOf } from "./shapes.ts";

const NAMES = (
  "anna hanna hannah ana jan jana johann johannes peter petra mario maria robert bob bobby katarzyna kasia mueller muller " +
  "miller petrov petrova petrovic kovacs kovach novak nowak nowakowski tim tom jo joanna alexander alexandra alex li lin " +
  "ling o obrien brien smith smyth schmidt schmitt fischer fisher kim kimura person3 person30 dmitry dmitrij sofia sophie"
).split(" ");

const word = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: fc.constantFrom("a", "n", "r", "i"), minLength: 1, maxLength: 6 }),
  // A slip or two in a name.
  fc
    .tuple(fc.constantFrom(...NAMES), fc.nat(8), fc.constantFrom("a", "n", "", "ss"), fc.nat(2))
    .map(([name, at, by, less]) => `${name.slice(0, at)}${by}${name.slice(at + less)}` || name),
);
const name = fc.array(word, { minLength: 1, maxLength: 4 });

it("names that have little in common at a glance are apart or partly alike when compared in full", () => {
  let apart = 0;
  fc.assert(
    fc.property(name, name, (a, b) => {
      if (!haveLittleInCommon(a.map(shapeOf), b.map(shapeOf))) return;
      apart += 1;
      expect(["apart", "partly"], `${a.join(" ")} and ${b.join(" ")}`).toContain(compareNames(a, b).level);
      const [own, others] = [a.filter((each) => !b.includes(each)), b.filter((each) => !a.includes(each))];
      const [one = "", other = ""] = own.length === 1 && others.length === 1 ? [...own, ...others] : [];
      expect(areManAndWoman(one, other), `${one} and ${other}`).toBe(false);
      expect(one !== "" && (one.startsWith(other) || other.startsWith(one))).toBe(false);
    }),
    { numRuns: 20_000 },
  );
  expect(apart).toBeGreaterThan(5_000);
});

it("names that share a word, a spelling, a short form or a slip are not told apart at a glance", () => {
  const glance = (a: string, b: string) =>
    haveLittleInCommon(a.split(" ").map(shapeOf), b.split(" ").map(shapeOf));
  expect(glance("ana ruiz", "imre kovacs")).toBe(true);
  expect(glance("ana ruiz", "ana kovacs")).toBe(true);
  expect(glance("ana ruiz", "ruiz ana")).toBe(false);
  expect(glance("bob mueller", "robert muller")).toBe(false);
  expect(glance("jan petrov", "jana petrova")).toBe(false);
  expect(glance("ana", "imre kovacs")).toBe(false);
  // A figure makes another of a name, and only a woman's is made of a man's.
  expect(glance("first18 last18", "first19 last19")).toBe(true);
  expect(glance("bernd ruiz", "bertil ruiz")).toBe(true);
  expect(glance("a ruiz", "imre kovacs")).toBe(false);
});
