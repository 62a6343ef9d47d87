import { describe, expect, it } from "vitest";
import type { ExistingPerson } from "#people/existing.ts";
import type { PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { findDuplicates } from "./duplicates.ts";

const somebody = (id: string, name: string, ...points: readonly string[]): ExistingPerson => ({
  id: id as PersonId,
  name,
  leftOut: false,
  points,
  places: [],
  notes: "",
  howMet: "",
  birthday: null,
  connectedOn: null,
  paceMonths: null,
});

const found = (people: readonly ExistingPerson[], ...apart: readonly string[]) =>
  atOnce(findDuplicates(people, new Set(apart))).map(
    ({ one, other, kind }) => `${kind} ${one.id} ${other.id}`,
  );

describe("people who stand in the book twice", () => {
  const ana = somebody("1", "Ana Ruiz", "email:ana@example.org");
  const again = somebody("2", "Ana María Ruiz", "email:ana@example.org");
  const namesake = somebody("3", "Ana Ruiz");
  const imre = somebody("4", "Imre Kovács", "email:imre@example.org");

  it("are certain by an address of their own, and asked about by a name alone, the certain ones first", () => {
    expect(found([namesake, ana, again, imre])).toEqual(["certain 1 2", "ask 3 1", "ask 3 2"]);
    expect(found([ana, imre])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it("are not looked for by what friends call them for short, but under that word alone", () => {
    const at = (person: ExistingPerson, ...alsoCalled: readonly string[]) => ({
      ...person,
      alsoCalled,
      places: [{ organization: "lumen", role: "" }],
    });
    const nowak = at(somebody("1", "Anna Nowak", "email:a.nowak@x1.example"), "Ania");
    const kowalska = at(somebody("2", "Anna Kowalska", "email:a.kowalska@x1.example"), "Ania");
    expect(found([nowak, kowalska, at(somebody("3", "Ania Zielińska"))])).toEqual([]);
    expect(found([nowak, somebody("4", "Ania")])).toEqual(["ask 1 4"]);
  });

  it("are not asked about again once they are told apart", () => {
    expect(found([ana, again, namesake], "1 2", "1 3", "2 3")).toEqual([]);
  });

  it("[R64] bring up nobody who was left out beside somebody who was not", () => {
    expect(found([{ ...ana, leftOut: true }, again])).toEqual([]);
  });

  it("are looked for in steps that are short while it is learned how much an agreement says", () => {
    const names = ["Ana Ruiz", "Imre Kovács", "Mei Lin", "Jonas Weber", "Sofia Rossi", "Ada Nowak"];
    const people = Array.from({ length: 900 }, (_, at) => {
      const [first] = (names[at % names.length] ?? "").split(" ");
      return somebody(String(at), `${first} ${names[(at * 7) % names.length]?.split(" ")[1]} ${at % 40}`);
    });
    const shares = [...findDuplicates(people, new Set())].filter((share) => share !== undefined);
    const steps = [...findDuplicates(people, new Set())].length;
    // What is learned from, pairs met and pairs at random, is far more than there are people.
    expect(steps - shares.length).toBeGreaterThan(30);
  });
});
