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

  const saturday = "2026-11-28" as DateText;
  const read = (text: string, order?: "day first" | "month first") =>
    timesIn(text, saturday, { mine: "Europe/Berlin", theirs: null, order })
      .map(({ on, from, to }) => [on, from, to].filter((part) => part !== null).join(" "))
      .join(" | ");

  it.each([
    ["Fine, Thursday 10 Dec 14:30 or Friday 11 Dec 09:00.", "2026-12-10 14:30 | 2026-12-11 09:00"],
    ["How about Dec. 8 (Tuesday), 15:00 GMT+1?", "2026-12-08 15:00"],
    ["Happy to. Tue 8 Dec 10:30 or Wed 9 Dec 15:00?", "2026-12-08 10:30 | 2026-12-09 15:00"],
    ["Hi, Tuesday 8 Dec 16:00 works", "2026-12-08 16:00"],
    ["8 Dec 16:00 works", "2026-12-08 16:00"],
    ["Di 8.12. um 15 Uhr", "2026-12-08 15:00"],
    ["Di 8.12 um 15 Uhr", "2026-12-08 15:00"],
    [
      "Mon 30 Nov 10:00, Tue 1 Dec 11:00 or Wed 2 Dec 12:00",
      "2026-11-30 10:00 | 2026-12-01 11:00 | 2026-12-02 12:00",
    ],
    ["Saturday 5 Dec 2026 10:00", "2026-12-05 10:00"],
    ["Tuesday 8 Dec or Wednesday 9 Dec?", "2026-12-08 | 2026-12-09"],
    ["Mon. 7 Dec. 9:30", "2026-12-07 09:30"],
    ["Tuesday 8, 14:00 or Wednesday 9, 15:00", "2026-12-08 14:00 | 2026-12-09 15:00"],
    ["Tuesday 8 at 3pm", "2026-12-08 15:00"],
  ])("go by the date that is written, not by its weekday: “%s”", (text, times) => {
    expect(read(text)).toBe(times);
  });

  it.each([
    ["I could do the 8th at 3pm or the 9th any time after 4.", "2026-12-08 15:00 | 2026-12-09 16:00"],
    ["Noon on the 9th is fine.", "2026-12-09 12:00"],
    ["10am on the 9th or 2pm on the 10th", "2026-12-09 10:00 | 2026-12-10 14:00"],
    ["The 15th after 3 or the 16th at 10:30.", "2026-12-15 15:00 | 2026-12-16 10:30"],
    ["The 8th or 9th at 10", "2026-12-08 10:00 | 2026-12-09 10:00"],
    ["12 January at 10 or the 14th at 11", "2027-01-12 10:00 | 2027-01-14 11:00"],
    ["It is the 3rd time that I am asked, and the 1st is full.", ""],
  ])("may name no more than the number of the day: “%s”", (text, times) => {
    expect(read(text)).toBe(times);
  });

  it.each([
    ["mardi 8 décembre à 14h", "2026-12-08 14:00"],
    ["jeudi 10 décembre entre 14h et 16h", "2026-12-10 14:00 16:00"],
    ["Demain à 9 h 30 ?", "2026-11-29 09:30"],
    ["mercredi à midi", "2026-12-02 12:00"],
    ["Mardi je ne peux pas, mercredi à 14h c'est possible.", "2026-12-02 14:00"],
    ["Je vous propose le 8 à 15h dans mon bureau", "2026-12-08 15:00"],
    ["el martes 8 a las 16:00", "2026-12-08 16:00"],
    ["Martes 15 a las 5 de la tarde", "2026-12-15 17:00"],
    ["¿Qué tal el miércoles, 9 de diciembre, entre las 10 y las 12?", "2026-12-09 10:00 12:00"],
    ["giovedì 10 dicembre alle 15:00", "2026-12-10 15:00"],
    ["woensdag 9 december om 14 uur", "2026-12-09 14:00"],
    ["Mi um 15 Uhr oder Do ab 10 Uhr", "2026-12-02 15:00 | 2026-12-03 10:00"],
    ["So I am free. Do 2 things.", ""],
  ])("are read in the neighbours' languages: “%s”", (text, times) => {
    expect(read(text)).toBe(times);
  });

  it.each([
    ["2-5pm Pacific on Tuesday 8 December", "2026-12-08 23:00 02:00"],
    ["Tuesday 8 December, 10am Central", "2026-12-08 17:00"],
    ["Tuesday 8 December at 10am in the Central Library", "2026-12-08 10:00"],
  ])("keep their clock, named shortly: “%s”", (text, times) => {
    expect(read(text)).toBe(times);
  });

  it("are quoted with the bracket closed that they open", () => {
    const said = (text: string) => timesIn(text, saturday).map(({ words }) => words.text);
    expect(said("Tuesday (after 10 CET) or Friday at 9 would suit me.")).toEqual([
      "Tuesday (after 10 CET)",
      "Friday at 9",
    ]);
    expect(said("Tuesday (after 10 suits me.")).toEqual(["Tuesday (after 10"]);
  });

  it("are read in numbers as days are written here, and say the other one", () => {
    expect(read("2/12 at 16:00")).toBe("");
    expect(read("2/12 at 16:00", "day first")).toBe("2026-12-02 16:00");
    expect(read("2/12 at 16:00", "month first")).toBe("2027-02-12 16:00");
    expect(read("8/12/26 at 16:00", "day first")).toBe("2026-12-08 16:00");
    const [time] = timesIn("2/12 at 16:00", saturday, {
      mine: "Europe/Berlin",
      theirs: null,
      order: "day first",
    });
    expect(time?.doubt).toEqual({ kind: "order", or: "2027-02-12" });
    expect(read("I am there 24/7", "day first")).toBe("");
  });

  it.each([
    ["Wednesday 8 December at 10", "2026-12-08 10:00", "Wednesday"],
    ["8 December (a Friday) at 10", "2026-12-08 10:00", "Friday"],
    ["Friday 10 December at noon", "2026-12-10 12:00", "Friday"],
    ["Thursday the 9th at noon", "2026-12-09 12:00", "Thursday"],
    ["mercredi 8 décembre à 14h", "2026-12-08 14:00", "Wednesday"],
  ])("say a weekday that is not the date's: “%s”", (text, times, said) => {
    expect(read(text)).toBe(times);
    expect(timesIn(text, saturday)[0]?.doubt).toEqual({ kind: "weekday", said });
  });

  it("have no doubt where weekday and date agree", () => {
    for (const text of [
      "Tuesday 8 December at 10",
      "Tuesday 8 or 9 December",
      "9 or 10 December (Wednesday or Thursday)",
    ])
      expect(timesIn(text, saturday).map(({ doubt }) => doubt)).not.toContainEqual(expect.anything());
  });

  it("are told by the reader's clock where a machine or a clock in the middle says another", () => {
    const clocks = { mine: "Europe/Berlin", theirs: null };
    const [zulu] = timesIn("2027-03-11T13:00Z suits me", today, clocks);
    expect(zulu).toMatchObject({ on: "2027-03-11", from: "14:00", theirs: { clock: "UTC" } });
    const [pst] = timesIn("8am PST on Mar 11 (or 12)?", today, clocks);
    expect(pst).toMatchObject({ on: "2027-03-11", from: "17:00", theirs: { from: "08:00", clock: "PST" } });
  });
});
