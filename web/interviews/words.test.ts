import { expect, it } from "vitest";
import { timesIn } from "#outreach/proposed-times.ts";
import type { DateText } from "#time/date.ts";
import { proposedInWords } from "./words.ts";

it("says of a time told by another clock on which day it ends, where that is another one here", () => {
  const here = { mine: "Europe/Berlin", theirs: null };
  const said = (text: string) => timesIn(text, "2027-03-01" as DateText, here).map(proposedInWords);
  expect(said("Tuesday 9 March, 2:30pm to 3:30pm PST")).toEqual([
    "Tue 9 March, 23:30 to Wed 10 March, 00:30 (14:30 PST)",
  ]);
  expect(said("Tuesday 9 March, 8am to 9am PST")).toEqual(["Tue 9 March, 17:00 to 18:00 (08:00 PST)"]);
});
