import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { isMyPlace } from "./my-place.ts";

const TODAY = "2026-11-29" as DateText;
const programme = (title: string, endsOn: string | null) =>
  ({ title, startsOn: "2015-09-01", endsOn, position: 0 }) as never;

it.each([
  ["University of Basel", "a postdoc in structural biology at the University of Basel", true],
  ["The University of Basel", "a postdoc at the university of basel, in my third year", true],
  ["Gymnasium Nord", "I teach physics at Gymnasium Nord and I am moving into data analysis.", true],
  ["EMBL", "a PhD student in cell biology, EMBL", true],
  ["EMBL", "a teacher, hoping to join EMBL one day", false],
  ["Basel", "a postdoc", false],
  ["", "a postdoc at the University of Basel", false],
  ["Nord", "I teach at Nordbank", false],
  ["Lumen", "", false],
])("[R14] that I am at %s myself, who am “%s”, is %s", (organization, introduction, mine) => {
  expect(isMyPlace(organization, { programmes: [], introduction }, TODAY)).toBe(mine);
});

it("[R14] what I am in today names my place too, and what is over does not", () => {
  const said = (endsOn: string | null) => ({
    programmes: [programme("Contract at Gymnasium Nord", endsOn)],
    introduction: "",
  });
  expect(isMyPlace("Gymnasium Nord", said("2027-02-28"), TODAY)).toBe(true);
  expect(isMyPlace("Gymnasium Nord", said("2024-02-28"), TODAY)).toBe(false);
});
