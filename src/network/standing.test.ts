import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { type DrawnPerson, standing } from "./standing.ts";

const somebody = (more: Partial<DrawnPerson>): DrawnPerson => ({
  id: "ana" as PersonId,
  name: "Ana",
  organization: "",
  field: "",
  lately: true,
  letters: "both",
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
