import { describe, expect, it } from "vitest";
import { areFormsOfOneName } from "#people/nicknames.ts";
import { person } from "../testing.ts";
import { compareNames } from "./names.ts";
import { traitsOfRecord } from "./traits.ts";

const level = (a: string, b: string) => {
  const [one, other] = [traitsOfRecord(person({ name: a })).words, traitsOfRecord(person({ name: b })).words];
  expect(compareNames(other, one).level).toBe(compareNames(one, other).level);
  return compareNames(one, other).level;
};

describe("names", () => {
  it("are the same in any order, with an initial or a second name more", () => {
    for (const other of ["Ruiz, Ana", "Ana M. Ruiz", "RUIZ Ana", "Dr. Ana Ruiz, PhD", "Ana Kovács-Ruiz"]) {
      expect([other, level("Ana Ruiz", other)]).toEqual([other, "same"]);
    }
  });

  it("have other forms: nicknames, in several languages, and other spellings", () => {
    for (const [a, b] of [
      ["Robert Nagy", "Nagy Bob"],
      ["Katarzyna Nowak", "Kasia Nowak"],
      ["Francisco Ruiz", "Paco Ruiz"],
      ["Jürgen Müller", "Juergen Mueller"],
      ["Дмитрий Иванов", "Dmitrij Ivanov"],
      ["Юлия Попова", "Julia Popova"],
      ["Petrov Ivan", "Ivan Petroff"],
    ] as const) {
      expect([a, level(a, b)]).toEqual([a, "other-form"]);
    }
    expect(areFormsOfOneName("alexander", "alexandra")).toBe(false);
  });

  it("are mistyped, by a letter or two of a longer word, and never by a figure", () => {
    expect(level("Katalin Nagy", "Katlain Nagy")).toBe("mistyped");
    expect(level("Christensen Ana", "Ana Chrisnetsen")).toBe("mistyped");
    expect(level("Ana Ruiz", "Ana Rossi")).toBe("partly");
    expect(level("Ana3 Ruiz", "Ana4 Ruiz")).toBe("partly");
  });

  it("begin the same, are a part, share a word or nothing", () => {
    expect(level("A. Ruiz", "Ana Ruiz")).toBe("initial");
    expect(level("Ruiz", "Ana Ruiz")).toBe("one-word");
    expect(level("Ruyz", "Ana Ruiz")).toBe("one-word-close");
    expect(level("Ana", "Ana")).toBe("single");
    expect(level("Imre Ruiz", "Ana Ruiz")).toBe("partly");
    expect(level("Imre Nagy", "Ana Ruiz")).toBe("apart");
    expect(level("ana@example.org", "Ana Ruiz")).toBe("missing");
  });
});
