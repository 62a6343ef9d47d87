import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { type Acquainted, type DrawnPerson, knowsInWords, standing } from "./standing.ts";

const somebody = (more: Partial<DrawnPerson>): DrawnPerson => ({
  id: "ana" as PersonId,
  name: "Ana",
  organization: "",
  field: "",
  lately: true,
  letters: "both",
  leftOut: 0,
  line: { weight: 0.8, dashed: false, knots: 0 },
  ...more,
});

it("[R51] says how much contact there is, and in the past where there was none lately", () => {
  expect(standing(somebody({}))).toBe("Often in touch");
  expect(standing(somebody({ lately: false }))).toBe("Often in touch until some weeks ago");
  const talked = { weight: 0.4, dashed: false, knots: 2 };
  expect(standing(somebody({ lately: false, line: talked }))).toBe(
    "In touch now and then until some weeks ago; you have talked several times",
  );
  expect(standing(somebody({ letters: "mine" }))).toBe("You wrote lately; no answer is noted");
  expect(standing(somebody({ letters: "theirs", lately: false }))).toBe("They wrote");
  expect(standing(somebody({ line: null }))).toBe("Not in touch");
  const nothingYet = { weight: 0, dashed: false, knots: 0 };
  expect(standing(somebody({ lately: false, line: nothingYet }))).toBe("No contact noted yet");
});

describe("[R57] whom somebody knows, in words", () => {
  const one = (name: string, because: string): Acquainted => ({
    person: somebody({ id: name as PersonId, name }),
    inferred: because !== "",
    because,
  });
  const guessed = ["Ana", "Imre", "Lea"].map((name) => one(name, "both at EMBL"));

  it("counts whoever is not named, those too whom the drawing leaves out", () => {
    expect(knowsInWords(guessed, 2)).toBe(
      "Probably knows Ana (both at EMBL), Imre (both at EMBL), Lea (both at EMBL) and two more.",
    );
    expect(knowsInWords([...guessed, one("Jonas", "both at EMBL")], 15)).toMatch(/ and 16 more\.$/);
    const sure = ["Ana", "Imre", "Lea", "Jonas"].map((name) => one(name, ""));
    expect(knowsInWords(sure, 0)).toBe("Knows Ana, Imre, Lea and one more.");
    expect(knowsInWords(sure.slice(0, 1), 3)).toBe("Knows Ana; probably three more.");
    expect(knowsInWords([], 0)).toBe("");
  });

  it("is not turned around by a name from the right", () => {
    expect(knowsInWords([one("محمد", "")], 0)).toBe("Knows \u2068محمد\u2069.");
  });
});
