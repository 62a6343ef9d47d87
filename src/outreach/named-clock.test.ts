import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { timesIn } from "./proposed-times.ts";

const today = "2027-03-03" as DateText; // a Wednesday
const BERLIN = "Europe/Berlin";
const read = (text: string, theirs: number | null = null) =>
  timesIn(text, today, { mine: BERLIN, theirs }).map(({ on, from, to }) => [on, from, to].join(" ").trim());

describe("a time by another clock than mine is told by mine", () => {
  it.each([
    ["Friday at 3pm my time?", 540, "2027-03-05 07:00"],
    ["Friday at 3pm my time?", 60, "2027-03-05 15:00"],
    ["Friday 15:00 on my end, if that suits", -300, "2027-03-05 21:00"],
    ["How about Friday at 3pm your time?", 540, "2027-03-05 15:00"],
    ["Friday 15:00-16:00 JST would work", null, "2027-03-05 07:00 08:00"],
    ["Friday, 9am EST", null, "2027-03-05 15:00"],
    ["Friday at 9am ET", null, "2027-03-05 15:00"],
    ["On 6 April at 9:00 Pacific time", null, "2027-04-06 18:00"],
    ["Friday at 14:00 (UK time)", null, "2027-03-05 15:00"],
    ["Friday at 2pm London time", null, "2027-03-05 15:00"],
    ["Friday at 8pm New York time", null, "2027-03-06 02:00"],
    ["Friday 10:00 UTC", null, "2027-03-05 11:00"],
    ["Friday 10:00 GMT+5:30", null, "2027-03-05 05:30"],
    ["Friday at 10:00 CET", 540, "2027-03-05 10:00"],
  ])("%s", (text, theirs, mine) => expect(read(text, theirs)).toEqual([mine]));

  it("for all the times of a sentence that ends in it", () => {
    expect(read("Thursday at 16:00 or Friday at 17:00, both my time.", 540)).toEqual([
      "2027-03-04 08:00",
      "2027-03-05 09:00",
    ]);
  });

  it("and for the times after one that was named, in that sentence and the next ones", () => {
    expect(read("Friday at 16h CET, or the Monday after at 9", null)).toEqual([
      "2027-03-05 16:00",
      "2027-03-08 09:00",
    ]);
    const london = (text: string) =>
      timesIn(text, today, { mine: "Europe/London", theirs: null }).map(({ on, from }) => `${on} ${from}`);
    expect(london("Friday at 16h CET, or the Monday after at 9.")).toEqual([
      "2027-03-05 15:00",
      "2027-03-08 08:00",
    ]);
    expect(london("Friday at 16:00 CET would suit me. Otherwise Monday at 9:00?")).toEqual([
      "2027-03-05 15:00",
      "2027-03-08 08:00",
    ]);
    expect(london("Friday at 16:00 CET, or Monday at 9:00 your time.")).toEqual([
      "2027-03-05 15:00",
      "2027-03-08 09:00",
    ]);
  });

  it("with what they wrote beside it", () => {
    const [time] = timesIn("Friday at 2am JST", today, { mine: BERLIN, theirs: null });
    expect(time).toMatchObject({ on: "2027-03-04", from: "18:00", theirs: { from: "02:00", clock: "JST" } });
  });

  it("and stays as written, and theirs, where nobody told how their clock goes", () => {
    const [time] = timesIn("Friday at 3pm my time", today, { mine: BERLIN, theirs: null });
    expect(time).toMatchObject({ from: "15:00", theirs: { from: "15:00", clock: "their time" } });
  });
});

it("words that name no clock change nothing", () => {
  for (const text of [
    "Friday at 3pm works for me, that is the best time",
    "Das ist am Friday um 15:00, any time you like",
    "I have some time on Friday at 3pm",
  ])
    expect(read(text, 540)).toEqual(["2027-03-05 15:00"]);
});
