import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { timesIn } from "./proposed-times.ts";

const today = "2027-03-03" as DateText; // a Wednesday

type Told = readonly (readonly [string, string | null, string | null])[];
const told = (text: string): Told => timesIn(text, today).map(({ on, from, to }) => [on, from, to]);
const one = (on: string, from: string | null = null, to: string | null = null): Told => [[on, from, to]];

describe("[R33] times that a reply proposes", () => {
  it.each<[string, Told]>([
    ["Am Montag um 15 Uhr", one("2027-03-08", "15:00")],
    ["Freitag um 12 passt mir gut.", one("2027-03-05", "12:00")],
    ["Passt dir der 9. März, halb vier?", one("2027-03-09", "15:30")],
    ["Mo. 8.3. zw. 9:30 und 11:00", one("2027-03-08", "09:30", "11:00")],
    ["Morgen 14:30?", one("2027-03-04", "14:30")],
    ["Guten Morgen, gern!", []],
    ["Übermorgen gegen 10 Uhr", one("2027-03-05", "10:00")],
    [
      "Ich könnte nächste Woche Mittwoch um viertel nach neun oder Freitag ab 16h.",
      [
        ["2027-03-10", "09:15", null],
        ["2027-03-12", "16:00", null],
      ],
    ],
    ["Donnerstag um 8 Uhr abends", one("2027-03-04", "20:00")],
    ["am Dienstag, den 9.3., mittags", one("2027-03-09", "12:00")],
  ])("are read in German: “%s”", (text, times) => {
    expect(told(text)).toEqual(times);
  });

  it.each<[string, Told]>([
    ["I can't make Monday, but Tuesday at 4 works.", one("2027-03-09", "16:00")],
    ["Montag geht leider nicht, Dienstag um 11 würde gehen.", one("2027-03-09", "11:00")],
    ["Monday at 10 would work, Tuesday is not possible.", one("2027-03-08", "10:00")],
    ["I am away on Monday, Tuesday and Wednesday.", []],
    ["Why not Friday at 3?", one("2027-03-05", "15:00")],
    [
      "Friday at noon is no problem; if not, Monday at 9.",
      [...one("2027-03-05", "12:00"), ...one("2027-03-08", "09:00")],
    ],
    ["Tuesday, not before 2 pm", one("2027-03-09", "14:00")],
    ["I met Dr Lee on Monday 1 March at 10:00, and she praised you.", []],
    ["We spoke on Tuesday. Friday at 10?", one("2027-03-05", "10:00")],
    ["I was out last Monday at 9.", []],
  ])("are not those that do not suit, or are over: “%s”", (text, times) => {
    expect(told(text)).toEqual(times);
  });

  it.each<[string, Told]>([
    ["5pm on Mar 14 (or 15)", [...one("2027-03-14", "17:00"), ...one("2027-03-15", "17:00")]],
    ["14 or 15 March at 9:00", [...one("2027-03-14", "09:00"), ...one("2027-03-15", "09:00")]],
    ["at 3 pm on Tuesday", one("2027-03-09", "15:00")],
    ["Next Tuesday afternoon? Any time after 2.", one("2027-03-09", "14:00")],
    ["Tuesday at 10. I have 2 questions, too.", one("2027-03-09", "10:00")],
    [
      "Tuesday 9 March at 3pm, otherwise Thursday, 10-11 am",
      [...one("2027-03-09", "15:00"), ...one("2027-03-11", "10:00", "11:00")],
    ],
    ["Monday 15 March or Wednesday", [...one("2027-03-15"), ...one("2027-03-17")]],
    ["some day in the week of 8 March", []],
    ["2027-03-11T13:00", one("2027-03-11", "13:00")],
    ["Friday at half past two", one("2027-03-05", "14:30")],
    ["Friday at quarter to ten", one("2027-03-05", "09:45")],
    ["Friday at four", one("2027-03-05", "16:00")],
    ["Friday at one of the cafés", one("2027-03-05")],
    ["Friday at 2:30", one("2027-03-05", "14:30")],
    ["Friday, for 15-20 minutes", one("2027-03-05")],
  ])("go with their days: “%s”", (text, times) => {
    expect(told(text)).toEqual(times);
  });

  it.each<[string, Told]>([
    [
      "Mon 3/8 2-4pm or Wed 3/10 at 9:00",
      [...one("2027-03-08", "14:00", "16:00"), ...one("2027-03-10", "09:00")],
    ],
    ["Mon 8/3 at 10:00", one("2027-03-08", "10:00")],
    ["3/25 at 10:00", one("2027-03-25", "10:00")],
    ["25/3 at 10:00", one("2027-03-25", "10:00")],
    ["5/5 at 10:00", one("2027-05-05", "10:00")],
    ["4/5 at 10:00", []],
  ])("are not guessed where a slash leaves the month open: “%s”", (text, times) => {
    expect(told(text)).toEqual(times);
  });

  it("are told by the reader's clock where a machine or a clock in the middle says another", () => {
    const clocks = { mine: "Europe/Berlin", theirs: null };
    const [zulu] = timesIn("2027-03-11T13:00Z suits me", today, clocks);
    expect(zulu).toMatchObject({ on: "2027-03-11", from: "14:00", theirs: { clock: "UTC" } });
    const [pst] = timesIn("8am PST on Mar 11 (or 12)?", today, clocks);
    expect(pst).toMatchObject({ on: "2027-03-11", from: "17:00", theirs: { from: "08:00", clock: "PST" } });
  });
});
